//! The door for guidance.

use iso_readiness::core::content::guidance::{Guidance, Needs, Overall, Test};
use iso_readiness::core::foreign::{Fault, Problem, Problems};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{assert_problems, not_a, trees};
use crate::shipped::{Documents, tree};

const RULES: &str = "guidance/g.json";
const TEXT: &str = "text/en/guidance.json";

/// One of each, without a fault.
fn files() -> Documents {
    let files = [
        (
            RULES,
            json!({
                "$schema": "../schema/guidance.schema.json",
                "hints": [
                    {"id": "one", "when": [{"question": "a", "atLeast": 3}, {"question": "b", "is": "n/a"}]},
                    {"id": "two", "kind": "same-level", "share": 90, "of": 20},
                ],
                "records": {
                    "standards": ["s"],
                    "required": [{"id": "scope", "clause": "4.3", "questions": ["a"]}],
                },
                "road": {
                    "standards": ["s"],
                    "phases": [{"id": "plan", "sections": ["4"]}],
                    "stages": [
                        {"id": "first", "needs": "phases", "phases": ["plan"], "share": 90},
                        {"id": "last"},
                    ],
                },
                "glossary": ["zebra", "ant"],
            }),
        ),
        (
            TEXT,
            json!({"guidance": {
                "hints": {"one": {"text": "T", "why": "W"}, "two": {"text": "{share}", "why": "W"}},
                "records": {"scope": "Scope"},
                "phases": {"plan": "Plan"},
                "stages": {
                    "first": {"name": "N", "what": "W", "done": "D", "here": "H"},
                    "last": {"name": "N", "what": "W", "beyond": "B"},
                },
                "glossary": {"zebra": {"term": "zebra", "means": "Z"}, "ant": {"term": "Ant", "means": "A"}},
            }}),
        ),
    ];
    let files = files.into_iter();
    files.map(|(path, json)| (path.to_owned(), json)).collect()
}

fn read(files: &Documents) -> (Guidance, Vec<Problem>) {
    let mut problems = Problems::new();
    let files: Vec<_> = files
        .iter()
        .map(|(path, json)| (path.as_str().into(), tree(json)))
        .collect();
    let guidance = Guidance::read(&files, &mut problems);
    (guidance, problems.into_vec())
}

/// What is read, and its problems, when one file is changed.
fn changed(path: &str, change: impl FnOnce(&mut Json)) -> (Guidance, Vec<Problem>) {
    let mut files = files();
    change(files.get_mut(path).unwrap());
    read(&files)
}

#[test]
fn guidance_without_a_fault_is_read_whole() {
    let (guidance, problems) = read(&files());
    assert_problems(&problems, &[]);
    assert_eq!(guidance.hints[0].when[0].test, Test::AtLeast(3));
    assert_eq!(guidance.hints[0].when[1].test, Test::NotApplicable);
    let (share, of) = (90, 20);
    let overall = Overall::SameLevel { share, of };
    assert_eq!(guidance.hints[1].overall, Some(overall));
    assert_eq!(&*guidance.records.rules[0].name, "Scope");
    let needs = Needs::Phases(vec!["plan"], 90);
    assert_eq!(guidance.road.stages[0].needs, Some(needs));
    assert_eq!(guidance.road.stages[1].needs, None);
    // Sorted by the term, whatever the order of the file and whether it is a capital letter.
    let terms: Vec<&str> = guidance
        .glossary()
        .iter()
        .map(|(term, _)| &**term)
        .collect();
    assert_eq!(terms, ["Ant", "zebra"]);
}

#[test]
fn every_fault_of_a_hint_is_reported_at_its_path_and_the_rule_left_out() {
    let hints: [(Json, &str, Fault); 11] = [
        (json!(5), "", not_a("an object", "a whole number")),
        (json!({"id": "one"}), "", Fault::Missing("when")),
        (json!({"id": "One", "when": []}), ".id", Fault::NotKebabCase),
        (
            json!({"id": "one", "when": [], "x": 1}),
            ".x",
            Fault::UnknownKey,
        ),
        (
            json!({"id": "one", "when": "a"}),
            ".when",
            not_a("a list", "a text"),
        ),
        (
            json!({"id": "one", "when": [{"atMost": 1}]}),
            ".when[0]",
            Fault::Missing("question"),
        ),
        (
            json!({"id": "one", "when": [{"question": "a", "atMost": 5}]}),
            ".when[0].atMost",
            Fault::OutOfRange { from: 0, to: 4 },
        ),
        (
            json!({"id": "one", "when": [{"question": "a", "is": "bad"}]}),
            ".when[0].is",
            Fault::NotOneOf("open, unknown, n/a"),
        ),
        (
            json!({"id": "one", "when": [{"question": "a", "atMost": 1, "atLeast": 1}]}),
            ".when[0]",
            Fault::NotOneOf("atLeast, atMost, is"),
        ),
        (
            json!({"id": "one", "kind": "same-level", "share": 90}),
            "",
            Fault::Missing("of"),
        ),
        (
            json!({"id": "one", "kind": "odd"}),
            ".kind",
            Fault::NotOneOf("same-level, level, bare-level, excluded"),
        ),
    ];
    for (hint, path, fault) in hints {
        let (guidance, problems) = changed(RULES, |json| json["hints"][0] = hint);
        let path = format!("guidance/g.json: hints[0]{path}");
        assert_problems(&problems, &[(&path, fault)]);
        assert_eq!(guidance.hints.len(), 1);
    }
}

#[test]
fn a_rule_without_words_is_left_out() {
    let (guidance, problems) = changed(TEXT, |json| {
        json["guidance"]["hints"]["one"] = json!({"text": " ", "why": 5});
    });
    let missing = ("guidance/g.json: hints[0]", Fault::MissingText);
    assert_problems(&problems, &[missing.clone(), missing]);
    assert_eq!(guidance.hints.len(), 1);
    assert!(Guidance::read(&[], &mut Problems::new()).hints.is_empty());
}

#[test]
fn every_fault_of_records_and_road_is_reported_at_its_path() {
    let (guidance, problems) = changed(RULES, |json| {
        json["records"]["standards"] = "s".into();
        json["records"]["required"][0] = json!({"id": "scope", "clause": ""});
        json["records"]["expected"] = json!([{"id": "scope", "clause": "4.3", "questions": [1]}]);
        json["road"]["phases"][0]["id"] = "rest".into();
        json["road"]["stages"][0]["share"] = 101.into();
        json["road"]["stages"][1]["needs"] = "luck".into();
        json["glossary"] = json!(["ant", "ant", "cow"]);
        json["note"] = 1.into();
    });
    let at = |path: &str| format!("guidance/g.json: {path}");
    let whole = "coverage, phases, requirements, records, ready";
    let expected = [
        ("records.standards", not_a("a list", "a text")),
        ("records.required[0]", Fault::Missing("questions")),
        ("records.required[0].clause", Fault::Empty),
        ("records.expected[0]", Fault::DuplicateId("scope".into())),
        (
            "records.expected[0].questions[0]",
            not_a("a text", "a whole number"),
        ),
        ("road.phases[0].id", Fault::NotOneOf("plan, do, check, act")),
        (
            "road.stages[0].share",
            Fault::OutOfRange { from: 0, to: 100 },
        ),
        ("road.stages[1].needs", Fault::NotOneOf(whole)),
        // Whoever needs something has to say what is said before and after.
        ("road.stages[1]", Fault::MissingText),
        ("road.stages[1]", Fault::MissingText),
        ("glossary[1]", Fault::DuplicateId("ant".into())),
        ("glossary[2]", Fault::MissingText),
        ("glossary[2]", Fault::MissingText),
        ("note", Fault::UnknownKey),
    ];
    let expected: Vec<(String, Fault)> = expected
        .into_iter()
        .map(|(path, fault)| (at(path), fault))
        .collect();
    let expected: Vec<(&str, Fault)> = expected
        .iter()
        .map(|(path, fault)| (path.as_str(), fault.clone()))
        .collect();
    assert_problems(&problems, &expected);
    assert!(guidance.records.rules.is_empty());
    assert!(guidance.road.stages.is_empty() && guidance.road.phases.is_empty());
    assert_eq!(guidance.glossary().len(), 1);
}

proptest! {
    #[test]
    fn whatever_stands_in_the_files_guidance_is_read(rules in trees(), text in trees()) {
        let files = [("guidance/g.json".into(), rules), (TEXT.into(), text)];
        Guidance::read(&files, &mut Problems::new());
    }
}
