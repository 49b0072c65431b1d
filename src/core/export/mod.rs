//! Everything that goes out as a file, one format a file. All of them write what the papers hold,
//! so they cannot disagree.

mod ciso_assistant;
mod csv;
mod html;
mod json;
mod markdown;
mod name;
mod oscal;
mod plain;
mod twin;
mod verdict;
mod workbook;

pub use ciso_assistant::ciso_assistant;
pub use csv::write as write_csv;
pub use html::write as write_html;
pub use json::{text as json_text, tree as json_tree};
pub use markdown::write as write_markdown;
pub use name::file_name;
pub use oscal::{assessment_results, plan_of_action};
pub use workbook::{workbook, workbook_of};

use std::rc::Rc;

use super::papers::Source;
use super::papers::report::report;
use super::papers::table::{Cell, Column, Table};
use super::papers::tables::table;
use super::words::{Phrase, Words};

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The answers file, with the result beside the answers.
    Json,
    /// One table as CSV.
    Csv(Sheet),
    /// All tables in one workbook.
    Workbook,
    /// The report as one page for browsers.
    Html,
    /// The report as Markdown.
    Markdown,
    /// NIST OSCAL: plan of action and milestones.
    OscalPoam,
    /// NIST OSCAL: assessment results.
    OscalAr,
    /// What the importer of CISO Assistant takes.
    CisoAssistant,
}

impl Export {
    /// Every kind, in the order they are offered; CSV with the table that is offered first.
    pub const ALL: [Self; 8] = [
        Self::Json,
        Self::Csv(Sheet::Answers),
        Self::Workbook,
        Self::Html,
        Self::Markdown,
        Self::OscalPoam,
        Self::OscalAr,
        Self::CisoAssistant,
    ];

    /// What it is called on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv(_) => "csv",
            Self::Workbook => "xlsx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::OscalPoam => "oscal-poam",
            Self::OscalAr => "oscal-ar",
            Self::CisoAssistant => "ciso-assistant",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Json | Self::OscalPoam | Self::OscalAr => "application/json",
            Self::Csv(_) | Self::CisoAssistant => "text/csv;charset=utf-8",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }

    /// How the names of its files end, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Json | Self::OscalPoam | Self::OscalAr => "json",
            Self::Csv(_) | Self::CisoAssistant => "csv",
            Self::Workbook | Self::Html | Self::Markdown => self.id(),
        }
    }

    /// What the names of its files say is in them.
    #[must_use]
    pub const fn what(self) -> &'static str {
        match self {
            Self::Json => "check",
            Self::Csv(sheet) => sheet.id(),
            Self::Workbook => "workbook",
            Self::Html | Self::Markdown => "report",
            Self::OscalPoam | Self::OscalAr | Self::CisoAssistant => self.id(),
        }
    }
}

/// A table that goes out by itself as CSV, or as a sheet of the workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// Where each standard stands.
    Summary,
    /// Every question in scope with its answer, reason and note.
    Answers,
    /// Every gap.
    Gaps,
    /// The plan of a team.
    Plan,
    /// The Statement of Applicability.
    Applicability,
    /// What certification asks for in writing.
    Records,
}

impl Sheet {
    /// All sheets, in the order of the workbook.
    pub const ALL: [Self; 6] = [
        Self::Summary,
        Self::Answers,
        Self::Gaps,
        Self::Plan,
        Self::Applicability,
        Self::Records,
    ];

    /// What it is called on the command line.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Answers => "answers",
            Self::Gaps => "gaps",
            Self::Plan => "plan",
            Self::Applicability => "soa",
            Self::Records => "records",
        }
    }
}

/// A file, ready to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name: safe anywhere, and dated.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of this kind, with its name and media type.
    #[must_use]
    pub fn of(source: &Source, export: Export, bytes: Vec<u8>) -> Self {
        Self {
            name: file_name(source, export.what(), export.ending()),
            media: export.media(),
            bytes,
        }
    }
}

/// Makes every kind of file but the workbook; `None` where there is nothing to make it of.
#[must_use]
pub fn export(source: &Source, export: Export) -> Option<File> {
    let words = source.words();
    let bytes = match export {
        Export::Json => json::text(&json::tree(source)).into_bytes(),
        Export::Csv(sheet) => csv::write(&with_remarks(words, table(source, sheet))),
        Export::Html => html::write(words, &report(source)),
        Export::Markdown => markdown::write(words, &report(source)),
        Export::OscalPoam => return Some(plan_of_action(source)),
        Export::OscalAr => return Some(assessment_results(source)),
        Export::CisoAssistant => return ciso_assistant(source),
        Export::Workbook => return None,
    };
    Some(File::of(source, export, bytes))
}

/// The table with its remarks in a last column, in the first row alone, and with one more where a
/// text is not written as it is.
///
/// CSV has no place for remarks. Lines before the head, or after an empty row, are taken for heads
/// and values by whatever reads the table; a column more can be left aside.
#[must_use]
pub fn with_remarks(words: &Words, mut table: Table) -> Table {
    if csv::has_guards(&table) {
        let guarded = words.get(Phrase::ExportGuarded);
        table.remarks.push(guarded.to_string());
    }
    if table.remarks.is_empty() {
        return table;
    }
    let width = table.columns.len();
    table.columns.push(Column {
        name: words.get(Phrase::ExportAbout),
        width: 40,
    });
    if table.rows.is_empty() {
        table.rows.push(Vec::new());
    }
    let about = Cell::text(Rc::from(table.remarks.join("\n")));
    if let Some(first) = table.rows.first_mut() {
        first.resize(width, Cell::Empty);
        first.push(about);
    }
    table
}
