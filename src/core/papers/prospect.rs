//! What surrounds the figures of a report: the road to certification, what has to be there in
//! writing, what does not fit together, and what "not applicable" does.

use super::Source;
use super::about::line;
use super::board::cause;
use super::document::{Block, Item};
use super::report::{heading, text};
use super::table::{Cell, Table};
use super::tables::columns_of;
use crate::core::outlook::{self, ExclusionItem, Exclusions, Hint, Phase, Place, Road, Stage};
use crate::core::words::{Phrase, Words};

/// The road to certification, for each standard that has one.
pub(super) fn roads(source: &Source) -> Vec<Block> {
    let words = source.words();
    let mut blocks = Vec::new();
    for road in outlook::roads(source) {
        if blocks.is_empty() {
            blocks.push(heading(words, 2, Phrase::ReportRoad));
        }
        blocks.extend(one_road(words, road));
    }
    blocks
}

fn one_road(words: &Words, road: Road) -> Vec<Block> {
    let phase = |phase: &Phase| Item {
        text: line(words, &phase.name, &phase.share),
        notes: vec![phase.told.clone()],
    };
    let stage = |stage: &Stage| Item {
        text: line(words, &stage.name, &words.get(of_place(stage.place))),
        notes: vec![stage.what.to_string(), stage.told.to_string()],
    };
    vec![
        Block::Heading(3, road.standard),
        Block::Text(road.told),
        Block::List(false, road.phases.iter().map(phase).collect()),
        Block::List(true, road.stages.iter().map(stage).collect()),
    ]
}

const fn of_place(place: Place) -> Phrase {
    match place {
        Place::Done => Phrase::ReportPlaceDone,
        Place::Here => Phrase::ReportPlaceHere,
        Place::Ahead => Phrase::ReportPlaceAhead,
        Place::Beyond => Phrase::ReportPlaceBeyond,
    }
}

/// What certification asks for in writing, with where it stands.
pub(super) fn records(source: &Source) -> Vec<Block> {
    let words = source.words();
    let columns = [
        (Phrase::RecordsClause, 10),
        (Phrase::RecordsDocument, 40),
        (Phrase::RecordsAsked, 24),
        (Phrase::RecordsState, 16),
        (Phrase::RecordsEvidence, 30),
    ];
    let mut blocks = Vec::new();
    for (standard, records) in outlook::records(source) {
        if blocks.is_empty() {
            blocks.push(heading(words, 2, Phrase::RecordsTitle));
            blocks.push(text(words, Phrase::RecordsLead));
        }
        let rows = records.into_iter().map(|record| {
            vec![
                Cell::text(record.clause),
                Cell::text(record.name),
                Cell::text(record.asked),
                Cell::text(record.state),
                Cell::text(record.evidence),
            ]
        });
        blocks.push(Block::Table(Table {
            title: standard.into(),
            remarks: Vec::new(),
            columns: columns_of(words, &columns),
            rows: rows.collect(),
        }));
    }
    blocks
}

/// How sound the answers are: what does not fit together, and how much was called "not
/// applicable".
pub(super) fn soundness(source: &Source) -> Vec<Block> {
    let words = source.words();
    let hints = outlook::hints(source);
    let exclusions = outlook::exclusions(source);
    if source.assessed.outcomes.is_empty() || hints.is_empty() && exclusions.is_none() {
        return Vec::new();
    }
    let mut blocks = vec![heading(words, 2, Phrase::ReportSound)];
    if !hints.is_empty() {
        blocks.push(heading(words, 3, Phrase::ReportHints));
        blocks.push(text(words, Phrase::ReportHintsLead));
        let items = hints.into_iter().map(|hint| hint_item(words, hint));
        blocks.push(Block::List(false, items.collect()));
    }
    if let Some(exclusions) = exclusions {
        blocks.extend(excluded(words, exclusions));
    }
    blocks
}

fn hint_item(words: &Words, hint: Hint) -> Item {
    let mut notes = vec![hint.why.to_string()];
    notes.extend(hint.questions.iter().map(|one| cause(words, one)));
    Item {
        text: hint.text,
        notes,
    }
}

fn excluded(words: &Words, exclusions: Exclusions) -> Vec<Block> {
    let mut blocks = vec![heading(words, 3, Phrase::ReportExclusions)];
    blocks.extend(exclusions.warning.map(Block::Caution));
    blocks.extend(exclusions.lines.into_iter().map(Block::Text));
    let items = exclusions.items.into_iter().map(exclusion);
    blocks.push(Block::List(false, items.collect()));
    blocks
}

/// The note stands in the appendix, so it is not told again.
fn exclusion(item: ExclusionItem) -> Item {
    Item {
        text: item.question.ask.to_string(),
        notes: vec![item.reason.to_string(), item.effect],
    }
}
