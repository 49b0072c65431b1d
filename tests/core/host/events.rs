//! What the page hears: figures, and never an answer that the visitor did not grant.

use std::rc::Rc;

use iso_readiness::core::foreign::{Fault, Problem, Value};
use iso_readiness::core::host::{Terms, events};
use iso_readiness::core::session::{HostFact, Msg, Session};
use serde_json::Value as Json;

use crate::outcome::result_of;
use crate::session::{after, answered, began, level};

fn json(value: &Value) -> Json {
    serde_json::to_value(value).unwrap()
}

fn begun() -> Session {
    let begun = began(iso_readiness::core::session::Extent::Full);
    let questions = begun.trail().questions().to_vec();
    let questions = questions.iter().take(30);
    let answers = questions.map(|question| answered(&question.id, level(2), false));
    let noted = Msg::Noted {
        question: Rc::clone(&begun.trail().questions()[0].id),
        note: Rc::from("between us"),
    };
    let terms = Terms {
        may_ask: true,
        ..Terms::default()
    };
    after(&begun.hosted_by(terms), answers.chain([noted]))
}

fn host(fact: HostFact) -> Msg {
    Msg::Hosted(Rc::new(fact))
}

/// Every key in a tree.
fn keys(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::Object(pairs) => {
            for (key, value) in pairs {
                found.push(key.clone());
                keys(value, found);
            }
        }
        Json::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn figures_are_the_result_without_findings_and_plan() {
    let session = begun();
    let told = json(&events::result(&session));
    let mut whole = json(&result_of(
        session.content(),
        &session.kept().profile,
        &session.kept().answers,
    ));
    assert!(!whole["plan"].as_array().unwrap().is_empty());
    whole.as_object_mut().unwrap().remove("plan");
    for standard in whole["standards"].as_array_mut().unwrap() {
        let findings = standard.as_object_mut().unwrap().remove("findings");
        assert!(!findings.unwrap().as_array().unwrap().is_empty());
    }
    assert_eq!(told["result"], whole);
    assert_eq!(told["version"], 1);
    assert_eq!(told.as_object().unwrap().len(), 2);
}

#[test]
fn nothing_of_an_answer_is_told_unless_it_was_granted() {
    let session = begun();
    let told = events::result(&session);
    let mut found = Vec::new();
    keys(&json(&told), &mut found);
    for word in ["answers", "findings", "plan", "note", "value", "question"] {
        assert!(!found.iter().any(|key| key == word), "{word}");
    }
    let text = json(&told).to_string();
    assert!(!text.contains("between us"));
    for question in session.content().questions() {
        assert!(
            !text.contains(&format!("\"{}\"", question.id)),
            "{}",
            question.id
        );
    }
}

#[test]
fn whoever_agreed_hands_over_all_of_it() {
    let asked = after(&begun(), [host(HostFact::AnswersAsked)]);
    let agreed = after(&asked, [host(HostFact::AnswersGranted)]);
    let told = json(&events::result(&agreed));
    assert_eq!(told["answers"], json(&agreed.file()));
    assert_eq!(json(&events::answers(&agreed)), json(&agreed.file()));
    assert!(told["answers"].to_string().contains("between us"));
    assert!(!told["result"]["plan"].as_array().unwrap().is_empty());
    assert!(told["result"]["standards"][0]["findings"].is_array());
    let back = after(&agreed, [host(HostFact::GrantTakenBack)]);
    assert_eq!(events::result(&back), events::result(&begun()));
}

#[test]
fn progress_counts_the_walk() {
    let session = begun();
    let all = session.trail().questions().len();
    assert_eq!(session.progress(), (30, all));
    let told = json(&events::progress(session.progress()));
    assert_eq!(
        told,
        serde_json::json!({"version": 1, "answered": 30, "asked": all})
    );
}

#[test]
fn problems_are_told_with_their_places() {
    let problem = Problem {
        path: "own: files".to_owned(),
        fault: Fault::Empty,
    };
    let told = json(&events::error("Something is wrong.", &[problem]));
    let expected = serde_json::json!({
        "version": 1, "message": "Something is wrong.", "problems": ["own: files: is empty"],
    });
    assert_eq!(told, expected);
    assert_eq!(json(&events::ready("1.2.3"))["release"], "1.2.3");
}
