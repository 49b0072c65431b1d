//! What to do first: every gap with its exact gain, in the order that pays.

use std::cmp::Reverse;
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
    let mut actions: Vec<Action> = gaps
        .map(|question| Action {
            question: Rc::clone(question),
            blocks: blocking.has(question.position),
            gains: scope
                .standards
                .iter()
                .zip(&gains)
                .filter_map(|(standard, gains)| {
                    let gain = gains.get(question.position).copied().flatten()?;
                    Some((Rc::clone(&standard.standard.id), gain))
                })
                .collect(),
        })
        .collect();
    // The sort is stable, so equals stay in the order of the bank.
    actions.sort_by(|a, b| {
        let worth = |this: &Action, other: &Action| this.gain() * u32::from(other.question.effort);
        let by_blocking = Reverse(a.blocks).cmp(&Reverse(b.blocks));
        by_blocking.then_with(|| worth(b, a).cmp(&worth(a, b)))
    });
    actions
}

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
        weighted_share(blocks.map(|(block, points)| {
            let low = block.points.low;
            let reached = low.reached + points;
            (block.weight, Tally { reached, ..low })
        }))
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
