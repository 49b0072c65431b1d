//! Exact shares: points reached over points possible, always rounded down, and only once.

/// A share in basis points: 0 is nothing, 10000 is all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BasisPoints(u16);

impl BasisPoints {
    /// Everything.
    pub const FULL: Self = Self(10_000);

    /// So many basis points; `None` where that is more than everything.
    #[must_use]
    pub fn new(points: u16) -> Option<Self> {
        Some(Self(points)).filter(|share| *share <= Self::FULL)
    }

    /// The number of basis points.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }

    /// So many hundredths.
    #[must_use]
    pub const fn percent(hundredths: u8) -> Self {
        Self(hundredths as u16 * 100)
    }

    /// `part / whole`, rounded down; `None` when there is no whole. A part is never larger than
    /// its whole here; if it were, the share would still be all and not more.
    #[must_use]
    pub fn of(part: u128, whole: u128) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let mut rest = part * u128::from(Self::FULL.0);
        // Divided by hand, one binary digit after the other: a share has fourteen of them, and to
        // divide numbers of 128 bits in general would be a thousand bytes more to download.
        let (mut share, mut digit) = (0, 1_u16 << 13);
        let mut worth = whole << 13;
        while digit > 0 {
            if worth <= rest {
                rest -= worth;
                share += digit;
            }
            worth >>= 1;
            digit >>= 1;
        }
        Some(Self(share).min(Self::FULL))
    }
}

/// Points of a set of requirements: weight times level, reached and possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// `N`: the sum of weight × level, each level counted up to the target.
    pub reached: u32,
    /// `D`: the sum of weight × target.
    pub possible: u32,
}

impl Tally {
    /// Counts one requirement.
    pub fn add(&mut self, weight: u8, level: u8, target: u8) {
        self.reached += u32::from(weight) * u32::from(level.min(target));
        self.possible += u32::from(weight) * u32::from(target);
    }

    /// Counts all of another tally.
    pub fn join(&mut self, other: Self) {
        self.reached += other.reached;
        self.possible += other.possible;
    }

    /// The share; `None` when nothing is counted.
    #[must_use]
    pub fn share(self) -> Option<BasisPoints> {
        BasisPoints::of(self.reached.into(), self.possible.into())
    }
}

/// The mean of the blocks' shares by their weights, as one exact fraction that is rounded down
/// once at its end. Blocks with nothing to count leave both sides.
///
/// With at most six blocks, weights up to 100 and 10 000 requirements a standard, which is what
/// content may have, the fraction stays far within 128 bits.
#[must_use]
pub fn weighted_share(blocks: impl IntoIterator<Item = (u8, Tally)>) -> Option<BasisPoints> {
    let mut weights = 0_u128;
    // The sum so far, Σ weight · reached / possible, as the fraction `part / whole`.
    let (mut part, mut whole) = (0_u128, 1_u128);
    for (weight, tally) in blocks {
        if tally.possible == 0 {
            continue;
        }
        let (reached, possible) = (u128::from(tally.reached), u128::from(tally.possible));
        weights += u128::from(weight);
        part = part * possible + u128::from(weight) * reached * whole;
        whole *= possible;
    }
    BasisPoints::of(part, whole * weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(reached: u32, possible: u32) -> Tally {
        Tally { reached, possible }
    }

    #[test]
    fn shares_are_rounded_down() {
        assert_eq!(tally(2, 3).share(), Some(BasisPoints(6666)));
        assert_eq!(tally(0, 3).share(), Some(BasisPoints(0)));
        assert_eq!(tally(3, 3).share(), Some(BasisPoints::FULL));
        assert_eq!(tally(0, 0).share(), None);
    }

    #[test]
    fn dividing_by_hand_finds_what_dividing_would() {
        // Beyond 64 bits and within, it is the same.
        for scale in [1, 1 << 60] {
            for whole in 1..=60_u128 {
                for part in 0..=whole + 3 {
                    let divided = (part * 10_000 / whole).min(10_000);
                    let found = BasisPoints::of(part * scale, whole * scale);
                    let found = found.map(|share| u128::from(share.get()));
                    assert_eq!(found, Some(divided), "{part} of {whole}");
                }
            }
        }
        assert_eq!(BasisPoints::of(1, 0), None);
    }

    #[test]
    fn blocks_are_rounded_once_at_the_end() {
        // 1/3 and 2/3 are exactly one half together; rounding each first would lose a point.
        let halves = [(1, tally(1, 3)), (1, tally(2, 3))];
        assert_eq!(weighted_share(halves), Some(BasisPoints(5000)));
        let weighted = [(3, tally(1, 1)), (1, tally(0, 7))];
        assert_eq!(weighted_share(weighted), Some(BasisPoints(7500)));
    }

    #[test]
    fn a_block_without_points_leaves_both_sides() {
        assert_eq!(
            weighted_share([(1, tally(1, 2)), (9, tally(0, 0))]),
            Some(BasisPoints(5000))
        );
        assert_eq!(weighted_share([(1, tally(0, 0))]), None);
    }

    #[test]
    fn the_largest_content_does_not_overflow() {
        // Six blocks that share 10 000 requirements of weight 3 at target 4.
        let huge = [(100, tally(119_999, 120_000)); 6];
        assert_eq!(weighted_share(huge), Some(BasisPoints(9999)));
    }
}
