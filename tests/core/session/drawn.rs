//! Screens that are made in steps, so that what is seen first is there at once.

use std::rc::Rc;

use iso_readiness::core::profile::Profile;
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Session};

use super::{after, began, here, id, session};

const FOUR: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

/// How often the browser draws a screen until it is whole.
fn steps(session: &Session) -> usize {
    let mut session = session.clone();
    let mut steps = 0;
    while let Some(next) = session.update(Msg::Drawn) {
        assert!(!session.is_whole());
        session = next;
        steps += 1;
        assert!(session.has_step(steps));
        assert!(!session.has_step(steps + 1));
    }
    assert!(session.is_whole());
    steps
}

fn result_of(standards: &[&str]) -> Session {
    let kept = Kept {
        profile: Profile {
            standards: standards.iter().map(|id| Rc::from(*id)).collect(),
            ..Profile::default()
        },
        ..Kept::default()
    };
    let content = Rc::clone(session().content());
    let session = Session::new(content, kept, Saving::On, Parts::all_here());
    after(&session, [Msg::ResultAsked])
}

#[test]
fn a_question_comes_before_what_is_beside_it() {
    assert_eq!(steps(&session()), 0);
    let begun = began(Extent::Full);
    assert_eq!(steps(&begun), 1);
    let drawn = after(&begun, [Msg::Drawn]);
    let next = Msg::Opened {
        question: Rc::clone(&drawn.trail().at(7).unwrap().id),
        from: None,
    };
    assert!(after(&drawn, [next]).is_whole(), "another question");
    let back = after(&drawn, [Msg::StartAsked, Msg::QuestionsAsked]);
    assert_eq!(steps(&back), 1);
}

#[test]
fn a_result_comes_standard_by_standard() {
    assert_eq!(steps(&result_of(&FOUR[..1])), 1);
    assert_eq!(steps(&result_of(&FOUR)), 4);
    let many = vec!["iso27001-2022"; Session::FEW + 1];
    assert_eq!(steps(&result_of(&many)), 1, "the others wait to be opened");
}

#[test]
fn a_result_that_waits_for_its_part_of_the_program_has_no_steps() {
    let kept = session().kept().clone();
    let content = Rc::clone(session().content());
    let session = Session::new(content, kept, Saving::On, Parts::named("overview"));
    let waiting = after(&session, [Msg::ResultAsked]);
    assert!(!waiting.shows_screen());
    assert_eq!(steps(&waiting), 0);
}

#[test]
fn who_comes_back_to_a_place_of_the_result_finds_all_of_it() {
    let result = result_of(&FOUR);
    let question = here(&result);
    let looked = after(
        &result,
        [Msg::Opened {
            question,
            from: Some(id("a place")),
        }],
    );
    assert!(after(&looked, [Msg::ResultAsked]).is_whole());
    let wandered = after(&looked, [Msg::StartAsked, Msg::ResultAsked]);
    assert_eq!(steps(&wandered), 4, "the place was left");
}
