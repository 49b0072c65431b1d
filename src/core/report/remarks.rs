//! What has to be said about a standard beside its figures: where it comes from, what it builds
//! on, and how much of it other answers have done already.

use super::Subject;
use super::serves::title_of;
use crate::core::content::{Edition, Kind};
use crate::core::scope::StandardScope;
use crate::core::score::{Mark, StandardOutcome};
use crate::core::words::Phrase;

/// All remarks on a standard, each a sentence or two.
pub(super) fn remarks(
    subject: &Subject,
    scope: &StandardScope,
    outcome: &StandardOutcome,
) -> Vec<String> {
    let standard = &scope.standard;
    let words = subject.words();
    let mut remarks = Vec::new();
    if let Edition::Withdrawn { superseded_by } = &standard.status {
        let next = subject.content.successor(standard);
        let next = next.map_or_else(|| superseded_by.to_string(), |next| title_of(words, next));
        remarks.push(words.fill(Phrase::StandardWithdrawn, &[("next", &next)]));
    }
    if standard.kind.is_related() {
        remarks.push(words.get(Phrase::RelatedLead).to_string());
        remarks.push(standard.summary.to_string());
    }
    remarks.extend(base_status(subject, outcome));
    remarks.extend(overlap(subject, scope));
    remarks
}

/// Guidance builds on a management system, so the status of that stands beside its own.
fn base_status(subject: &Subject, outcome: &StandardOutcome) -> Option<String> {
    if outcome.standard.kind != Kind::Guidance || outcome.standard.is_own {
        return None;
    }
    let mut others = subject.outcomes.iter();
    let base = others.find(|other| {
        let mut blocks = other.standard.blocks.iter();
        other.standard.kind == Kind::Requirements && blocks.any(|block| &*block.id == "isms")
    })?;
    let words = subject.words();
    let (title, status) = (
        title_of(words, &base.standard),
        words.get(Phrase::of_status(base.status)),
    );
    let values = [("standard", title.as_str()), ("status", &status)];
    Some(words.fill(Phrase::StandardBase, &values))
}

/// How many of a standard's questions the first chosen one asks too, and how far those are.
fn overlap(subject: &Subject, scope: &StandardScope) -> Option<String> {
    let first = subject.scope.standards.first()?;
    if first.standard.id == scope.standard.id {
        return None;
    }
    let of_first = &first.places;
    let target = subject.scope.target.level();
    let (mut shared, mut answered, mut done) = (0, 0, 0);
    let questions = scope.questions.iter();
    for question in questions.filter(|question| of_first.has(question.position)) {
        let mark = subject.marks.get(question);
        shared += 1;
        answered += usize::from(mark != Mark::Open);
        done += usize::from(mark != Mark::NotApplicable && !mark.is_gap(target));
    }
    let words = subject.words();
    let base = title_of(words, &first.standard);
    let numbers = [scope.questions.len(), answered, done].map(|number| number.to_string());
    let [asked, answered, done] = &numbers;
    let values = [
        ("standard", base.as_str()),
        ("asked", asked),
        ("answered", answered),
        ("done", done),
    ];
    (shared > 0).then(|| words.count(Phrase::StandardOverlap, shared, &values))
}
