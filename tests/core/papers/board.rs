//! The page for a board: what blocks, what is strong and weak, and no full share too early.

use std::rc::Rc;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::papers::document::{Block, Document};
use iso_readiness::core::papers::report::report;
use iso_readiness::core::papers::table::Cell;
use iso_readiness::core::papers::tables::summary_table;
use iso_readiness::core::state::State;

use super::reading::{FOUR, answered, bars, below, headings, level, mixed, profile, source};
use crate::shipped::content;

#[test]
fn a_board_sees_what_blocks_what_is_strong_and_what_is_weak() {
    let content = Rc::new(content());
    let mut answers = answered(&content, |_| Some(level(3)));
    let state = |answers: &Answers| State {
        profile: profile(&FOUR[..1]),
        answers: Rc::new(answers.clone()),
    };
    let all_well = report(&source(&content, &state(&answers)));
    let texts = |blocks: &[Block]| match blocks {
        [Block::List(_, items)] => items.iter().map(|item| item.text.clone()).collect(),
        [Block::Text(text)] => vec![text.clone()],
        other => panic!("{other:?}"),
    };
    assert_eq!(
        texts(below(&all_well, "What blocks certification")),
        ["The answers show nothing that blocks certification."]
    );
    assert!(headings(&all_well, 3).contains(&"Strongest and weakest sections"));

    let whole = source(&content, &state(&answers));
    let clause = whole.assessed.scope.standards[0].requirements();
    let mut clause = clause.filter(|one| &*one.requirement.id == "9.2.1");
    let audit = Rc::clone(&clause.next().unwrap().questions[0].id);
    answers.choose(&audit, Some(level(0)));
    let document = report(&source(&content, &state(&answers)));
    let blocking = texts(below(&document, "What blocks certification"));
    assert!(
        blocking[0].starts_with("ISO/IEC 27001:2022, 9.2"),
        "{blocking:?}"
    );
    let weakest = texts(below(&document, "Weakest sections"));
    assert!(
        weakest[0].starts_with("ISO/IEC 27001:2022, 9 "),
        "{weakest:?}"
    );
    let strongest = texts(below(&document, "Strongest sections"));
    assert_eq!(strongest.len(), 5);
    assert!(
        strongest
            .iter()
            .all(|one| one.ends_with(": at least 100 %")),
        "{strongest:?}"
    );
    assert!(strongest.iter().all(|one| !weakest.contains(one)));
}

#[test]
fn strong_is_what_is_certain_and_weak_what_cannot_become_good() {
    let content = Rc::new(content());
    let state = State {
        profile: profile(&FOUR),
        answers: Rc::new(answered(&content, mixed)),
    };
    let document = report(&source(&content, &state));
    let named = |title: &str, before: &str| {
        let [Block::List(true, items)] = below(&document, title) else {
            panic!("no list below {title}");
        };
        let texts = items
            .iter()
            .map(|item| item.text.rsplit_once(before).unwrap());
        texts.collect::<Vec<_>>()
    };
    let strongest = named("Strongest sections", ": at least ");
    let weakest = named("Weakest sections", ": at most ");
    assert_eq!((strongest.len(), weakest.len()), (5, 5));
    assert!(
        strongest
            .iter()
            .all(|(name, _)| weakest.iter().all(|(other, _)| name != other))
    );
    // No section that is not named is better than the strongest, or weaker than the weakest.
    let rows = || bars(&document).into_iter().flat_map(|one| &one.rows);
    let low = rows().max_by_key(|row| row.bar.unwrap().low).unwrap();
    let high = rows().min_by_key(|row| row.bar.unwrap().high).unwrap();
    assert_eq!(
        (strongest[0].1, weakest[0].1),
        (low.low.as_str(), high.high.as_str())
    );

    // One answer of five says nothing about a section.
    let mut few = Answers::default();
    few.choose(&Rc::from("context-issues"), Some(level(3)));
    let state = State {
        answers: Rc::new(few),
        ..state
    };
    let document = report(&source(&content, &state));
    assert!(!headings(&document, 3).contains(&"Strongest sections"));
    assert!(headings(&document, 3).contains(&"Strongest and weakest sections"));
}

#[test]
fn nothing_shows_a_full_share_while_something_is_open() {
    let content = Rc::new(content());
    let profile = profile(&FOUR);
    let full = answered(&content, |_| Some(level(4)));
    let state = |answers: Answers| State {
        profile: profile.clone(),
        answers: Rc::new(answers),
    };
    let is_full = |document: &Document| {
        let blocks = below(document, "On one page");
        let [_, Block::Table(table)] = blocks else {
            panic!("{blocks:?}");
        };
        let words = content.words();
        let cells = table.rows.iter().flatten();
        cells
            .filter(|cell| cell.shown(words).contains("100 %"))
            .count()
    };
    let whole = source(&content, &state(full.clone()));
    // Readiness, its band and coverage of each standard.
    assert_eq!(is_full(&report(&whole)), 12);
    for choice in [None, Some(level(2))] {
        let mut answers = full.clone();
        for standard in &whole.assessed.scope.standards {
            for section in standard.sections() {
                answers.choose(&section.questions[0].id, choice);
            }
        }
        let source = source(&content, &state(answers));
        let document = report(&source);
        let covered = if choice.is_none() { 0 } else { 4 };
        assert_eq!(is_full(&document), covered);
        let summary = summary_table(&source);
        let cells = summary.rows.iter().flatten();
        let full = cells.filter(|cell| **cell == Cell::Percent(100)).count();
        assert_eq!(full, covered);
        for row in bars(&document).iter().flat_map(|one| &one.rows) {
            assert!(!row.readiness.contains("100 %") && !row.low.contains("100 %"));
        }
    }
}
