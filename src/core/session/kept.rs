//! What is kept of a session between visits.

use std::rc::Rc;

use crate::core::answers::Answers;
use crate::core::file::Aside;
use crate::core::profile::Profile;

/// How many questions are walked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Those marked for the quick check.
    #[default]
    Quick,
    /// All in scope.
    Full,
}

/// How the questions behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether an answer given by pointer or key moves on to the next question.
    pub moves_on: bool,
    /// Whether single keys answer and move.
    pub keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            moves_on: false,
            keys: true,
        }
    }
}

/// After so many changes the visitor is reminded to save a copy.
const MANY_CHANGES: u32 = 40;

/// What is kept between visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How many changes were made since the visitor last saved a copy. It stands first because
    /// after an answer it is what differs, and two states are compared in this order.
    pub since_copy: u32,
    /// Standards, roles and target.
    pub profile: Profile,
    /// Answers and notes.
    pub answers: Rc<Answers>,
    /// How many questions are walked through.
    pub extent: Extent,
    /// How the questions behave.
    pub settings: Settings,
    /// The question last looked at.
    pub at: Option<Rc<str>>,
    /// What an opened file answered of questions that are not known here.
    pub aside: Rc<Aside>,
    /// How it stood on earlier days, oldest first: readiness links, without their address.
    pub snapshots: Rc<Vec<Rc<str>>>,
}

impl Kept {
    /// Whether no check has begun.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.at.is_none()
    }

    /// Whether there is nothing worth keeping.
    #[must_use]
    pub fn is_worthless(&self) -> bool {
        self.is_blank() && self.snapshots.is_empty() && self.aside.is_empty()
    }

    /// Whether the visitor should be reminded to save a copy.
    #[must_use]
    pub fn wants_copy(&self) -> bool {
        self.since_copy >= MANY_CHANGES
    }
}
