//! What a team keeps about a question beside its answer: who does it, until when, what is there to
//! show, when it is looked at again, and why a control is there.
//!
//! All of it stands in the note, in lines of its own at its end, so that every file that holds the
//! note holds it, and people can read it wherever they see the note:
//!
//! ```text
//! We start with the servers in Graz.
//! owner: Anna
//! due: 2027-03-31
//! evidence: Wiki, page "Backups"
//! review: 2027-09-30
//! included: risk, contract
//! ```

mod note;

use std::rc::Rc;

pub use note::{joined, split};

use super::day::Day;

/// Why a control is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Driver {
    /// Treating risks asks for it.
    Risk,
    /// A law or regulation asks for it.
    Law,
    /// A contract asks for it.
    Contract,
    /// The organization wants it for its own reasons.
    Business,
}

impl Driver {
    /// All drivers, in the order they are offered and written.
    pub const ALL: [Self; 4] = [Self::Risk, Self::Law, Self::Contract, Self::Business];

    /// Its word in notes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Law => "law",
            Self::Contract => "contract",
            Self::Business => "business",
        }
    }

    /// The driver with this word, in capitals or not.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|driver| driver.id().eq_ignore_ascii_case(word))
    }
}

/// What a team keeps about a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Who sees to it; empty for nobody. One line.
    pub owner: Rc<str>,
    /// Until when.
    pub due: Option<Day>,
    /// What is there to show, or where; empty for nothing. One line.
    pub evidence: Rc<str>,
    /// When it is to be looked at again.
    pub review: Option<Day>,
    /// Why the control is there, in the order of [`Driver::ALL`], each once.
    pub drivers: Vec<Driver>,
}
