//! One standard before and after: its figures, its sections and its findings.

use std::rc::Rc;

use super::Sides;
use super::finding::{FindingChange, changes};
use crate::core::content::Standard;
use crate::core::score::{BasisPoints, SectionOutcome, StandardOutcome};
use crate::core::state::{Assessed, Seen};

/// A share of a standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// What is reached of what is assessed.
    Readiness,
    /// What is answered of what is asked.
    Coverage,
    /// Readiness, should everything open or unknown be missing.
    Low,
    /// Readiness, should everything open or unknown be in place.
    High,
}

impl Measure {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Readiness, Self::Coverage, Self::Low, Self::High];

    /// The share of an outcome; `None` where nothing counts.
    #[must_use]
    pub fn of(self, outcome: &StandardOutcome) -> Option<BasisPoints> {
        match self {
            Self::Readiness => outcome.readiness(),
            Self::Coverage => outcome.coverage.share(),
            Self::Low => outcome.low(),
            Self::High => outcome.high(),
        }
    }
}

/// One standard on both sides; with no outcome where a side has not chosen it.
#[derive(Clone, Debug)]
pub struct StandardChange {
    /// The standard.
    pub standard: Rc<Standard>,
    /// Its scores.
    pub outcomes: Sides<Option<StandardOutcome>>,
    /// Its sections that are in scope on a side, where both sides have the standard.
    pub sections: Vec<SectionChange>,
    /// The findings that are not what they were, in the standard's order, where both sides have
    /// the standard.
    pub findings: Vec<FindingChange>,
    /// How many findings are what they were.
    pub lasting: usize,
}

/// One section on both sides.
#[derive(Clone, Debug)]
pub struct SectionChange {
    /// Its scores.
    pub outcomes: Sides<SectionOutcome>,
}

impl StandardChange {
    pub(super) fn of(id: &str, seen: &Sides<Assessed>) -> Option<Self> {
        let (before, after) = (seen.before.standard(id), seen.after.standard(id));
        let standard = Rc::clone(&after.or(before)?.outcome.standard);
        let (mut sections, mut findings, mut lasting) = (Vec::new(), Vec::new(), 0);
        if let (Some(before), Some(after)) = (before, after) {
            let both = Sides { before, after };
            sections = sections_of(&both);
            (findings, lasting) = changes(&standard, &both);
        }
        let outcome = |seen: Option<Seen>| seen.map(|seen| seen.outcome.clone());
        Some(Self {
            standard,
            outcomes: Sides {
                before: outcome(before),
                after: outcome(after),
            },
            sections,
            findings,
            lasting,
        })
    }

    /// Whether both sides have chosen it.
    #[must_use]
    pub fn is_on_both_sides(&self) -> bool {
        self.outcomes.before.is_some() && self.outcomes.after.is_some()
    }

    /// A share on both sides.
    #[must_use]
    pub fn share(&self, measure: Measure) -> Sides<Option<BasisPoints>> {
        let share = |outcome: &Option<StandardOutcome>| measure.of(outcome.as_ref()?);
        Sides {
            before: share(&self.outcomes.before),
            after: share(&self.outcomes.after),
        }
    }

    /// The mean level on both sides, in hundredths of a level.
    #[must_use]
    pub fn maturity(&self) -> Sides<Option<u32>> {
        let mean = |outcome: &Option<StandardOutcome>| outcome.as_ref()?.maturity.hundredths();
        Sides {
            before: mean(&self.outcomes.before),
            after: mean(&self.outcomes.after),
        }
    }
}

/// Every section is in both scopes, whatever is left in it, so they stand in one order.
fn sections_of(seen: &Sides<Seen>) -> Vec<SectionChange> {
    let after = seen.after.outcome.sections.iter();
    let pairs = seen.before.outcome.sections.iter().zip(after);
    let in_scope =
        pairs.filter(|(before, after)| before.coverage.asked > 0 || after.coverage.asked > 0);
    in_scope
        .map(|(before, after)| SectionChange {
            outcomes: Sides {
                before: before.clone(),
                after: after.clone(),
            },
        })
        .collect()
}
