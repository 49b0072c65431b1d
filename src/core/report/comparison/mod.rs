//! What a person reads of a comparison, for page and command line alike.

mod change;
mod notes;
mod standard;

pub use change::{Change, FigureChange};
pub use standard::{SectionChangeRow, StandardComparison};

use std::rc::Rc;

use super::findings::QuestionLink;
use super::line::answer;
use crate::core::compare::{AnswerChange, AnswerTurn, Comparison, Sides};
use crate::core::content::Content;
use crate::core::words::{Phrase, Words};

/// A whole comparison, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonReport {
    /// What has to be said first: where the two do not compare, or that nothing changed.
    pub notes: Vec<String>,
    /// Standard by standard, each with its figures, sections and findings.
    pub standards: Vec<StandardComparison>,
    /// The answers that changed, in groups.
    pub answers: Vec<AnswerGroup>,
    /// How many answers did not change.
    pub unchanged: String,
}

/// Answers of which the same became.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerGroup {
    /// What became of them, with their number.
    pub title: String,
    /// The same in a word, for looks.
    pub kind: &'static str,
    /// The questions, each with what was answered then and now.
    pub questions: Vec<QuestionLink>,
}

impl ComparisonReport {
    /// The report on a comparison.
    #[must_use]
    pub fn of(content: &Content, comparison: &Comparison) -> Self {
        let words = content.words();
        let standards = comparison.standards.iter();
        let answers = &comparison.answers;
        let groups = AnswerTurn::ALL.iter();
        Self {
            notes: notes::notes(words, comparison),
            standards: standards
                .map(|change| StandardComparison::of(words, change))
                .collect(),
            answers: groups
                .filter_map(|turn| group(words, *turn, &answers.changes))
                .collect(),
            unchanged: words.count(Phrase::CompareAnswersSame, answers.lasting, &[]),
        }
    }
}

fn group(words: &Words, turn: AnswerTurn, changes: &[AnswerChange]) -> Option<AnswerGroup> {
    let alike = changes.iter().filter(|change| change.turn == turn);
    let questions: Vec<QuestionLink> = alike.map(|change| link(words, change)).collect();
    (!questions.is_empty()).then(|| AnswerGroup {
        title: words.count(Phrase::of_answer_turn(turn), questions.len(), &[]),
        kind: turn.id(),
        questions,
    })
}

fn link(words: &Words, change: &AnswerChange) -> QuestionLink {
    let Sides { before, after } = change.choices;
    QuestionLink {
        id: Rc::clone(&change.question.id),
        ask: Rc::clone(&change.question.text.ask),
        now: step(words, &answer(words, before), &answer(words, after)),
    }
}

/// From one thing to another, such as `52 % → 61 %`.
fn step(words: &Words, before: &str, after: &str) -> String {
    words.fill(Phrase::CompareStep, &[("before", before), ("after", after)])
}
