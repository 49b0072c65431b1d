//! The whole check as JSON: an answers file that opens again with nothing lost, and beside the
//! answers what follows from them, for programs that do not score themselves.

use std::rc::Rc;

use crate::RELEASE;
use crate::core::file::{TOLD_ALONG, save, write_result};
use crate::core::foreign::{Value, json};
use crate::core::papers::Source;
use crate::core::report::title_of;
use crate::core::score::StandardOutcome;
use crate::core::words::{Phrase, Words};

/// The answers file of a check with what it is about and its result, which is the tree that
/// [`write_result`] gives.
#[must_use]
pub fn tree(source: &Source) -> Value {
    let state = &source.state;
    let mut value = save(
        &source.content,
        &state.profile,
        &state.answers,
        &source.aside,
    );
    let result = write_result(&source.assessed.outcomes, &source.actions);
    if let Value::Object(pairs) = &mut value {
        let along = TOLD_ALONG.into_iter().zip([about(source), result]);
        pairs.extend(along.map(|(key, value)| (Rc::from(key), value)));
    }
    value
}

/// What the file is about, with shares in basis points. The edition is that of the questions, and
/// `owner` says whose they are where they are not ours.
fn about(source: &Source) -> Value {
    let words = source.words();
    let edition = source.content.editions().newest();
    let owner = source.content.owner();
    let standards = source.assessed.outcomes.iter();
    Value::object([
        ("engine", RELEASE.into()),
        ("edition", edition.map(|one| u32::from(one.number)).into()),
        (
            "owner",
            (!owner.is_empty())
                .then(|| Value::Text(Rc::clone(owner)))
                .into(),
        ),
        ("date", source.today.text().as_str().into()),
        (
            "standards",
            standards.map(|outcome| standard(words, outcome)).collect(),
        ),
        ("caution", Value::Text(words.get(Phrase::ResultDisclaimer))),
    ])
}

fn standard(words: &Words, outcome: &StandardOutcome) -> Value {
    let coverage = outcome.coverage.share();
    Value::object([
        ("id", Value::Text(Rc::clone(&outcome.standard.id))),
        ("title", title_of(words, &outcome.standard).as_str().into()),
        (
            "coverage",
            coverage.map(|share| u32::from(share.get())).into(),
        ),
    ])
}

/// A tree as JSON that people can read: two spaces for each level, and a line feed at the end.
#[must_use]
pub fn text(value: &Value) -> String {
    let mut text = json::write_readably(value);
    text.push('\n');
    text
}
