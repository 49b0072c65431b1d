//! What the importer of CISO Assistant takes for an audit: a row for each requirement, which it
//! finds by `ref_id`. One file is about one framework, as an audit is.
//!
//! Empty cells overwrite nothing there, so what is not answered leaves the score alone. A column
//! that the importer does not know says what the file is about.

use std::rc::Rc;

use super::verdict::{Verdict, told};
use super::{Export, File, csv, file_name, with_remarks};
use crate::core::content::Question;
use crate::core::papers::Source;
use crate::core::papers::about::remarks;
use crate::core::papers::table::{Cell, Column, Table};
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::words::Phrase;

/// The standard that is exported where it is in the check, as the importer has a framework for it.
const FIRST: &str = "iso27001-2022";
/// What the addresses of that framework begin with.
const FRAMEWORK: &str = "urn:intuitem:risk:req_node:iso27001-2022:";
/// What a level counts for, as the importer's scores go up to 100.
const POINTS: u32 = 25;

/// The columns of the importer. `name` and `description` are for people alone.
const COLUMNS: [&str; 9] = [
    "urn",
    "assessable",
    "ref_id",
    "name",
    "description",
    "compliance_result",
    "requirement_progress",
    "score",
    "observations",
];

/// The file of ISO/IEC 27001:2022, or else of the first standard of the profile that is no list of
/// another body; its name says which. `None` where there is none.
#[must_use]
pub fn ciso_assistant(source: &Source) -> Option<File> {
    let scope = chosen(source)?;
    let export = Export::CisoAssistant;
    let what = format!("{}-{}", export.id(), scope.standard.id);
    Some(File {
        name: file_name(source, &what, export.ending()),
        media: export.media(),
        bytes: csv::write(&with_remarks(source.words(), audit_of(source, scope))),
    })
}

fn chosen(source: &Source) -> Option<&StandardScope> {
    let standards = &source.assessed.scope.standards;
    let first = standards.iter().find(|one| &*one.standard.id == FIRST);
    first.or_else(|| standards.iter().find(|one| !one.standard.kind.is_related()))
}

/// The rows of a standard.
fn audit_of(source: &Source, scope: &StandardScope) -> Table {
    let columns = COLUMNS.iter().map(|name| Column {
        name: Rc::from(*name),
        width: 20,
    });
    let requirements = scope.requirements();
    Table {
        title: Rc::clone(&scope.standard.name),
        remarks: remarks(source),
        columns: columns.collect(),
        rows: requirements
            .map(|scoped| row(source, scope, scoped))
            .collect(),
    }
}

fn row(source: &Source, scope: &StandardScope, scoped: &RequirementScope) -> Vec<Cell> {
    let requirement = &scoped.requirement;
    let verdict = Verdict::of(source, scope, scoped);
    let (result, points) = match verdict {
        Verdict::NotApplicable => ("not_applicable", Cell::Empty),
        Verdict::Related | Verdict::Open => ("not_assessed", Cell::Empty),
        Verdict::Short(0) => ("non_compliant", Cell::Number(0)),
        Verdict::Short(level) => ("partially_compliant", points_of(level)),
        Verdict::Met(level) => ("compliant", points_of(level)),
    };
    let address = if &*scope.standard.id == FIRST {
        format!("{FRAMEWORK}{}", requirement.id.to_lowercase())
    } else {
        String::new()
    };
    vec![
        Cell::text(address),
        Cell::text("x"),
        Cell::text(Rc::clone(&requirement.id)),
        Cell::text(Rc::clone(&requirement.name)),
        Cell::Empty,
        Cell::text(result),
        Cell::text(progress(source, scoped)),
        points,
        Cell::text(observations(source, scoped)),
    ]
}

fn points_of(level: u8) -> Cell {
    Cell::Number(u32::from(level) * POINTS)
}

/// How far the questions of a requirement are answered.
fn progress(source: &Source, scoped: &RequirementScope) -> &'static str {
    match source.assessed.marks.answered(&scoped.questions) {
        0 => "to_do",
        answered if answered == scoped.questions.len() => "done",
        _ => "in_progress",
    }
}

/// Where this comes from, and every question of the requirement with its answer and note.
fn observations(source: &Source, scoped: &RequirementScope) -> String {
    let day = source.today.text();
    let values = [("date", day.as_str())];
    let from = source.words().fill(Phrase::OscalDraft, &values);
    let questions = scoped.questions.iter();
    let told = questions.map(|question| observation(source, question));
    let all: Vec<String> = [from].into_iter().chain(told).collect();
    all.join("\n\n")
}

fn observation(source: &Source, question: &Question) -> String {
    let answers = &source.state.answers;
    let told = told(source.words(), answers.choice(&question.id));
    let note = answers.note(&question.id);
    let mut text = format!("{}\n{told}", question.text.ask);
    if !note.trim().is_empty() {
        text.push('\n');
        text.push_str(&note);
    }
    text
}
