//! The page around the widget: what it may choose, what it hears, and what only the visitor grants.

mod events;
mod invitation;
mod options;

use iso_readiness::core::foreign::{Problem, Value};
use serde_json::Value as Json;

use crate::shipped::tree;

/// Options as a page would write them.
fn given(json: &Json) -> Value {
    tree(json)
}

/// Where something was wrong.
fn places(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|problem| &*problem.path).collect()
}
