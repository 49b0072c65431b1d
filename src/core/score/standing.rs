//! Where questions and requirements stand, before anything is summed up.

use std::rc::Rc;

use crate::core::answers::{Answers, Choice, Level};
use crate::core::content::{Content, Question};
use crate::core::scope::RequirementScope;

/// What is known of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Not answered.
    #[default]
    Open,
    /// Answered "don't know".
    Unknown,
    /// Answered "not applicable".
    NotApplicable,
    /// Answered with a level.
    Level(Level),
}

impl Mark {
    /// Whether somebody answered, whatever the answer.
    #[must_use]
    pub fn is_answered(self) -> bool {
        self != Self::Open
    }

    /// The least it can turn out to be: what is open or unknown may be nothing.
    #[must_use]
    pub const fn low(self) -> u8 {
        match self {
            Self::Level(level) => level.number(),
            Self::Open | Self::Unknown | Self::NotApplicable => 0,
        }
    }

    /// The most it can count for: what is open or unknown may be at the target.
    #[must_use]
    pub const fn high(self, target: u8) -> u8 {
        match self {
            Self::Level(level) => level.number(),
            Self::Open | Self::Unknown | Self::NotApplicable => target,
        }
    }

    /// Whether work remains: open, unknown, or under the target.
    #[must_use]
    pub const fn is_gap(self, target: u8) -> bool {
        match self {
            Self::Level(level) => level.number() < target,
            Self::Open | Self::Unknown => true,
            Self::NotApplicable => false,
        }
    }
}

/// The marks of all questions, by their place in the bank.
#[derive(Debug, PartialEq, Eq)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// The marks that `answers` give to the questions of `content`.
    #[must_use]
    pub fn of(content: &Content, answers: &Answers) -> Self {
        let entries = content.entries(answers).into_iter();
        let choices = entries.map(|entry| entry.and_then(|entry| entry.choice));
        let marks = choices.map(|choice| match choice {
            None => Mark::Open,
            Some(Choice::Level(level)) => Mark::Level(level),
            Some(Choice::Unknown) => Mark::Unknown,
            Some(Choice::NotApplicable(_)) => Mark::NotApplicable,
        });
        Self(marks.collect())
    }

    /// The mark of a question.
    #[must_use]
    pub fn get(&self, question: &Question) -> Mark {
        self.0.get(question.position).copied().unwrap_or_default()
    }

    /// How many of these questions are answered.
    #[must_use]
    pub fn answered(&self, questions: &[Rc<Question>]) -> usize {
        let marks = questions.iter().map(|question| self.get(question));
        marks.filter(|mark| mark.is_answered()).count()
    }
}

/// Where a requirement stands: its weakest question decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Every question is "not applicable"; it leaves both sides.
    NotApplicable,
    /// It counts.
    Counted {
        /// The minimum, what is open or unknown counting 0. Once assessed, this is its level.
        low: u8,
        /// The minimum, what is open or unknown counting the target.
        high: u8,
        /// Whether every question is answered.
        assessed: bool,
        /// Whether a "don't know" is among the answers.
        unknown: bool,
    },
}

impl Standing {
    /// Where `requirement` stands.
    #[must_use]
    pub fn of(requirement: &RequirementScope, marks: &Marks, target: u8) -> Self {
        let mut applicable = requirement
            .questions
            .iter()
            .map(|question| marks.get(question))
            .filter(|mark| *mark != Mark::NotApplicable)
            .peekable();
        if applicable.peek().is_none() {
            return Self::NotApplicable;
        }
        let (mut low, mut high) = (u8::MAX, u8::MAX);
        let (mut assessed, mut unknown) = (true, false);
        for mark in applicable {
            low = low.min(mark.low());
            high = high.min(mark.high(target));
            assessed &= mark.is_answered();
            unknown |= mark == Mark::Unknown;
        }
        Self::Counted {
            low,
            high,
            assessed,
            unknown,
        }
    }
}
