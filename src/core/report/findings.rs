//! Findings in groups, worst first, each with the questions to mend it at.

use std::rc::Rc;

use crate::core::by_id::ById;
use crate::core::content::{Question, Requirement};
use crate::core::profile::Target;
use crate::core::scope::StandardScope;
use crate::core::score::{Finding, Grade, Mark, Marks, StandardOutcome, Subject};
use crate::core::words::{Phrase, Words};

/// A question that can be opened from the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionLink {
    /// The question's id.
    pub id: Rc<str>,
    /// The question.
    pub ask: Rc<str>,
    /// Where it stands, such as `Now: ad hoc`.
    pub now: String,
}

impl QuestionLink {
    pub(crate) fn of(words: &Words, question: &Question, marks: &Marks) -> Self {
        let level = words.get(match marks.get(question) {
            Mark::Open => Phrase::Open,
            Mark::Unknown => Phrase::Unknown,
            Mark::NotApplicable => Phrase::NotApplicable,
            Mark::Level(level) => Phrase::of_level(level),
        });
        Self {
            id: Rc::clone(&question.id),
            ask: Rc::clone(&question.text.ask),
            now: words.fill(Phrase::PlanNow, &[("level", &level)]),
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingItem {
    /// The id of the requirement or section.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// What there is to say beyond that, if anything.
    pub remark: Option<String>,
    /// The questions that cause it.
    pub questions: Vec<QuestionLink>,
}

impl FindingItem {
    /// A requirement without more to say.
    pub(super) fn bare(requirement: &Requirement) -> Self {
        Self {
            id: Rc::clone(&requirement.id),
            name: Rc::clone(&requirement.name),
            remark: None,
            questions: Vec::new(),
        }
    }
}

/// Findings of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingGroup {
    /// What they are, with their number.
    pub title: String,
    /// Their kind, for looks.
    pub kind: &'static str,
    /// The findings.
    pub items: Vec<FindingItem>,
}

/// The findings of a standard in groups: what blocks certification first, then by severity.
pub(super) fn groups(
    words: &Words,
    target: Target,
    scope: &StandardScope,
    outcome: &StandardOutcome,
    marks: &Marks,
) -> Vec<FindingGroup> {
    let questions = questions_by_requirement(scope);
    let mut groups: Vec<(bool, Grade, Vec<FindingItem>)> = Vec::new();
    for finding in &outcome.findings {
        let item = item(words, target, finding, &questions, marks);
        let (blocks, grade) = (finding.blocks_certification(), finding.grade);
        match groups.last_mut() {
            Some((same, like, items)) if *same == blocks && *like == grade => items.push(item),
            _ => groups.push((blocks, grade, vec![item])),
        }
    }
    groups
        .into_iter()
        .map(|(blocks, grade, items)| {
            let phrase = if blocks {
                Phrase::FindingsGates
            } else {
                Phrase::of_grade(grade)
            };
            FindingGroup {
                title: words.count(phrase, items.len(), &[]),
                kind: if blocks { "gate" } else { grade.id() },
                items,
            }
        })
        .collect()
}

fn questions_by_requirement(scope: &StandardScope) -> ById<&[Rc<Question>]> {
    let mut questions = ById::default();
    for scoped in scope.requirements() {
        questions.add(&scoped.requirement.id, scoped.questions.as_slice());
    }
    questions
}

fn item(
    words: &Words,
    target: Target,
    finding: &Finding,
    questions: &ById<&[Rc<Question>]>,
    marks: &Marks,
) -> FindingItem {
    match &finding.subject {
        Subject::Requirement(requirement) => {
            let asked = questions.get(&requirement.id).copied().unwrap_or_default();
            let causes = asked
                .iter()
                .filter(|question| marks.get(question).is_gap(target.level()));
            FindingItem {
                id: Rc::clone(&requirement.id),
                name: Rc::clone(&requirement.name),
                remark: (finding.gate && !finding.blocks_certification())
                    .then(|| words.get(Phrase::FindingGate).to_string()),
                questions: causes
                    .map(|question| QuestionLink::of(words, question, marks))
                    .collect(),
            }
        }
        Subject::Section {
            id,
            name,
            weak,
            assessed,
        } => FindingItem {
            id: Rc::clone(id),
            name: Rc::clone(name),
            remark: Some(words.count(
                Phrase::FindingSystemic,
                *weak,
                &[("assessed", &assessed.to_string())],
            )),
            questions: Vec::new(),
        },
    }
}
