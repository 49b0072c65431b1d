//! One control of the statement.

use std::rc::Rc;

use super::{ApplicabilityRow, Decision};
use crate::core::answers::{Choice, Level};
use crate::core::content::{Question, Requirement};
use crate::core::papers::Source;
use crate::core::profile::Roles;
use crate::core::report::QuestionLink;
use crate::core::scope::RequirementScope;
use crate::core::score::{Mark, Standing};
use crate::core::words::{Phrase, Words};
use crate::core::work::{Driver, Work, split};

/// A control of which nothing is asked here: because it is for other roles, or has no question.
pub(super) fn not_asked(source: &Source, requirement: &Requirement) -> ApplicabilityRow {
    let words = source.words();
    let questions = requirement.questions.iter();
    let roles = if requirement.roles.concern(source.state.profile.roles) {
        questions.fold(Roles::default(), |all, one| all.union(one.roles))
    } else {
        requirement.roles
    };
    let mut reasons = roles
        .iter()
        .map(|role| words.get(Phrase::lacking_role(role)));
    let (decision, status) = if roles.is_empty() {
        (Decision::Open, Phrase::ApplicabilityNotAssessed)
    } else {
        (Decision::No, Phrase::NotApplicable)
    };
    ApplicabilityRow {
        id: Rc::clone(&requirement.id),
        name: Rc::clone(&requirement.name),
        decision,
        applicable: words.get(decision.phrase()),
        inclusion: String::new(),
        exclusion: each_once(&mut reasons),
        status: words.get(status),
        evidence: String::new(),
        owner: String::new(),
        review: None,
        questions: Vec::new(),
    }
}

/// A control of which something is asked.
pub(super) fn of_control(source: &Source, scoped: &RequirementScope) -> ApplicabilityRow {
    let words = source.words();
    let marks = &source.assessed.marks;
    let decision = decision(source, scoped);
    let questions: Vec<(QuestionLink, Work)> = scoped
        .questions
        .iter()
        .map(|question| {
            let note = source.state.answers.note(&question.id);
            (QuestionLink::of(words, question, marks), split(&note).1)
        })
        .collect();
    let kept = questions.iter().map(|(_, work)| work);
    let reviews = kept.clone().filter_map(|work| work.review);
    ApplicabilityRow {
        id: Rc::clone(&scoped.requirement.id),
        name: Rc::clone(&scoped.requirement.name),
        decision,
        applicable: words.get(decision.phrase()),
        inclusion: if decision == Decision::No {
            String::new()
        } else {
            inclusion(words, &questions)
        },
        exclusion: exclusion(source, scoped, decision),
        status: words.get(status(source, scoped)),
        evidence: each_once(&mut kept.clone().map(|work| Rc::clone(&work.evidence))),
        owner: each_once(&mut kept.map(|work| Rc::clone(&work.owner))),
        review: reviews.min(),
        questions,
    }
}

/// A control applies as soon as one of its questions is answered as if it did, and is excluded
/// once none is left that may apply.
fn decision(source: &Source, scoped: &RequirementScope) -> Decision {
    let mut decision = Decision::No;
    for question in &scoped.questions {
        match source.assessed.marks.get(question) {
            Mark::Level(_) | Mark::Unknown => return Decision::Yes,
            Mark::Open => decision = Decision::Open,
            Mark::NotApplicable => {}
        }
    }
    decision
}

fn inclusion(words: &Words, questions: &[(QuestionLink, Work)]) -> String {
    let drivers = Driver::ALL.into_iter().filter(|driver| {
        let mut kept = questions.iter().map(|(_, work)| work);
        kept.any(|work| work.drivers.contains(driver))
    });
    each_once(&mut drivers.map(|driver| words.get(Phrase::of_driver(driver))))
}

/// Why the control, or what part of it, is excluded, with what people wrote about it.
fn exclusion(source: &Source, scoped: &RequirementScope, decision: Decision) -> String {
    let words = source.words();
    let mut reasons = scoped
        .questions
        .iter()
        .filter_map(|question| reason(source, question));
    let reasons = each_once(&mut reasons);
    if decision == Decision::No || reasons.is_empty() {
        return reasons;
    }
    words.fill(Phrase::ApplicabilityPart, &[("reasons", &reasons)])
}

fn reason(source: &Source, question: &Question) -> Option<Rc<str>> {
    let words = source.words();
    let Some(Choice::NotApplicable(reason)) = source.state.answers.choice(&question.id) else {
        return None;
    };
    let reason = words.get(Phrase::of_reason(reason));
    let note = source.state.answers.note(&question.id);
    let (prose, _) = split(&note);
    if prose.is_empty() {
        return Some(reason);
    }
    let values = [("reason", &*reason), ("note", prose)];
    Some(words.fill(Phrase::ApplicabilityReason, &values).into())
}

/// How far a control is in place: as its weakest question, once all are answered.
fn status(source: &Source, scoped: &RequirementScope) -> Phrase {
    let assessed = &source.assessed;
    match Standing::of(scoped, &assessed.marks, assessed.scope.target.level()) {
        Standing::NotApplicable => Phrase::NotApplicable,
        Standing::Counted { unknown: true, .. } => Phrase::ApplicabilityFindOut,
        Standing::Counted {
            assessed: true,
            low,
            ..
        } => level(low),
        Standing::Counted { .. } if decision(source, scoped) == Decision::Yes => {
            Phrase::ApplicabilityPartAssessed
        }
        Standing::Counted { .. } => Phrase::ApplicabilityNotAssessed,
    }
}

/// The name of a level by its number.
fn level(number: u8) -> Phrase {
    Level::new(number).map_or(Phrase::ApplicabilityNotAssessed, Phrase::of_level)
}

/// What there is to say, each once, with semicolons between.
fn each_once(texts: &mut dyn Iterator<Item = Rc<str>>) -> String {
    let mut seen: Vec<Rc<str>> = Vec::new();
    for text in texts {
        if !text.is_empty() && !seen.contains(&text) {
            seen.push(text);
        }
    }
    seen.join("; ")
}
