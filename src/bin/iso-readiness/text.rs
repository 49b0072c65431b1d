//! A result as plain text, in the very words of the page.

use iso_readiness::core::report::{FindingGroup, PlanItem, Report, StandardReport};
use iso_readiness::core::words::{Phrase, Words};

/// How many actions of the plan are printed; the JSON format has them all.
const ACTIONS: usize = 10;

/// Writes a report for a terminal.
pub(crate) fn write(words: &Words, report: &Report) -> String {
    let mut lines = Vec::new();
    for standard in &report.standards {
        write_standard(words, standard, &mut lines);
    }
    write_plan(words, &report.plan, &mut lines);
    lines.push(words.get(Phrase::ResultDisclaimer).to_string());
    lines.join("\n")
}

fn write_standard(words: &Words, standard: &StandardReport, lines: &mut Vec<String>) {
    match &standard.headline {
        Some(headline) => {
            lines.push(format!("{}: {}", standard.title, headline.status));
            lines.extend(headline.because.iter().map(|reason| format!("  {reason}")));
            lines.extend(headline.provisional.iter().map(|word| format!("  {word}")));
        }
        None => lines.push(standard.title.clone()),
    }
    lines.extend(standard.remarks.iter().map(|remark| format!("  {remark}")));
    lines.push(String::new());
    for figure in &standard.figures {
        lines.push(format!(
            "{}: {}, {}",
            figure.name, figure.value, figure.hint
        ));
        lines.extend(figure.how.iter().map(|line| format!("  {line}")));
    }
    lines.push(String::new());
    lines.push(words.get(Phrase::SectionsTitle).to_string());
    for section in &standard.sections {
        lines.push(format!(
            "  {} {}: {}",
            section.id, section.name, section.summary
        ));
    }
    lines.push(String::new());
    for listing in &standard.listings {
        lines.push(listing.title.clone());
        if listing.groups.is_empty() {
            lines.push(format!("  {}", words.get(Phrase::FindingsNone)));
        }
        for group in &listing.groups {
            write_group(group, lines);
        }
        lines.push(String::new());
    }
}

/// Writes findings of one kind.
pub(crate) fn write_group(group: &FindingGroup, lines: &mut Vec<String>) {
    lines.push(format!("  {}", group.title));
    for item in &group.items {
        lines.push(format!("    {} {}", item.id, item.name));
        lines.extend(item.remark.iter().map(|remark| format!("      {remark}")));
    }
}

fn write_plan(words: &Words, plan: &[PlanItem], lines: &mut Vec<String>) {
    lines.push(words.get(Phrase::PlanTitle).to_string());
    if plan.is_empty() {
        lines.push(format!("  {}", words.get(Phrase::PlanNone)));
    }
    for (index, item) in plan.iter().take(ACTIONS).enumerate() {
        let question = &item.question;
        let mark = if item.blocks {
            format!("{}; ", words.get(Phrase::PlanBlocks))
        } else {
            String::new()
        };
        lines.push(format!("  {}. {}", index + 1, question.ask));
        lines.push(format!(
            "     {mark}{}; {}; {}",
            item.gain, item.effort, question.now
        ));
        lines.push(format!("     {}", item.first));
    }
    lines.push(String::new());
}
