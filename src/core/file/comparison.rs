//! The comparison file: what moved between two states. Shares are in basis points, and `null`
//! stands where a side has none.

use std::rc::Rc;

use super::answers::write_answer;
use super::result::share;
use crate::core::answers::Choice;
use crate::core::compare::{
    AnswerChange, AnswerChanges, Comparison, FindingChange, SectionChange, Sides, StandardChange,
    Topic,
};
use crate::core::foreign::Value;
use crate::core::profile::Roles;
use crate::core::score::{SectionOutcome, StandardOutcome};

const FORMAT: &str = "iso-readiness/comparison";
const VERSION: u32 = 1;

/// Writes a comparison of two states.
#[must_use]
pub fn write(comparison: &Comparison) -> Value {
    let standards = comparison.standards.iter();
    let target = |level: u8| u32::from(level).into();
    let targets = &comparison.targets;
    Value::object([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        (
            "targets",
            sides(
                target(targets.before.level()),
                target(targets.after.level()),
            ),
        ),
        (
            "roles",
            sides(
                roles(comparison.roles.before),
                roles(comparison.roles.after),
            ),
        ),
        ("standards", standards.map(standard).collect()),
        ("answers", answers(&comparison.answers)),
    ])
}

fn sides(before: Value, after: Value) -> Value {
    Value::object([("before", before), ("after", after)])
}

fn roles(roles: Roles) -> Value {
    roles.iter().map(|role| Value::text(role.id())).collect()
}

fn standard(change: &StandardChange) -> Value {
    let outcomes = &change.outcomes;
    Value::object([
        ("id", Value::Text(Rc::clone(&change.standard.id))),
        ("before", figures(outcomes.before.as_ref())),
        ("after", figures(outcomes.after.as_ref())),
        ("sections", change.sections.iter().map(section).collect()),
        ("findings", change.findings.iter().map(finding).collect()),
        ("findingsUnchanged", number(change.lasting)),
    ])
}

fn figures(outcome: Option<&StandardOutcome>) -> Value {
    outcome.map_or(Value::Null, |outcome| {
        Value::object([
            ("status", outcome.status.id().into()),
            ("provisional", outcome.provisional.into()),
            ("coverage", share(outcome.coverage.share())),
            ("readiness", share(outcome.readiness())),
            ("low", share(outcome.low())),
            ("high", share(outcome.high())),
            ("maturity", outcome.maturity.hundredths().into()),
        ])
    })
}

fn section(change: &SectionChange) -> Value {
    let figures = |outcome: &SectionOutcome| {
        Value::object([
            ("coverage", share(outcome.coverage.share())),
            ("readiness", share(outcome.points.readiness.share())),
        ])
    };
    Value::object([
        ("id", Value::Text(Rc::clone(&change.outcomes.after.id))),
        ("before", figures(&change.outcomes.before)),
        ("after", figures(&change.outcomes.after)),
    ])
}

fn finding(change: &FindingChange) -> Value {
    let (key, id) = match &change.topic {
        Topic::Requirement(requirement) => ("requirement", &requirement.id),
        Topic::Section { id, .. } => ("section", id),
    };
    Value::object([
        (key, Value::Text(Rc::clone(id))),
        ("change", change.turn.id().into()),
        ("before", change.places.before.id().into()),
        ("after", change.places.after.id().into()),
        ("gate", change.is_gate().into()),
    ])
}

fn answers(answers: &AnswerChanges) -> Value {
    let Sides { before, after } = answers.asked_once;
    Value::object([
        ("changes", answers.changes.iter().map(answer).collect()),
        ("unchanged", number(answers.lasting)),
        ("askedOnce", sides(number(before), number(after))),
    ])
}

fn answer(change: &AnswerChange) -> Value {
    let choice = |choice: Option<Choice>| choice.map_or(Value::Null, write_answer);
    Value::object([
        ("question", Value::Text(Rc::clone(&change.question.id))),
        ("change", change.turn.id().into()),
        ("before", choice(change.choices.before)),
        ("after", choice(change.choices.after)),
    ])
}

/// There are far fewer things than fit; more would still be written as many.
fn number(count: usize) -> Value {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}
