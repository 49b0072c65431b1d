//! One standard in the report: its status and why, its figures and how they came about, its
//! sections, the map of its requirements, and what was found.

use super::Source;
use super::about::line;
use super::asked::named;
use super::board::{finding_item, status};
use super::document::{Bars, Block, Item};
use super::map::map;
use super::report::{heading, text};
use crate::core::report::{Figure, Listing, StandardReport};
use crate::core::scope::StandardScope;
use crate::core::score::StandardOutcome;
use crate::core::words::{Phrase, Words};

/// Everything about one standard.
pub(super) fn blocks(
    source: &Source,
    report: &StandardReport,
    scope: &StandardScope,
    outcome: &StandardOutcome,
) -> Vec<Block> {
    let words = source.words();
    let mut blocks = vec![
        Block::Heading(2, report.title.clone()),
        Block::Text(report.name.to_string()),
    ];
    blocks.extend(headline(words, report));
    blocks.extend(report.remarks.iter().cloned().map(Block::Text));
    blocks.push(heading(words, 3, Phrase::ReportFigures));
    let figures = report.figures.iter().map(|one| figure(words, one));
    blocks.push(Block::List(false, figures.collect()));
    if outcome.coverage.asked == 0 {
        blocks.push(text(words, Phrase::ReportNotAsked));
    } else {
        blocks.push(heading(words, 3, Phrase::SectionsTitle));
        blocks.push(Block::Bars(Bars {
            title: words.fill(Phrase::ReportBars, &[("standard", &report.title)]),
            description: words.get(Phrase::ReportBarsDescription).to_string(),
            rows: report.sections.clone(),
        }));
        let map = map(source, outcome, scope);
        blocks.push(Block::Heading(3, map.title.clone()));
        blocks.push(Block::Map(map));
    }
    for one in &report.listings {
        blocks.extend(listing(words, one));
    }
    blocks
}

fn headline(words: &Words, report: &StandardReport) -> Vec<Block> {
    let Some(headline) = &report.headline else {
        return vec![text(words, Phrase::ReportRelated)];
    };
    let mut notes = headline.because.clone();
    notes.extend(headline.provisional.iter().map(ToString::to_string));
    let item = Item {
        text: status(words, Some(headline)),
        notes,
    };
    vec![Block::List(false, vec![item])]
}

fn figure(words: &Words, figure: &Figure) -> Item {
    let mut notes = vec![figure.hint.clone()];
    notes.extend(figure.how.iter().cloned());
    Item {
        text: line(words, &figure.name, &figure.value),
        notes,
    }
}

/// Findings, what is not covered, or what the next edition changes.
fn listing(words: &Words, listing: &Listing) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(3, listing.title.clone()),
        Block::Text(listing.lead.clone()),
    ];
    if listing.groups.is_empty() {
        blocks.push(text(words, Phrase::FindingsNone));
    }
    for group in &listing.groups {
        blocks.push(Block::Heading(4, group.title.clone()));
        let items = group.items.iter().map(|item| {
            let name = named(words, &item.id, &item.name).to_string();
            finding_item(words, name, item)
        });
        blocks.push(Block::List(false, items.collect()));
    }
    blocks
}
