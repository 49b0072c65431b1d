//! A state: what was answered and through which profile it is seen, at one time or from one source.

use std::rc::Rc;

use super::answers::Answers;
use super::content::Content;
use super::profile::Profile;
use super::scope::{Scope, StandardScope};
use super::score::{Marks, StandardOutcome, assess};

/// Profile and answers that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Standards, roles and target.
    pub profile: Profile,
    /// Answers and notes.
    pub answers: Rc<Answers>,
}

/// A state with its scores.
#[derive(Debug)]
pub struct Assessed {
    /// What the profile asks for.
    pub scope: Scope,
    /// What the answers give to it.
    pub marks: Marks,
    /// Standard by standard, in the order of the scope.
    pub outcomes: Vec<StandardOutcome>,
}

/// One standard of a state with all that its scores come from.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The standard, as far as it is in scope.
    pub scope: &'a StandardScope,
    /// Its scores.
    pub outcome: &'a StandardOutcome,
    /// The marks of all questions.
    pub marks: &'a Marks,
    /// The level aimed at.
    pub target: u8,
}

impl State {
    /// Scores the state. Standards that the content does not have are left out.
    #[must_use]
    pub fn assess(&self, content: &Content) -> Assessed {
        let scope = Scope::of(content, &self.profile);
        let marks = Marks::of(content, &self.answers);
        Assessed {
            outcomes: assess(&scope, &marks),
            scope,
            marks,
        }
    }
}

impl Assessed {
    /// The standard with this id, where the state has it.
    #[must_use]
    pub fn standard(&self, id: &str) -> Option<Seen<'_>> {
        let mut pairs = self.scope.standards.iter().zip(&self.outcomes);
        let (scope, outcome) = pairs.find(|(scope, _)| &*scope.standard.id == id)?;
        Some(Seen {
            scope,
            outcome,
            marks: &self.marks,
            target: self.scope.target.level(),
        })
    }
}
