//! The scoring rule, whole. It is integer arithmetic on answers, told for users in
//! `docs/scoring.md`.
//!
//! One pass over a [`Scope`] gives each standard's [`StandardOutcome`]: shares with the points
//! they come from, findings, and a status.

mod finding;
mod standing;
mod status;
mod tally;

use std::rc::Rc;

pub use finding::{Finding, Grade, Subject};
pub use standing::{Mark, Marks, Standing};
pub use status::Status;
pub use tally::{BasisPoints, Tally, weighted_share};

use super::content::{Question, Standard};
use super::scope::{BlockScope, Scope, SectionScope, StandardScope};
use finding::{Found, Holes};
use status::Signs;

/// How much of what is asked is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Questions answered, "don't know" and "not applicable" included.
    pub answered: usize,
    /// Questions in scope.
    pub asked: usize,
}

impl Coverage {
    /// The share answered; `None` when nothing is asked.
    #[must_use]
    pub fn share(self) -> Option<BasisPoints> {
        BasisPoints::of(self.answered as u128, self.asked as u128)
    }
}

/// The points of a section or block, in the three ways they are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Points {
    /// Of the assessed requirements alone.
    pub readiness: Tally,
    /// Of all requirements, what is open or unknown counting 0.
    pub low: Tally,
    /// Of all requirements, what is open or unknown counting the target.
    pub high: Tally,
}

impl Points {
    fn add(&mut self, standing: Standing, weight: u8, target: u8) {
        let Standing::Counted {
            low,
            high,
            assessed,
            ..
        } = standing
        else {
            return;
        };
        if assessed {
            self.readiness.add(weight, low, target);
        }
        self.low.add(weight, low, target);
        self.high.add(weight, high, target);
    }

    fn join(&mut self, other: Self) {
        self.readiness.join(other.readiness);
        self.low.join(other.low);
        self.high.join(other.high);
    }
}

/// Levels above the target count here too: the weighted mean of what is assessed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Maturity {
    /// The sum of weight × level.
    pub levels: u32,
    /// The sum of weights.
    pub weights: u32,
}

impl Maturity {
    fn add(&mut self, weight: u8, level: u8) {
        self.levels += u32::from(weight) * u32::from(level);
        self.weights += u32::from(weight);
    }

    /// The mean in hundredths of a level, rounded down; `None` when nothing is assessed.
    #[must_use]
    pub fn hundredths(self) -> Option<u32> {
        (self.levels * 100).checked_div(self.weights)
    }
}

/// The outcome for one section.
#[derive(Clone, Debug)]
pub struct SectionOutcome {
    /// The section's id.
    pub id: Rc<str>,
    /// The section's name.
    pub name: Rc<str>,
    /// How much of it is answered.
    pub coverage: Coverage,
    /// Its points.
    pub points: Points,
}

impl SectionOutcome {
    /// Whether all of it is answered, known and at the target; only then may a view show 100 %.
    /// What the rest of the standard lacks is told by the standard's own figures.
    #[must_use]
    pub fn is_flawless(&self) -> bool {
        self.coverage.answered == self.coverage.asked && self.points.low == self.points.high
    }
}

/// The outcome for one block.
#[derive(Clone, Debug)]
pub struct BlockOutcome {
    /// The block's name.
    pub name: Rc<str>,
    /// Its share in the standard's score.
    pub weight: u8,
    /// Its points.
    pub points: Points,
    /// The points if every "not applicable" were a 0.
    pub strict: Tally,
}

/// The outcome for one standard.
#[derive(Clone, Debug)]
pub struct StandardOutcome {
    /// The standard.
    pub standard: Rc<Standard>,
    /// The headline.
    pub status: Status,
    /// Whether the headline can still change much.
    pub provisional: bool,
    /// Whether nobody can yet say where a gate stands.
    pub open_gate: bool,
    /// How much is answered.
    pub coverage: Coverage,
    /// The mean level of what is assessed.
    pub maturity: Maturity,
    /// Block by block.
    pub blocks: Vec<BlockOutcome>,
    /// Section by section, in the order of the blocks.
    pub sections: Vec<SectionOutcome>,
    /// What blocks certification first, then by severity, then in the standard's order.
    pub findings: Vec<Finding>,
}

impl StandardOutcome {
    /// How one standard stands with these marks, at this target.
    #[must_use]
    pub fn of(scope: &StandardScope, marks: &Marks, target: u8) -> Self {
        let mut assessment = Assessment {
            scope,
            marks,
            target,
            maturity: Maturity::default(),
            sections: Vec::new(),
            found: Found::default(),
            open_gate: false,
        };
        let blocks = scope.blocks.iter();
        let blocks = blocks.map(|block| assessment.block(block)).collect();
        assessment.finish(blocks)
    }

    /// The share reached by what is assessed; `None` when nothing is.
    #[must_use]
    pub fn readiness(&self) -> Option<BasisPoints> {
        self.weigh(|block| block.points.readiness)
    }

    /// The share if everything open or unknown turns out to be nothing.
    #[must_use]
    pub fn low(&self) -> Option<BasisPoints> {
        self.weigh(|block| block.points.low)
    }

    /// The share if everything open or unknown turns out to be at the target.
    #[must_use]
    pub fn high(&self) -> Option<BasisPoints> {
        self.weigh(|block| block.points.high)
    }

    /// The low share if every "not applicable" were a 0.
    #[must_use]
    pub fn low_if_not_applicable_fails(&self) -> Option<BasisPoints> {
        self.weigh(|block| block.strict)
    }

    /// Whether nothing is left open and nothing is found; only then may a view show 100 %.
    #[must_use]
    pub fn is_flawless(&self) -> bool {
        self.coverage.answered == self.coverage.asked && self.findings.is_empty()
    }

    fn weigh(&self, tally: fn(&BlockOutcome) -> Tally) -> Option<BasisPoints> {
        weigh(&self.blocks, tally)
    }
}

fn weigh(blocks: &[BlockOutcome], tally: fn(&BlockOutcome) -> Tally) -> Option<BasisPoints> {
    weighted_share(blocks.iter().map(|block| (block.weight, tally(block))))
}

/// Scores every standard of a scope.
#[must_use]
pub fn assess(scope: &Scope, marks: &Marks) -> Vec<StandardOutcome> {
    let target = scope.target.level();
    let standards = scope.standards.iter();
    standards
        .map(|standard| StandardOutcome::of(standard, marks, target))
        .collect()
}

/// One standard in the making.
struct Assessment<'a> {
    scope: &'a StandardScope,
    marks: &'a Marks,
    target: u8,
    maturity: Maturity,
    sections: Vec<SectionOutcome>,
    found: Found,
    open_gate: bool,
}

impl Assessment<'_> {
    fn block(&mut self, block: &BlockScope) -> BlockOutcome {
        let mut outcome = BlockOutcome {
            name: Rc::clone(&block.name),
            weight: block.weight,
            points: Points::default(),
            strict: Tally::default(),
        };
        for section in &block.sections {
            self.section(section, block.holds_clauses, &mut outcome);
        }
        outcome
    }

    fn section(&mut self, section: &SectionScope, is_clauses: bool, block: &mut BlockOutcome) {
        let (kind, target) = (self.scope.standard.kind, self.target);
        let mut points = Points::default();
        let mut holes = Holes::default();
        for scoped in &section.requirements {
            let requirement = &scoped.requirement;
            let weight = requirement.weight;
            let standing = Standing::of(scoped, self.marks, target);
            points.add(standing, weight, target);
            block.strict.add(weight, standing.strict(), target);
            if let Some(level) = standing.level() {
                self.maturity.add(weight, level);
                holes.add(level, target);
            }
            self.open_gate |= requirement.gate && standing.is_open();
            let finding = finding::of_requirement(requirement, standing, kind, is_clauses, target);
            if let Some(finding) = finding {
                self.found.add(finding);
            }
        }
        if let Some(finding) = finding::of_section(section, holes, kind, is_clauses) {
            self.found.add(finding);
        }
        block.points.join(points);
        self.sections.push(SectionOutcome {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
            coverage: self.coverage(&section.questions),
            points,
        });
    }

    fn coverage(&self, questions: &[Rc<Question>]) -> Coverage {
        Coverage {
            answered: self.marks.answered(questions),
            asked: questions.len(),
        }
    }

    fn finish(self, blocks: Vec<BlockOutcome>) -> StandardOutcome {
        let coverage = self.coverage(&self.scope.questions);
        let readiness = weigh(&blocks, |block| block.points.readiness);
        let findings = self.found.worst_first();
        let signs = Signs {
            kind: self.scope.standard.kind,
            coverage: coverage.share().unwrap_or_default(),
            readiness: readiness.unwrap_or_default(),
            findings: &findings,
            open_gate: self.open_gate,
        };
        StandardOutcome {
            standard: Rc::clone(&self.scope.standard),
            status: signs.status(),
            provisional: signs.is_provisional(),
            open_gate: self.open_gate,
            coverage,
            maturity: self.maturity,
            blocks,
            sections: self.sections,
            findings,
        }
    }
}
