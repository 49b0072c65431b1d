//! The statement as a table.

use std::rc::Rc;

use super::{ApplicabilityRow, applicability};
use crate::core::papers::Source;
use crate::core::papers::table::{Cell, Table};
use crate::core::papers::tables::columns_of;
use crate::core::words::Phrase;

/// The columns of the statement as a table, each with its width.
const COLUMNS: [(Phrase, u8); 10] = [
    (Phrase::OverviewStandard, 18),
    (Phrase::ApplicabilityColumnControl, 9),
    (Phrase::ApplicabilityColumnName, 36),
    (Phrase::ApplicabilityColumnApplicable, 12),
    (Phrase::WorkIncluded, 28),
    (Phrase::ApplicabilityColumnExclusion, 36),
    (Phrase::ApplicabilityColumnStatus, 20),
    (Phrase::WorkEvidence, 30),
    (Phrase::WorkOwner, 18),
    (Phrase::WorkReview, 12),
];

/// The statements of all standards in one table, a control a row.
#[must_use]
pub fn applicability_table(source: &Source) -> Table {
    let words = source.words();
    let statements = applicability(source);
    let mut rows = Vec::new();
    for statement in &statements {
        let standard: Rc<str> = Rc::from(statement.standard.as_str());
        let controls = statement.groups.iter().flat_map(|group| &group.rows);
        rows.extend(controls.map(|control| row(&standard, control)));
    }
    let counted = statements
        .iter()
        .map(|one| [one.standard.as_str(), one.counts.as_str()].join(": "));
    let mut remarks = statements
        .first()
        .map(|one| one.lead.clone())
        .unwrap_or_default();
    remarks.extend(counted);
    Table {
        title: words.get(Phrase::WaysApplicability),
        remarks,
        columns: columns_of(words, &COLUMNS),
        rows,
    }
}

fn row(standard: &Rc<str>, control: &ApplicabilityRow) -> Vec<Cell> {
    vec![
        Cell::text(Rc::clone(standard)),
        Cell::text(Rc::clone(&control.id)),
        Cell::text(Rc::clone(&control.name)),
        Cell::text(Rc::clone(&control.applicable)),
        Cell::text(control.inclusion.as_str()),
        Cell::text(control.exclusion.as_str()),
        Cell::text(Rc::clone(&control.status)),
        Cell::text(control.evidence.as_str()),
        Cell::text(control.owner.as_str()),
        control.review.map_or(Cell::Empty, Cell::Day),
    ]
}
