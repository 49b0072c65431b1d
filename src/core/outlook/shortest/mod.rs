//! The shortest way to no likely major: the least effort, then the fewest questions, then what
//! stands first in the bank.
//!
//! It is exact, by branch and bound. Where that would take too long, it is the best way found, and
//! how much less any way can take at most is told with it.

mod bound;
mod cost;
mod first;
mod puzzle;
mod search;
mod state;

use std::rc::Rc;

use crate::core::papers::Source;
use crate::core::score::{Finding, Grade, StandardOutcome};
use crate::core::words::{Phrase, Words};
use cost::effort;
use puzzle::Puzzle;
use search::search;

/// A way to no likely major.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The ids of the questions whose practices are to be brought to the target, in the order of
    /// the bank.
    pub questions: Vec<Rc<str>>,
    /// The sum of their efforts, each 1 for days, 2 for weeks, 3 for months.
    pub effort: u32,
    /// No way takes less effort than this. Where it is the effort itself, there is no shorter way.
    pub least: u32,
}

/// The shortest way to no likely major in any standard of the profile; `None` where there is none
/// now.
#[must_use]
pub fn shortest_way(source: &Source) -> Option<Way> {
    let mut outcomes = source.assessed.outcomes.iter();
    if !outcomes.any(has_major) {
        return None;
    }
    let puzzle = Puzzle::of(&source.assessed.scope, &source.assessed.marks);
    let found = search(&puzzle);
    let raised = found.fates.raised();
    let questions = raised.filter_map(|place| puzzle.questions.get(place));
    Some(Way {
        questions: questions.map(|one| Rc::clone(&one.id)).collect(),
        effort: effort(found.cost),
        least: effort(found.least),
    })
}

/// What there is to say about a way, and how sure it is.
#[must_use]
pub fn told(words: &Words, way: &Way) -> String {
    let (effort, least) = (way.effort.to_string(), way.least.to_string());
    let phrase = if way.least == way.effort {
        Phrase::WayShortest
    } else {
        Phrase::WayBest
    };
    let values = [("effort", effort.as_str()), ("least", &least)];
    words.count(phrase, way.questions.len(), &values)
}

fn has_major(outcome: &StandardOutcome) -> bool {
    let is_major = |finding: &Finding| finding.grade == Grade::Major;
    outcome.findings.iter().any(is_major)
}
