//! The result file: what the command line prints, events carry and exports hold. Shares are in
//! basis points, `null` where there is none.

use crate::core::foreign::{Sink, Value};
use crate::core::plan::Action;
use crate::core::score::{BasisPoints, Finding, SectionOutcome, StandardOutcome, Subject};

const FORMAT: &str = "iso-readiness/result";
const VERSION: u32 = 1;

/// Writes the result of a check.
#[must_use]
pub fn write(outcomes: &[StandardOutcome], plan: &[Action]) -> Value {
    let mut pairs = Vec::new();
    tell(outcomes, plan, &mut pairs);
    Value::Object(pairs)
}

/// Writes the figures of a result alone: neither findings nor plan, which tell of single answers.
#[must_use]
pub fn write_figures(outcomes: &[StandardOutcome]) -> Value {
    let mut pairs = Vec::new();
    tell_head(&mut pairs);
    pairs.objects("standards", outcomes, |outcome, sink| {
        tell_figures(outcome, sink);
        tell_sections(outcome, sink);
    });
    Value::Object(pairs)
}

/// Tells the result of a check to whoever writes it, as [`write()`] has it.
pub fn tell(outcomes: &[StandardOutcome], plan: &[Action], sink: &mut impl Sink) {
    tell_head(sink);
    sink.objects("standards", outcomes, |outcome, sink| {
        tell_figures(outcome, sink);
        tell_sections(outcome, sink);
        sink.objects("findings", &outcome.findings, tell_finding);
    });
    sink.objects("plan", plan, tell_action);
}

/// Writes a result in brief.
#[must_use]
pub fn write_brief(outcomes: &[StandardOutcome]) -> Value {
    let mut pairs = Vec::new();
    tell_brief(outcomes, &mut pairs);
    Value::Object(pairs)
}

/// Tells a result in brief: the figures of each standard, and nothing of its sections and findings,
/// nor a plan.
pub fn tell_brief(outcomes: &[StandardOutcome], sink: &mut impl Sink) {
    tell_head(sink);
    sink.objects("standards", outcomes, tell_figures);
}

fn tell_head(sink: &mut impl Sink) {
    sink.text("format", FORMAT);
    sink.number("version", VERSION);
}

fn tell_figures<S: Sink>(outcome: &StandardOutcome, sink: &mut S) {
    sink.text("id", &outcome.standard.id);
    sink.text("status", outcome.status.id());
    sink.flag("provisional", outcome.provisional);
    sink.number_if_any("coverage", points(outcome.coverage.share()));
    sink.number_if_any("readiness", points(outcome.readiness()));
    sink.number_if_any("low", points(outcome.low()));
    sink.number_if_any("high", points(outcome.high()));
    let strict = outcome.low_if_not_applicable_fails();
    sink.number_if_any("lowIfNotApplicableFails", points(strict));
    sink.number_if_any("maturity", outcome.maturity.hundredths());
}

fn tell_sections(outcome: &StandardOutcome, sink: &mut impl Sink) {
    sink.objects("sections", &outcome.sections, tell_section);
}

fn tell_section<S: Sink>(outcome: &SectionOutcome, sink: &mut S) {
    sink.text("id", &outcome.id);
    sink.number_if_any("coverage", points(outcome.coverage.share()));
    sink.number_if_any("readiness", points(outcome.points.readiness.share()));
    sink.number_if_any("low", points(outcome.points.low.share()));
    sink.number_if_any("high", points(outcome.points.high.share()));
}

fn tell_finding<S: Sink>(finding: &Finding, sink: &mut S) {
    let (key, id) = match &finding.subject {
        Subject::Requirement(requirement) => ("requirement", &requirement.id),
        Subject::Section { id, .. } => ("section", id),
    };
    sink.text(key, id);
    sink.text("grade", finding.grade.id());
    sink.flag("gate", finding.gate);
}

fn tell_action<S: Sink>(action: &Action, sink: &mut S) {
    sink.text("question", &action.question.id);
    sink.flag("blocks", action.blocks);
    sink.object("gain", |sink| {
        for (standard, gain) in &action.gains {
            sink.number(standard, u32::from(*gain));
        }
    });
}

fn points(share: Option<BasisPoints>) -> Option<u32> {
    share.map(|points| u32::from(points.get()))
}

/// A share in basis points.
pub(super) fn share(share: Option<BasisPoints>) -> Value {
    points(share).into()
}
