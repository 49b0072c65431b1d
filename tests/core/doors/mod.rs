//! The doors where foreign data enters: they take anything, report everything that is wrong with
//! it, and keep only what was given.

mod answers;
mod content;
mod guidance;
mod json;
mod mutation;
mod own;
mod packed;
mod plain;
mod profile;
mod saved;
mod totality;
mod words;

pub(crate) use mutation::trees;

use iso_readiness::core::foreign::{Fault, Problem, Value};

/// The tree of a text that is JSON.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The very problems that are expected, each at its path, in any order.
#[track_caller]
pub(crate) fn assert_problems(found: &[Problem], expected: &[(&str, Fault)]) {
    let line = |path: &str, fault: &Fault| format!("{path}: {fault:?}");
    let mut found: Vec<String> = found
        .iter()
        .map(|problem| line(&problem.path, &problem.fault))
        .collect();
    let mut expected: Vec<String> = expected
        .iter()
        .map(|(path, fault)| line(path, fault))
        .collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

fn not_a(expected: &'static str, found: &'static str) -> Fault {
    Fault::NotA { expected, found }
}
