//! A stream cut into batches of whole lines.

use std::io::{ErrorKind, Read};
use std::ops::Range;

use super::{Line, MAX_LINE};

/// How many bytes are read at once. What one reading brings is one batch, so that lines that come
/// slowly are answered as they come.
const CHUNK: usize = 16 * 1024;

/// Lines that are not blank, each with its number.
#[derive(Default)]
pub(super) struct Batch {
    bytes: Vec<u8>,
    /// Where each line stands; `None` where it was too long to be kept.
    lines: Vec<(u64, Option<Range<usize>>)>,
}

impl Batch {
    pub(super) fn lines(&self) -> impl Iterator<Item = (u64, Line<'_>)> {
        self.lines.iter().map(|(number, place)| {
            let bytes = place.clone().and_then(|place| self.bytes.get(place));
            (*number, bytes.map_or(Line::TooLong, Line::Whole))
        })
    }
}

/// The batches of a stream.
pub(super) struct Batches<R> {
    stream: R,
    chunk: Vec<u8>,
    /// The number of the line that is being read.
    number: u64,
    /// What came of it so far.
    begun: Vec<u8>,
    is_too_long: bool,
    is_over: bool,
}

impl<R: Read> Batches<R> {
    pub(super) fn of(stream: R) -> Self {
        Self {
            stream,
            chunk: vec![0; CHUNK],
            number: 1,
            begun: Vec::new(),
            is_too_long: false,
            is_over: false,
        }
    }

    /// The next batch, which has at least one line; `None` at the end.
    pub(super) fn next(&mut self) -> std::io::Result<Option<Batch>> {
        let mut batch = Batch::default();
        while batch.lines.is_empty() && !self.is_over {
            let length = match self.stream.read(&mut self.chunk) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                length => length?,
            };
            if length == 0 {
                self.is_over = true;
                self.end_line(&mut batch);
            }
            let chunk = std::mem::take(&mut self.chunk);
            self.take_in(chunk.get(..length).unwrap_or_default(), &mut batch);
            self.chunk = chunk;
        }
        Ok((!batch.lines.is_empty()).then_some(batch))
    }

    fn take_in(&mut self, chunk: &[u8], batch: &mut Batch) {
        for piece in chunk.split_inclusive(|byte| *byte == b'\n') {
            let (piece, ends) = match piece.split_last() {
                Some((b'\n', line)) => (line, true),
                _ => (piece, false),
            };
            if self.begun.len() + piece.len() > MAX_LINE {
                self.is_too_long = true;
                // The memory goes too.
                self.begun = Vec::new();
            }
            if !self.is_too_long {
                self.begun.extend_from_slice(piece);
            }
            if ends {
                self.end_line(batch);
            }
        }
    }

    fn end_line(&mut self, batch: &mut Batch) {
        if self.is_too_long {
            batch.lines.push((self.number, None));
        } else if !self.begun.trim_ascii().is_empty() {
            let start = batch.bytes.len();
            batch.bytes.append(&mut self.begun);
            let place = start..batch.bytes.len();
            batch.lines.push((self.number, Some(place)));
        }
        self.begun.clear();
        self.is_too_long = false;
        self.number += 1;
    }
}
