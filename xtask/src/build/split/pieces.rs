//! The pieces that symbols cut the data of a module into.

/// A stretch of a data segment.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) segment: u32,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// Data that is used or not used as a whole.
pub(super) type Piece = Place;

/// The pieces that the symbols cut the data into, in order. Symbols that share bytes are one
/// piece, and one without a length reaches to the next.
pub(super) fn pieces(symbols: impl Iterator<Item = Place>) -> Vec<Piece> {
    let mut places: Vec<Place> = symbols.collect();
    places.sort_by_key(|place| (place.segment, place.start, place.end));
    let mut pieces: Vec<Piece> = Vec::new();
    for place in places {
        match pieces.last_mut() {
            Some(last)
                if last.segment == place.segment
                    && (place.start < last.end || place.start == last.start) =>
            {
                last.end = last.end.max(place.end);
            }
            last => {
                if let Some(last) = last
                    && last.start == last.end
                {
                    let next = (last.segment == place.segment).then_some(place.start);
                    last.end = next.unwrap_or(u32::MAX);
                }
                pieces.push(place);
            }
        }
    }
    pieces
}

/// The piece that a place is in.
pub(super) fn holder(pieces: &[Piece], segment: u32, offset: u32) -> Option<usize> {
    let after = pieces.partition_point(|piece| (piece.segment, piece.start) <= (segment, offset));
    let index = after.checked_sub(1)?;
    let piece = pieces.get(index)?;
    let is_in = piece.segment == segment && (offset < piece.end || offset == piece.start);
    is_in.then_some(index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_that_share_bytes_are_one_piece() {
        let place = |segment, start, end| Place {
            segment,
            start,
            end,
        };
        let places = [(0, 8, 8), (0, 0, 4), (0, 2, 6), (0, 12, 16), (1, 0, 0)];
        let places = places.into_iter();
        let pieces = pieces(places.map(|(segment, start, end)| place(segment, start, end)));
        let found = |segment, offset| holder(&pieces, segment, offset);
        assert_eq!(pieces.len(), 4);
        assert_eq!([found(0, 0), found(0, 5)], [Some(0), Some(0)]);
        assert_eq!(found(0, 6), None, "nobody's bytes");
        // What has no length reaches to the next.
        assert_eq!([found(0, 8), found(0, 11)], [Some(1), Some(1)]);
        assert_eq!([found(0, 12), found(0, 16)], [Some(2), None]);
        assert_eq!(found(1, 0), Some(3));
    }
}
