//! Exact fractions, in the plainest way: two integers, never rounded and never reduced.

/// A fraction with a positive denominator.
#[derive(Clone, Copy)]
pub(crate) struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    /// No fraction when there is nothing to divide by.
    pub(crate) fn new(above: i128, below: i128) -> Option<Self> {
        (below > 0).then_some(Self { above, below })
    }

    pub(crate) fn zero() -> Self {
        let (above, below) = (0, 1);
        Self { above, below }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            above: self.above * other.below + other.above * self.below,
            below: self.below * other.below,
        }
    }

    pub(crate) fn times(self, factor: i128) -> Self {
        let above = self.above * factor;
        Self { above, ..self }
    }

    pub(crate) fn over(self, divisor: i128) -> Option<Self> {
        Self::new(self.above, self.below * divisor)
    }

    /// This part of a whole, rounded down.
    pub(crate) fn of(self, whole: i128) -> i128 {
        (self.above * whole).div_euclid(self.below)
    }
}
