//! The session, told by messages as a visitor causes them.

mod drawn;
mod exchange;
mod folds;
mod host;
mod journey;
mod keeping;
mod parts;

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Session, Settings};

use crate::shipped;

fn session() -> Session {
    session_with(Kept::default(), Saving::On)
}

/// A session over the shipped standard.
fn session_with(kept: Kept, saving: Saving) -> Session {
    let profile = Profile {
        standards: vec![Rc::from("iso27001-2022")],
        ..kept.profile.clone()
    };
    let kept = Kept { profile, ..kept };
    Session::new(Rc::new(shipped::content()), kept, saving, Parts::all_here())
}

/// The session after all of this, each of which must change something.
pub(crate) fn after(session: &Session, msgs: impl IntoIterator<Item = Msg>) -> Session {
    msgs.into_iter().fold(session.clone(), |session, msg| {
        let told = format!("{msg:?}");
        session
            .update(msg)
            .unwrap_or_else(|| panic!("{told} changed nothing"))
    })
}

pub(crate) fn began(extent: Extent) -> Session {
    after(&session(), [Msg::ExtentChosen(extent), Msg::QuestionsAsked])
}

fn id(id: &str) -> Rc<str> {
    Rc::from(id)
}

fn here(session: &Session) -> Rc<str> {
    Rc::clone(&session.current().unwrap().id)
}

pub(crate) fn level(level: u8) -> Choice {
    Choice::Level(Level::new(level).unwrap())
}

pub(crate) fn answered(question: &str, choice: Choice, decided: bool) -> Msg {
    let question = id(question);
    Msg::Answered {
        question,
        choice,
        decided,
    }
}

fn with_settings(session: &Session, moves_on: bool) -> Session {
    let keys = true;
    after(session, [Msg::SettingsChanged(Settings { moves_on, keys })])
}

const LAST: fn(&Session) -> Rc<str> =
    |session| Rc::clone(&session.trail().questions().last().unwrap().id);
