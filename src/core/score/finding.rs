//! Findings, in an auditor's words.

use std::rc::Rc;

use super::standing::Standing;
use crate::core::content::{Kind, Requirement};
use crate::core::scope::{BlockScope, SectionScope};

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

/// What blocks certification first, then by grade; equals stay in the standard's order.
pub(super) fn worst_first(findings: Vec<Finding>) -> Vec<Finding> {
    let mut ordered = Vec::with_capacity(findings.len());
    let (gates, rest): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(Finding::blocks_certification);
    ordered.extend(gates);
    for grade in Grade::ALL {
        let alike = rest.iter().filter(|finding| finding.grade == grade);
        ordered.extend(alike.cloned());
    }
    ordered
}

/// The finding on one requirement, if there is one.
pub(super) fn of_requirement(
    requirement: &Rc<Requirement>,
    standing: Standing,
    kind: Kind,
    is_clause: bool,
    target: u8,
) -> Option<Finding> {
    let Standing::Counted {
        low: level,
        assessed: true,
        unknown,
        ..
    } = standing
    else {
        return None;
    };
    let grade = match (kind, is_clause) {
        (Kind::Requirements, _) if unknown => Grade::FindOut,
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

/// The finding on a section of controls where holes add up: at least half of the assessed
/// controls, and at least four. What is at the target is no hole, however low the target.
pub(super) fn of_section(
    section: &SectionScope,
    standings: &[Standing],
    block: &BlockScope,
    kind: Kind,
    target: u8,
) -> Option<Finding> {
    if block.holds_clauses || kind != Kind::Requirements {
        return None;
    }
    let levels = standings.iter().filter_map(|standing| match standing {
        Standing::Counted {
            low,
            assessed: true,
            ..
        } => Some(*low),
        _ => None,
    });
    let (mut weak, mut assessed) = (0, 0);
    for level in levels {
        assessed += 1;
        weak += usize::from(level <= HOLE && level < target);
    }
    (weak >= SYSTEMIC && weak * 2 >= assessed).then(|| Finding {
        subject: Subject::Section {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
            weak,
            assessed,
        },
        grade: Grade::Major,
        gate: false,
    })
}
