//! Links of an edition that is gone, read with the questions of today.

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::foreign::{Node, Problem, Problems};
use iso_readiness::core::link::{
    Body, Carried, Edition, Editions, LinkFault, Shared, Unlinkable, find, read, write_answers,
};
use serde_json::{Value as Json, json};

use super::{label, profile};
use crate::shipped::tree;

fn edition(json: &Json) -> (Option<Edition>, Vec<Problem>) {
    let mut problems = Problems::new();
    let value = tree(json);
    let edition = Edition::read(&Node::document("editions/1.json", &value), &mut problems);
    (edition, problems.into_vec())
}

fn editions(tables: &[Json]) -> Editions {
    let mut editions = Editions::default();
    // In any order.
    for table in tables.iter().rev() {
        let (edition, problems) = edition(table);
        assert_eq!(problems, []);
        editions.add(edition.unwrap());
    }
    editions
}

fn first() -> Json {
    json!({"edition": 1, "standards": ["one", "two"], "questions": [["a", 1, 0, 0, 0], ["b", 1, 0, 0, 0], ["c", 0, 0, 0, 0, 1, 0], ["d", 0, 4, 1, 0], ["e", 0, 0, 1, 8]]})
}

/// Another order, a question more, one less, one renamed, one that is two, two that are one, and
/// one that cannot be excluded any more.
fn second() -> Json {
    json!({"edition": 2, "standards": ["zero", "one", "two"], "questions": [["new", 0, 0, 1, 0], ["e1", 0, 0, 2, 0], ["e2", 0, 0, 2, 0], ["dd", 0, 0, 2, 0], ["b", 0, 0, 1, 0], ["a", 1, 0, 1, 0]], "moved": {"d": ["dd"], "e": ["e1", "e2"]}})
}

fn third() -> Json {
    json!({"edition": 3, "standards": ["one"], "questions": [["a", 1, 0, 0, 0], ["all", 0, 0, 0, 0], ["x", 0, 0, 0, 0]], "moved": {"e1": ["all"], "e2": ["all"], "dd": ["all"], "b": []}})
}

/// A library has more standards than fit into a byte.
#[test]
fn the_place_of_a_standard_may_be_large() {
    let standards: Vec<String> = (0..400).map(|place| format!("s{place}")).collect();
    let table =
        json!({"edition": 1, "standards": standards, "questions": [["a", 0, 0, 3, 0, 399, 4]]});
    let (edition, problems) = edition(&table);
    assert_eq!(problems, []);
    let edition = edition.unwrap();
    let asking: Vec<&str> = edition.asked_by("a").iter().map(|id| &***id).collect();
    assert_eq!(asking, ["s3", "s399"]);
    let written = edition.write();
    let again = Edition::read(&Node::document("1.json", &written), &mut Problems::new());
    assert!(again.unwrap().asks_like(&edition));
}

/// A link that nobody could open is not made, and one that is made is found.
#[test]
fn what_is_too_long_for_a_link_is_told_before() {
    let made = |questions: usize| {
        let ids: Vec<String> = (0..questions).map(|place| format!("q{place}")).collect();
        let rows: Vec<Json> = ids.iter().map(|id| json!([id, 1, 0, 0, 0])).collect();
        let table = json!({"edition": 1, "standards": ["one"], "questions": rows});
        let mut answers = Answers::default();
        for (place, id) in ids.iter().enumerate() {
            let choice = level(if place % 3 == 0 { 4 } else { 1 });
            answers.choose(&Rc::from(&**id), Some(choice));
        }
        write_answers(
            &editions(&[table]),
            &profile(&["one"], 0),
            &answers,
            &label(1, ""),
        )
    };
    let code = made(6_000).unwrap();
    assert_eq!(find(&code.text()), Ok(code));
    assert_eq!(made(9_000), Err(Unlinkable::TooLong));
}

fn level(number: u8) -> Choice {
    Choice::Level(Level::new(number).unwrap())
}

fn given(pairs: &[(&str, Choice)]) -> Answers {
    let mut answers = Answers::default();
    for (id, choice) in pairs {
        answers.choose(&Rc::from(*id), Some(*choice));
    }
    answers
}

/// Makes a link with the first of the tables, and reads it with all of them.
fn carried(tables: &[Json], pairs: &[(&str, Choice)]) -> (Answers, Carried) {
    let code = write_answers(
        &editions(&tables[..1]),
        &profile(&["one", "two"], 12),
        &given(pairs),
        &label(7, ""),
    );
    let text = code.unwrap().text();
    let shared = read(&find(&text).unwrap(), &editions(tables)).unwrap();
    match shared.body {
        Body::Answers {
            answers, carried, ..
        } => (answers, carried),
        Body::Result { .. } => panic!("it holds a result"),
    }
}

fn ids(ids: &[&str]) -> Vec<Rc<str>> {
    ids.iter().map(|id| Rc::from(*id)).collect()
}

#[test]
fn answers_follow_their_questions() {
    let pairs = [
        ("a", level(1)),
        ("b", level(2)),
        ("c", level(3)),
        ("d", level(4)),
        ("e", Choice::Unknown),
    ];
    let (answers, told) = carried(&[first(), second()], &pairs);
    let expected = [
        ("a", level(1)),
        ("b", level(2)),
        ("dd", level(4)),
        ("e1", Choice::Unknown),
        ("e2", Choice::Unknown),
    ];
    assert_eq!(answers, given(&expected));
    assert_eq!(
        told,
        Carried {
            retired: ids(&["c"]),
            moved: vec![("d".into(), ids(&["dd"])), ("e".into(), ids(&["e1", "e2"]))],
            unfit: vec![],
            added: 1,
        }
    );
}

#[test]
fn what_does_not_fit_is_left_open_and_said() {
    let excluded = Choice::NotApplicable(Reason::RiskAccepted);
    let (answers, told) = carried(&[first(), second()], &[("a", excluded), ("b", excluded)]);
    assert_eq!(answers, given(&[("a", excluded)]));
    assert_eq!(told.unfit, ids(&["b"]));
}

#[test]
fn several_editions_are_walked_one_by_one() {
    let tables = [first(), second(), third()];
    let (answers, told) = carried(
        &tables,
        &[
            ("a", level(0)),
            ("b", level(1)),
            ("d", level(3)),
            ("e", level(3)),
        ],
    );
    assert_eq!(answers, given(&[("a", level(0)), ("all", level(3))]));
    assert_eq!(told.retired, ids(&["b"]));
    assert_eq!(told.added, 1);
    // Two answers for one question that do not agree are none.
    let (answers, told) = carried(&tables, &[("d", level(3)), ("e", level(2))]);
    assert_eq!(answers, Answers::default());
    assert_eq!(told.unfit, ids(&["all"]));
}

#[test]
fn contents_do_not_mix() {
    let mut other = first();
    other["content"] = "acme".into();
    let write = |tables: &[Json]| {
        write_answers(
            &editions(tables),
            &profile(&["one"], 0),
            &given(&[("a", level(2))]),
            &label(7, "x"),
        )
        .unwrap()
    };
    let (ours, theirs) = (write(&[first()]), write(&[other.clone()]));
    let read_with = |code: &iso_readiness::core::link::Code, table: &Json| {
        read(
            &find(&code.text()).unwrap(),
            &editions(std::slice::from_ref(table)),
        )
        .map(|shared: Shared| shared.name)
    };
    assert_eq!(read_with(&ours, &first()), Ok("x".into()));
    assert_eq!(read_with(&theirs, &other), Ok("x".into()));
    assert_eq!(read_with(&ours, &other), Err(LinkFault::OtherQuestions));
    assert_eq!(read_with(&theirs, &first()), Err(LinkFault::OtherQuestions));
    let third = json!({"edition": 1, "content": "other", "standards": ["one"], "questions": [["a", 1, 0, 0, 0]]});
    assert_eq!(read_with(&theirs, &third), Err(LinkFault::OtherQuestions));
}

#[test]
fn a_wrong_table_is_told_with_its_paths() {
    let lines = |json: &Json| {
        edition(json)
            .1
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
    };
    assert_eq!(lines(&json!([])).len(), 1);
    let mut table = first();
    table["questions"][0] = json!(["a", 1]);
    table["questions"][1] = json!([]);
    table["questions"][2] = json!(["d", 0, 0]);
    table["moved"] = json!({"z": ["a", "c", "y"]});
    table["edition"] = json!(0);
    assert_eq!(lines(&table).len(), 1);
    table["edition"] = json!(1);
    let found = lines(&table);
    let paths = [
        "questions[0]",
        "questions[1]",
        "questions[3]",
        "moved.z",
        "moved.z",
        "moved.z",
    ];
    let paths = paths.map(|path| format!("editions/1.json: {path}: "));
    assert_eq!(found.len(), paths.len(), "{found:?}");
    for (found, path) in found.iter().zip(paths) {
        assert!(found.starts_with(&path), "{found}");
    }
}

#[test]
fn the_next_edition_is_of_the_same_content() {
    let mut documents = crate::shipped::documents();
    let table = documents.get_mut("editions/1.json").unwrap();
    table["content"] = "acme".into();
    let content = crate::shipped::content_of(&documents);
    let next = serde_json::to_value(Edition::of(&content, 2).write()).unwrap();
    assert_eq!(
        (&next["content"], &next["edition"]),
        (&json!("acme"), &json!(2))
    );
    assert_eq!(next["questions"], documents["editions/1.json"]["questions"]);
}
