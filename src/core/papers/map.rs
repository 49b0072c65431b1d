//! Every requirement of a standard as one cell: how it looks, what stands in it, and where it
//! stands in words.

use std::rc::Rc;

use super::Source;
use super::asked::named;
use super::document::{Look, Map, MapCell, MapGroup};
use crate::core::answers::Level;
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::score::{Grade, StandardOutcome, Standing, Subject};
use crate::core::words::{Phrase, Words};

/// All looks, in the order of the legend.
const LOOKS: [Look; 8] = [
    Look::Level(4),
    Look::Level(3),
    Look::Level(2),
    Look::Level(1),
    Look::Level(0),
    Look::FindOut,
    Look::Open,
    Look::NotApplicable,
];

/// All requirements of a standard that are in scope, section by section.
#[must_use]
pub fn map(source: &Source, outcome: &StandardOutcome, scope: &StandardScope) -> Map {
    let words = source.words();
    let groups: Vec<MapGroup> = scope
        .sections()
        .filter(|section| !section.requirements.is_empty())
        .map(|section| {
            let requirements = section.requirements.iter();
            MapGroup {
                name: named(words, &section.id, &section.name).to_string(),
                cells: requirements
                    .map(|scoped| cell(source, outcome, scoped))
                    .collect(),
            }
        })
        .collect();
    let shown = groups.iter().map(|group| group.cells.len()).sum();
    Map {
        title: words.get(Phrase::MapTitle).to_string(),
        description: description(words, scope, shown),
        legend: legend(words, &groups),
        groups,
    }
}

fn description(words: &Words, scope: &StandardScope, shown: usize) -> String {
    let told = words.count(Phrase::MapDescription, shown, &[]);
    let outside = scope.standard.requirements().count() - shown;
    if outside == 0 {
        return told;
    }
    words.count(Phrase::MapOutside, outside, &[("shown", &told)])
}

/// Looks that no cell has are left out.
fn legend(words: &Words, groups: &[MapGroup]) -> Vec<(Look, String)> {
    let mut legend = Vec::new();
    for look in LOOKS {
        let cells = groups.iter().flat_map(|group| &group.cells);
        let count = cells.filter(|cell| cell.look == look).count();
        if count > 0 {
            let text = words.count(Phrase::MapLegend, count, &[("state", &state(words, look))]);
            legend.push((look, text));
        }
    }
    legend
}

fn cell(source: &Source, outcome: &StandardOutcome, scoped: &RequirementScope) -> MapCell {
    let words = source.words();
    let (marks, target) = (&source.assessed.marks, source.assessed.scope.target.level());
    let look = look(Standing::of(scoped, marks, target));
    let mut gaps = scoped.questions.iter();
    let gap = gaps.find(|question| marks.get(question).is_gap(target));
    let state = state(words, look).to_string();
    let requirement = &scoped.requirement;
    MapCell {
        id: Rc::clone(&requirement.id),
        name: Rc::clone(&requirement.name),
        look,
        sign: sign(look),
        state: match finding(outcome, &requirement.id) {
            Some(finding) => {
                let finding = words.get(finding);
                let values = [("state", state.as_str()), ("finding", &finding)];
                words.fill(Phrase::MapFound, &values)
            }
            None => state,
        },
        question: gap
            .or(scoped.questions.first())
            .map(|question| Rc::clone(&question.id)),
    }
}

fn look(standing: Standing) -> Look {
    match standing {
        Standing::NotApplicable => Look::NotApplicable,
        Standing::Counted {
            assessed: false, ..
        } => Look::Open,
        Standing::Counted { unknown: true, .. } => Look::FindOut,
        Standing::Counted { low, .. } => Look::Level(low),
    }
}

/// What was found on a requirement, where that says more than its look. Nothing is found on what
/// another body lists.
fn finding(outcome: &StandardOutcome, requirement: &str) -> Option<Phrase> {
    let mut findings = outcome.findings.iter();
    let finding = findings.find(|finding| match &finding.subject {
        Subject::Requirement(one) => *one.id == *requirement,
        Subject::Section { .. } => false,
    })?;
    if outcome.standard.kind.is_related() || finding.grade == Grade::FindOut {
        return None;
    }
    Some(if finding.blocks_certification() {
        Phrase::GradeGate
    } else {
        Phrase::naming_grade(finding.grade)
    })
}

const fn sign(look: Look) -> &'static str {
    match look {
        Look::Open => "·",
        Look::FindOut => "?",
        Look::NotApplicable => "–",
        Look::Level(0) => "0",
        Look::Level(1) => "1",
        Look::Level(2) => "2",
        Look::Level(3) => "3",
        Look::Level(_) => "4",
    }
}

fn state(words: &Words, look: Look) -> Rc<str> {
    match look {
        Look::Open => words.get(Phrase::PlaceOpen),
        Look::FindOut => words.get(Phrase::GradeFindOut),
        Look::NotApplicable => words.get(Phrase::PlaceNotApplicable),
        Look::Level(number) => {
            let level = Level::new(number).unwrap_or(Level::HIGHEST);
            let name = words.get(Phrase::of_level(level));
            let number = u32::from(level.number()).to_string();
            let values = [("level", number.as_str()), ("name", &name)];
            Rc::from(words.fill(Phrase::AnswerLevel, &values))
        }
    }
}
