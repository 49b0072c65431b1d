//! The screens that are looked at, each reached by what a visitor does.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::profile::{Role, Roles};
use iso_readiness::core::session::{Extent, Msg, Part, Session};

use crate::stage::{session, session_of_first_part, session_on};
use crate::{exchange, host};

/// A control that not every organization needs.
const EXCLUDABLE: &str = "remote-working-rules";

/// Every screen, by the name of its snapshot.
pub(crate) fn all() -> Vec<(&'static str, Session)> {
    let mut screens = vec![
        ("start", session()),
        ("start-with-progress", done(&midway(), Msg::StartAsked)),
        ("clause", begun()),
        ("control", opened(EXCLUDABLE)),
        ("control-excluded", excluded()),
        ("result-of-nothing", done(&session(), Msg::ResultAsked)),
        ("result-midway", done(&midway(), Msg::ResultAsked)),
        ("start-of-everything", everything()),
        ("question-of-four", done(&four(), Msg::QuestionsAsked)),
        ("result-of-four", done(&four(), Msg::ResultAsked)),
        ("result-awaited", awaited()),
        ("result-failed", failed()),
        ("result-of-old-and-related", old_and_related()),
    ];
    screens.extend(exchange::all());
    screens.extend(host::all());
    screens
}

const FOUR: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

/// Every role.
const EVERYBODY: Roles = Roles::of_byte(0b1111);

/// The four standards in force, for an organization in every role.
pub(crate) fn four() -> Session {
    session_on(&FOUR, EVERYBODY)
}

/// Roles are ticked one by one, and what they propose is proposed.
fn everything() -> Session {
    let roles = Role::ALL.into_iter();
    roles.fold(session(), |session, role| {
        done(&session, Msg::RoleToggled(role))
    })
}

/// A withdrawn edition, and the list of another body.
fn old_and_related() -> Session {
    let session = session_on(&["iso27018-2019", "pci-dss-4"], EVERYBODY);
    done(&session, Msg::ResultAsked)
}

/// The result is asked for, and the part of the program that shows it is on its way.
fn awaited() -> Session {
    done(&session_of_first_part(), Msg::ResultAsked)
}

/// That part cannot be had.
fn failed() -> Session {
    let reason = Rc::from("screens.wasm: the server answered 404");
    done(&awaited(), Msg::PartFailed(Part::Screens, reason))
}

/// The session after a message that changes something.
pub(crate) fn done(session: &Session, msg: Msg) -> Session {
    session.update(msg).expect("the message changes something")
}

pub(crate) fn begun() -> Session {
    let whole = done(&session(), Msg::ExtentChosen(Extent::Full));
    done(&whole, Msg::QuestionsAsked)
}

fn opened(id: &str) -> Session {
    let question = Rc::from(id);
    done(
        &begun(),
        Msg::Opened {
            question,
            from: None,
        },
    )
}

pub(crate) fn answered(session: &Session, id: &str, choice: Choice) -> Session {
    let msg = Msg::Answered {
        question: Rc::from(id),
        choice,
        decided: false,
    };
    done(session, msg)
}

fn excluded() -> Session {
    let choice = Choice::NotApplicable(Reason::NoSuchActivity);
    answered(&opened(EXCLUDABLE), EXCLUDABLE, choice)
}

/// More than most aim at.
pub(crate) fn measured() -> Choice {
    Choice::Level(Level::HIGHEST)
}

/// Half the questions are answered: most are at the target, some at every other answer.
pub(crate) fn midway() -> Session {
    let begun = begun();
    let questions = begun.trail().questions().to_vec();
    let half = questions.iter().take(questions.len() / 2);
    half.enumerate().fold(begun, |session, (index, question)| {
        let choice = match index % 12 {
            0 => Choice::Level(Level::LOWEST),
            4 => Choice::Unknown,
            8 if question.may_be_excluded => Choice::NotApplicable(Reason::OutOfScope),
            _ => Choice::Level(Level::new(3).unwrap()),
        };
        answered(&session, &question.id, choice)
    })
}
