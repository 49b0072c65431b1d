//! The whole way through a check, for every set of roles and every standard.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::content::Content;
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, StandardOutcome, Status, assess};
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Screen, Session};

use super::{CURRENT, profile, role_sets};
use crate::shipped;

const NEVER_ASKED: &str = "a standard has no question for this profile";

/// Answers every question on the way from the start to the result with one level.
fn walked(content: &Rc<Content>, profile: Profile, level: u8) -> Session {
    let kept = Kept {
        profile,
        ..Kept::default()
    };
    let choice = Choice::Level(Level::new(level).unwrap());
    let mut session = Session::new(Rc::clone(content), kept, Saving::On, Parts::all_here());
    for msg in [Msg::ExtentChosen(Extent::Full), Msg::QuestionsAsked] {
        session = session.update(msg).unwrap();
    }
    let asked = session.trail().questions().len();
    for _ in 0..asked {
        let question = Rc::clone(&session.current().unwrap().id);
        let answered = Msg::Answered {
            question,
            choice,
            decided: true,
        };
        session = session.update(answered).unwrap();
        let next = Msg::Stepped(iso_readiness::core::session::Step::Next);
        session = session.update(next).unwrap();
    }
    assert_eq!(session.screen(), Screen::Result);
    assert_eq!(session.kept().answers.answered(), asked);
    session
}

fn outcomes(session: &Session) -> Vec<StandardOutcome> {
    let marks = Marks::of(session.content(), &session.kept().answers);
    assess(session.scope(), &marks)
}

/// With everything at the target nothing is missing anywhere; with nothing in place all is.
fn assert_sane(content: &Rc<Content>, profile: &Profile) {
    for outcome in outcomes(&walked(content, profile.clone(), 3)) {
        let id = &outcome.standard.id;
        let full = |share: Option<iso_readiness::core::score::BasisPoints>| {
            assert_eq!(share.expect(NEVER_ASKED).get(), 10_000, "{id} {profile:?}");
        };
        full(outcome.readiness());
        full(outcome.low());
        full(outcome.high());
        full(outcome.coverage.share());
        assert!(outcome.findings.is_empty(), "{id} {profile:?}");
        assert!(
            matches!(outcome.status, Status::Ready | Status::Aligned),
            "{id}"
        );
    }
    for outcome in outcomes(&walked(content, profile.clone(), 0)) {
        assert_eq!(outcome.readiness().expect(NEVER_ASKED).get(), 0);
        assert!(!outcome.findings.is_empty());
        assert!(matches!(
            outcome.status,
            Status::NotReady | Status::NotAligned
        ));
    }
}

#[test]
fn every_standard_alone_in_every_role_is_sane() {
    let content = Rc::new(shipped::content());
    for roles in role_sets() {
        for standard in content.standards() {
            assert_sane(&content, &profile(&[&standard.id], roles));
        }
    }
}

#[test]
fn the_four_standards_together_in_every_role_are_sane() {
    let content = Rc::new(shipped::content());
    for roles in role_sets() {
        assert_sane(&content, &profile(&CURRENT, roles));
    }
}

#[test]
fn every_question_is_asked_in_some_profile_of_a_standard_in_force() {
    let content = shipped::content();
    for question in content.questions() {
        let mut scopes = CURRENT.iter().map(|id| {
            let profile = profile(&[id], question.roles);
            Scope::of(&content, &profile)
        });
        let asks = |scope: Scope| scope.questions.iter().any(|one| one.id == question.id);
        assert!(scopes.any(asks), "{}", question.id);
    }
}

/// A privacy management system alone is asked about whole: each of its clauses, by what every
/// management system does, and by what privacy adds.
#[test]
fn privacy_alone_is_complete() {
    let content = shipped::content();
    let scope = Scope::of(
        &content,
        &profile(&["iso27701-2025"], Roles::of_byte(0b1111)),
    );
    let standard = &scope.standards[0];
    let clauses = standard.blocks.iter().filter(|block| block.holds_clauses);
    let clauses: Vec<_> = clauses
        .flat_map(|block| &block.sections)
        .flat_map(|section| &section.requirements)
        .collect();
    assert_eq!(clauses.len(), 30);
    let base = content.standard("iso27001-2022").unwrap();
    let shared = |id: &str| {
        let mut questions = base.requirements().flat_map(|one| &one.questions);
        questions.any(|one| &*one.id == id)
    };
    let of_its_own = clauses.iter().filter(|clause| {
        let mut questions = clause.questions.iter();
        questions.any(|question| !shared(&question.id))
    });
    assert!(of_its_own.count() >= 14);
}
