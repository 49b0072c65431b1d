//! Checks to make papers from, and papers as a person reads them.

use std::rc::Rc;
use std::sync::OnceLock;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::file::write_result;
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::document::{Bars, Block, Document, Item};
use iso_readiness::core::papers::table::Table;
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::state::State;
use iso_readiness::core::words::Words;
use serde_json::Value as Json;

use crate::outcome::read;
use crate::sample::Sample;
use crate::shipped::{content_of, documents, tree};

/// The standards in force that are asked about in their own right.
pub(super) const FOUR: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

/// The day on which the papers of the tests are made.
pub(super) fn today() -> Day {
    Day::of_date(2026, 11, 22).unwrap()
}

pub(super) fn source(content: &Rc<Content>, state: &State) -> Source {
    Source::of(content, state, today())
}

/// A sample with our words, so that its papers can be read.
pub(super) fn source_of(sample: &Sample) -> Source {
    let mut files = sample.documents.clone();
    files.insert("text/en/interface.json".to_owned(), interface().clone());
    let content = Rc::new(content_of(&files));
    let (profile, answers) = read(&content, &tree(&sample.answers));
    let answers = Rc::new(answers);
    source(&content, &State { profile, answers })
}

/// Our words, read once.
fn interface() -> &'static Json {
    static WORDS: OnceLock<Json> = OnceLock::new();
    WORDS.get_or_init(|| documents().remove("text/en/interface.json").unwrap())
}

/// The result file on the same check.
pub(super) fn result_of(source: &Source) -> Json {
    let result = write_result(&source.assessed.outcomes, &source.actions);
    serde_json::to_value(result).unwrap()
}

/// Whoever has all roles and chose these standards.
pub(super) fn profile(standards: &[&str]) -> Profile {
    Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        roles: Roles::of_byte(15),
        ..Profile::default()
    }
}

/// Answers every question of the content, by its place in the bank.
pub(super) fn answered(content: &Content, choose: impl Fn(usize) -> Option<Choice>) -> Answers {
    let mut answers = Answers::default();
    for question in content.questions() {
        let mut choice = choose(question.position);
        if matches!(choice, Some(Choice::NotApplicable(_))) && !question.may_be_excluded {
            choice = None;
        }
        answers.choose(&question.id, choice);
    }
    answers
}

/// A check in which everything occurs: all levels, "don't know", each reason, and open questions.
pub(super) fn mixed(place: usize) -> Option<Choice> {
    match place % 13 {
        number @ 0..=4 => Some(level(u8::try_from(number).unwrap())),
        5..=7 => Some(level(3)),
        8 => Some(Choice::Unknown),
        9 => Some(Choice::NotApplicable(Reason::ALL[place % 5])),
        10 => None,
        _ => Some(level(4)),
    }
}

pub(super) fn level(number: u8) -> Choice {
    Choice::Level(Level::new(number).unwrap())
}

pub(super) fn bars(document: &Document) -> Vec<&Bars> {
    let blocks = document.blocks.iter();
    let bars = blocks.filter_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    });
    bars.collect()
}

pub(super) fn tables(document: &Document) -> Vec<&Table> {
    let blocks = document.blocks.iter();
    let tables = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

pub(super) fn headings(document: &Document, level: u8) -> Vec<&str> {
    let blocks = document.blocks.iter();
    let headings = blocks.filter_map(|block| match block {
        Block::Heading(found, text) if *found == level => Some(text.as_str()),
        _ => None,
    });
    headings.collect()
}

/// The blocks between a heading and the next one.
pub(super) fn below<'d>(document: &'d Document, title: &str) -> &'d [Block] {
    let is_title = |block: &Block| matches!(block, Block::Heading(_, text) if text == title);
    let first = document.blocks.iter().position(is_title);
    let rest = &document.blocks[first.expect(title) + 1..];
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let end = rest.iter().position(is_heading).unwrap_or(rest.len());
    &rest[..end]
}

/// Every text of a paper, in order.
pub(super) fn texts(words: &Words, document: &Document) -> Vec<String> {
    let mut texts = vec![document.title.clone(), document.header.clone()];
    for (name, value) in &document.facts {
        texts.extend([name.clone(), value.clone()]);
    }
    for block in &document.blocks {
        of_block(words, block, &mut texts);
    }
    texts
}

fn of_block(words: &Words, block: &Block, texts: &mut Vec<String>) {
    match block {
        Block::Heading(_, text) | Block::Text(text) | Block::Caution(text) => {
            texts.push(text.clone());
        }
        Block::List(_, items) => {
            for Item { text, notes } in items {
                texts.push(text.clone());
                texts.extend(notes.iter().cloned());
            }
        }
        Block::Table(table) => of_table(words, table, texts),
        Block::Bars(bars) => {
            texts.extend([bars.title.clone(), bars.description.clone()]);
            for row in &bars.rows {
                texts.extend([row.id.to_string(), row.name.to_string()]);
                texts.extend([&row.readiness, &row.low, &row.high].map(String::clone));
                texts.extend([&row.coverage, &row.summary].map(String::clone));
            }
        }
        Block::Map(map) => {
            texts.extend([map.title.clone(), map.description.clone()]);
            texts.extend(map.legend.iter().map(|(_, text)| text.clone()));
            for group in &map.groups {
                texts.push(group.name.clone());
                for cell in &group.cells {
                    texts.extend([cell.id.to_string(), cell.name.to_string()]);
                    texts.push(cell.state.clone());
                }
            }
        }
    }
}

fn of_table(words: &Words, table: &Table, texts: &mut Vec<String>) {
    texts.push(table.title.to_string());
    texts.extend(table.columns.iter().map(|column| column.name.to_string()));
    let cells = table.rows.iter().flatten();
    let cells = cells.map(|cell| cell.shown(words).to_string());
    texts.extend(cells.filter(|text| !text.is_empty()));
}
