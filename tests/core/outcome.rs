//! What the product makes of an answers file, and what can be asked of a result.

use std::collections::BTreeSet;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::content::Content;
use iso_readiness::core::file::{read_answers, write_result};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::plan::plan;
use iso_readiness::core::profile::Profile;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use serde_json::{Map, Value as Json};

use crate::shipped::tree;

/// The profile and the answers of a file that nothing may be wrong with.
pub(crate) fn read(content: &Content, answers: &Value) -> (Profile, Answers) {
    let (profile, answers, problems) = read_answers("answers", answers, content).unwrap();
    assert_eq!(problems, [], "the answers have problems");
    (profile, answers)
}

/// The result file for a profile and answers.
pub(crate) fn result_of(content: &Content, profile: &Profile, answers: &Answers) -> Value {
    let scope = Scope::of(content, profile);
    let marks = Marks::of(content, answers);
    let outcomes = assess(&scope, &marks);
    write_result(&outcomes, &plan(&scope, &marks, &outcomes))
}

/// The result file for an answers file.
pub(crate) fn result(content: &Content, answers: &Json) -> Value {
    let (profile, answers) = read(content, &tree(answers));
    result_of(content, &profile, &answers)
}

/// The same as a tree that can be indexed.
pub(crate) fn result_json(content: &Content, answers: &Json) -> Json {
    serde_json::to_value(result(content, answers)).unwrap()
}

/// All the places of a result where this figure stands: the standards and their sections.
pub(crate) fn figures<'r>(result: &'r Json, figure: &'r str) -> Vec<&'r Json> {
    let standards = result["standards"].as_array().unwrap().iter();
    let places = standards.flat_map(|standard| {
        let sections = standard["sections"].as_array().unwrap().iter();
        std::iter::once(standard).chain(sections)
    });
    places.filter_map(|place| place.get(figure)).collect()
}

/// Whether no figure is smaller than its counterpart; none, where there is none in both.
pub(crate) fn none_smaller(figures: &[&Json], counterparts: &[&Json]) -> bool {
    figures.len() == counterparts.len()
        && figures
            .iter()
            .zip(counterparts)
            .all(|(a, b)| match (a.as_u64(), b.as_u64()) {
                (Some(a), Some(b)) => a >= b,
                (a, b) => a == b,
            })
}

/// Where two trees differ, and how; easier to read than two whole trees.
pub(crate) fn differences(found: &Json, expected: &Json) -> Vec<String> {
    let mut differences = Vec::new();
    differ("", found, expected, &mut differences);
    differences
}

fn differ(path: &str, found: &Json, expected: &Json, differences: &mut Vec<String>) {
    match (found, expected) {
        (Json::Object(found), Json::Object(expected)) => {
            let keys: BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
            for key in keys {
                let value = |object: &Map<String, Json>| object.get(key).cloned();
                let (found, expected) = (value(found), value(expected));
                let (found, expected) = (found.unwrap_or_default(), expected.unwrap_or_default());
                differ(&format!("{path}/{key}"), &found, &expected, differences);
            }
        }
        (Json::Array(found), Json::Array(expected)) if found.len() == expected.len() => {
            for (place, (found, expected)) in found.iter().zip(expected).enumerate() {
                differ(&format!("{path}/{place}"), found, expected, differences);
            }
        }
        _ if found != expected => {
            differences.push(format!("{path}: found {found}, expected {expected}"));
        }
        _ => {}
    }
}
