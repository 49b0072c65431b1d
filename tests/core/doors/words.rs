//! The words of the interface as the build makes them: in three lists, in the order of the code.

use iso_readiness::core::content::{Content, Document, load_built};
use iso_readiness::core::foreign::{Problem, Value};
use iso_readiness::core::words::{FURTHER_PATH, PAPERS_PATH, PATH, Phrase};
use serde_json::json;

use crate::shipped::{self, tree};

const PATHS: [&str; 3] = [PATH, FURTHER_PATH, PAPERS_PATH];

/// A phrase of the first screens, one of the further ones, and one of the papers.
const FIRST: Phrase = Phrase::StartBegin;
const LATER: [Phrase; 2] = [Phrase::ResultPrint, Phrase::PapersTitle];

fn loaded(documents: &[(&str, &Value)]) -> (Content, Vec<Problem>) {
    let documents: Vec<_> = documents
        .iter()
        .map(|(path, value)| Document {
            path: (*path).to_owned(),
            value: (*value).clone(),
        })
        .collect();
    load_built(&documents)
}

#[test]
fn the_lists_keep_their_order_whichever_comes_first() {
    let content = shipped::content();
    let lists = PATHS.map(|path| (path, content.words().write(path)));
    let [one, two, three] = &lists.each_ref().map(|(path, list)| (*path, list));
    for documents in [[one, two, three], [three, one, two], [two, three, one]] {
        let (read, problems) = loaded(&documents.map(|document| *document));
        assert_eq!(problems, []);
        for phrase in Phrase::ALL.iter().copied() {
            let texts = [&read, &content].map(|content| content.words().get(phrase));
            assert_eq!(texts[0], texts[1], "{}", phrase.key());
        }
    }
}

#[test]
fn before_a_further_list_its_phrases_say_nothing() {
    let words = shipped::content().words().write(PATH);
    let (read, problems) = loaded(&[(PATH, &words)]);
    assert_eq!(problems, []);
    assert!(read.words().get(FIRST).len() > 1);
    for phrase in LATER {
        assert_eq!(&*read.words().get(phrase), "");
        assert_eq!(read.words().count(phrase, 1, &[]), "");
    }
}

#[test]
fn a_list_of_another_length_or_of_other_things_is_reported() {
    let content = shipped::content();
    for path in PATHS {
        let Value::List(whole) = content.words().write(path) else {
            panic!("{path} holds no list");
        };
        let short = Value::List(whole[1..].to_vec());
        let long = Value::List([&whole[..], &[Value::text("more")]].concat());
        let hole = Value::List([&whole[1..], &[Value::Null]].concat());
        for wrong in [short, long, hole, tree(&json!([["a"], 1]))] {
            let (_, problems) = loaded(&[(path, &wrong)]);
            assert_eq!(problems.len(), 1, "{path}: {problems:?}");
            assert_eq!(problems[0].path, path);
        }
        let (_, problems) = loaded(&[(path, &Value::Null)]);
        assert!(!problems.is_empty(), "{path}");
    }
}

#[test]
fn one_list_is_not_taken_for_the_other() {
    let words = shipped::content().words().write(PATH);
    let (_, problems) = loaded(&[(FURTHER_PATH, &words)]);
    assert_eq!(problems.len(), 1);
}
