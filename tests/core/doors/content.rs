//! The door for questionnaires.

use iso_readiness::core::foreign::{Fault, Problem};
use serde_json::{Value as Json, json};

use super::{assert_problems, not_a};
use crate::shipped::{Documents, load_all};

/// Two questions, one standard over them, and their texts, without a fault.
fn documents() -> Documents {
    let question = json!({"ask": "Is it?", "why": "So.", "evidence": ["A"], "first": "Go."});
    let files = [
        (
            "questions/q.json",
            json!({"questions": [
                {"id": "a", "effort": 1, "na": false, "quick": true, "roles": []},
                {"id": "b", "effort": 3, "na": true, "quick": false, "roles": ["cloud-provider"]},
            ]}),
        ),
        (
            "standards/s.json",
            json!({
                "$schema": "../schema/standard.schema.json",
                "id": "iso1-2022", "number": "ISO 1", "edition": "2022", "status": "current", "kind": "requirements",
                "blocks": [{"id": "isms", "weight": 1}, {"id": "annex-a", "weight": 2}],
                "sections": [{"id": "4", "block": "isms"}, {"id": "A.5", "block": "annex-a"}],
                "requirements": [
                    {"id": "4.1", "section": "4", "weight": 1, "gate": true, "roles": [], "questions": ["a"]},
                    {"id": "A.5.1", "section": "A.5", "weight": 3, "gate": false, "roles": [], "basis": "related", "questions": ["a", "b"]},
                ],
            }),
        ),
        (
            "text/en/t.json",
            json!({
                "questions": {"a": question, "b": question},
                "standards": {"iso1-2022": {
                    "name": "One",
                    "blocks": {"isms": "Clauses", "annex-a": "Controls"},
                    "sections": {"4": "Context", "A.5": "Organization"},
                    "requirements": {"4.1": "Context", "A.5.1": "Policies"},
                }},
            }),
        ),
    ];
    files
        .into_iter()
        .map(|(path, json)| (path.to_owned(), json))
        .collect()
}

const QUESTIONS: &str = "questions/q.json";
const STANDARD: &str = "standards/s.json";
const TEXT: &str = "text/en/t.json";

/// The problems of the content when one file of it is changed.
fn problems(file: &str, change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    let mut documents = documents();
    change(documents.get_mut(file).unwrap());
    load_all(&documents).problems
}

fn unknown(id: &str) -> Fault {
    Fault::UnknownId(id.into())
}

fn duplicate(id: &str) -> Fault {
    Fault::DuplicateId(id.into())
}

#[test]
fn content_without_a_fault_is_loaded_whole() {
    let loaded = load_all(&documents());
    assert_problems(&loaded.problems, &[]);
    assert_eq!(loaded.content.questions().len(), 2);
    assert_eq!(loaded.content.standards()[0].requirements().count(), 2);
}

#[test]
fn every_fault_of_a_question_is_reported_at_its_path() {
    let found = problems(QUESTIONS, |json| {
        json["questions"][0] =
            json!({"id": "Not Kebab", "effort": 4, "na": "no", "quick": 1, "roles": "all", "x": 1});
        json["questions"][1] = json!({"id": "b-"});
    });
    let at = "questions/q.json: questions";
    let expected = [
        ("[0].id", Fault::NotKebabCase),
        ("[0].effort", Fault::OutOfRange { from: 1, to: 3 }),
        ("[0].na", not_a("true or false", "a text")),
        ("[0].quick", not_a("true or false", "a whole number")),
        ("[0].roles", not_a("a list", "a text")),
        ("[0].x", Fault::UnknownKey),
        ("[1].id", Fault::NotKebabCase),
        ("[1]", Fault::Missing("effort")),
        ("[1]", Fault::Missing("na")),
        ("[1]", Fault::Missing("quick")),
        ("[1]", Fault::Missing("roles")),
    ];
    let own: Vec<Problem> = found
        .into_iter()
        .filter(|problem| problem.path.starts_with(at))
        .collect();
    let expected: Vec<(String, Fault)> = expected
        .into_iter()
        .map(|(path, fault)| (format!("{at}{path}"), fault))
        .collect();
    let expected: Vec<(&str, Fault)> = expected
        .iter()
        .map(|(path, fault)| (path.as_str(), fault.clone()))
        .collect();
    assert_problems(&own, &expected);
}

#[test]
fn every_fault_of_a_standard_is_reported_at_its_path() {
    let found = problems(STANDARD, |json| {
        json["status"] = "old".into();
        json["kind"] = "wish".into();
        json["blocks"][0]["weight"] = 0.into();
        json["sections"][1]["block"] = 5.into();
        json["requirements"][0]["weight"] = 4.into();
        json["requirements"][1]["basis"] = "own".into();
        json["note"] = "x".into();
    });
    let expected = [
        ("status", Fault::NotOneOf("current, withdrawn")),
        (
            "kind",
            Fault::NotOneOf("requirements, guidance, framework, law"),
        ),
        ("blocks[0].weight", Fault::OutOfRange { from: 1, to: 100 }),
        ("sections[1].block", not_a("a text", "a whole number")),
        (
            "requirements[0].weight",
            Fault::OutOfRange { from: 1, to: 3 },
        ),
        ("requirements[1].basis", Fault::NotOneOf("related")),
        ("note", Fault::UnknownKey),
    ];
    for (path, fault) in expected {
        let path = format!("standards/s.json: {path}");
        let is_it = |problem: &Problem| problem.path == path && problem.fault == fault;
        assert!(found.iter().any(is_it), "{path} {fault:?} in {found:#?}");
    }
}

#[test]
fn references_that_lead_nowhere_are_reported() {
    let found = problems(STANDARD, |json| {
        json["requirements"][0]["questions"] = json!(["a", "c"]);
        json["requirements"][1]["section"] = "A.9".into();
    });
    assert_problems(
        &found,
        &[
            ("standards/s.json: requirements.4.1", unknown("c")),
            ("standards/s.json: requirements.A.5.1", unknown("A.9")),
            // What fell out leaves its name and its question behind.
            (
                "text/en/t.json: requirements.A.5.1",
                Fault::text_for_nothing(),
            ),
            ("questions/q.json: b", Fault::unused()),
        ],
    );
    let found = problems(STANDARD, |json| {
        json["status"] = "withdrawn".into();
        json["supersededBy"] = "iso1-2030".into();
    });
    let path = "standards/s.json: supersededBy";
    assert_problems(&found, &[(path, unknown("iso1-2030"))]);
}

#[test]
fn a_section_of_no_block_is_reported() {
    let found = problems(STANDARD, |json| {
        json["sections"][1]["block"] = "annex-b".into();
    });
    let path = "standards/s.json: sections.A.5";
    let is_it = |problem: &Problem| problem.path == path && problem.fault == unknown("annex-b");
    assert!(found.iter().any(is_it), "{found:#?}");
}

#[test]
fn ids_that_stand_twice_are_reported() {
    let twice = |list: &'static str| {
        move |json: &mut Json| {
            let first = json[list][0].clone();
            json[list].as_array_mut().unwrap().push(first);
        }
    };
    let found = problems(QUESTIONS, twice("questions"));
    assert_problems(&found, &[("questions/q.json: a", duplicate("a"))]);
    for (list, id) in [
        ("requirements", "4.1"),
        ("sections", "4"),
        ("blocks", "isms"),
    ] {
        let found = problems(STANDARD, twice(list));
        let path = format!("standards/s.json: {list}.{id}");
        assert_problems(&found, &[(&path, duplicate(id))]);
    }
}

#[test]
fn a_requirement_names_a_question_once() {
    let found = problems(STANDARD, |json| {
        json["requirements"][1]["questions"] = json!(["a", "b", "a"]);
    });
    let path = "standards/s.json: requirements.A.5.1";
    assert_problems(&found, &[(path, duplicate("a"))]);
}

#[test]
fn the_same_id_in_two_files_is_reported_in_the_later_one() {
    let mut documents = documents();
    let (questions, standard) = (documents[QUESTIONS].clone(), documents[STANDARD].clone());
    let text = json!({"questions": {"a": documents[TEXT]["questions"]["a"]}});
    documents.insert("questions/r.json".into(), questions);
    documents.insert("standards/t.json".into(), standard);
    documents.insert("text/en/u.json".into(), text);
    let found = load_all(&documents).problems;
    assert_problems(
        &found,
        &[
            ("questions/r.json: a", duplicate("a")),
            ("questions/r.json: b", duplicate("b")),
            ("standards/t.json", duplicate("iso1-2022")),
            ("text/en/u.json: questions.a", duplicate("a")),
        ],
    );
}

#[test]
fn texts_are_asked_for_and_none_may_be_left_over() {
    let found = problems(TEXT, |json| {
        json["questions"]["b"]["ask"] = "  ".into();
        json["questions"]["z"] = json["questions"]["a"].clone();
        let standard = &mut json["standards"]["iso1-2022"];
        standard["sections"]["9"] = "Nine".into();
        drop(
            standard["requirements"]
                .as_object_mut()
                .unwrap()
                .remove("4.1"),
        );
    });
    assert_problems(
        &found,
        &[
            ("text/en/t.json: questions.b.ask", Fault::Empty),
            ("questions/q.json: b", Fault::MissingText),
            ("standards/s.json: requirements.A.5.1", unknown("b")),
            ("standards/s.json: requirements.4.1", Fault::MissingText),
            ("text/en/t.json: sections.9", Fault::text_for_nothing()),
            ("text/en/t.json: z", Fault::text_for_nothing()),
        ],
    );
}

#[test]
fn a_requirement_of_the_standard_needs_a_question() {
    let nothing_asked =
        |place: usize| move |json: &mut Json| json["requirements"][place]["questions"] = json!([]);
    let (found, limit) = (0, 1);
    let path = "standards/s.json: requirements.4.1";
    assert_problems(
        &problems(STANDARD, nothing_asked(0)),
        &[(path, Fault::TooShort { found, limit })],
    );
    // Nothing here may be related to an item of another body's list.
    for kind in ["framework", "law"] {
        let found = problems(STANDARD, |json| {
            json["kind"] = kind.into();
            nothing_asked(1)(json);
        });
        assert_problems(&found, &[("questions/q.json: b", Fault::unused())]);
    }
}

#[test]
fn phrases_must_be_known_and_whole() {
    let found = problems(TEXT, |json| {
        json["interface"] = json!({"no.such": "x", "decimal-mark": {"one": "."}});
    });
    assert_problems(
        &found,
        &[
            ("text/en/t.json: interface.no.such", Fault::UnknownKey),
            (
                "text/en/t.json: interface.decimal-mark",
                Fault::Missing("other"),
            ),
        ],
    );
}
