//! Which part brings which data into memory.
//!
//! Data stays where the linker put it, so an address means the same in all parts. What only a
//! further part reads comes into memory with that part; until then there are zeros in its place.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasm_encoder::{ConstExpr, DataSection};

use super::graph::Graph;
use super::module::{Module, Segment};
use super::reach::MAIN;

/// A stretch that is shorter than this is taken along rather than left out: the address and the
/// length of what follows it would take more. Chosen by the compressed size.
const SHORT: u32 = 8;

/// What each part brings, in order of address.
///
/// `owners` has the part of each piece. Only pieces that are never written to leave the first
/// part, as a part that arrives would undo what was written. What is nobody's goes with what
/// precedes it.
///
/// # Errors
///
/// When the finished module has other data than the linked one, of which alone is known who reads
/// it.
pub(super) fn parted<'a>(
    graph: &Graph,
    owners: &[usize],
    module: &Module<'a>,
    parts: usize,
) -> Result<Vec<Vec<Segment<'a>>>> {
    if graph.data != module.data {
        bail!("the finished module has other data than the linked one");
    }
    let mut parted = vec![Vec::new(); parts];
    for (index, segment) in (0..).zip(&module.data) {
        let length = u32::try_from(segment.bytes.len())?;
        let is_read_only = graph.is_read_only.get(index as usize) == Some(&true);
        let mut starts = vec![(0, MAIN)];
        let pieces = graph.pieces.iter().zip(owners);
        for (piece, owner) in pieces.filter(|(piece, _)| piece.segment == index && is_read_only) {
            starts.push((piece.start, *owner));
        }
        for (part, segments) in parted.iter_mut().enumerate() {
            for stretch in stretches(&starts, length, part) {
                segments.push(cut(segment, stretch)?);
            }
        }
    }
    Ok(parted)
}

/// The stretches of a segment that a part brings: its own, and those between them that are short.
///
/// `starts` says from where on what belongs to whom, in order.
fn stretches(starts: &[(u32, usize)], length: u32, part: usize) -> Vec<Range<u32>> {
    let ends = starts.iter().skip(1).map(|(start, _)| *start);
    let mut stretches: Vec<Range<u32>> = Vec::new();
    for ((start, owner), end) in starts.iter().zip(ends.chain([length])) {
        if *owner != part || *start >= end {
            continue;
        }
        match stretches.last_mut() {
            Some(last) if start - last.end < SHORT => last.end = end,
            _ => stretches.push(*start..end),
        }
    }
    stretches
}

fn cut<'a>(segment: &Segment<'a>, stretch: Range<u32>) -> Result<Segment<'a>> {
    let range = usize::try_from(stretch.start)?..usize::try_from(stretch.end)?;
    let bytes = segment.bytes.get(range);
    Ok(Segment {
        start: segment.start + stretch.start,
        bytes: bytes.context("a piece of data is beyond its segment")?,
    })
}

/// These segments as a section of a module.
pub(super) fn section(segments: &[Segment]) -> DataSection {
    let mut section = DataSection::new();
    for segment in segments {
        let start = ConstExpr::i32_const(segment.start.cast_signed());
        section.active(0, &start, segment.bytes.iter().copied());
    }
    section
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, BYTES, DATA, NAMES};
    use super::*;

    const FURTHER: usize = 1;

    /// The segments of each part: where they begin, and their bytes.
    type Told = Vec<Vec<(u32, Vec<u8>)>>;

    /// What the first part and a further one bring, which has the piece that `entry` reads.
    fn parted_sample(name: &str, finished: &[u8]) -> Result<Told> {
        let linked = sample::linked_with(&NAMES, name);
        let owners = [FURTHER, MAIN];
        let graph = Graph::read(&linked)?;
        let parts = parted(&graph, &owners, &Module::read(finished)?, 2)?;
        let told = |segment: &Segment| (segment.start, segment.bytes.to_vec());
        Ok(parts
            .iter()
            .map(|part| part.iter().map(told).collect())
            .collect())
    }

    #[test]
    fn a_part_brings_its_own_pieces_to_where_they_were() {
        let parts = parted_sample(".rodata", &sample::finished(&NAMES, &[])).unwrap();
        let (own, rest) = BYTES.split_at(4);
        assert_eq!(parts[MAIN], [(DATA + 4, rest.to_vec())]);
        assert_eq!(parts[FURTHER], [(DATA, own.to_vec())]);
    }

    #[test]
    fn what_is_written_to_stays() {
        for name in [".data", ""] {
            let parts = parted_sample(name, &sample::finished(&NAMES, &[])).unwrap();
            assert_eq!(parts[MAIN], [(DATA, BYTES.to_vec())], "{name:?}");
            assert_eq!(parts[FURTHER], []);
        }
    }

    #[test]
    fn other_data_than_the_linker_knew_is_not_parted() {
        let mut finished = sample::finished(&NAMES, &[]);
        let place = finished.windows(BYTES.len()).position(|at| at == BYTES);
        finished[place.unwrap()] += 1;
        let error = parted_sample(".rodata", &finished).unwrap_err();
        assert!(error.to_string().contains("other data"), "{error}");
    }

    #[test]
    fn what_is_short_is_taken_along_and_nothing_is_lost() {
        let starts = [
            (0, 0),
            (0, 1),
            (20, 0),
            (23, 1),
            (40, 2),
            (70, 1),
            (90, 0),
            (95, 2),
        ];
        let of = |part| stretches(&starts, 100, part);
        // Part 1 takes the three bytes from 20 along, and not the thirty from 40.
        assert_eq!(of(1), [0..40, 70..90]);
        assert_eq!(of(0), [20..23, 90..95]);
        assert_eq!(of(2), [40..70, 95..100]);
    }
}
