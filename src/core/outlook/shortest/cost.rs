//! What a way takes, as one number: the effort first, then how many questions it is made of.
//!
//! Room below the two lets a cost be shared out without losing a whole question to rounding.

use super::puzzle::Puzzle;
use super::state::Fates;

/// One effort.
const EFFORT: u64 = 1 << 40;
/// One question.
const QUESTION: u64 = 1 << 20;

impl Puzzle {
    /// What it takes to raise one question.
    pub(super) fn cost(&self, place: usize) -> u64 {
        let question = self.questions.get(place);
        question.map_or(0, |question| u64::from(question.effort) * EFFORT + QUESTION)
    }

    /// What it takes to raise all that is to be raised.
    pub(super) fn cost_of(&self, fates: &Fates) -> u64 {
        fates.raised().map(|place| self.cost(place)).sum()
    }

    /// The least that a way can take that takes no less than this: efforts and questions come
    /// whole, and no way has more questions than there are.
    pub(super) fn whole(&self, least: u64) -> u64 {
        let (effort, rest) = (least / EFFORT * EFFORT, least % EFFORT);
        if rest > self.questions.len() as u64 * QUESTION {
            effort + EFFORT + QUESTION
        } else {
            effort + rest.next_multiple_of(QUESTION)
        }
    }
}

/// The effort in a cost.
pub(super) fn effort(cost: u64) -> u32 {
    u32::try_from(cost / EFFORT).unwrap_or(u32::MAX)
}
