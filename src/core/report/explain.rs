//! "How is this calculated?", answered with the numbers of this very result.

use crate::core::figures::{capped_percent, exact_percent, hundredths};
use crate::core::profile::Target;
use crate::core::score::{BasisPoints, BlockOutcome, StandardOutcome};
use crate::core::words::{Phrase, Words};

/// The points of each block, how they join, and what band and exclusions do.
pub(super) fn readiness(words: &Words, target: Target, outcome: &StandardOutcome) -> Vec<String> {
    let level = u32::from(target.level()).to_string();
    let mut lines = vec![words.fill(Phrase::HowReadiness, &[("target", &level)])];
    lines.extend(outcome.blocks.iter().map(|block| of_block(words, block)));
    if let Some(share) = outcome.readiness() {
        let counted = outcome
            .blocks
            .iter()
            .filter(|block| block.points.readiness.possible > 0);
        let weights: Vec<String> = counted
            .map(|block| u32::from(block.weight).to_string())
            .collect();
        if weights.len() > 1 {
            let weights = weights.join(" : ");
            let share = exact_percent(words, share);
            let values = [("weights", weights.as_str()), ("share", &share)];
            lines.push(words.fill(Phrase::HowTogether, &values));
        }
        if share == BasisPoints::FULL && !outcome.is_flawless() {
            lines.push(words.get(Phrase::HowCapped).to_string());
        }
    }
    if let (Some(low), Some(high)) = (outcome.low(), outcome.high()) {
        let flawless = outcome.is_flawless();
        let low_text = capped_percent(words, low, flawless);
        let high = capped_percent(words, high, flawless);
        let values = [("low", low_text.as_str()), ("high", &high)];
        lines.push(words.fill(Phrase::HowBand, &values));
        if let Some(strict) = outcome.low_if_not_applicable_fails()
            && strict != low
        {
            let share = exact_percent(words, strict);
            lines.push(words.fill(Phrase::HowNotApplicable, &[("share", &share)]));
        }
    }
    lines
}

fn of_block(words: &Words, block: &BlockOutcome) -> String {
    let tally = block.points.readiness;
    let Some(share) = tally.share() else {
        return words.fill(Phrase::HowBlockNone, &[("block", &block.name)]);
    };
    words.fill(
        Phrase::HowBlock,
        &[
            ("block", &block.name),
            ("reached", &tally.reached.to_string()),
            ("possible", &tally.possible.to_string()),
            ("share", &exact_percent(words, share)),
        ],
    )
}

/// How many questions are answered, of how many.
pub(super) fn coverage(words: &Words, outcome: &StandardOutcome) -> Vec<String> {
    let coverage = outcome.coverage;
    let share = exact_percent(words, coverage.share().unwrap_or_default());
    vec![words.fill(
        Phrase::HowCoverage,
        &[
            ("answered", &coverage.answered.to_string()),
            ("asked", &coverage.asked.to_string()),
            ("share", &share),
        ],
    )]
}

/// The mean level and what it is the mean of.
pub(super) fn maturity(words: &Words, outcome: &StandardOutcome) -> Vec<String> {
    let maturity = outcome.maturity;
    let Some(mean) = maturity.hundredths() else {
        return vec![words.get(Phrase::HowMaturityNone).to_string()];
    };
    vec![words.fill(
        Phrase::HowMaturity,
        &[
            ("levels", &maturity.levels.to_string()),
            ("weights", &maturity.weights.to_string()),
            ("share", &hundredths(words, mean)),
        ],
    )]
}
