//! Answers and statuses, each in one line.

use crate::core::answers::Choice;
use crate::core::score::Status;
use crate::core::words::{Phrase, Words};

/// An answer with its number or reason, such as `3 In place` or `Not applicable: It lies outside
/// our scope`.
pub(crate) fn answer(words: &Words, choice: Option<Choice>) -> String {
    let name = words.get(Phrase::of_choice(choice));
    match choice {
        Some(Choice::Level(level)) => {
            let number = u32::from(level.number()).to_string();
            let values = [("level", number.as_str()), ("name", &name)];
            words.fill(Phrase::AnswerLevel, &values)
        }
        Some(Choice::NotApplicable(reason)) => {
            let reason = words.get(Phrase::of_reason(reason));
            let values = [("answer", &*name), ("reason", &reason)];
            words.fill(Phrase::AnswerNotApplicable, &values)
        }
        Some(Choice::Unknown) | None => name.to_string(),
    }
}

/// A status in one line, with a word of caution where it can still change much.
pub(crate) fn status(words: &Words, status: Status, provisional: bool) -> String {
    let name = words.get(Phrase::of_status(status));
    if provisional {
        return words.fill(Phrase::StatusProvisional, &[("status", &name)]);
    }
    name.to_string()
}
