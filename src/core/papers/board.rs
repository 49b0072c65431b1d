//! One page for a board: where each standard stands, what blocks certification, and what is
//! strongest and weakest.

use super::Source;
use super::document::{Block, Item};
use super::report::{heading, text};
use super::table::{Cell, Table};
use super::tables::{columns_of, named_in};
use crate::core::content::Kind;
use crate::core::report::{
    FindingGroup, FindingItem, Headline, QuestionLink, SectionRow, StandardReport, live,
};
use crate::core::words::{Phrase, Words};

/// How many sections are named as strongest and as weakest.
const FEW: usize = 5;
/// How many points that block certification are named here; the rest stand with their standard.
const MOST_BLOCKS: usize = 5;

/// The page.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let words = source.words();
    let mut blocks = vec![
        heading(words, 2, Phrase::ReportBoard),
        text(words, Phrase::ReportBoardLead),
        Block::Table(standards(source)),
    ];
    blocks.extend(in_the_way(source));
    blocks.extend(extremes(source));
    blocks
}

/// Status and figures of each standard, as the page shows them.
fn standards(source: &Source) -> Table {
    let words = source.words();
    let columns = [
        (Phrase::OverviewStandard, 24),
        (Phrase::OverviewStatus, 40),
        (Phrase::Readiness, 12),
        (Phrase::ReportPossible, 16),
        (Phrase::Coverage, 12),
        (Phrase::Maturity, 12),
    ];
    let assessed = &source.assessed;
    let bands = live(words, &assessed.scope, &assessed.marks);
    let reports = source.report.standards.iter().zip(bands);
    let row = |report: &StandardReport, band: String| {
        let figure = |place: usize| {
            let figure = report.figures.get(place);
            // The list of another body has no maturity.
            let value = figure.map(|figure| figure.value.as_str().into());
            Cell::text(value.unwrap_or_else(|| words.get(Phrase::ReadinessNone)))
        };
        vec![
            Cell::text(report.title.as_str()),
            Cell::text(status(words, report.headline.as_ref())),
            figure(0),
            Cell::text(band),
            figure(1),
            figure(2),
        ]
    };
    Table {
        title: words.get(Phrase::ReportStandards),
        remarks: Vec::new(),
        columns: columns_of(words, &columns),
        rows: reports
            .map(|(report, live)| row(report, live.band.clone()))
            .collect(),
    }
}

/// A status in one line; of a list of another body, that nothing is claimed.
pub(super) fn status(words: &Words, headline: Option<&Headline>) -> String {
    match headline {
        None => words.get(Phrase::ReportRelated).to_string(),
        Some(headline) if headline.provisional.is_some() => {
            words.fill(Phrase::StatusProvisional, &[("status", &headline.status)])
        }
        Some(headline) => headline.status.to_string(),
    }
}

/// What blocks certification, where there is something to be certified against.
fn in_the_way(source: &Source) -> Vec<Block> {
    let words = source.words();
    let outcomes = || source.assessed.outcomes.iter();
    if !outcomes().any(|outcome| outcome.standard.kind == Kind::Requirements) {
        return Vec::new();
    }
    let mut items: Vec<Item> = Vec::new();
    let mut all = 0;
    // What blocks by itself comes first, over all standards.
    for kind in ["gate", "major"] {
        for report in &source.report.standards {
            let groups = report.listings.iter().flat_map(|listing| &listing.groups);
            for finding in groups.filter(|one| one.kind == kind).flat_map(items_of) {
                all += 1;
                if items.len() < MOST_BLOCKS {
                    // Its causes stand with its standard: this is to stay one page.
                    items.push(Item {
                        text: named_in(words, &report.title, finding),
                        notes: Vec::new(),
                    });
                }
            }
        }
    }
    let mut blocks = vec![heading(words, 3, Phrase::ReportBlocks)];
    let more = all - items.len();
    if items.is_empty() {
        let is_whole = outcomes().all(|one| one.coverage.answered == one.coverage.asked);
        blocks.push(text(
            words,
            if is_whole {
                Phrase::ReportBlocksNone
            } else {
                Phrase::ReportBlocksOpen
            },
        ));
    } else {
        blocks.push(Block::List(false, items));
    }
    if more > 0 {
        blocks.push(Block::Text(words.count(
            Phrase::ReportBlocksMore,
            more,
            &[],
        )));
    }
    blocks
}

fn items_of(group: &FindingGroup) -> &[FindingItem] {
    &group.items
}

/// A finding with what there is to say of it, and the answers that cause it.
pub(super) fn finding_item(words: &Words, name: String, finding: &FindingItem) -> Item {
    let mut notes: Vec<String> = finding.remark.iter().cloned().collect();
    notes.extend(finding.questions.iter().map(|one| cause(words, one)));
    Item { text: name, notes }
}

/// A question and where it stands, in one line.
pub(super) fn cause(words: &Words, question: &QuestionLink) -> String {
    let values = [("question", &*question.ask), ("now", &question.now)];
    words.fill(Phrase::ReportCause, &values)
}

/// A section of which enough is answered to say something about it.
struct Ranked<'a> {
    standard: &'a str,
    row: &'a SectionRow,
    low: u32,
    high: u32,
}

/// The strongest sections by what is certain, and the weakest by what is still possible, so that
/// an open question makes nothing look better or worse than it is. No section is both.
fn extremes(source: &Source) -> Vec<Block> {
    let words = source.words();
    let mut ranked = ranked(source);
    let least = ranked.iter().map(|one| one.low).min();
    let most = ranked.iter().map(|one| one.high).max();
    let few = FEW.min(ranked.len() / 2);
    let mut strongest = taken(&mut ranked, few, |one| {
        (u32::MAX - one.low, u32::MAX - one.high)
    });
    let mut weakest = taken(&mut ranked, few, |one| (one.high, one.low));
    strongest.retain(|one| Some(one.low) != least);
    weakest.retain(|one| Some(one.high) != most);
    if strongest.is_empty() && weakest.is_empty() {
        return vec![
            heading(words, 3, Phrase::ReportExtremes),
            text(words, Phrase::ReportExtremesNone),
        ];
    }
    let mut blocks = Vec::new();
    let sides = [
        (Phrase::ReportStrongest, Phrase::ReportAtLeast, strongest),
        (Phrase::ReportWeakest, Phrase::ReportAtMost, weakest),
    ];
    for (title, named, sections) in sides {
        if !sections.is_empty() {
            let items = sections.iter().map(|one| section_item(words, named, one));
            blocks.push(heading(words, 3, title));
            blocks.push(Block::List(true, items.collect()));
        }
    }
    blocks
}

/// All sections of which at least half is answered. Lists of other bodies are left out, unless
/// there is nothing else.
fn ranked(source: &Source) -> Vec<Ranked<'_>> {
    let outcomes = source.assessed.outcomes.iter();
    let reports = source.report.standards.iter().zip(outcomes);
    let has_own = reports.clone().any(|(report, _)| report.headline.is_some());
    let mut ranked = Vec::new();
    for (report, outcome) in reports {
        if has_own && report.headline.is_none() {
            continue;
        }
        for row in &report.sections {
            let mut sections = outcome.sections.iter();
            let section = sections.find(|section| section.id == row.id);
            let coverage = section.map(|section| section.coverage).unwrap_or_default();
            if let Some(bar) = row.bar
                && coverage.answered * 2 >= coverage.asked
            {
                ranked.push(Ranked {
                    standard: &report.title,
                    row,
                    low: bar.low,
                    high: bar.high,
                });
            }
        }
    }
    ranked
}

/// Takes out those with the least `key`, the first among equals.
fn taken<'a>(
    ranked: &mut Vec<Ranked<'a>>,
    count: usize,
    key: fn(&Ranked) -> (u32, u32),
) -> Vec<Ranked<'a>> {
    let mut taken = Vec::new();
    for _ in 0..count {
        let places = ranked.iter().enumerate();
        if let Some((place, _)) = places.min_by_key(|(_, one)| key(one)) {
            taken.push(ranked.remove(place));
        }
    }
    taken
}

fn section_item(words: &Words, named: Phrase, one: &Ranked) -> Item {
    let row = one.row;
    let values = [
        ("standard", one.standard),
        ("id", &row.id),
        ("name", &row.name),
        ("low", &row.low),
        ("high", &row.high),
    ];
    Item {
        text: words.fill(named, &values),
        notes: Vec::new(),
    }
}
