//! Comparing two states: what moved between them, and what cannot be compared.
//!
//! Each side is scored with its own profile, by the rule as it stands everywhere else; what is
//! compared are the outcomes. Nothing is called better that may only have left the picture.

mod answer;
mod finding;
mod standard;

pub use answer::{AnswerChange, AnswerChanges, AnswerTurn};
pub use finding::{FindingChange, FindingTurn, Place, Topic};
pub use standard::{Measure, SectionChange, StandardChange};

use super::content::Content;
use super::profile::{Roles, Target};
use super::state::{Assessed, State};

/// One thing as it was before and as it is after.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides<T> {
    /// As it was.
    pub before: T,
    /// As it is.
    pub after: T,
}

impl<T: PartialEq> Sides<T> {
    /// Whether the two are not the same.
    #[must_use]
    pub fn differ(&self) -> bool {
        self.before != self.after
    }
}

/// Which way a figure went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Movement {
    /// It is larger now.
    Up,
    /// It is smaller now.
    Down,
    /// It is what it was, or there is none on either side.
    Same,
    /// There was none before.
    Came,
    /// There is none now.
    Went,
}

impl Movement {
    /// Which way something went that can be put in order.
    #[must_use]
    pub fn of<T: Ord>(figure: &Sides<Option<T>>) -> Self {
        match (&figure.before, &figure.after) {
            (None, Some(_)) => Self::Came,
            (Some(_), None) => Self::Went,
            (Some(before), Some(after)) if before < after => Self::Up,
            (Some(before), Some(after)) if before > after => Self::Down,
            (None, None) | (Some(_), Some(_)) => Self::Same,
        }
    }

    /// Its word, for looks.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Same => "same",
            Self::Came => "came",
            Self::Went => "went",
        }
    }

    /// Its sign, which stands beside the words and never alone.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Up => "▲",
            Self::Down => "▼",
            Self::Same => "=",
            Self::Came => "+",
            Self::Went => "−",
        }
    }
}

/// What two states have in common and what sets them apart.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The levels aimed at. Where they differ, so does the bar for every figure and finding.
    pub targets: Sides<Target>,
    /// The roles. Where they differ, so does what is asked.
    pub roles: Sides<Roles>,
    /// The standards of either side, in the order of the catalogue.
    pub standards: Vec<StandardChange>,
    /// The answers to what both sides ask.
    pub answers: AnswerChanges,
}

impl Comparison {
    /// Compares two states. Standards that the content does not have are left out.
    #[must_use]
    pub fn of(content: &Content, before: &State, after: &State) -> Self {
        let seen: Sides<Assessed> = Sides {
            before: before.assess(content),
            after: after.assess(content),
        };
        let profiles = [&before.profile, &after.profile];
        let named = content.catalogue().named_in(&profiles);
        let standards = named.iter();
        Self {
            targets: Sides {
                before: before.profile.target,
                after: after.profile.target,
            },
            roles: Sides {
                before: before.profile.roles,
                after: after.profile.roles,
            },
            standards: standards
                .filter_map(|id| StandardChange::of(id, &seen))
                .collect(),
            answers: AnswerChanges::of(content, before, after, &seen),
        }
    }

    /// Whether target, roles and standards are the same, so that every difference comes from the
    /// answers.
    #[must_use]
    pub fn is_of_one_kind(&self) -> bool {
        let mut standards = self.standards.iter();
        !self.targets.differ()
            && !self.roles.differ()
            && standards.all(StandardChange::is_on_both_sides)
    }

    /// Whether nothing that counts is different.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_of_one_kind() && self.answers.changes.is_empty()
    }
}
