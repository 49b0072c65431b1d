//! From content to rows. Only the build does so, and tests.

use std::rc::Rc;

use crate::core::content::model::{Basis, Block, Edition, Kind, Question, Requirement, Section};
use crate::core::content::{Document, Loaded, Standard};
use crate::core::foreign::Value;

/// The packed files of questions and standards, in the order of their paths.
#[must_use]
pub fn packed(loaded: &Loaded) -> Vec<Document> {
    let (content, sources) = (&loaded.content, &loaded.sources);
    let mut documents: Vec<Document> = Vec::new();
    for (question, path) in content.questions().iter().zip(&sources.questions) {
        let row = question_row(question);
        match documents.last_mut() {
            // The bank is in the order of its files.
            Some(Document {
                path: last,
                value: Value::List(rows),
            }) if **last == **path => rows.push(row),
            _ => documents.push(Document {
                path: path.to_string(),
                value: Value::List(vec![row]),
            }),
        }
    }
    for (standard, path) in content.standards().iter().zip(&sources.standards) {
        documents.push(Document {
            path: path.to_string(),
            value: row(head(standard), standard.blocks.iter().map(block_row)),
        });
    }
    documents
}

/// The row of a standard without its blocks.
pub(in crate::core::content) fn offer(standard: &Standard) -> Value {
    row(head(standard), std::iter::empty())
}

fn row(head: Vec<Value>, rest: impl Iterator<Item = Value>) -> Value {
    head.into_iter().chain(rest).collect()
}

fn text(text: &Rc<str>) -> Value {
    Value::Text(Rc::clone(text))
}

fn number(number: u8) -> Value {
    u32::from(number).into()
}

fn flags(one: bool, other: bool) -> Value {
    number(u8::from(one) + 2 * u8::from(other))
}

fn question_row(question: &Question) -> Value {
    let texts = &question.text;
    let head = vec![
        text(&question.id),
        number(question.effort),
        flags(question.may_be_excluded, question.quick),
        number(question.roles.byte()),
        text(&texts.ask),
        text(&texts.why),
        text(&texts.first),
    ];
    row(head, texts.evidence.iter().map(text))
}

fn head(standard: &Standard) -> Vec<Value> {
    let superseded_by = match &standard.status {
        Edition::Current => Value::text(""),
        Edition::Withdrawn { superseded_by } => text(superseded_by),
    };
    let kind = (0..)
        .zip(Kind::ALL)
        .find(|(_, kind)| *kind == standard.kind);
    let proposed_for = standard.proposed_for.iter();
    vec![
        text(&standard.id),
        text(&standard.number),
        text(&standard.edition),
        superseded_by,
        number(kind.map_or(0, |(place, _)| place)),
        proposed_for.map(|roles| number(roles.byte())).collect(),
        text(&standard.name),
        text(&standard.summary),
        text(&standard.ask),
    ]
}

fn block_row(block: &Block) -> Value {
    let head = vec![text(&block.id), text(&block.name), number(block.weight)];
    row(head, block.sections.iter().map(section_row))
}

fn section_row(section: &Section) -> Value {
    let head = vec![text(&section.id), text(&section.name)];
    let requirements = section.requirements.iter();
    row(head, requirements.map(|one| requirement_row(one)))
}

fn requirement_row(requirement: &Requirement) -> Value {
    let head = vec![
        text(&requirement.id),
        text(&requirement.name),
        number(requirement.weight),
        flags(requirement.gate, requirement.basis == Basis::Related),
        number(requirement.roles.byte()),
        requirement.successors.iter().map(text).collect(),
    ];
    row(head, requirement.questions.iter().map(|one| text(&one.id)))
}
