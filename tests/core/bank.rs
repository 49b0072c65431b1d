//! The shipped questionnaires keep the promises made about them.

use std::collections::BTreeSet;
use std::rc::Rc;

use iso_readiness::core::content::check::{Facts, check};
use iso_readiness::core::content::{Block, Content, Requirement, Standard};
use serde_json::Value as Json;

use crate::shipped::{content, documents, load_all, questionnaires};

fn standard(content: &Content) -> &Standard {
    content.standard("iso27001-2022").unwrap()
}

fn requirements(standard: &Standard, is: impl Fn(&Block) -> bool) -> Vec<&Rc<Requirement>> {
    let blocks = standard.blocks.iter().filter(|block| is(block));
    let sections = blocks.flat_map(|block| &block.sections);
    sections.flat_map(|section| &section.requirements).collect()
}

fn fact_table() -> String {
    std::fs::read_to_string(questionnaires().join("facts/iso27001-2022.csv")).unwrap()
}

/// The ids of the fact table.
fn facts() -> Vec<Rc<str>> {
    let table = fact_table();
    let rows = table.lines().skip(1);
    rows.map(|row| Rc::from(row.split(',').next().unwrap()))
        .collect()
}

#[test]
fn authors_have_nothing_to_mend() {
    let facts = Facts {
        standard: Rc::from("iso27001-2022"),
        requirements: facts(),
    };
    assert_eq!(check(&load_all(&documents()), &[facts]), []);
}

#[test]
fn the_standard_has_the_ids_of_the_fact_table_in_its_order() {
    let content = content();
    let ids: Vec<&Rc<str>> = standard(&content)
        .requirements()
        .map(|one| &one.id)
        .collect();
    assert_eq!(ids, facts().iter().collect::<Vec<_>>());
}

#[test]
fn there_are_30_clauses_and_93_controls() {
    let content = content();
    let standard = standard(&content);
    assert_eq!(
        requirements(standard, |block| &*block.id == "isms").len(),
        30
    );
    assert_eq!(
        requirements(standard, |block| &*block.id == "annex-a").len(),
        93
    );
}

#[test]
fn exactly_these_requirements_are_gates() {
    let content = content();
    let all = standard(&content).requirements();
    let gates: Vec<&str> = all.filter(|one| one.gate).map(|one| &*one.id).collect();
    let expected = [
        "4.3", "5.2", "6.1.2", "6.1.3", "6.2", "9.2.1", "9.2.2", "9.3.1", "9.3.3", "10.2",
    ];
    assert_eq!(gates, expected);
}

#[test]
fn the_quick_check_is_short_and_touches_every_section_and_every_gate() {
    let content = content();
    let quick = content.questions().iter().filter(|one| one.quick).count();
    assert!((25..=30).contains(&quick), "{quick}");
    for section in standard(&content).sections() {
        let mut questions = section.requirements.iter().flat_map(|one| &one.questions);
        assert!(
            questions.any(|question| question.quick),
            "section {}",
            section.id
        );
    }
    for gate in standard(&content).requirements().filter(|one| one.gate) {
        for question in &gate.questions {
            assert!(question.quick, "{} under {}", question.id, gate.id);
        }
    }
}

#[test]
fn no_question_of_a_clause_may_be_excluded() {
    let content = content();
    let clauses = requirements(standard(&content), Block::holds_clauses);
    for question in clauses.iter().flat_map(|clause| &clause.questions) {
        assert!(!question.may_be_excluded, "{}", question.id);
    }
}

#[test]
fn questions_about_clauses_do_not_say_isms() {
    let content = content();
    let clauses = requirements(standard(&content), Block::holds_clauses);
    for question in clauses.iter().flat_map(|clause| &clause.questions) {
        assert!(!question.text.ask.contains("ISMS"), "{}", question.id);
    }
}

#[test]
fn no_two_neighbours_begin_alike() {
    let content = content();
    let beginning = |ask: &str| -> Vec<String> {
        let words = ask.split_whitespace().take(2);
        words.map(str::to_lowercase).collect()
    };
    for pair in content.questions().windows(2) {
        let (here, next) = (&pair[0], &pair[1]);
        assert_ne!(
            beginning(&here.text.ask),
            beginning(&next.text.ask),
            "{} and {}",
            here.id,
            next.id
        );
    }
}

/// Every text of a tree.
fn texts<'j>(json: &'j Json, found: &mut Vec<&'j str>) {
    match json {
        Json::String(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Json::Object(pairs) => pairs.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_promises_what_only_an_audit_can_give() {
    let banned: BTreeSet<&str> = ["compliant", "compliance", "certified"].into();
    let names = fact_table();
    for (path, json) in &documents() {
        let mut found = Vec::new();
        texts(json, &mut found);
        // The short names of the standard are its own.
        for text in found.into_iter().filter(|text| !names.contains(text)) {
            let lower = text.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
            let word = words.find(|word| banned.contains(word));
            assert_eq!(word, None, "{path}: {text}");
        }
    }
}
