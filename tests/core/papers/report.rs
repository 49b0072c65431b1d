//! The report: its figures are those of the result, every answer is in it, and any check makes one
//! that can be read.

use std::rc::Rc;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::content::Content;
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::document::{Block, Document};
use iso_readiness::core::papers::report::report;
use iso_readiness::core::papers::table::Cell;
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::state::State;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::reading::{
    FOUR, answered, bars, level, mixed, profile, result_of, source, source_of, tables, texts,
};
use crate::examples::{example, own_content};
use crate::sample::{cases, samples};
use crate::shipped::content;

/// A share of the result file in whole percent, as it has to be shown.
fn whole(share: &Json, flawless: bool) -> String {
    match share.as_u64() {
        Some(share) => format!("{} %", (share / 100).min(if flawless { 100 } else { 99 })),
        None => "–".to_owned(),
    }
}

/// Whether nothing is open and nothing found, by the result file.
fn flawless(standard: &Json) -> bool {
    standard["coverage"] == 10_000 && standard["findings"].as_array().unwrap().is_empty()
}

#[test]
fn figures_are_those_of_the_result_file() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let document = report(&source);
        let result = result_of(&source);
        let standards = result["standards"].as_array().unwrap();
        let table = tables(&document)[0];
        prop_assert_eq!(table.rows.len(), standards.len());
        for (row, standard) in table.rows.iter().zip(standards) {
            let shown: Vec<Rc<str>> = row.iter().map(|cell| cell.shown(source.words())).collect();
            let flawless = flawless(standard);
            prop_assert_eq!(&*shown[2], whole(&standard["readiness"], flawless));
            let ends = ["low", "high"].map(|end| match &standard[end] {
                Json::Null => "0 %".to_owned(),
                share => whole(share, flawless),
            });
            prop_assert_eq!(&*shown[3], ends.join(" to "));
            let coverage = standard["coverage"].as_u64().unwrap_or(0) / 100;
            prop_assert_eq!(&*shown[4], format!("{coverage} %"));
        }
        check_bars(&source, &document, standards)?;
    });
}

/// Each section of the result file that asks something has its bar, with its shares.
fn check_bars(
    source: &Source,
    document: &Document,
    standards: &[Json],
) -> Result<(), TestCaseError> {
    let sections = standards.iter().flat_map(|standard| {
        let sections = standard["sections"].as_array().unwrap().iter();
        sections.filter(|section| !section["coverage"].is_null())
    });
    let rows: Vec<_> = bars(document)
        .into_iter()
        .flat_map(|one| &one.rows)
        .collect();
    prop_assert_eq!(rows.len(), sections.clone().count());
    for (row, section) in rows.into_iter().zip(sections) {
        prop_assert_eq!(&*row.id, section["id"].as_str().unwrap());
        let bar = row.bar.unwrap_or_default();
        let readiness = section["readiness"].as_u64();
        prop_assert_eq!(bar.readiness.map(u64::from), readiness);
        prop_assert_eq!(u64::from(bar.low), section["low"].as_u64().unwrap_or(0));
        prop_assert_eq!(u64::from(bar.high), section["high"].as_u64().unwrap_or(0));
    }
    prop_assert_eq!(bars(document).len(), {
        let asked = source.assessed.outcomes.iter();
        asked.filter(|one| one.coverage.asked > 0).count()
    });
    Ok(())
}

#[test]
fn everything_the_page_says_of_a_standard_is_in_the_report() {
    let content = Rc::new(content());
    let answers = Rc::new(answered(&content, mixed));
    let profile = profile(&FOUR);
    let source = source(&content, &State { profile, answers });
    let all = texts(source.words(), &report(&source));
    let has = |text: &str| assert!(all.iter().any(|one| one.contains(text)), "{text}");
    for standard in &source.report.standards {
        has(&standard.title);
        let headline = standard.headline.as_ref().unwrap();
        has(&headline.status);
        headline.because.iter().for_each(|reason| has(reason));
        standard.remarks.iter().for_each(|remark| has(remark));
        for figure in &standard.figures {
            has(&format!("{}: {}", figure.name, figure.value));
            figure.how.iter().for_each(|line| has(line));
        }
        for group in standard.listings.iter().flat_map(|one| &one.groups) {
            has(&group.title);
            for item in &group.items {
                has(&format!("{} {}", item.id, item.name));
                for question in &item.questions {
                    has(&format!("{} {}", question.ask, question.now));
                }
            }
        }
    }
    for item in source.report.plan.iter().take(10) {
        has(&item.first);
    }
    has("no statement of certification");
    has("2026-11-22");
}

#[test]
fn every_question_in_scope_stands_once_in_the_appendix_with_its_note() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let document = report(&source);
        let appendix = tables(&document).into_iter();
        let appendix = appendix.filter(|table| &*table.columns[0].name == "Question");
        let rows: Vec<&Vec<Cell>> = appendix.flat_map(|table| &table.rows).collect();
        let answers = &source.state.answers;
        let beyond = answers.iter().filter(|(id, _)| {
            !source.assessed.scope.questions.iter().any(|one| one.id == **id)
        });
        prop_assert_eq!(rows.len(), source.assessed.scope.questions.len() + beyond.count());
        for (_, entry) in answers.iter().filter(|(_, entry)| !entry.note.trim().is_empty()) {
            let note = entry.note.trim_end();
            let found = rows.iter().any(|row| row[2].shown(source.words()).contains(note));
            prop_assert!(found, "{note}");
        }
    });
}

#[test]
fn huge_notes_emoji_and_other_scripts_arrive_whole() {
    let content = Rc::new(content());
    let notes = [
        ("context-issues", "long ".repeat(20_480) + "end"),
        (
            "climate-relevance",
            "Ja 👩‍🚒🇦🇹, \"quoted\"\nsecond line | *star* <b>".to_owned(),
        ),
        (
            "interested-parties",
            "\u{202b}مراجعة سنوية עם 2 חלקים\u{202c}".to_owned(),
        ),
        // Nobody asks this in the profile below, and still it must not be lost.
        ("pii-consent", "=SUM(A1)".to_owned()),
    ];
    let mut answers = Answers::default();
    for (id, note) in &notes {
        answers.write_note(&Rc::from(*id), Rc::from(note.as_str()));
    }
    let state = State {
        profile: Profile {
            roles: Roles::default(),
            ..profile(&FOUR[..1])
        },
        answers: Rc::new(answers),
    };
    let source = source(&content, &state);
    let all = texts(source.words(), &report(&source));
    for (_, note) in &notes {
        let times = all.iter().filter(|text| *text == note).count();
        assert_eq!(times, 1, "{}", &note[..8]);
    }
}

/// Whether a paper can be read from its beginning to its end: nothing in it is empty, no
/// placeholder was left, and every row has a cell for each column.
fn check_readable(source: &Source) {
    let document = report(source);
    for text in texts(source.words(), &document) {
        assert!(!text.is_empty());
        let is_note = source
            .state
            .answers
            .iter()
            .any(|(_, one)| one.note.contains(&text));
        assert!(is_note || !(text.contains('{') || text == "?"), "{text}");
    }
    for block in &document.blocks {
        match block {
            Block::List(_, items) => assert!(!items.is_empty()),
            Block::Bars(bars) => assert!(!bars.rows.is_empty()),
            Block::Map(map) => assert!(!map.groups.is_empty() && !map.legend.is_empty()),
            Block::Table(table) => {
                assert!(!table.rows.is_empty());
                let columns = table.columns.len();
                assert!(table.rows.iter().all(|row| row.len() == columns));
            }
            Block::Heading(level, _) => assert!((2..=4).contains(level)),
            Block::Text(_) | Block::Caution(_) => {}
        }
    }
    assert!(matches!(document.blocks[0], Block::Caution(_)));
    // A heading is followed by what it is over, or by a heading below it.
    for pair in document.blocks.windows(2) {
        if let [Block::Heading(one, text), Block::Heading(next, _)] = pair {
            assert!(next > one, "nothing below {text}");
        }
    }
    assert!(!matches!(document.blocks.last(), Some(Block::Heading(..))));
}

#[test]
fn any_check_makes_a_report_that_can_be_read() {
    let ours = content();
    let vendor = Rc::new(own_content(&example("vendor-check"), &ours));
    let client = Rc::new(own_content(&example("client-minimum"), &ours));
    let ours = Rc::new(ours);
    let every: Vec<&str> = ours.standards().iter().map(|one| &*one.id).collect();
    let contents: [(&Rc<Content>, &[&str]); 7] = [
        (&ours, &[]),
        (&ours, &FOUR[..1]),
        (&ours, &FOUR),
        (&ours, &every),
        (&ours, &["unknown-1999", "iso27001-2022"]),
        (&vendor, &["vendor-check-2026"]),
        (&client, &["client-minimum-2026", "iso27001-2022"]),
    ];
    for (content, standards) in contents {
        let quick = |place: usize| {
            let question = &content.questions()[place];
            mixed(place).filter(|_| question.quick)
        };
        for answers in [
            Answers::default(),
            answered(content, quick),
            answered(content, mixed),
            answered(content, |_| Some(level(3))),
        ] {
            let profile = profile(standards);
            let answers = Rc::new(answers);
            let state = State { profile, answers };
            check_readable(&source(content, &state));
            let roles = Roles::default();
            let profile = Profile {
                roles,
                ..state.profile
            };
            check_readable(&source(content, &State { profile, ..state }));
        }
    }
}
