//! Many lines: a reader, a worker for each core, and a writer that keeps the order.
//!
//! The reader hands out batches of lines to the workers in turn, and the writer takes what they
//! made of them in the same turn. All channels are bounded, so that memory stays constant: whoever
//! is ahead waits. Workers share nothing; each has a content of its own.

mod batch;
mod told;

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{available_parallelism, spawn};

use iso_readiness::core::foreign::Problem;

use crate::files::unreadable;
use crate::source::STANDARD;
use crate::{Failure, say};
use batch::{Batch, Batches};
pub(crate) use told::Told;

/// The longest line that is looked at, in bytes. Every honest one is far below it.
pub(crate) const MAX_LINE: usize = 1 << 20;
/// What is said to a longer one.
pub(crate) const LONG_LINE: &str = "This line is longer than 1 MiB, so it was not read.";

/// So many batches may wait for a worker, or for the writer.
const WAITING: usize = 2;

/// A line without its end, or none where it is longer than [`MAX_LINE`].
pub(crate) enum Line<'l> {
    Whole(&'l [u8]),
    TooLong,
}

/// Whoever works on lines, one after the other.
pub(crate) trait Clerk: Sized {
    /// What every clerk is told beforehand.
    type Order: Clone + Send + 'static;

    /// A clerk ready to work.
    fn new(order: &Self::Order) -> Result<Self, Vec<Problem>>;

    /// Works on the line with this number, counted from 1.
    fn line(&mut self, number: u64, line: Line, told: &mut Told);
}

/// What goes from reader to worker and on to the writer. A channel that closes before its end came
/// is one whose worker was lost.
enum Parcel<T> {
    Lines(T),
    /// The end, and why, where the stream could not be read to its own.
    End(Option<std::io::Error>),
}

/// Has clerks work through all lines of a stream, and writes what they tell in the order of the
/// lines.
///
/// # Errors
///
/// When the stream cannot be read, or the output cannot be written.
pub(crate) fn work_through<C: Clerk>(
    stream: impl Read + Send + 'static,
    order: &C::Order,
) -> Result<(), Failure> {
    let count = available_parallelism().map_or(1, usize::from);
    let mut desks = Vec::with_capacity(count);
    let mut results = Vec::with_capacity(count);
    // Nobody waits for these threads: when the writer is done, so is the program, even if a
    // stream that nobody needs any more has not ended.
    for _ in 0..count {
        let (desk, batches) = sync_channel(WAITING);
        let (sender, result) = sync_channel(WAITING);
        let order = order.clone();
        spawn(move || work::<C>(&order, &batches, &sender));
        desks.push(desk);
        results.push(result);
    }
    spawn(move || hand_out(stream, &desks));
    write(&results)
}

/// Hands out batches in turn, and at last to every worker the end.
fn hand_out(stream: impl Read, desks: &[SyncSender<Parcel<Batch>>]) {
    let mut batches = Batches::of(stream);
    let mut turn = desks.iter().cycle();
    loop {
        let parcel = match batches.next() {
            Ok(Some(batch)) => Parcel::Lines(batch),
            Ok(None) => Parcel::End(None),
            Err(error) => Parcel::End(Some(error)),
        };
        let is_end = matches!(parcel, Parcel::End(_));
        // Whoever does not listen any more has stopped because the output is closed.
        let sent = turn.next().is_some_and(|desk| desk.send(parcel).is_ok());
        if is_end || !sent {
            return;
        }
    }
}

/// Works until the end. Content is loaded for the first batch, so that a short input costs little.
fn work<C: Clerk>(
    order: &C::Order,
    batches: &Receiver<Parcel<Batch>>,
    results: &SyncSender<Parcel<Told>>,
) {
    let (mut clerk, mut room) = (None, 0);
    for parcel in batches {
        let parcel = match parcel {
            Parcel::End(error) => Parcel::End(error),
            Parcel::Lines(batch) => {
                let ready = clerk.take().map_or_else(|| C::new(order), Ok);
                let mut ready = match ready {
                    Ok(ready) => ready,
                    Err(problems) => return problems.iter().for_each(|one| say(&one.to_string())),
                };
                // Batches are mostly alike, so that what the last one took is enough for this one.
                let mut told = Told::with_room(room);
                for (number, line) in batch.lines() {
                    ready.line(number, line, &mut told);
                }
                room = told.lines().len();
                clerk = Some(ready);
                Parcel::Lines(told)
            }
        };
        if results.send(parcel).is_err() {
            return;
        }
    }
}

/// Writes in turn what the workers tell.
fn write(results: &[Receiver<Parcel<Told>>]) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    for result in results.iter().cycle() {
        match result.recv() {
            Ok(Parcel::Lines(told)) => {
                output.write_all(told.lines()).map_err(Failure::Output)?;
                eprint!("{}", told.notes());
            }
            Ok(Parcel::End(None)) => break,
            Ok(Parcel::End(Some(error))) => return Err(unreadable(STANDARD, &error).into()),
            Err(_) => return Err(Failure::Machine("a worker was lost; the output is cut off")),
        }
    }
    output.flush().map_err(Failure::Output)
}
