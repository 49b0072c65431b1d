//! Likely majors as a puzzle: which questions have to be raised so that none is left.
//!
//! Only what decides on majors is in it. A clause is a likely major while it is fully known and
//! one of its practices is at level 0 or 1. A section of controls is one while at least four of
//! its controls are weak, and no fewer than are good. A raised question goes to the target.
//!
//! Raising does not only mend: once the last open question of a clause or control is settled, what
//! its other questions lack counts. So a set of raised questions is only right as a whole.

use std::rc::Rc;

use super::state::{Count, Fate, Fates, Look, State};
use crate::core::content::{Kind, Question};
use crate::core::scope::{RequirementScope, Scope, StandardScope};
use crate::core::score::{Mark, Marks};

/// The highest level that makes a practice a hole.
const HOLE: u8 = 1;
/// A clause or control with something to raise, as places of questions.
#[derive(Debug, Default)]
pub(super) struct Need {
    /// What has to be settled before anything is found.
    pub(super) open: Vec<usize>,
    /// What is found then, unless it is raised.
    pub(super) holes: Vec<usize>,
    /// Of a control: the place of its section.
    pub(super) section: usize,
}

impl Need {
    /// All its questions.
    pub(super) fn questions(&self) -> impl Iterator<Item = usize> {
        self.open.iter().chain(&self.holes).copied()
    }

    /// The questions on which nothing is decided.
    pub(super) fn free(&self, fates: &Fates) -> impl Iterator<Item = usize> {
        let free = |place: &usize| fates.get(*place) == Fate::Free;
        self.questions().filter(free)
    }

    fn state(&self, fates: &Fates) -> State {
        if self.questions().any(|place| fates.get(place) == Fate::Left) {
            let is_known = fates.are(&self.open, Fate::Raised);
            return if is_known { State::Lost } else { State::Dim };
        }
        match (
            fates.are(&self.open, Fate::Raised),
            fates.are(&self.holes, Fate::Raised),
        ) {
            (true, true) => State::Good,
            (true, false) => State::Weak,
            (false, _) => State::Open,
        }
    }
}

/// The whole puzzle.
#[derive(Debug, Default)]
pub(super) struct Puzzle {
    /// Every question that can be raised to some effect, in the order of the bank.
    pub(super) questions: Vec<Rc<Question>>,
    /// The clauses with holes.
    clauses: Vec<Need>,
    /// The controls with holes or open questions.
    pub(super) controls: Vec<Need>,
    /// Section by section: how many controls are good as it is.
    sections: Vec<usize>,
}

impl Puzzle {
    pub(super) fn of(scope: &Scope, marks: &Marks) -> Self {
        let target = scope.target.level();
        let asked = scope.questions.iter();
        let can_be_raised = |question: &&Rc<Question>| is_to_be_raised(marks.get(question), target);
        let mut puzzle = Self {
            questions: asked.filter(can_be_raised).map(Rc::clone).collect(),
            ..Self::default()
        };
        let mut places = Vec::new();
        for (place, question) in puzzle.questions.iter().enumerate() {
            places.resize(question.position, None);
            places.push(Some(place));
        }
        let certifiable = scope.standards.iter();
        for standard in certifiable.filter(|one| one.standard.kind == Kind::Requirements) {
            puzzle.add(standard, marks, &places);
        }
        puzzle
    }

    fn add(&mut self, standard: &StandardScope, marks: &Marks, places: &[Option<usize>]) {
        for block in &standard.blocks {
            for section in &block.sections {
                let mut good = 0;
                for scoped in &section.requirements {
                    let (need, counts) = need(scoped, marks, places, block.holds_clauses);
                    let is_met = need.open.is_empty() && need.holes.is_empty();
                    if block.holds_clauses {
                        if !need.holes.is_empty() {
                            self.clauses.push(need);
                        }
                    } else if !is_met {
                        let section = self.sections.len();
                        self.controls.push(Need { section, ..need });
                    } else if counts {
                        good += 1;
                    }
                }
                self.sections.push(good);
            }
        }
    }

    /// Nothing decided yet.
    pub(super) fn undecided(&self) -> Fates {
        Fates::free(self.questions.len())
    }

    /// Raises what has to be raised with it: the holes of every clause that is fully known.
    /// `false` where that was decided otherwise.
    pub(super) fn follow(&self, fates: &mut Fates) -> bool {
        let mut is_done = false;
        while !is_done {
            is_done = true;
            for clause in &self.clauses {
                if !fates.are(&clause.open, Fate::Raised) {
                    continue;
                }
                for hole in &clause.holes {
                    match fates.get(*hole) {
                        Fate::Raised => {}
                        Fate::Left => return false,
                        Fate::Free => {
                            fates.set(*hole, Fate::Raised);
                            is_done = false;
                        }
                    }
                }
            }
        }
        true
    }

    /// Where everything stands.
    pub(super) fn look(&self, fates: &Fates) -> Look {
        let good = self.sections.iter();
        let mut sections: Vec<Count> = good.map(|good| Count::of(*good)).collect();
        let controls = self.controls.iter().map(|control| {
            let state = control.state(fates);
            if let Some(section) = sections.get_mut(control.section) {
                section.add(state, !fates.are(&control.holes, Fate::Raised));
            }
            state
        });
        Look {
            controls: controls.collect(),
            sections,
        }
    }

    /// Whether no major is left once these are raised and nothing else.
    pub(super) fn is_solved(&self, fates: &Fates) -> bool {
        let mut clauses = self.clauses.iter();
        let is_major = |clause: &Need| {
            fates.are(&clause.open, Fate::Raised) && !fates.are(&clause.holes, Fate::Raised)
        };
        !clauses.any(is_major) && !self.look(fates).has_major()
    }

    /// Whether a question is part of a clause with holes.
    pub(super) fn is_in_clause(&self, place: usize) -> bool {
        let mut clauses = self.clauses.iter();
        clauses.any(|clause| clause.questions().any(|one| one == place))
    }
}

/// Whether raising it can change anything about majors.
fn is_to_be_raised(mark: Mark, target: u8) -> bool {
    match mark {
        Mark::Open | Mark::Unknown => true,
        Mark::NotApplicable => false,
        Mark::Level(level) => level.number() <= HOLE && level.number() < target,
    }
}

/// What a requirement lacks, and whether it counts at all. What nobody knows is a hole of a
/// control, and keeps a clause from being found a major.
fn need(
    scoped: &RequirementScope,
    marks: &Marks,
    places: &[Option<usize>],
    is_clause: bool,
) -> (Need, bool) {
    let mut need = Need::default();
    let mut counts = false;
    for question in &scoped.questions {
        let mark = marks.get(question);
        counts |= mark != Mark::NotApplicable;
        let Some(place) = places.get(question.position).copied().flatten() else {
            continue;
        };
        if mark == Mark::Open || (mark == Mark::Unknown && is_clause) {
            need.open.push(place);
        } else {
            need.holes.push(place);
        }
    }
    (need, counts)
}
