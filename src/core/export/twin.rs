//! Charts as tables that say the same.

use crate::core::papers::document::{Bars, Map};
use crate::core::papers::table::{Cell, Column, Table};
use crate::core::words::{Phrase, Words};

/// What the bars show, section by section.
#[must_use]
pub(super) fn of_bars(words: &Words, bars: &Bars) -> Table {
    let heads = [
        Phrase::SectionsSection,
        Phrase::Readiness,
        Phrase::SectionsLow,
        Phrase::SectionsHigh,
        Phrase::Coverage,
    ];
    let rows = bars.rows.iter().map(|row| {
        let name = numbered(&row.id, &row.name);
        let cells = [&name, &row.readiness, &row.low, &row.high, &row.coverage];
        cells.map(|cell| Cell::text(cell.as_str())).to_vec()
    });
    table(words, &heads, rows.collect())
}

/// What the map shows, requirement by requirement.
#[must_use]
pub(super) fn of_map(words: &Words, map: &Map) -> Table {
    let heads = [
        Phrase::ExportRequirement,
        Phrase::ExportName,
        Phrase::SectionsSection,
        Phrase::ExportState,
    ];
    let cells = map
        .groups
        .iter()
        .flat_map(|group| group.cells.iter().map(move |cell| (group, cell)));
    let rows = cells.map(|(group, cell)| {
        let texts = [&*cell.id, &cell.name, &group.name, &cell.state];
        texts.map(Cell::text).to_vec()
    });
    table(words, &heads, rows.collect())
}

/// Number and name of a section.
pub(super) fn numbered(id: &str, name: &str) -> String {
    [id, name].join(" ")
}

fn table(words: &Words, heads: &[Phrase], rows: Vec<Vec<Cell>>) -> Table {
    let columns = heads.iter().map(|head| Column {
        name: words.get(*head),
        width: 0,
    });
    Table {
        title: words.get(Phrase::SectionsTable),
        remarks: Vec::new(),
        columns: columns.collect(),
        rows,
    }
}
