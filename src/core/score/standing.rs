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
    /// What an answer says; `None` is no answer.
    #[must_use]
    pub fn of(choice: Option<Choice>) -> Self {
        match choice {
            None => Self::Open,
            Some(Choice::Level(level)) => Self::Level(level),
            Some(Choice::Unknown) => Self::Unknown,
            Some(Choice::NotApplicable(_)) => Self::NotApplicable,
        }
    }

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// The marks that `answers` give to the questions of `content`.
    #[must_use]
    pub fn of(content: &Content, answers: &Answers) -> Self {
        let entries = content.entries(answers).into_iter();
        let marks = entries.map(|entry| Mark::of(entry.and_then(|entry| entry.choice)));
        Self(marks.collect())
    }

    /// The same marks but for one question.
    #[must_use]
    pub fn with(&self, question: &Question, mark: Mark) -> Self {
        let mut marks = self.clone();
        if let Some(slot) = marks.0.get_mut(question.position) {
            *slot = mark;
        }
        marks
    }

    /// The places of the questions whose marks are other ones here, for the same content.
    #[must_use]
    pub fn changed_from(&self, earlier: &Self) -> Vec<usize> {
        let pairs = self.0.iter().zip(&earlier.0).enumerate();
        let changed = pairs.filter(|(_, (now, then))| now != then);
        changed.map(|(place, _)| place).collect()
    }

    /// How many questions the bank has.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
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
        /// Whether a "not applicable" is among them.
        excluded: bool,
    },
}

impl Standing {
    /// Where `requirement` stands.
    #[must_use]
    pub fn of(requirement: &RequirementScope, marks: &Marks, target: u8) -> Self {
        let (mut low, mut high) = (u8::MAX, u8::MAX);
        let (mut assessed, mut unknown) = (true, false);
        let (mut applies, mut excluded) = (false, false);
        for question in &requirement.questions {
            let mark = marks.get(question);
            if mark == Mark::NotApplicable {
                excluded = true;
                continue;
            }
            applies = true;
            low = low.min(mark.low());
            high = high.min(mark.high(target));
            assessed &= mark.is_answered();
            unknown |= mark == Mark::Unknown;
        }
        if !applies {
            return Self::NotApplicable;
        }
        Self::Counted {
            low,
            high,
            assessed,
            unknown,
            excluded,
        }
    }

    /// The least it can be if "not applicable" counts 0 as well.
    pub(super) const fn strict(self) -> u8 {
        match self {
            Self::Counted {
                low,
                excluded: false,
                ..
            } => low,
            Self::Counted { .. } | Self::NotApplicable => 0,
        }
    }

    /// Its level; `None` while nobody can say, or where it does not apply.
    pub(super) const fn level(self) -> Option<u8> {
        match self {
            Self::Counted {
                low,
                assessed: true,
                ..
            } => Some(low),
            Self::Counted { .. } | Self::NotApplicable => None,
        }
    }

    /// Whether somebody has to find out: a question of it is open or "don't know".
    pub(super) const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Counted { assessed, unknown, .. } if !assessed || unknown
        )
    }
}
