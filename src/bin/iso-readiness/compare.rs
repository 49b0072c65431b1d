//! `compare`: what moved between two checks.

use iso_readiness::core::compare::{Comparison, Movement};
use iso_readiness::core::file::write_comparison;
use iso_readiness::core::report::{AnswerGroup, ComparisonReport, StandardComparison};

use crate::args::{Compare, Format, Input};
use crate::files::json;
use crate::source::{Opener, notes_on_carried, passphrase};
use crate::text::write_group;
use crate::{Failure, questionnaires, say};

/// Compares two checks.
///
/// # Errors
///
/// All problems of the first that cannot be read.
pub(crate) fn run(order: &Compare) -> Result<String, Failure> {
    let content = questionnaires::content(order.questionnaires.as_deref())?;
    let passphrase = passphrase(order.passphrase.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let state = |input: &Input| {
        let source = opener.check(input)?;
        for note in notes_on_carried(content.words(), &source.carried) {
            say(&format!("{}: {note}", source.name));
        }
        Ok::<_, Failure>(source.state)
    };
    let (before, after) = (state(&order.before)?, state(&order.after)?);
    let comparison = Comparison::of(&content, &before, &after);
    match order.format {
        Format::Json => json(&write_comparison(&comparison)),
        Format::Text => Ok(write(&ComparisonReport::of(&content, &comparison))),
    }
}

/// Writes a comparison for a terminal, in the very words of the page.
fn write(report: &ComparisonReport) -> String {
    let mut lines = report.notes.clone();
    for standard in &report.standards {
        write_standard(standard, &mut lines);
    }
    for group in &report.answers {
        write_answers(group, &mut lines);
    }
    lines.push(String::new());
    lines.push(report.unchanged.clone());
    let lines = lines.iter().skip_while(|line| line.is_empty());
    lines.map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// Sections that have not moved are left out.
fn write_standard(standard: &StandardComparison, lines: &mut Vec<String>) {
    lines.push(String::new());
    lines.push(match &standard.status {
        Some(status) => format!("{}: {status}", standard.title),
        None => standard.title.clone(),
    });
    for figure in &standard.figures {
        lines.push(format!("  {} {}", figure.change.sign, figure.text));
    }
    let sections = standard.sections.iter();
    let moved = sections.filter(|section| section.figure.change.kind != Movement::Same.id());
    for section in moved {
        let figure = &section.figure;
        lines.push(format!(
            "  {} {} {}",
            figure.change.sign, section.id, figure.text
        ));
    }
    if let Some(listing) = &standard.findings
        && !listing.groups.is_empty()
    {
        lines.push(listing.title.clone());
        for group in &listing.groups {
            write_group(group, lines);
        }
    }
    lines.extend(standard.unchanged.clone());
}

fn write_answers(group: &AnswerGroup, lines: &mut Vec<String>) {
    lines.push(String::new());
    lines.push(group.title.clone());
    for question in &group.questions {
        lines.push(format!("  {}", question.ask));
        lines.push(format!("     {}", question.now));
    }
}
