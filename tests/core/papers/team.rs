//! What a team keeps, from the field on the screen to the answers file and back.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::export::Export;
use iso_readiness::core::file::{open, save};
use iso_readiness::core::session::papers::Making;
use iso_readiness::core::session::{Extent, Msg, PaperFact, Session};
use iso_readiness::core::work::{Driver, Work, split};

use crate::session::{after, answered, began, level};

const QUESTION: &str = "backup-coverage";

fn kept(question: &str, work: Work) -> Msg {
    let fact = PaperFact::WorkChanged(Rc::from(question), Rc::new(work));
    Msg::Papered(Rc::new(fact))
}

fn noted(note: &str) -> Msg {
    Msg::Noted {
        question: Rc::from(QUESTION),
        note: Rc::from(note),
    }
}

fn annas() -> Work {
    Work {
        owner: Rc::from("Anna"),
        due: Day::of_text("2027-03-31"),
        drivers: vec![Driver::Law],
        ..Work::default()
    }
}

/// What is left of the answers after a file was saved, sent and opened.
fn through_a_file(session: &Session) -> (Rc<str>, bool) {
    let kept = session.kept();
    let file = save(session.content(), &kept.profile, &kept.answers, &kept.aside);
    let text = serde_json::to_string(&file).unwrap();
    let file = serde_json::from_str(&text).unwrap();
    let opened = open("a.json", &file, session.content()).unwrap();
    assert_eq!(opened.problems, []);
    let answers = opened.state.answers;
    assert_eq!(answers, kept.answers);
    (answers.note(QUESTION), answers.choice(QUESTION).is_some())
}

#[test]
fn of_two_files_asked_for_at_once_the_end_of_the_first_is_not_that_of_the_last() {
    let fact = |fact| Msg::Papered(Rc::new(fact));
    let asked = |export| fact(PaperFact::ExportAsked(export));
    let ended = |export| fact(PaperFact::ExportEnded(export, true));
    let both = after(
        &began(Extent::Full),
        [asked(Export::Html), asked(Export::Json)],
    );
    assert!(both.update(ended(Export::Html)).is_none());
    assert_eq!(both.papers().export, Making::Busy(Export::Json));
    let done = after(&both, [ended(Export::Json)]);
    assert_eq!(done.papers().export, Making::Done(Export::Json));
}

#[test]
fn a_field_lands_in_the_note_and_the_answer_stays() {
    let answer = answered(QUESTION, level(1), false);
    let words = noted("Half of the servers.");
    let session = after(&began(Extent::Full), [answer, words]);
    let session = after(&session, [kept(QUESTION, annas())]);
    let answers = &session.kept().answers;
    let note = "Half of the servers.\nowner: Anna\ndue: 2027-03-31\nincluded: law";
    assert_eq!(&*answers.note(QUESTION), note);
    assert_eq!(answers.choice(QUESTION), Some(level(1)));
    assert_eq!(through_a_file(&session), (Rc::from(note), true));
}

#[test]
fn a_field_of_an_open_question_is_saved_and_the_question_stays_open() {
    let session = after(&began(Extent::Full), [kept(QUESTION, annas())]);
    let (note, is_answered) = through_a_file(&session);
    assert_eq!(split(&note), ("", annas()));
    assert!(!is_answered);
    assert_eq!(session.kept().answers.answered(), 0);
}

#[test]
fn clearing_all_fields_leaves_the_note_as_it_was() {
    for before in ["", "Half of the servers.", "owner: Bert\n\n", "due: soon"] {
        let mut session = began(Extent::Full);
        if !before.is_empty() {
            session = after(&session, [noted(before)]);
        }
        let filled = after(&session, [kept(QUESTION, annas())]);
        assert_ne!(filled.kept().answers, session.kept().answers);
        let cleared = after(&filled, [kept(QUESTION, Work::default())]);
        assert_eq!(cleared.kept().answers, session.kept().answers);
        assert!(cleared.kept().answers.is_empty() == before.is_empty());
    }
}

#[test]
fn clearing_one_field_keeps_the_others() {
    let session = after(
        &began(Extent::Full),
        [noted("Words"), kept(QUESTION, annas())],
    );
    let unowned = Work {
        owner: Rc::default(),
        ..annas()
    };
    let session = after(&session, [kept(QUESTION, unowned)]);
    let note = session.kept().answers.note(QUESTION);
    assert_eq!(&*note, "Words\ndue: 2027-03-31\nincluded: law");
}

#[test]
fn what_is_there_already_and_what_nobody_asks_change_nothing() {
    let session = after(&began(Extent::Full), [kept(QUESTION, annas())]);
    assert!(session.update(kept(QUESTION, annas())).is_none());
    assert!(session.update(kept("no-such-question", annas())).is_none());
    let fresh = began(Extent::Full);
    assert!(fresh.update(kept(QUESTION, Work::default())).is_none());
    // Opening and closing the fields does not touch blank space people left.
    let spaced = after(&fresh, [noted("Words \n\n")]);
    assert!(spaced.update(kept(QUESTION, Work::default())).is_none());
}
