//! The result file: what the command line prints, events carry and exports hold. Shares are in
//! basis points, `null` where there is none.

use std::rc::Rc;

use crate::core::foreign::Value;
use crate::core::plan::Action;
use crate::core::score::{BasisPoints, Finding, SectionOutcome, StandardOutcome, Subject};

const FORMAT: &str = "iso-readiness/result";
const VERSION: u32 = 1;

/// Writes the result of a check.
#[must_use]
pub fn write(outcomes: &[StandardOutcome], plan: &[Action]) -> Value {
    let standards = outcomes.iter().map(|outcome| {
        let mut pairs = figures(outcome);
        let findings = outcome.findings.iter().map(finding);
        pairs.push((Rc::from("findings"), findings.collect()));
        Value::Object(pairs)
    });
    let mut pairs = head(standards.collect());
    let plan = plan.iter().map(action);
    pairs.push((Rc::from("plan"), plan.collect()));
    Value::Object(pairs)
}

/// Writes the figures of a result alone: neither findings nor plan, which tell of single answers.
#[must_use]
pub fn write_figures(outcomes: &[StandardOutcome]) -> Value {
    let standards = outcomes.iter().map(figures).map(Value::Object);
    Value::Object(head(standards.collect()))
}

fn head(standards: Value) -> Vec<(Rc<str>, Value)> {
    let pairs = [
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        ("standards", standards),
    ];
    pairs.map(|(key, value)| (Rc::from(key), value)).into()
}

fn figures(outcome: &StandardOutcome) -> Vec<(Rc<str>, Value)> {
    let pairs = [
        ("id", Value::Text(Rc::clone(&outcome.standard.id))),
        ("status", outcome.status.id().into()),
        ("provisional", outcome.provisional.into()),
        ("coverage", share(outcome.coverage.share())),
        ("readiness", share(outcome.readiness())),
        ("low", share(outcome.low())),
        ("high", share(outcome.high())),
        (
            "lowIfNotApplicableFails",
            share(outcome.low_if_not_applicable_fails()),
        ),
        ("maturity", outcome.maturity.hundredths().into()),
        ("sections", outcome.sections.iter().map(section).collect()),
    ];
    pairs.map(|(key, value)| (Rc::from(key), value)).into()
}

fn section(outcome: &SectionOutcome) -> Value {
    Value::object([
        ("id", Value::Text(Rc::clone(&outcome.id))),
        ("coverage", share(outcome.coverage.share())),
        ("readiness", share(outcome.points.readiness.share())),
        ("low", share(outcome.points.low.share())),
        ("high", share(outcome.points.high.share())),
    ])
}

fn finding(finding: &Finding) -> Value {
    let (key, id) = match &finding.subject {
        Subject::Requirement(requirement) => ("requirement", &requirement.id),
        Subject::Section { id, .. } => ("section", id),
    };
    Value::object([
        (key, Value::Text(Rc::clone(id))),
        ("grade", finding.grade.id().into()),
        ("gate", finding.gate.into()),
    ])
}

fn action(action: &Action) -> Value {
    let gains = action
        .gains
        .iter()
        .map(|(standard, gain)| (Rc::clone(standard), u32::from(*gain).into()));
    Value::object([
        ("question", Value::Text(Rc::clone(&action.question.id))),
        ("blocks", action.blocks.into()),
        ("gain", Value::Object(gains.collect())),
    ])
}

/// A share in basis points.
pub(super) fn share(share: Option<BasisPoints>) -> Value {
    share.map(|points| u32::from(points.get())).into()
}
