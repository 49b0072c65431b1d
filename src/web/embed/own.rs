//! Own questionnaires of the page, which come with its options.
//!
//! What reads them is a part of the program of its own, `authoring`, which only those pages need
//! that have any. The page loads it before it mounts the widget.

use crate::core::content::{Content, own};
use crate::core::foreign::{Problem, Value};

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

    /// Why there is nothing to check against. Only of own questionnaires more is told: ours are
    /// whole, or they are not ours.
    pub(super) fn nothing(&self, problems: &[Problem]) -> String {
        let mut text = String::from("the content holds no standard");
        if let (Some(_), Some(first)) = (&self.0, problems.first()) {
            text.push_str("; ");
            text.push_str(&told(first));
        }
        text
    }
}

/// A problem in words. A part of the program is entered here, which is there where there are own
/// questionnaires.
#[inline(never)]
fn told(problem: &Problem) -> String {
    problem.to_string()
}
