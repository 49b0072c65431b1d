//! The whole check as JSON: an answers file that opens again with nothing lost, and beside the
//! answers what follows from them, for programs that do not score themselves.

use std::rc::Rc;

use crate::RELEASE;
use crate::core::file::{TOLD_ALONG, save, write_result};
use crate::core::foreign::Value;
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
    let mut text = String::new();
    add_value(&mut text, value, 0);
    text.push('\n');
    text
}

fn add_value(text: &mut String, value: &Value, level: usize) {
    match value {
        // No format of ours has numbers that are not whole.
        Value::Null | Value::OtherNumber => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Integer(number) => text.push_str(&number.to_string()),
        Value::Text(words) => add_text(text, words),
        Value::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                begin_line(text, place, level + 1);
                add_value(text, item, level + 1);
            }
            end(text, items.is_empty(), level, ']');
        }
        Value::Object(pairs) => {
            text.push('{');
            for (place, (key, value)) in pairs.iter().enumerate() {
                begin_line(text, place, level + 1);
                add_text(text, key);
                text.push_str(": ");
                add_value(text, value, level + 1);
            }
            end(text, pairs.is_empty(), level, '}');
        }
    }
}

fn begin_line(text: &mut String, place: usize, level: usize) {
    if place > 0 {
        text.push(',');
    }
    add_break(text, level);
}

fn end(text: &mut String, is_empty: bool, level: usize, mark: char) {
    if !is_empty {
        add_break(text, level);
    }
    text.push(mark);
}

fn add_break(text: &mut String, level: usize) {
    text.push('\n');
    for _ in 0..level {
        text.push_str("  ");
    }
}

fn add_text(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                for half in [u32::from(letter) >> 4, u32::from(letter) & 15] {
                    text.extend(char::from_digit(half, 16));
                }
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}
