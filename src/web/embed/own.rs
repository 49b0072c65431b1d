//! Own questionnaires of the page, which come with its options.
//!
//! What reads them is a part of the program of its own, `authoring`, which only those pages need
//! that have any. The page loads it before it mounts the widget.

use crate::core::content::{Content, own};
use crate::core::foreign::{Problem, Value};

/// The name of the part of the program that reads them.
pub(super) const PART: &str = "authoring";

/// What the page has in place of our questionnaires; nothing where ours are as good.
pub(super) struct Own(Option<Value>);

impl Own {
    /// The own questionnaires in the options of the page.
    pub(super) fn of(options: &Value) -> Self {
        let own = options.get("own").filter(|own| **own != Value::Null);
        Self(own.cloned())
    }

    /// The content to work with, where this is ours, and all that is wrong with both.
    pub(super) fn over(&self, ours: (Content, Vec<Problem>)) -> (Content, Vec<Problem>) {
        let Some(document) = &self.0 else {
            return ours;
        };
        let (ours, mut problems) = ours;
        let loaded = own::load("own", document, &ours);
        problems.extend(loaded.problems);
        (loaded.content, problems)
    }
}

/// Why there is nothing to check against.
pub(super) fn nothing(problems: &[Problem]) -> String {
    let mut text = String::from("the content holds no standard");
    if let Some(first) = problems.first() {
        text.push_str("; ");
        text.push_str(&first.to_string());
    }
    text
}
