//! Comparing two states, and following several over time.

mod properties;
mod trend;
mod words;
mod worked;

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::compare::Comparison;
use iso_readiness::core::content::Content;
use iso_readiness::core::file::write_comparison;
use iso_readiness::core::profile::Profile;
use iso_readiness::core::state::State;
use serde_json::Value as Json;

/// An answer in short.
fn level(number: u8) -> Choice {
    Choice::Level(Level::new(number).unwrap())
}

const UNKNOWN: Choice = Choice::Unknown;

fn excluded(reason: Reason) -> Choice {
    Choice::NotApplicable(reason)
}

/// A state of ISO/IEC 27001:2022 at target 3, with these answers.
fn state(given: &[(&str, Choice)]) -> State {
    let mut answers = Answers::default();
    for (id, choice) in given {
        answers.choose(&Rc::from(*id), Some(*choice));
    }
    State {
        profile: profile(&["iso27001-2022"]),
        answers: Rc::new(answers),
    }
}

fn profile(standards: &[&str]) -> Profile {
    Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        ..Profile::default()
    }
}

/// The comparison file of two states, as a tree that can be indexed.
fn compared(content: &Content, before: &State, after: &State) -> Json {
    let comparison = Comparison::of(content, before, after);
    serde_json::to_value(write_comparison(&comparison)).unwrap()
}
