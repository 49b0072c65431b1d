//! Content as visitors load it: the same as its authors wrote, or a problem.

use std::rc::Rc;

use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Content, Document, load_built};
use iso_readiness::core::foreign::{Problem, Value};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::state::State;
use proptest::prelude::*;
use proptest::sample::Index;

use super::mutation::{damaged, damages, trees};
use crate::sample::{cases, samples};
use crate::shipped::{self, documents, load_all};

/// Everything of questions and standards that can be told.
fn told(content: &Content) -> String {
    format!("{:#?}{:#?}", content.questions(), content.standards())
}

fn rows() -> Vec<Document> {
    packed(&load_all(&documents()))
}

#[test]
fn what_was_packed_is_what_was_written() {
    let (content, problems) = load_built(&rows());
    assert_eq!(problems, []);
    let written = shipped::content();
    assert_eq!(told(&content), told(&written));
    for question in written.questions() {
        assert!(content.question(&question.id).is_some(), "{}", question.id);
    }
}

#[test]
fn the_order_in_which_files_come_changes_nothing() {
    let mut files = rows();
    let (content, _) = load_built(&files);
    files.reverse();
    let (again, problems) = load_built(&files);
    assert_eq!(problems, []);
    assert_eq!(told(&content), told(&again));
}

/// What loading says when one file is changed.
fn problems_of(path: &str, change: impl FnOnce(&mut Vec<Value>)) -> (Content, Vec<Problem>) {
    let mut files = rows();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let Value::List(row) = &mut file.value else {
        panic!("{path} holds no list");
    };
    change(row);
    load_built(&files)
}

/// What is done to the rows of a file.
type Damage = fn(&mut Vec<Value>);

const QUESTIONS: &str = "questions/iso27018-own.json";
const STANDARD: &str = "standards/cis-controls-8.json";

#[test]
fn a_damaged_file_is_named_once_and_left_out() {
    let whole = shipped::content();
    let damages: [(&str, Damage); 6] = [
        (STANDARD, Vec::clear),
        (STANDARD, |row| row[4] = 9.into()),
        (STANDARD, |row| row.push(row[0].clone())),
        (STANDARD, |row| row.extend(vec![row[9].clone(); 6])),
        (QUESTIONS, |rows| rows[0] = Value::Null),
        (QUESTIONS, |rows| rows.push(rows[0].clone())),
    ];
    for (path, damage) in damages {
        let (content, problems) = problems_of(path, damage);
        assert_eq!(problems[0].path, path, "{problems:?}");
        assert!(content.standards().len() < whole.standards().len() || path == QUESTIONS);
        assert!(content.standard("iso27001-2022").is_some());
    }
}

#[test]
fn a_weight_that_would_not_be_exact_is_refused() {
    let (content, problems) = problems_of(STANDARD, |row| {
        let Value::List(block) = &mut row[9] else {
            panic!("a block is no list");
        };
        block[2] = 101.into();
    });
    assert_eq!(problems.len(), 1);
    assert!(content.standard("cis-controls-8").is_none());
}

#[test]
fn the_same_file_twice_is_told() {
    let mut files = rows();
    files.push(files[0].clone());
    let (content, problems) = load_built(&files);
    assert_eq!(problems.len(), 1);
    assert_eq!(told(&content), told(&shipped::content()));
}

const PATHS: [&str; 4] = [
    "questions/a.json",
    "standards/a.json",
    "catalogue.json",
    "words.json",
];

#[test]
fn whatever_comes_is_read_or_told() {
    proptest!(cases(256), |(value in trees(), place in 0..4_usize)| {
        let is_empty = value == Value::List(Vec::new());
        let path = PATHS[place].to_owned();
        let (content, problems) = load_built(&[Document { path, value }]);
        let is_read = is_empty || !content.questions().is_empty();
        prop_assert!(is_read || !problems.is_empty());
    });
}

#[test]
fn broken_rows_keep_only_what_resolves_and_can_still_be_scored() {
    proptest!(cases(64), |(sample in samples(), damages in damages(), place in any::<Index>())| {
        let mut files = packed(&load_all(&sample.documents));
        let file = place.get_mut(&mut files);
        file.value = damaged(file.value.clone(), &damages);
        let (content, _) = load_built(&files);
        for standard in content.standards() {
            for requirement in standard.requirements() {
                for question in &requirement.questions {
                    prop_assert!(content.question(&question.id).is_some());
                }
            }
        }
        let state = State { profile: everything_of(&content), answers: Rc::default() };
        let scores = state.assess(&content).outcomes.len();
        prop_assert_eq!(scores, content.standards().len());
    });
}

fn everything_of(content: &Content) -> Profile {
    let ids = content.standards().iter().map(|one| Rc::clone(&one.id));
    Profile {
        standards: ids.collect(),
        ..Profile::default()
    }
}
