//! What follows from answers goes along with each change, and computes anew only what it touches.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::profile::Role;
use iso_readiness::core::report::{Live, follow_live, live};
use iso_readiness::core::score::Marks;
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Session};
use proptest::prelude::*;
use proptest::sample::Index;

use super::{CURRENT, profile, role_sets};
use crate::sample::cases;
use crate::shipped;

/// All four standards, asked in every role.
fn session() -> Session {
    let kept = Kept {
        profile: profile(&CURRENT, role_sets().last().unwrap()),
        extent: Extent::Full,
        ..Kept::default()
    };
    let content = Rc::new(shipped::content());
    Session::new(content, kept, Saving::On, Parts::all_here())
}

/// Something a visitor does that changes answers, or what they are seen through.
#[derive(Clone, Debug)]
enum Step {
    Answer(Index, Choice),
    Clear(Index),
    Note(Index),
    Role(Role),
    Standard(Index),
    StartOver,
}

fn steps() -> impl Strategy<Value = Step> {
    let choices = Level::ALL
        .into_iter()
        .map(Choice::Level)
        .chain([Choice::Unknown, Choice::NotApplicable(Reason::Other)]);
    let choices: Vec<Choice> = choices.collect();
    prop_oneof![
        20 => (any::<Index>(), proptest::sample::select(choices))
            .prop_map(|(index, choice)| Step::Answer(index, choice)),
        3 => any::<Index>().prop_map(Step::Clear),
        2 => any::<Index>().prop_map(Step::Note),
        1 => proptest::sample::select(Role::ALL.to_vec()).prop_map(Step::Role),
        1 => any::<Index>().prop_map(Step::Standard),
        1 => Just(Step::StartOver),
    ]
}

fn msg(session: &Session, step: &Step) -> Msg {
    // A few questions, so that many a step comes back to one.
    let question = |index: &Index| {
        let questions = session.content().questions();
        Rc::clone(&questions[index.index(questions.len() / 16) * 16].id)
    };
    match step {
        Step::Answer(index, choice) => Msg::Answered {
            question: question(index),
            choice: *choice,
            decided: true,
        },
        Step::Clear(index) => Msg::Cleared {
            question: question(index),
        },
        Step::Note(index) => Msg::Noted {
            question: question(index),
            note: "Seen".into(),
        },
        Step::Role(role) => Msg::RoleToggled(*role),
        Step::Standard(index) => Msg::StandardToggled(CURRENT[index.index(4)].into()),
        Step::StartOver => Msg::StartedOver,
    }
}

fn figures(session: &Session) -> Vec<Rc<Live>> {
    live(session.content().words(), session.scope(), session.marks())
}

#[test]
fn figures_that_follow_are_those_computed_anew() {
    let first = session();
    proptest!(cases(48), |(steps in proptest::collection::vec(steps(), 1..40))| {
        let mut session = first.clone();
        let mut followed = figures(&session);
        for step in &steps {
            let Some(next) = session.update(msg(&session, step)) else {
                continue;
            };
            let marks = Marks::of(next.content(), &next.kept().answers);
            prop_assert_eq!(&**next.marks(), &marks, "{:?}", step);
            if Rc::ptr_eq(session.scope(), next.scope()) {
                let sides = (&**session.marks(), &**next.marks());
                let words = next.content().words();
                follow_live(&mut followed, words, next.scope(), sides);
            } else {
                followed = figures(&next);
            }
            prop_assert_eq!(&followed, &figures(&next), "{:?}", step);
            session = next;
        }
    });
}

#[test]
fn an_answer_leaves_the_figures_of_standards_alone_that_do_not_ask_the_question() {
    let session = session();
    let (words, scope) = (session.content().words(), session.scope());
    let before = figures(&session);
    let mut left_alone = 0;
    for question in scope.questions.iter().step_by(7) {
        let answered = Msg::Answered {
            question: Rc::clone(&question.id),
            choice: Choice::Unknown,
            decided: false,
        };
        let next = session.update(answered).unwrap();
        let mut after = before.clone();
        follow_live(&mut after, words, scope, (session.marks(), next.marks()));
        for ((one, other), standard) in before.iter().zip(&after).zip(&scope.standards) {
            let asks = standard.standard.asks(question);
            assert_eq!(!Rc::ptr_eq(one, other), asks, "{}", question.id);
            left_alone += usize::from(!asks);
        }
    }
    assert!(left_alone > 50, "{left_alone}");
}

#[test]
fn progress_counts_what_is_answered_on_the_trail() {
    let mut session = session();
    for question in session.scope().questions.clone().iter().step_by(3) {
        let answered = Msg::Answered {
            question: Rc::clone(&question.id),
            choice: Choice::Unknown,
            decided: false,
        };
        session = session.update(answered).unwrap();
    }
    for extent in [Extent::Quick, Extent::Full] {
        let session = session.update(Msg::ExtentChosen(extent)).unwrap();
        let questions = session.trail().questions();
        let answers = &session.kept().answers;
        let answered = questions
            .iter()
            .filter(|one| answers.choice(&one.id).is_some());
        assert_eq!(session.progress(), (answered.count(), questions.len()));
    }
}

#[test]
fn every_question_of_the_trail_is_found_at_its_place_and_in_its_stretch() {
    let session = session();
    for extent in [Extent::Quick, Extent::Full] {
        let session = session.update(Msg::ExtentChosen(extent)).unwrap();
        let trail = session.trail();
        for question in session.content().questions() {
            let mut questions = trail.questions().iter();
            let place = questions.position(|one| one.id == question.id);
            assert_eq!(trail.place(question), place, "{}", question.id);
            let mut stretches = trail.stretches().iter();
            let stretch = stretches.position(|stretch| stretch.holds(&question.id));
            let found = place.and_then(|place| trail.stretch_at(place));
            assert_eq!(found, stretch, "{}", question.id);
        }
    }
}
