//! What goes out to others and what comes in from them: nothing touches the visitor's own check
//! until the visitor says so.

mod keeping;
mod loading;
mod opening;
mod people;
mod properties;
mod sealed;
mod sharing;
mod snapshots;

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::file;
use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::{Code, MARK};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::session::exchange::{Given, Payload, Purpose};
use iso_readiness::core::session::{Extent, Fact, Kept, Msg, Parts, Saving, Session};

use super::{after, answered, id, level};
use crate::shipped;

/// The base that everybody checks against, and a standard that builds on it.
const BASE: &str = "iso27001-2022";
const CLOUD: &str = "iso27017-2026";

const TODAY: Day = Day::new(400);

/// A session that has just begun on these standards, with all content.
fn fresh(standards: &[&str]) -> Session {
    let profile = Profile {
        standards: standards.iter().map(|one| id(one)).collect(),
        ..Profile::default()
    };
    let kept = Kept {
        profile,
        ..Kept::default()
    };
    let content = Rc::new(shipped::content());
    Session::new(content, kept, Saving::On, Parts::all_here()).on(TODAY)
}

/// The session with this level on the first questions of the full check.
fn with_answers(session: &Session, count: usize, number: u8) -> Session {
    let full = session
        .update(Msg::ExtentChosen(Extent::Full))
        .unwrap_or_else(|| session.clone());
    let questions = full.trail().questions().to_vec();
    let questions = questions.iter().take(count);
    let answers = questions.map(|question| answered(&question.id, level(number), false));
    after(&full, answers)
}

/// A check of the visitor's own, half a year's work.
fn mine() -> Session {
    with_answers(&fresh(&[BASE]), 12, 2)
}

/// Somebody else's check.
fn theirs() -> Session {
    with_answers(&fresh(&[BASE, CLOUD]), 7, 4)
}

fn did(fact: Fact) -> Msg {
    Msg::Exchanged(Rc::new(fact))
}

fn done(session: &Session, facts: impl IntoIterator<Item = Fact>) -> Session {
    after(session, facts.into_iter().map(did))
}

fn address(code: &str) -> String {
    format!("https://check.example/#{MARK}{code}")
}

/// The link to a check under a name.
fn link(session: &Session, name: &str) -> String {
    let named = done(session, [Fact::Named(id(name))]);
    address(&named.link().unwrap().text())
}

/// The link to its result alone.
fn result_link(session: &Session) -> String {
    let result = done(session, [Fact::ResultOnly(true)]);
    address(&result.link().unwrap().text())
}

/// A link that is sealed; what opens it, only the test knows.
fn sealed(number: u8) -> Code {
    Code::of_sealed(&[number; 40])
}

fn text(text: &str, purpose: Purpose) -> Fact {
    Fact::TextGiven(id(text), purpose)
}

fn looked_at(session: &Session, link: &str) -> Session {
    done(session, [text(link, Purpose::Look)])
}

/// The file of a check.
fn file_of(session: &Session, name: &str) -> Given {
    json(name, session.file())
}

fn json(name: &str, value: Value) -> Given {
    given(name, Some(Payload::Json(Rc::new(value))))
}

fn given(name: &str, content: Option<Payload>) -> Given {
    Given {
        name: id(name),
        day: Some(TODAY),
        content,
    }
}

/// What is kept, as it is stored.
fn stored(session: &Session) -> Value {
    file::write_saved(session.content(), session.kept())
}
