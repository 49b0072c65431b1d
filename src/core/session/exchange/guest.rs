//! A guest: a check or a result that came in from elsewhere.

use std::rc::Rc;

use super::needs_of;
use crate::core::content::Content;
use crate::core::day::Day;
use crate::core::file::{self, Aside, Opened, needs_of_file};
use crate::core::foreign::{Problem, Value};
use crate::core::link::{Body, Carried, Shared, Summary};
use crate::core::profile::Profile;
use crate::core::state::State;

/// Where a guest came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A readiness link.
    Link,
    /// A file of this name.
    File(Rc<str>),
    /// The page around, of this site; empty where it has no name.
    Host(Rc<str>),
}

/// What came in. Nobody has proved who made it, or when.
#[derive(Clone, Debug)]
pub struct Guest {
    /// Where it came from.
    pub origin: Origin,
    /// The day it was made, by what it says itself.
    pub day: Option<Day>,
    /// The name it was given; empty for none.
    pub name: Rc<str>,
    /// The standards whose content is needed to show it.
    pub needs: Vec<Rc<str>>,
    /// What it holds.
    pub held: Held,
}

/// What a guest holds.
#[derive(Clone, Debug)]
pub enum Held {
    /// A file that cannot be read before its content is there.
    File(Rc<Value>),
    /// A check.
    Check {
        /// Profile and answers.
        state: State,
        /// Answers to questions that are not known here.
        aside: Rc<Aside>,
        /// What became of answers to questions that have changed since.
        carried: Carried,
        /// What could not be read.
        problems: Rc<Vec<Problem>>,
    },
    /// A result alone.
    Result {
        /// Standards, roles and target.
        profile: Profile,
        /// A summary of each standard.
        summaries: Rc<Vec<Summary>>,
    },
    /// A file that turned out to be none of ours.
    Refused(Rc<Vec<Problem>>),
}

impl Guest {
    /// What a link told.
    #[must_use]
    pub fn of_link(shared: Shared) -> Self {
        let (needs, held) = match shared.body {
            Body::Answers {
                profile,
                answers,
                carried,
            } => {
                let needs = needs_of(&profile);
                let answers = Rc::new(answers);
                let held = Held::Check {
                    state: State { profile, answers },
                    aside: Rc::default(),
                    carried,
                    problems: Rc::default(),
                };
                (needs, held)
            }
            // The names of standards stand in the catalogue, which is always there.
            Body::Result { profile, summaries } => {
                let summaries = Rc::new(summaries);
                (Vec::new(), Held::Result { profile, summaries })
            }
        };
        Self {
            origin: Origin::Link,
            day: Some(shared.day),
            name: shared.name,
            needs,
            held,
        }
    }

    /// A file named `name`, last changed on `day`.
    #[must_use]
    pub fn of_file(name: &Rc<str>, day: Option<Day>, value: Rc<Value>, content: &Content) -> Self {
        Self::of_tree(Origin::File(Rc::clone(name)), day, value, content)
    }

    /// The tree of an answers file, made or last changed on `day`.
    #[must_use]
    pub fn of_tree(origin: Origin, day: Option<Day>, value: Rc<Value>, content: &Content) -> Self {
        let guest = Self {
            origin,
            day,
            name: Rc::default(),
            needs: needs_of_file(&value, content.editions().newest()),
            held: Held::File(value),
        };
        guest.read(content).unwrap_or(guest)
    }

    /// The guest as it is once all content is there; `None` where nothing changes.
    #[must_use]
    pub fn read(&self, content: &Content) -> Option<Self> {
        let Held::File(value) = &self.held else {
            return None;
        };
        if self.lacks(content) {
            return None;
        }
        let held = match file::open(&self.file(), value, content) {
            Ok(opened) => Held::of_file(opened),
            Err(problems) => Held::Refused(Rc::new(problems)),
        };
        Some(Self {
            held,
            ..self.clone()
        })
    }

    /// The name of the file or site it came from; empty for a link.
    #[must_use]
    pub fn file(&self) -> Rc<str> {
        match &self.origin {
            Origin::File(name) | Origin::Host(name) => Rc::clone(name),
            Origin::Link => Rc::default(),
        }
    }

    /// Whether content is still to come that it needs. Until then nobody knows all its questions.
    #[must_use]
    pub fn lacks(&self, content: &Content) -> bool {
        self.needs.iter().any(|id| content.awaits(id))
    }

    /// Whether it holds a check, perhaps one that cannot be read yet.
    #[must_use]
    pub fn is_check(&self) -> bool {
        !matches!(self.held, Held::Result { .. })
    }

    /// Profile and answers; `None` where it holds none, or none yet.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        match &self.held {
            Held::Check { state, .. } => Some(state),
            _ => None,
        }
    }

    /// What it answers of questions that are not known here.
    #[must_use]
    pub fn aside(&self) -> Rc<Aside> {
        match &self.held {
            Held::Check { aside, .. } => Rc::clone(aside),
            _ => Rc::default(),
        }
    }
}

impl Held {
    fn of_file(opened: Opened) -> Self {
        Self::Check {
            state: opened.state,
            aside: Rc::new(opened.aside),
            carried: Carried::default(),
            problems: Rc::new(opened.problems),
        }
    }
}
