//! What comes next: the first actions of the plan, for those who have to decide on them.

use super::Source;
use super::board::cause;
use super::document::{Block, Item};
use super::report::{heading, text};
use crate::core::report::PlanItem;
use crate::core::words::{Phrase, Words};

/// How many actions are named; the plan has all of them.
const STEPS: usize = 10;

/// The page.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let words = source.words();
    let plan = &source.report.plan;
    let mut blocks = vec![heading(words, 2, Phrase::ReportNext)];
    if plan.is_empty() {
        blocks.push(text(words, Phrase::PlanNone));
        return blocks;
    }
    let items = plan.iter().take(STEPS).map(|item| step(words, item));
    blocks.push(Block::List(true, items.collect()));
    blocks
}

fn step(words: &Words, item: &PlanItem) -> Item {
    let values = [("gain", item.gain.as_str()), ("effort", &item.effort)];
    let mut notes = vec![
        cause(words, &item.question),
        words.fill(Phrase::ReportGain, &values),
    ];
    if item.blocks {
        notes.push(words.get(Phrase::PlanBlocks).to_string());
    }
    Item {
        text: item.first.to_string(),
        notes,
    }
}
