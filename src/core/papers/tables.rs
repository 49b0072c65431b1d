//! The tables that go out by themselves: where each standard stands, every answer, every gap.

use std::rc::Rc;

use super::Source;
use super::about::remarks;
pub use super::answers::answers_table;
use super::applicability::applicability_table;
use super::asked::named;
use super::plan::plan_table;
use super::records::records_table;
use super::table::{Cell, Column, Table};
use crate::core::content::Kind;
use crate::core::export::Sheet;
use crate::core::figures::whole;
use crate::core::report::{FindingItem, StandardReport, title_of};
use crate::core::score::{BasisPoints, Finding, Grade, StandardOutcome, Subject};
use crate::core::words::{Phrase, Words};

/// The table of a sheet, with what every file has to say about itself before its own remarks.
#[must_use]
pub fn table(source: &Source, sheet: Sheet) -> Table {
    let mut table = alone(source, sheet);
    let mut all = remarks(source);
    all.append(&mut table.remarks);
    table.remarks = all;
    table
}

fn alone(source: &Source, sheet: Sheet) -> Table {
    match sheet {
        Sheet::Summary => summary_table(source),
        Sheet::Answers => answers_table(source),
        Sheet::Gaps => gaps_table(source),
        Sheet::Plan => plan_table(source),
        Sheet::Applicability => applicability_table(source),
        Sheet::Records => records_table(source),
    }
}

/// A table with everything but its rows.
pub(super) fn empty_table(source: &Source, title: Phrase, columns: &[(Phrase, u8)]) -> Table {
    Table {
        title: source.words().get(title),
        remarks: Vec::new(),
        columns: columns_of(source.words(), columns),
        rows: Vec::new(),
    }
}

/// Columns by name and width in characters.
pub(super) fn columns_of(words: &Words, columns: &[(Phrase, u8)]) -> Vec<Column> {
    let columns = columns.iter();
    columns
        .map(|(name, width)| Column {
            name: words.get(*name),
            width: *width,
        })
        .collect()
}

/// Yes or no, in words.
fn yes_or_no(words: &Words, yes: bool) -> Cell {
    Cell::text(words.get(if yes {
        Phrase::TableYes
    } else {
        Phrase::TableNo
    }))
}

/// Where each standard stands: a row for each, with its figures and how much was found.
#[must_use]
pub fn summary_table(source: &Source) -> Table {
    let columns = [
        (Phrase::OverviewStandard, 24),
        (Phrase::OverviewStatus, 36),
        (Phrase::TableProvisional, 12),
        (Phrase::TableShare, 18),
        (Phrase::Readiness, 11),
        (Phrase::SectionsLow, 11),
        (Phrase::SectionsHigh, 11),
        (Phrase::TableStrict, 24),
        (Phrase::Coverage, 11),
        (Phrase::Maturity, 11),
        (Phrase::TableBlocking, 16),
        (Phrase::TableMajor, 16),
        (Phrase::TableMinor, 16),
        (Phrase::TableFindOut, 16),
        (Phrase::TableImprovement, 16),
        (Phrase::TableGap, 11),
    ];
    let mut table = empty_table(source, Phrase::TableSummary, &columns);
    let outcomes = source.assessed.outcomes.iter();
    let rows = source.report.standards.iter().zip(outcomes);
    table.rows = rows
        .map(|(report, outcome)| summary_row(source.words(), report, outcome))
        .collect();
    table
}

fn summary_row(words: &Words, report: &StandardReport, outcome: &StandardOutcome) -> Vec<Cell> {
    let flawless = outcome.is_flawless();
    let percent = |share: Option<BasisPoints>| {
        share.map_or(Cell::Empty, |share| Cell::Percent(whole(share, flawless)))
    };
    let is_related = outcome.standard.kind.is_related();
    let status = report.headline.as_ref();
    let status = status.map_or_else(
        || words.get(Phrase::ReportRelated),
        |one| one.status.clone(),
    );
    let share = report.figures.first().map(|figure| Rc::clone(&figure.name));
    // The maturity of a list of another body is not shown anywhere: nothing is claimed of it.
    let maturity = outcome.maturity.hundredths().filter(|_| !is_related);
    let coverage = outcome.coverage.share().unwrap_or_default();
    let mut row = vec![
        Cell::text(report.title.as_str()),
        Cell::text(status),
        yes_or_no(words, outcome.provisional),
        Cell::text(share.unwrap_or_default()),
        percent(outcome.readiness()),
        percent(outcome.low()),
        percent(outcome.high()),
        percent(outcome.low_if_not_applicable_fails()),
        Cell::Percent(whole(coverage, true)),
        maturity.map_or(Cell::Empty, Cell::Hundredths),
    ];
    let found = |is: fn(&Finding) -> bool| {
        if is_related {
            return Cell::Empty;
        }
        let found = outcome.findings.iter().filter(|finding| is(finding));
        u32::try_from(found.count()).map_or(Cell::Empty, Cell::Number)
    };
    row.extend([
        found(Finding::blocks_certification),
        found(|finding| finding.grade == Grade::Major),
        found(|finding| finding.grade == Grade::Minor),
        found(|finding| finding.grade == Grade::FindOut),
        found(|finding| finding.grade == Grade::Improvement),
        found(|finding| finding.grade == Grade::Gap),
    ]);
    row
}

/// Every finding of every standard, in the order of the page, with the answers that cause it.
#[must_use]
pub fn gaps_table(source: &Source) -> Table {
    let columns = [
        (Phrase::OverviewStandard, 24),
        (Phrase::TableRequirement, 14),
        (Phrase::TableName, 40),
        (Phrase::TableGrade, 30),
        (Phrase::TableGate, 12),
        (Phrase::TableBlocks, 12),
        (Phrase::TableRemark, 40),
        (Phrase::TableCauses, 70),
    ];
    let mut table = empty_table(source, Phrase::TableGaps, &columns);
    let words = source.words();
    let outcomes = source.assessed.outcomes.iter();
    for (report, outcome) in source.report.standards.iter().zip(outcomes) {
        // What a list of another body lacks is nobody's finding.
        let listing = report.listings.first();
        let Some(listing) = listing.filter(|_| !outcome.standard.kind.is_related()) else {
            continue;
        };
        let title: Rc<str> = Rc::from(title_of(words, &outcome.standard));
        let items = listing.groups.iter().flat_map(|group| &group.items);
        let rows = outcome.findings.iter().zip(items);
        let rows = rows
            .map(|(finding, item)| gap_row(words, &title, outcome.standard.kind, finding, item));
        table.rows.extend(rows);
    }
    table
}

fn gap_row(
    words: &Words,
    title: &Rc<str>,
    kind: Kind,
    finding: &Finding,
    item: &FindingItem,
) -> Vec<Cell> {
    let name = match &finding.subject {
        Subject::Requirement(requirement) => &requirement.name,
        Subject::Section { name, .. } => name,
    };
    let causes: Vec<String> = item
        .questions
        .iter()
        .map(|question| {
            let values = [("question", &*question.ask), ("now", &question.now)];
            words.fill(Phrase::ReportCause, &values)
        })
        .collect();
    let is_certified = kind == Kind::Requirements;
    let told = |yes: bool| {
        if is_certified {
            yes_or_no(words, yes)
        } else {
            Cell::Empty
        }
    };
    vec![
        Cell::Text(Rc::clone(title)),
        Cell::text(Rc::clone(&item.id)),
        Cell::text(Rc::clone(name)),
        Cell::text(words.get(Phrase::naming_grade(finding.grade))),
        told(finding.gate),
        told(finding.blocks_certification()),
        Cell::text(item.remark.as_deref().unwrap_or_default()),
        Cell::text(causes.join("\n")),
    ]
}

/// The name of a requirement or section with its number, within a standard.
pub(super) fn named_in(words: &Words, standard: &str, item: &FindingItem) -> String {
    let named = named(words, &item.id, &item.name);
    let values = [("standard", standard), ("item", &*named)];
    words.fill(Phrase::ReportItem, &values)
}
