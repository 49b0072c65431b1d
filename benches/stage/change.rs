//! The answer that benchmarks give, natively and as WebAssembly.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::session::{Msg, Session};

/// The question in the middle of the trail, and an answer that differs from the one it has.
pub(crate) fn change(session: &Session) -> Msg {
    let questions = session.trail().questions();
    let question = Rc::clone(&questions.get(questions.len() / 2).unwrap().id);
    let lowest = Choice::Level(Level::LOWEST);
    let is_lowest = session.kept().answers.choice(&question) == Some(lowest);
    let other = Choice::Level(Level::HIGHEST);
    Msg::Answered {
        question,
        choice: if is_lowest { other } else { lowest },
        decided: true,
    }
}
