//! The door for answers files: the answers in them.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::content::Content;
use iso_readiness::core::file::read_answers;
use iso_readiness::core::foreign::{Fault, Problem, Value};

use super::{assert_problems, not_a, parsed};
use crate::shipped;

/// A question of a clause, which always applies.
const CLAUSE: &str = "scope-boundaries";
/// A question that may be "not applicable".
const CONTROL: &str = "remote-working-rules";

const VALUES: Fault = Fault::NotOneOf("0 to 4, unknown, n/a");
const LEVELS: Fault = Fault::OutOfRange { from: 0, to: 4 };

pub(super) fn id(id: &str) -> Rc<str> {
    Rc::from(id)
}

/// A file with these answers, and nothing else to complain about.
pub(super) fn with_answers(answers: &str) -> Value {
    with_profile(
        r#"{"standards":["iso27001-2022"],"roles":[],"target":3}"#,
        answers,
    )
}

pub(super) fn with_profile(profile: &str, answers: &str) -> Value {
    parsed(&format!(
        r#"{{"format":"iso-readiness/answers","version":1,"profile":{profile},"answers":{answers}}}"#
    ))
}

pub(super) fn problems(content: &Content, value: &Value) -> Vec<Problem> {
    match read_answers("file", value, content) {
        Ok((_, _, problems)) | Err(problems) => problems,
    }
}

#[test]
fn every_fault_of_an_answer_is_reported_where_it_stands() {
    let content = shipped::content();
    let whole = "a whole number";
    let cases = [
        (r#"{"value":5}"#, vec![("value", LEVELS)]),
        (r#"{"value":-1}"#, vec![("value", LEVELS)]),
        (r#"{"value":300}"#, vec![("value", LEVELS)]),
        (
            r#"{"value":2.5}"#,
            vec![("value", not_a(whole, "a number that is not whole"))],
        ),
        (r#"{"value":"3"}"#, vec![("value", VALUES)]),
        (r#"{"value":null}"#, vec![("value", not_a(whole, "null"))]),
        (r#"{"value":[]}"#, vec![("value", not_a(whole, "a list"))]),
        ("{}", vec![("", Fault::Missing("value"))]),
        ("3", vec![("", not_a("an object", whole))]),
        (r#"{"value":"n/a"}"#, vec![("", Fault::Missing("reason"))]),
        (
            r#"{"value":"n/a","reason":"because"}"#,
            vec![(
                "reason",
                Fault::NotOneOf(
                    "out-of-scope, no-such-activity, risk-accepted, covered-elsewhere, other",
                ),
            )],
        ),
        (
            r#"{"value":3,"reason":"other"}"#,
            vec![("reason", Fault::UnknownKey)],
        ),
        (
            r#"{"value":3,"note":7,"Note":"x"}"#,
            vec![
                ("note", not_a("a text", whole)),
                ("Note", Fault::UnknownKey),
            ],
        ),
        (
            r#"{"value":3,"value":4}"#,
            vec![("value", Fault::DuplicateKey)],
        ),
    ];
    for (answer, expected) in cases {
        let value = with_answers(&format!(r#"{{"{CONTROL}":{answer}}}"#));
        let expected: Vec<(String, Fault)> = expected
            .into_iter()
            .map(|(key, fault)| {
                let dot = if key.is_empty() { "" } else { "." };
                (format!("file: answers.{CONTROL}{dot}{key}"), fault)
            })
            .collect();
        let expected: Vec<(&str, Fault)> = expected
            .iter()
            .map(|(path, fault)| (path.as_str(), fault.clone()))
            .collect();
        assert_problems(&problems(&content, &value), &expected);
    }
}

#[test]
fn a_clause_question_cannot_be_excluded_even_without_a_reason() {
    let content = shipped::content();
    let path = format!("file: answers.{CLAUSE}.value");
    let value = with_answers(&format!(
        r#"{{"{CLAUSE}":{{"value":"n/a","reason":"other"}}}}"#
    ));
    let (_, answers, found) = read_answers("file", &value, &content).unwrap();
    assert_problems(&found, &[(&path, Fault::MustApply)]);
    assert!(answers.is_empty());

    let value = with_answers(&format!(r#"{{"{CLAUSE}":{{"value":"n/a"}}}}"#));
    let answer = format!("file: answers.{CLAUSE}");
    let expected = [
        (path.as_str(), Fault::MustApply),
        (answer.as_str(), Fault::Missing("reason")),
    ];
    assert_problems(&problems(&content, &value), &expected);
}

#[test]
fn unknown_and_repeated_questions_are_kept_out_and_the_rest_stands() {
    let content = shipped::content();
    let value = with_answers(&format!(
        r#"{{"no-such":{{"value":3}},"{CLAUSE}":{{"value":1}},"{CLAUSE}":{{"value":4}},"{CONTROL}":{{"value":2}}}}"#
    ));
    let (_, answers, found) = read_answers("file", &value, &content).unwrap();
    let twice = format!("file: answers.{CLAUSE}");
    assert_problems(
        &found,
        &[
            ("file: answers.no-such", Fault::UnknownId(id("no-such"))),
            (&twice, Fault::DuplicateKey),
        ],
    );
    let level = |question: &str| match answers.choice(question) {
        Some(Choice::Level(level)) => Some(level.number()),
        _ => None,
    };
    // Of the two, the first is kept; the second is the one reported.
    assert_eq!(level(CLAUSE), Some(1));
    assert_eq!(level(CONTROL), Some(2));
    assert_eq!(answers.answered(), 2);
}

#[test]
fn five_faults_in_five_places_give_five_problems() {
    let content = shipped::content();
    let value = parsed(&format!(
        r#"{{"format":"iso-readiness/answers","version":1,"extra":1,
            "profile":{{"standards":["iso27001-2022"],"roles":["boss"],"target":0}},
            "answers":{{"no-such":{{"value":3}},"{CONTROL}":{{"value":9}}}}}}"#
    ));
    let found = problems(&content, &value);
    let paths: Vec<&str> = found.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths.len(), 5, "{paths:?}");
    for path in [
        "extra",
        "profile.roles[0]",
        "profile.target",
        "answers.no-such",
    ] {
        assert!(paths.contains(&format!("file: {path}").as_str()), "{path}");
    }
}

#[test]
fn a_whole_number_may_be_written_with_a_point() {
    let content = shipped::content();
    let value = with_answers(&format!(r#"{{"{CLAUSE}":{{"value":2.0}}}}"#));
    let (_, answers, found) = read_answers("file", &value, &content).unwrap();
    assert_problems(&found, &[]);
    let two = Choice::Level(Level::new(2).unwrap());
    assert_eq!(answers.choice(CLAUSE), Some(two));
}

#[test]
fn nesting_where_none_belongs_is_a_plain_fault_and_too_deep_is_unreadable() {
    let content = shipped::content();
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"{CLAUSE}":{{"value":3,"note":{open}{close}}}}}"#)
    };
    let path = format!("file: answers.{CLAUSE}.note");
    let found = problems(&content, &with_answers(&nested(20)));
    assert_problems(&found, &[(&path, not_a("a text", "a list"))]);
    let error = serde_json::from_str::<Value>(&nested(100)).unwrap_err();
    assert!(
        error.to_string().contains("nested deeper than 32"),
        "{error}"
    );
}

#[test]
fn a_huge_file_is_read_like_any_other() {
    let content = shipped::content();
    let strangers: Vec<String> = (0..50_000)
        .map(|n| format!(r#""stranger-{n}":{{"value":3}}"#))
        .collect();
    let long = "x".repeat(1_000_000);
    let value = with_answers(&format!(
        r#"{{{},"{CLAUSE}":{{"value":3,"note":"{long}"}}}}"#,
        strangers.join(",")
    ));
    let (_, answers, found) = read_answers("file", &value, &content).unwrap();
    assert_eq!(found.len(), 50_000);
    assert_eq!(answers.answered(), 1);
    assert_eq!(answers.note(CLAUSE).len(), 1_000_000);
}
