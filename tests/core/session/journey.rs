//! From the start through the questions to the result, and what may and may not happen on the way.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Reason};
use iso_readiness::core::profile::Target;
use iso_readiness::core::session::{Extent, Kept, Msg, Saving, Screen, Step};

use super::{LAST, after, answered, began, here, id, level, session, session_with, with_settings};

#[test]
fn a_quick_check_goes_from_the_start_through_its_questions_to_the_result() {
    let start = session();
    assert_eq!(start.screen(), Screen::Start);
    let mut session = began(Extent::Quick);
    let quick: Vec<Rc<str>> = session
        .scope()
        .questions
        .iter()
        .filter(|question| question.quick)
        .map(|question| Rc::clone(&question.id))
        .collect();
    let mut walked = Vec::new();
    while session.screen() == Screen::Questions {
        let question = here(&session);
        walked.push(Rc::clone(&question));
        session = after(
            &session,
            [
                answered(&question, level(2), true),
                Msg::Stepped(Step::Next),
            ],
        );
    }
    assert_eq!(session.screen(), Screen::Result);
    assert_eq!(session.kept().answers.answered(), quick.len());
    walked.sort();
    let mut expected = quick;
    expected.sort();
    assert_eq!(walked, expected);
}

#[test]
fn the_full_check_walks_through_every_question_once() {
    let session = began(Extent::Full);
    let mut walked: Vec<&str> = session
        .trail()
        .questions()
        .iter()
        .map(|question| &*question.id)
        .collect();
    walked.sort_unstable();
    let mut all: Vec<&str> = session
        .scope()
        .questions
        .iter()
        .map(|question| &*question.id)
        .collect();
    all.sort_unstable();
    assert_eq!(walked, all);
}

#[test]
fn beginning_sets_how_far_and_how_high() {
    let (extent, target) = (Extent::Quick, Target::new(4).unwrap());
    let session = after(
        &session(),
        [
            Msg::ExtentChosen(extent),
            Msg::TargetChosen(target),
            Msg::QuestionsAsked,
        ],
    );
    assert_eq!(session.kept().extent, Extent::Quick);
    assert_eq!(session.kept().profile.target, target);
    assert_eq!(session.scope().target, target);
    assert_eq!(session.screen(), Screen::Questions);
}

#[test]
fn a_clause_question_cannot_be_answered_not_applicable() {
    let session = began(Extent::Full);
    let excluded = Choice::NotApplicable(Reason::NoSuchActivity);
    assert!(
        session
            .update(answered("scope-boundaries", excluded, true))
            .is_none()
    );
    let session = after(&session, [answered("remote-working-rules", excluded, true)]);
    assert_eq!(
        session.kept().answers.choice("remote-working-rules"),
        Some(excluded)
    );
}

#[test]
fn an_answer_moves_on_only_when_it_is_decided_and_the_visitor_wants_it() {
    for (moves_on, decided, moves) in [
        (true, true, true),
        (true, false, false),
        (false, true, false),
        (false, false, false),
    ] {
        let session = with_settings(&began(Extent::Full), moves_on);
        let question = here(&session);
        let session = after(&session, [answered(&question, level(3), decided)]);
        assert_eq!(here(&session) != question, moves, "{moves_on} {decided}");
        assert_eq!(session.kept().answers.choice(&question), Some(level(3)));
    }
}

#[test]
fn deciding_for_the_answer_that_stands_already_moves_on_too() {
    let session = with_settings(&began(Extent::Full), true);
    let first = here(&session);
    let session = after(&session, [answered(&first, level(3), false)]);
    let session = after(&session, [answered(&first, level(3), true)]);
    assert_eq!(here(&session), session.trail().questions()[1].id);
}

#[test]
fn the_last_answer_stays_where_it_is_and_next_leads_to_the_result() {
    let session = with_settings(&began(Extent::Quick), true);
    let last = LAST(&session);
    let question = Rc::clone(&last);
    let session = after(
        &session,
        [
            Msg::Opened {
                question,
                from: None,
            },
            answered(&last, level(3), true),
        ],
    );
    assert_eq!(session.screen(), Screen::Questions);
    assert_eq!(here(&session), last);
    let session = after(&session, [Msg::Stepped(Step::Next)]);
    assert_eq!(session.screen(), Screen::Result);
}

#[test]
fn there_is_no_way_back_from_the_first_question() {
    let session = began(Extent::Full);
    assert!(session.update(Msg::Stepped(Step::Back)).is_none());
    let first = here(&session);
    let there_and_back = [Msg::Stepped(Step::Next), Msg::Stepped(Step::Back)];
    assert_eq!(here(&after(&session, there_and_back)), first);
}

#[test]
fn opening_a_question_that_the_quick_check_leaves_out_widens_it_to_the_full_one() {
    let session = began(Extent::Quick);
    let mut questions = session.content().questions().iter();
    let outside = questions
        .find(|question| session.trail().place(question).is_none())
        .map(|question| Rc::clone(&question.id))
        .unwrap();
    let inside = LAST(&session);

    let question = Rc::clone(&inside);
    let narrow = after(
        &session,
        [Msg::Opened {
            question,
            from: None,
        }],
    );
    assert_eq!(narrow.kept().extent, Extent::Quick);
    assert_eq!(here(&narrow), inside);

    let question = Rc::clone(&outside);
    let wide = after(
        &session,
        [
            Msg::ResultAsked,
            Msg::Opened {
                question,
                from: None,
            },
        ],
    );
    assert_eq!(wide.kept().extent, Extent::Full);
    assert_eq!(here(&wide), outside);
    assert_eq!(wide.screen(), Screen::Questions);
}

#[test]
fn a_check_goes_on_at_the_question_last_looked_at_or_else_at_the_first_open_one() {
    let session = began(Extent::Full);
    let third = Rc::clone(&session.trail().questions()[2].id);
    let question = Rc::clone(&third);
    let kept = after(
        &session,
        [Msg::Opened {
            question,
            from: None,
        }],
    )
    .kept()
    .clone();
    let again = after(
        &session_with(kept.clone(), Saving::On),
        [Msg::QuestionsAsked],
    );
    assert_eq!(here(&again), third);

    let mut answers = (*kept.answers).clone();
    for question in &session.trail().questions()[..2] {
        answers.choose(&question.id, Some(level(1)));
    }
    let (answers, at) = (Rc::new(answers), None);
    let kept = Kept {
        answers,
        at,
        ..kept
    };
    let again = after(&session_with(kept, Saving::On), [Msg::QuestionsAsked]);
    assert_eq!(here(&again), third);
}

#[test]
fn a_note_survives_its_answer() {
    let session = began(Extent::Full);
    let question = here(&session);
    let noted = Msg::Noted {
        question: Rc::clone(&question),
        note: id("Ask the board"),
    };
    let cleared = Msg::Cleared {
        question: Rc::clone(&question),
    };
    let answers = answered(&question, level(2), false);
    let session = after(&session, [answers, noted, cleared]);
    assert_eq!(session.kept().answers.choice(&question), None);
    assert_eq!(&*session.kept().answers.note(&question), "Ask the board");
    assert_eq!(session.kept().answers.answered(), 0);
}

#[test]
fn what_changes_nothing_gives_no_new_session() {
    let session = began(Extent::Full);
    let question = here(&session);
    let cleared = Msg::Cleared {
        question: Rc::clone(&question),
    };
    assert!(session.update(cleared).is_none());
    let session = after(&session, [answered(&question, level(2), false)]);
    assert!(
        session
            .update(answered(&question, level(2), false))
            .is_none()
    );
    assert!(
        session
            .update(answered("no-such", level(2), false))
            .is_none()
    );
    let question = id("no-such");
    assert!(
        session
            .update(Msg::Opened {
                question,
                from: None
            })
            .is_none()
    );
}
