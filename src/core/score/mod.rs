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

use super::content::Standard;
use super::scope::{BlockScope, Scope, SectionScope, StandardScope};
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
        let blocks = self.blocks.iter();
        let weighted: Vec<_> = blocks.map(|block| (block.weight, tally(block))).collect();
        weighted_share(&weighted)
    }
}

/// Scores every standard of a scope.
#[must_use]
pub fn assess(scope: &Scope, marks: &Marks) -> Vec<StandardOutcome> {
    let target = scope.target.level();
    let standards = scope.standards.iter();
    standards
        .map(|standard| Assessment::of(standard, marks, target))
        .collect()
}

/// One standard in the making.
struct Assessment<'a> {
    scope: &'a StandardScope,
    marks: &'a Marks,
    target: u8,
    maturity: Maturity,
    sections: Vec<SectionOutcome>,
    findings: Vec<Finding>,
    open_gate: bool,
}

impl<'a> Assessment<'a> {
    fn of(scope: &'a StandardScope, marks: &'a Marks, target: u8) -> StandardOutcome {
        let mut assessment = Self {
            scope,
            marks,
            target,
            maturity: Maturity::default(),
            sections: Vec::new(),
            findings: Vec::new(),
            open_gate: false,
        };
        let blocks = scope
            .blocks
            .iter()
            .map(|block| assessment.block(block))
            .collect();
        assessment.finish(blocks)
    }

    fn block(&mut self, block: &BlockScope) -> BlockOutcome {
        let mut points = Points::default();
        let mut strict = Tally::default();
        for section in &block.sections {
            points.join(self.section(section, block, &mut strict));
        }
        BlockOutcome {
            name: Rc::clone(&block.name),
            weight: block.weight,
            points,
            strict,
        }
    }

    fn section(
        &mut self,
        section: &SectionScope,
        block: &BlockScope,
        strict: &mut Tally,
    ) -> Points {
        let kind = self.scope.standard.kind;
        let mut points = Points::default();
        let mut standings = Vec::with_capacity(section.requirements.len());
        for scoped in &section.requirements {
            let requirement = &scoped.requirement;
            let standing = Standing::of(scoped, self.marks, self.target);
            points.add(standing, requirement.weight, self.target);
            strict.add(requirement.weight, self.strict_level(scoped), self.target);
            self.note_maturity(standing, requirement.weight);
            self.open_gate |= requirement.gate && is_open(standing);
            self.findings.extend(finding::of_requirement(
                requirement,
                standing,
                kind,
                block.holds_clauses,
                self.target,
            ));
            standings.push(standing);
        }
        self.findings.extend(finding::of_section(
            section,
            &standings,
            block,
            kind,
            self.target,
        ));
        self.sections.push(SectionOutcome {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
            coverage: self.coverage(&section.questions),
            points,
        });
        points
    }

    /// The least a requirement can be if "not applicable" counts 0 as well.
    fn strict_level(&self, scoped: &super::scope::RequirementScope) -> u8 {
        let marks = scoped.questions.iter().map(|one| self.marks.get(one));
        marks.map(Mark::low).min().unwrap_or(0)
    }

    fn note_maturity(&mut self, standing: Standing, weight: u8) {
        if let Standing::Counted {
            low: level,
            assessed: true,
            ..
        } = standing
        {
            self.maturity.levels += u32::from(weight) * u32::from(level);
            self.maturity.weights += u32::from(weight);
        }
    }

    fn coverage(&self, questions: &[Rc<super::content::Question>]) -> Coverage {
        Coverage {
            answered: self.marks.answered(questions),
            asked: questions.len(),
        }
    }

    fn finish(mut self, blocks: Vec<BlockOutcome>) -> StandardOutcome {
        self.findings = finding::worst_first(self.findings);
        let coverage = self.coverage(&self.scope.questions);
        let weighted: Vec<_> = blocks
            .iter()
            .map(|block| (block.weight, block.points.readiness))
            .collect();
        let readiness = weighted_share(&weighted);
        let signs = Signs {
            kind: self.scope.standard.kind,
            coverage: coverage.share().unwrap_or_default(),
            readiness: readiness.unwrap_or_default(),
            findings: &self.findings,
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
            findings: self.findings,
        }
    }
}

/// Whether nobody can yet say where the requirement stands.
fn is_open(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Counted {
            assessed, unknown, ..
        } if !assessed || unknown
    )
}
