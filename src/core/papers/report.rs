//! The report, for people who were not there: a cover, one page for a board, standard by standard,
//! what surrounds the figures, every answer, and the terms.

use super::Source;
use super::about::{draft, facts};
use super::document::{Block, Document};
use super::{appendix, board, next, prospect, standard};
use crate::core::words::{Phrase, Words};

/// The report on a check.
#[must_use]
pub fn report(source: &Source) -> Document {
    let words = source.words();
    let title = words.get(Phrase::ReportTitle).to_string();
    let date = source.today.text();
    let values = [("title", title.as_str()), ("date", &date)];
    Document {
        header: words.fill(Phrase::ReportHeader, &values),
        facts: facts(source),
        blocks: blocks(source),
        title,
    }
}

fn blocks(source: &Source) -> Vec<Block> {
    let words = source.words();
    let mut blocks = vec![Block::Caution(draft(source))];
    let outcomes = &source.assessed.outcomes;
    if outcomes.is_empty() {
        blocks.push(text(words, Phrase::ReportNoStandard));
    } else if outcomes.iter().all(|one| one.coverage.answered == 0) {
        blocks.push(text(words, Phrase::ReportNothing));
    }
    if !outcomes.is_empty() {
        blocks.extend(board::blocks(source));
        blocks.extend(next::blocks(source));
    }
    let scopes = source.assessed.scope.standards.iter();
    let reports = source.report.standards.iter();
    for ((report, scope), outcome) in reports.zip(scopes).zip(outcomes) {
        blocks.extend(standard::blocks(source, report, scope, outcome));
    }
    blocks.extend(prospect::roads(source));
    blocks.extend(prospect::records(source));
    blocks.extend(prospect::soundness(source));
    blocks.extend(appendix::answers(source));
    blocks.extend(appendix::glossary(source));
    blocks
}

/// A heading.
pub(super) fn heading(words: &Words, level: u8, phrase: Phrase) -> Block {
    Block::Heading(level, words.get(phrase).to_string())
}

/// A paragraph.
pub(super) fn text(words: &Words, phrase: Phrase) -> Block {
    Block::Text(words.get(phrase).to_string())
}
