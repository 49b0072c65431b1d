//! The Statement of Applicability as a draft: every control, whether it applies and why, how far
//! it is in place, and what a team keeps about it. What nobody said stays empty.

mod control;
mod table;

use std::rc::Rc;

pub use table::applicability_table;

use super::Source;
use crate::core::by_id::ById;
use crate::core::content::{Block, Kind};
use crate::core::day::Day;
use crate::core::report::{QuestionLink, title_of};
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::words::{Phrase, Words};
use crate::core::work::Work;

/// The Statement of Applicability of one standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applicability {
    /// What it is.
    pub title: String,
    /// The standard, by number and edition.
    pub standard: String,
    /// What has to be known about it, first of all that it is a draft.
    pub lead: Vec<String>,
    /// How many controls apply, and how much is left to be filled in.
    pub counts: String,
    /// The controls, section by section.
    pub groups: Vec<ApplicabilityGroup>,
}

/// The controls of one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicabilityGroup {
    /// Number and name of the section.
    pub name: String,
    /// Its controls.
    pub rows: Vec<ApplicabilityRow>,
}

/// Whether a control applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Somebody answered for it.
    Yes,
    /// Nobody answered for it, so it is taken to apply.
    Open,
    /// All of it is excluded.
    No,
}

impl Decision {
    /// The phrase that says so.
    #[must_use]
    pub const fn phrase(self) -> Phrase {
        match self {
            Self::Yes => Phrase::ApplicabilityYes,
            Self::Open => Phrase::ApplicabilityOpen,
            Self::No => Phrase::ApplicabilityNo,
        }
    }
}

/// One control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicabilityRow {
    /// As the standard prints it.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Whether it applies.
    pub decision: Decision,
    /// The same in words.
    pub applicable: Rc<str>,
    /// Why it is there; empty until somebody says so.
    pub inclusion: String,
    /// Why it, or a part of it, is not.
    pub exclusion: String,
    /// How far it is in place.
    pub status: Rc<str>,
    /// What is there to show; empty until somebody says so.
    pub evidence: String,
    /// Who sees to it; empty until somebody says so.
    pub owner: String,
    /// When it is next looked at, the earliest of its questions.
    pub review: Option<Day>,
    /// Its questions in scope, each with what the team keeps about it.
    pub questions: Vec<(QuestionLink, Work)>,
}

/// The statement of every standard of the profile that asks for one: those with requirements that
/// come from ISO, and with controls beside their clauses.
#[must_use]
pub fn applicability(source: &Source) -> Vec<Applicability> {
    let standards = source.assessed.scope.standards.iter();
    let asking = standards.filter(|scope| {
        let standard = &scope.standard;
        let mut blocks = standard.blocks.iter();
        standard.kind == Kind::Requirements
            && !standard.is_own
            && blocks.any(|block| !block.holds_clauses())
    });
    asking.map(|scope| of_standard(source, scope)).collect()
}

fn of_standard(source: &Source, scope: &StandardScope) -> Applicability {
    let words = source.words();
    let mut asked = ById::default();
    for scoped in scope.requirements() {
        asked.add(&scoped.requirement.id, scoped);
    }
    let blocks = scope.standard.blocks.iter();
    let blocks = blocks.filter(|block| !block.holds_clauses());
    let groups: Vec<ApplicabilityGroup> = blocks
        .flat_map(|block| of_block(source, block, &asked))
        .collect();
    let standard = title_of(words, &scope.standard);
    let lead = [
        Phrase::ApplicabilityDraft,
        Phrase::ApplicabilityOpenLead,
        Phrase::ApplicabilityYours,
    ];
    Applicability {
        title: words.fill(Phrase::ApplicabilityOf, &[("standard", &standard)]),
        standard,
        lead: lead.map(|phrase| words.get(phrase).to_string()).to_vec(),
        counts: counts(words, &groups),
        groups,
    }
}

fn of_block(
    source: &Source,
    block: &Block,
    asked: &ById<&RequirementScope>,
) -> Vec<ApplicabilityGroup> {
    let sections = block.sections.iter();
    sections
        .map(|section| ApplicabilityGroup {
            name: format!("{} {}", section.id, section.name),
            rows: section
                .requirements
                .iter()
                .map(|requirement| match asked.get(&requirement.id) {
                    Some(scoped) => control::of_control(source, scoped),
                    None => control::not_asked(source, requirement),
                })
                .collect(),
        })
        .collect()
}

/// How many controls apply, and at how many of those something is left to be filled in.
fn counts(words: &Words, groups: &[ApplicabilityGroup]) -> String {
    let rows: Vec<&ApplicabilityRow> = groups.iter().flat_map(|group| &group.rows).collect();
    let count = |decision: Decision| {
        let alike = rows.iter().filter(|row| row.decision == decision);
        alike.count()
    };
    let (yes, open, no) = (
        count(Decision::Yes),
        count(Decision::Open),
        count(Decision::No),
    );
    let values = [
        ("yes", &*yes.to_string()),
        ("open", &open.to_string()),
        ("no", &no.to_string()),
    ];
    let told = words.count(Phrase::ApplicabilityCounts, rows.len(), &values);
    let bare = rows.iter().filter(|row| {
        row.decision != Decision::No && (row.inclusion.is_empty() || row.evidence.is_empty())
    });
    let (bare, applicable) = (bare.count(), (yes + open).to_string());
    if bare == 0 {
        return told;
    }
    let values = [("applicable", applicable.as_str())];
    let bare = words.count(Phrase::ApplicabilityBare, bare, &values);
    [told, bare].join(" ")
}
