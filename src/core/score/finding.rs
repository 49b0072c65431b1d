//! Findings, in an auditor's words.

use std::rc::Rc;

use super::standing::Standing;
use crate::core::content::{Kind, Requirement};
use crate::core::scope::SectionScope;

/// How an auditor would likely grade a hole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// A likely major nonconformity: blocks a certificate until it is corrected.
    Major,
    /// A likely minor nonconformity: needs an accepted plan.
    Minor,
    /// Nobody knows; somebody has to find out first.
    FindOut,
    /// An opportunity for improvement: no action owed.
    Improvement,
    /// A gap against guidance, a framework or a law, which knows no nonconformities.
    Gap,
}

impl Grade {
    /// All grades, worst first.
    pub const ALL: [Self; 5] = [
        Self::Major,
        Self::Minor,
        Self::FindOut,
        Self::Improvement,
        Self::Gap,
    ];

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::FindOut => "find-out",
            Self::Improvement => "ofi",
            Self::Gap => "gap",
        }
    }
}

/// What a finding is about.
#[derive(Clone, Debug)]
pub enum Subject {
    /// One requirement.
    Requirement(Rc<Requirement>),
    /// A whole section, where holes in many of its controls add up.
    Section {
        /// The section's id.
        id: Rc<str>,
        /// The section's name.
        name: Rc<str>,
        /// How many of its assessed controls stand at level 0 or 1.
        weak: usize,
        /// How many of its controls are assessed.
        assessed: usize,
    },
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Finding {
    /// What it is about.
    pub subject: Subject,
    /// How it would likely be graded.
    pub grade: Grade,
    /// Whether the requirement is a gate.
    pub gate: bool,
}

impl Finding {
    /// Whether this finding by itself stops a certification: a gate at level 0 or 1.
    #[must_use]
    pub fn blocks_certification(&self) -> bool {
        self.gate && self.grade == Grade::Major
    }
}

/// The highest level that still counts as a hole rather than a weakness.
const HOLE: u8 = 1;
/// From how many holes on a section can be systemically weak.
const SYSTEMIC: usize = 4;

/// Findings as they come up, kept apart by how bad they are: first what blocks certification, then
/// the rest in the order of [`Grade::ALL`].
#[derive(Default)]
pub(super) struct Found([Vec<Finding>; 1 + Grade::ALL.len()]);

impl Found {
    pub(super) fn add(&mut self, finding: Finding) {
        let rank = if finding.blocks_certification() {
            0
        } else {
            1 + finding.grade as usize
        };
        if let Some(alike) = self.0.get_mut(rank) {
            alike.push(finding);
        }
    }

    /// All of them, the worst first; equals stay in the standard's order.
    pub(super) fn worst_first(self) -> Vec<Finding> {
        let mut ordered = Vec::with_capacity(self.0.iter().map(Vec::len).sum());
        for mut alike in self.0 {
            ordered.append(&mut alike);
        }
        ordered
    }
}

/// How many controls of a section are assessed, and how many of these are holes.
#[derive(Clone, Copy, Default)]
pub(super) struct Holes {
    weak: usize,
    assessed: usize,
}

impl Holes {
    /// Counts a control at this level. What is at the target is no hole, however low the target.
    pub(super) fn add(&mut self, level: u8, target: u8) {
        self.assessed += 1;
        self.weak += usize::from(level <= HOLE && level < target);
    }

    /// Whether they add up: at least half of the assessed controls, and at least four.
    const fn are_systemic(self) -> bool {
        self.weak >= SYSTEMIC && self.weak * 2 >= self.assessed
    }
}

/// The finding on one requirement, if there is one.
pub(super) fn of_requirement(
    requirement: &Rc<Requirement>,
    standing: Standing,
    kind: Kind,
    is_clause: bool,
    target: u8,
) -> Option<Finding> {
    let level = standing.level()?;
    let grade = match (kind, is_clause) {
        (Kind::Requirements, _) if standing.is_open() => Grade::FindOut,
        _ if level >= target => return None,
        (Kind::Requirements, true) if level <= HOLE => Grade::Major,
        (Kind::Requirements, true) => Grade::Minor,
        (Kind::Requirements, false) if level <= HOLE => Grade::Minor,
        (Kind::Requirements, false) => Grade::Improvement,
        (Kind::Guidance | Kind::Framework | Kind::Law, _) => Grade::Gap,
    };
    Some(Finding {
        subject: Subject::Requirement(Rc::clone(requirement)),
        grade,
        gate: requirement.gate,
    })
}

/// The finding on a section of controls where holes add up.
pub(super) fn of_section(
    section: &SectionScope,
    holes: Holes,
    kind: Kind,
    is_clauses: bool,
) -> Option<Finding> {
    let may_add_up = kind == Kind::Requirements && !is_clauses;
    (may_add_up && holes.are_systemic()).then(|| Finding {
        subject: Subject::Section {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
            weak: holes.weak,
            assessed: holes.assessed,
        },
        grade: Grade::Major,
        gate: false,
    })
}
