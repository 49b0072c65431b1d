//! What to do first: every gap with its exact gain, in the order that pays.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::rc::Rc;

use super::by_id::PlaceSet;
use super::content::{MAX_BLOCKS, Question};
use super::scope::{RequirementScope, Scope, StandardScope};
use super::score::{
    BasisPoints, Grade, Mark, Marks, StandardOutcome, Subject, Tally, weighted_share,
};

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
    let blocking = blocking_questions(outcomes);
    let mut gains = Gains::of(scope, marks, outcomes);
    let gaps = scope
        .questions
        .iter()
        .filter(|question| marks.get(question).is_gap(target));
    let ranked = gaps.enumerate().map(|(order, question)| {
        Ranked::of(
            order,
            Action {
                question: Rc::clone(question),
                blocks: blocking.has(question.position),
                gains: gains.take(question),
            },
        )
    });
    let sorted = ranked.collect::<BinaryHeap<_>>().into_sorted_vec();
    sorted.into_iter().map(|ranked| ranked.action).collect()
}

/// An action on its way to its place: the least comes first.
struct Ranked {
    /// Its place in the order of the bank, which decides among equals.
    order: usize,
    /// Its gain over all standards, added up once.
    gain: u32,
    action: Action,
}

impl Ranked {
    fn of(order: usize, action: Action) -> Self {
        Self {
            order,
            gain: action.gain(),
            action,
        }
    }
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        let (this, that) = (&self.action, &other.action);
        // Gain for the effort, compared without division.
        let this_worth = self.gain * u32::from(that.question.effort);
        let that_worth = other.gain * u32::from(this.question.effort);
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

/// The places of all questions under a requirement with a likely major nonconformity. Those out of
/// scope may be among them, and are no gaps.
fn blocking_questions(outcomes: &[StandardOutcome]) -> PlaceSet {
    let mut blocking = PlaceSet::default();
    for finding in outcomes.iter().flat_map(|outcome| &outcome.findings) {
        if let (Grade::Major, Subject::Requirement(requirement)) = (finding.grade, &finding.subject)
        {
            for question in &requirement.questions {
                blocking.add(question.position);
            }
        }
    }
    blocking
}

/// What closing each gap alone brings.
///
/// Only the requirements that ask the question change, so their extra points are summed up by
/// block, and the share is computed once for each question instead of once for each answer.
struct Gains<'a> {
    marks: &'a Marks,
    target: u8,
    /// For each question of the bank: the gains in the standards that ask it.
    of_questions: Vec<Vec<(Rc<str>, u16)>>,
    /// For each question of the bank: the extra points in each block of the standard at hand.
    /// Whoever reads them takes them out, so that they are all 0 when the next standard comes.
    extra: Vec<[u32; MAX_BLOCKS]>,
}

impl<'a> Gains<'a> {
    fn of(scope: &Scope, marks: &'a Marks, outcomes: &[StandardOutcome]) -> Self {
        let bank = marks.count();
        let mut gains = Self {
            marks,
            target: scope.target.level(),
            of_questions: vec![Vec::new(); bank],
            extra: vec![[0; MAX_BLOCKS]; bank],
        };
        for (standard, outcome) in scope.standards.iter().zip(outcomes) {
            gains.add(standard, outcome);
        }
        gains
    }

    fn take(&mut self, question: &Question) -> Vec<(Rc<str>, u16)> {
        let gains = self.of_questions.get_mut(question.position);
        gains.map(std::mem::take).unwrap_or_default()
    }

    /// Adds what each gap brings to the low share of a standard.
    fn add(&mut self, standard: &StandardScope, outcome: &StandardOutcome) {
        for (place, block) in standard.blocks.iter().enumerate() {
            for scoped in block.sections.iter().flat_map(|one| &one.requirements) {
                self.note_extra(scoped, place);
            }
        }
        let now = outcome.low().unwrap_or_default().get();
        for question in &standard.questions {
            if !self.marks.get(question).is_gap(self.target) {
                continue;
            }
            let extra = self.extra.get_mut(question.position);
            let extra = extra.map(std::mem::take).unwrap_or_default();
            // Many a gap is no gain by itself, and then there is nothing to compute.
            let then = (extra != [0; MAX_BLOCKS]).then(|| share_with(outcome, &extra));
            let then = then.flatten().map_or(now, BasisPoints::get);
            let gain = then.saturating_sub(now);
            if let Some(gains) = self.of_questions.get_mut(question.position) {
                gains.push((Rc::clone(&standard.standard.id), gain));
            }
        }
    }

    /// Notes for each gap of a requirement the points that the requirement gains once the gap is
    /// closed: it rises to the weakest of its other questions, or to the target.
    fn note_extra(&mut self, scoped: &RequirementScope, block: usize) {
        let counted = || {
            let questions = scoped.questions.iter();
            let marked = questions.map(|question| (question, self.marks.get(question)));
            marked.filter(|(_, mark)| *mark != Mark::NotApplicable)
        };
        let (mut least, mut second) = (self.target, self.target);
        for (_, mark) in counted() {
            let level = mark.low();
            second = second.min(level.max(least));
            least = least.min(level);
        }
        // Where two are the weakest, closing the gap of one of them brings nothing.
        let points = u32::from(scoped.requirement.weight) * u32::from(second - least);
        if points == 0 {
            return;
        }
        let weakest = counted().find(|(_, mark)| mark.low() == least);
        let extra = weakest.and_then(|(question, _)| self.extra.get_mut(question.position));
        if let Some(sum) = extra.and_then(|extra| extra.get_mut(block)) {
            *sum += points;
        }
    }
}

/// The low share of a standard with these points more in each of its blocks.
fn share_with(outcome: &StandardOutcome, extra: &[u32]) -> Option<BasisPoints> {
    let blocks = outcome.blocks.iter().zip(extra);
    weighted_share(blocks.map(|(block, points)| {
        let low = block.points.low;
        let reached = low.reached + points;
        (block.weight, Tally { reached, ..low })
    }))
}
