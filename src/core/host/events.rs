//! What the page around hears. Nothing of it is an answer, unless the visitor agreed.

use crate::core::file::{write_figures, write_result};
use crate::core::foreign::{Problem, Value};
use crate::core::plan::plan;
use crate::core::session::Session;

/// The version of all events.
const VERSION: u32 = 1;

/// The widget is in the page.
#[must_use]
pub fn ready(release: &str) -> Value {
    let version = ("version", VERSION.into());
    Value::object([version, ("release", release.into())])
}

/// So many questions are answered of so many that are asked.
#[must_use]
pub fn progress((answered, asked): (usize, usize)) -> Value {
    Value::object([
        ("version", VERSION.into()),
        ("answered", number(answered)),
        ("asked", number(asked)),
    ])
}

/// Something is wrong with what was handed in, each problem with its place.
#[must_use]
pub fn error(message: &str, problems: &[Problem]) -> Value {
    let problems = problems.iter();
    let problems = problems.map(|problem| Value::text(&problem.to_string()));
    Value::object([
        ("version", VERSION.into()),
        ("message", message.into()),
        ("problems", problems.collect()),
    ])
}

/// The figures of the result; and where the visitor agreed, all of it with the answers.
///
/// A part of the program is entered here, so it has to be there.
#[inline(never)]
#[must_use]
pub fn result(session: &Session) -> Value {
    let assessed = session.mine().assess(session.content());
    let version = ("version", VERSION.into());
    if !session.host().agreed {
        return Value::object([version, ("result", write_figures(&assessed.outcomes))]);
    }
    let actions = plan(&assessed.scope, &assessed.marks, &assessed.outcomes);
    Value::object([
        version,
        ("result", write_result(&assessed.outcomes, &actions)),
        ("answers", session.file()),
    ])
}

/// The answers file, as it is handed over.
///
/// A part of the program is entered here, so it has to be there.
#[inline(never)]
#[must_use]
pub fn answers(session: &Session) -> Value {
    session.file()
}

/// There are far fewer things than fit; more would still be told as many.
fn number(count: usize) -> Value {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
