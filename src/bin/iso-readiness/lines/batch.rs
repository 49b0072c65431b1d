//! A stream cut into batches of whole lines.

use std::io::{BufRead, ErrorKind, Read};
use std::ops::Range;

use super::{Line, MAX_LINE};

/// How many bytes are read at once, which is as much as a pipe holds. What one reading brings is
/// handed on before the next one, so that lines that come slowly are answered as they come.
const CHUNK: usize = 64 * 1024;
/// So many lines at most are one batch: short lines may become very long ones, which all wait in
/// memory for their turn.
const MOST: usize = 64;

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
    /// What of the chunk was read and not looked at yet.
    unread: Range<usize>,
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
            unread: 0..0,
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
            if self.unread.is_empty() {
                let length = match self.stream.read(&mut self.chunk) {
                    Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                    length => length?,
                };
                self.unread = 0..length;
                if length == 0 {
                    self.is_over = true;
                    self.end_line(&[], &mut batch);
                }
            }
            let chunk = std::mem::take(&mut self.chunk);
            let unread = chunk.get(self.unread.clone()).unwrap_or_default();
            self.unread.start += self.take_in(unread, &mut batch);
            self.chunk = chunk;
        }
        Ok((!batch.lines.is_empty()).then_some(batch))
    }

    /// Takes lines in until the batch is full, and tells how many bytes that were.
    fn take_in(&mut self, chunk: &[u8], batch: &mut Batch) -> usize {
        let mut rest = chunk;
        while batch.lines.len() < MOST {
            let start = rest;
            // Memory can always be read, and is searched faster so than byte by byte.
            let length = rest.skip_until(b'\n').unwrap_or_default();
            let Some(piece) = start.get(..length).filter(|piece| !piece.is_empty()) else {
                break;
            };
            let (piece, ends) = match piece.split_last() {
                Some((b'\n', line)) => (line, true),
                _ => (piece, false),
            };
            if self.begun.len() + piece.len() > MAX_LINE {
                self.is_too_long = true;
                // The memory goes too.
                self.begun = Vec::new();
            }
            if ends {
                self.end_line(piece, batch);
            } else if !self.is_too_long {
                self.begun.extend_from_slice(piece);
            }
        }
        chunk.len() - rest.len()
    }

    /// Ends the line with its last piece.
    fn end_line(&mut self, piece: &[u8], batch: &mut Batch) {
        let start = batch.bytes.len();
        if self.is_too_long {
            batch.lines.push((self.number, None));
        } else {
            batch.bytes.append(&mut self.begun);
            batch.bytes.extend_from_slice(piece);
            let line = batch.bytes.get(start..).unwrap_or_default();
            if line.trim_ascii().is_empty() {
                batch.bytes.truncate(start);
            } else {
                let place = start..batch.bytes.len();
                batch.lines.push((self.number, Some(place)));
            }
        }
        self.begun.clear();
        self.is_too_long = false;
        self.number += 1;
    }
}
