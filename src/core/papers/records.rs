//! The list of documented information as a table.

use std::rc::Rc;

use super::Source;
use super::table::{Cell, Table};
use super::tables::columns_of;
use crate::core::outlook::{Record, records};
use crate::core::words::Phrase;

/// What certification asks for in writing, standard by standard, each with its state.
#[must_use]
pub fn records_table(source: &Source) -> Table {
    let words = source.words();
    let columns = [
        (Phrase::RecordsDocument, 48),
        (Phrase::RecordsState, 16),
        (Phrase::RecordsStandard, 22),
        (Phrase::RecordsClause, 10),
        (Phrase::RecordsAsked, 40),
        (Phrase::RecordsEvidence, 40),
        (Phrase::RecordsQuestions, 60),
    ];
    let mut rows = Vec::new();
    for (standard, records) in records(source) {
        let standard: Rc<str> = Rc::from(standard);
        rows.extend(records.into_iter().map(|record| row(&standard, record)));
    }
    Table {
        title: words.get(Phrase::RecordsTitle),
        remarks: vec![words.get(Phrase::RecordsLead).to_string()],
        columns: columns_of(words, &columns),
        rows,
    }
}

fn row(standard: &Rc<str>, record: Record) -> Vec<Cell> {
    let asks: Vec<&str> = record.questions.iter().map(|link| &*link.ask).collect();
    let asks = asks.join("\n");
    vec![
        Cell::text(record.name),
        Cell::text(record.state),
        Cell::text(Rc::clone(standard)),
        Cell::text(record.clause),
        Cell::text(record.asked),
        Cell::text(record.evidence),
        Cell::text(asks),
    ]
}
