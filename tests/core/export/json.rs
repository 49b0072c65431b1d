//! The whole check as JSON.

use std::rc::Rc;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::export::{json_text, json_tree};
use iso_readiness::core::file::{open, save};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::papers::Source;
use iso_readiness::core::state::State;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::{NASTY, huge, texts};
use crate::outcome::{read, result_of};
use crate::sample::{cases, samples};
use crate::shipped::{content_of, tree};

/// The source of a check with these notes, also on open questions.
fn source(content: &Rc<Content>, answers: &Json, notes: &[String]) -> Source {
    let (profile, mut answers) = read(content, &tree(answers));
    for (question, note) in content.questions().iter().zip(notes) {
        answers.write_note(&question.id, Rc::from(note.as_str()));
    }
    let answers = Rc::new(answers);
    let day = Day::of_date(2026, 11, 22).unwrap();
    Source::of(content, &State { profile, answers }, day)
}

#[test]
fn an_export_opens_again_with_nothing_lost_and_holds_the_result() {
    proptest!(cases(128), |(sample in samples(), notes in vec(texts(), 12))| {
        let content = Rc::new(content_of(&sample.documents));
        let source = source(&content, &sample.answers, &notes);
        let text = json_text(&json_tree(&source));
        let value: Value = serde_json::from_str(&text).unwrap();

        let opened = open("a.json", &value, &content).unwrap();
        prop_assert_eq!(opened.problems, []);
        prop_assert_eq!(&opened.state, &source.state);
        let State { profile, answers } = &source.state;
        prop_assert_eq!(value.get("result"), Some(&result_of(&content, profile, answers)));
        let as_saved = save(&content, profile, answers, &Vec::new());
        let Value::Object(pairs) = as_saved else { panic!() };
        for (key, part) in &pairs {
            prop_assert_eq!(value.get(key), Some(part));
        }
    });
}

#[test]
fn answers_to_questions_that_are_not_known_go_along() {
    let content = Rc::new(crate::shipped::content());
    let answers = serde_json::json!({
        "format": "iso-readiness/answers", "version": 1,
        "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3},
        "answers": {"of-tomorrow": {"value": 2, "note": "kept"}},
    });
    let opened = open("a.json", &tree(&answers), &content).unwrap();
    let aside = Rc::new(opened.aside);
    assert_eq!(aside.len(), 1);
    let source = Source::of(&content, &opened.state, Day::default()).with_aside(&aside);
    let again = open("b.json", &json_tree(&source), &content).unwrap();
    assert_eq!(again.aside, *aside);
}

#[test]
fn what_it_tells_along_is_not_believed() {
    let content = crate::shipped::content();
    let file = |about: Json| {
        serde_json::json!({
            "format": "iso-readiness/answers", "version": 1,
            "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3},
            "answers": {}, "about": about, "result": [about],
        })
    };
    for about in [Json::Null, serde_json::json!({"engine": 7}), "?".into()] {
        let opened = open("a.json", &tree(&file(about)), &content).unwrap();
        assert_eq!(opened.problems, []);
        assert_eq!(*opened.state.answers, Answers::default());
    }
}

#[test]
fn it_says_what_made_it_when_and_how_much_is_answered() {
    let content = Rc::new(crate::shipped::content());
    let answers = serde_json::json!({
        "format": "iso-readiness/answers", "version": 1,
        "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3}, "answers": {},
    });
    let value = json_tree(&source(&content, &answers, &[]));
    let about = serde_json::to_value(value.get("about").unwrap()).unwrap();
    let edition = content.editions().newest().unwrap().number;
    assert_eq!(about["engine"], iso_readiness::RELEASE);
    assert_eq!(about["edition"], edition);
    assert_eq!(about["owner"], Json::Null);
    assert_eq!(about["date"], "2026-11-22");
    assert_eq!(
        about["standards"],
        serde_json::json!([
            {"id": "iso27001-2022", "title": "ISO/IEC 27001:2022", "coverage": 0}
        ])
    );
    assert!(
        about["caution"]
            .as_str()
            .unwrap()
            .contains("self-assessment")
    );
}

#[test]
fn the_text_is_that_of_a_known_library() {
    let texts = NASTY.map(Value::text);
    let all = texts.into_iter().chain([Value::text(&huge())]).collect();
    let value = Value::object([
        ("all \"texts\"\n", all),
        ("none", Value::List(Vec::new())),
        ("nothing", Value::object([])),
        (
            "rest",
            [Value::Null, true.into(), false.into(), Value::Integer(-7)]
                .into_iter()
                .collect(),
        ),
    ]);
    let known = serde_json::to_string_pretty(&value).unwrap();
    let alike = |text: &str| serde_json::from_str::<Json>(text).unwrap();
    let text = json_text(&value);
    assert_eq!(alike(&text), alike(&known));
    assert_eq!(text.lines().count(), known.lines().count());
}
