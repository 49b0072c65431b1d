//! What to do first: every gap with its exact gain, in the order that pays.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

use super::by_id::{IdSet, PlaceSet};
use super::content::Question;
use super::scope::{RequirementScope, Scope, StandardScope};
use super::score::{Grade, Mark, Marks, StandardOutcome, Subject, Tally, weighted_share};

/// One gap and what closing it brings.
#[derive(Clone, Debug)]
pub struct Action {
    /// The question whose practice is to be brought to the target.
    pub question: Rc<Question>,
    /// Whether it stands under a requirement with a likely major nonconformity.
    pub blocks: bool,
    /// For each standard that asks it: the standard's id and the gain of its low share, in
    /// basis points.
    pub gains: Vec<(Rc<str>, u16)>,
}

impl Action {
    /// The gain over all standards, in basis points.
    #[must_use]
    pub fn gain(&self) -> u32 {
        self.gains.iter().map(|(_, gain)| u32::from(*gain)).sum()
    }
}

/// All gaps of a scope: what blocks certification first, then by gain for the effort, then in
/// the order of the bank.
#[must_use]
pub fn plan(scope: &Scope, marks: &Marks, outcomes: &[StandardOutcome]) -> Vec<Action> {
    let target = scope.target.level();
    let blocking = blocking_questions(scope, outcomes);
    let mut gains: Vec<Vec<Option<u16>>> = Vec::new();
    for (standard, outcome) in scope.standards.iter().zip(outcomes) {
        gains.push(gains_of(standard, outcome, marks, target));
    }
    let gaps = scope
        .questions
        .iter()
        .filter(|question| marks.get(question).is_gap(target));
    let ranked = gaps.enumerate().map(|(order, question)| Ranked {
        order,
        action: Action {
            question: Rc::clone(question),
            blocks: blocking.has(question.position),
            gains: gains_for(scope, &gains, question),
        },
    });
    let sorted = ranked.collect::<BinaryHeap<_>>().into_sorted_vec();
    sorted.into_iter().map(|ranked| ranked.action).collect()
}

/// What closing the gap brings to each standard that asks the question.
fn gains_for(
    scope: &Scope,
    gains: &[Vec<Option<u16>>],
    question: &Question,
) -> Vec<(Rc<str>, u16)> {
    let standards = scope.standards.iter().zip(gains);
    standards
        .filter_map(|(standard, gains)| {
            let gain = gains.get(question.position).copied().flatten()?;
            Some((Rc::clone(&standard.standard.id), gain))
        })
        .collect()
}

/// An action on its way to its place: the least comes first.
struct Ranked {
    /// Its place in the order of the bank, which decides among equals.
    order: usize,
    action: Action,
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let (this, that) = (&self.action, &other.action);
        // Gain for the effort, compared without division.
        let this_worth = this.gain() * u32::from(that.question.effort);
        let that_worth = that.gain() * u32::from(this.question.effort);
        that.blocks
            .cmp(&this.blocks)
            .then(that_worth.cmp(&this_worth))
            .then(self.order.cmp(&other.order))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ranked {}

/// The places of all questions under a requirement with a likely major nonconformity.
fn blocking_questions(scope: &Scope, outcomes: &[StandardOutcome]) -> PlaceSet {
    let mut blocking = PlaceSet::default();
    for (standard, outcome) in scope.standards.iter().zip(outcomes) {
        let mut majors = IdSet::default();
        for finding in &outcome.findings {
            if let (Grade::Major, Subject::Requirement(requirement)) =
                (finding.grade, &finding.subject)
            {
                majors.add(&requirement.id, ());
            }
        }
        let requirements = standard
            .sections()
            .flat_map(|section| &section.requirements)
            .filter(|scoped| majors.has(&scoped.requirement.id));
        for question in requirements.flat_map(|scoped| &scoped.questions) {
            blocking.add(question.position);
        }
    }
    blocking
}

/// What bringing each gap of a standard to the target adds to its low share.
///
/// Only the requirements that ask the question change, so their extra points are summed up by
/// block, and the share is computed once for each question instead of once for each answer.
fn gains_of(
    standard: &StandardScope,
    outcome: &StandardOutcome,
    marks: &Marks,
    target: u8,
) -> Vec<Option<u16>> {
    let mut extra: Vec<Option<Vec<u32>>> = Vec::new();
    for (index, block) in standard.blocks.iter().enumerate() {
        for scoped in block.sections.iter().flat_map(|one| &one.requirements) {
            for (place, points) in extra_points(scoped, marks, target) {
                if place >= extra.len() {
                    extra.resize(place + 1, None);
                }
                let slot = extra.get_mut(place);
                let by_block =
                    slot.map(|slot| slot.get_or_insert_with(|| vec![0; standard.blocks.len()]));
                if let Some(sum) = by_block.and_then(|by_block| by_block.get_mut(index)) {
                    *sum += points;
                }
            }
        }
    }
    let now = outcome.low().unwrap_or_default().get();
    let share_with = |by_block: &[u32]| {
        let blocks = outcome.blocks.iter().zip(by_block);
        let raised = blocks.map(|(block, points)| {
            let low = block.points.low;
            let reached = low.reached + points;
            (block.weight, Tally { reached, ..low })
        });
        weighted_share(&raised.collect::<Vec<_>>())
    };
    let gain = |by_block: &Vec<u32>| {
        let then = share_with(by_block).unwrap_or_default().get();
        then.saturating_sub(now)
    };
    extra.iter().map(|slot| slot.as_ref().map(gain)).collect()
}

/// For each gap of a requirement: the points the requirement gains once the gap is closed.
fn extra_points(scoped: &RequirementScope, marks: &Marks, target: u8) -> Vec<(usize, u32)> {
    let counted: Vec<(usize, Mark)> = scoped
        .questions
        .iter()
        .map(|question| (question.position, marks.get(question)))
        .filter(|(_, mark)| *mark != Mark::NotApplicable)
        .collect();
    let least = |without: Option<usize>| {
        let others = counted.iter().filter(|(place, _)| Some(*place) != without);
        let level = others.map(|(_, mark)| mark.low()).min();
        level.unwrap_or(target).min(target)
    };
    let now = least(None);
    let weight = u32::from(scoped.requirement.weight);
    let gaps = counted.iter().filter(|(_, mark)| mark.is_gap(target));
    gaps.map(|(place, _)| {
        let then = least(Some(*place));
        (*place, weight * u32::from(then.saturating_sub(now)))
    })
    .collect()
}
