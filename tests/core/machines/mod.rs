//! What the programs of others read: workbooks, OSCAL, and the files of CISO Assistant.
//! `tests/outside/` has some of those programs read them.

mod ciso_assistant;
mod oscal;
mod workbook;

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::export::File;
use iso_readiness::core::papers::Source;
use iso_readiness::core::state::State;
use serde_json::Value as Json;

use crate::shipped;

/// A note that is a formula, markup of all kinds, and several lines, in more than one direction.
pub(crate) const NASTY: &str = "=HYPERLINK(\"http://a.example\",\"x\")\n<b>*bold*</b> _a_ & [c](d) `e`\r\n\tשלום 😀\u{b}\u{fffe} \"q\", 'p'; \\ ";

/// The day of all papers here.
fn day() -> Day {
    Day::of_text("2026-11-22").unwrap()
}

/// A check of these standards in which no question is answered.
fn nothing_answered(content: &Rc<Content>, standards: &[&str]) -> State {
    let mut state = State::default();
    state.profile.standards = standards.iter().map(|id| Rc::from(*id)).collect();
    assert!(!state.assess(content).scope.questions.is_empty());
    state
}

/// A check in which every question has this answer.
fn all_answered(content: &Rc<Content>, standards: &[&str], choice: Choice) -> State {
    let mut state = nothing_answered(content, standards);
    let scope = state.assess(content).scope;
    for question in &scope.questions {
        Rc::make_mut(&mut state.answers).choose(&question.id, Some(choice));
    }
    state
}

/// A check in which answers of every kind stand, some of them with a nasty note.
fn mixed(content: &Rc<Content>, standards: &[&str]) -> State {
    let mut state = nothing_answered(content, standards);
    let scope = state.assess(content).scope;
    for (place, question) in scope.questions.iter().enumerate() {
        let choice = match place % 8 {
            0 => None,
            1 => Some(Choice::Unknown),
            2 if question.may_be_excluded => Some(Choice::NotApplicable(Reason::Other)),
            2 => Some(Choice::Level(Level::LOWEST)),
            level => Level::new(u8::try_from(level - 3).unwrap()).map(Choice::Level),
        };
        let answers = Rc::make_mut(&mut state.answers);
        answers.choose(&question.id, choice);
        if place % 3 == 0 {
            answers.write_note(&question.id, Rc::from(NASTY));
        }
    }
    state
}

fn source(content: &Rc<Content>, state: &State) -> Source {
    Source::of(content, state, day())
}

fn json(file: &File) -> Json {
    serde_json::from_slice(&file.bytes).unwrap()
}

fn content() -> Rc<Content> {
    // Loading it takes longer than what is done with it here.
    thread_local!(static CONTENT: Rc<Content> = Rc::new(shipped::content()));
    CONTENT.with(Rc::clone)
}
