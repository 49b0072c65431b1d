//! What is folded away, and what stays open.

use iso_readiness::core::session::{Extent, Fold, Msg, Session, Step};

use super::{after, began};

fn is_open(session: &Session, fold: Fold) -> bool {
    session.is_open(fold, false)
}

#[test]
fn what_is_folded_away_opens_and_closes() {
    let session = began(Extent::Full);
    assert!(!is_open(&session, Fold::Figures));
    let opened = after(&session, [Msg::Folded(Fold::Figures, false)]);
    assert!(is_open(&opened, Fold::Figures));
    assert!(!is_open(&opened, Fold::Behind));
    assert!(!is_open(
        &after(&opened, [Msg::Folded(Fold::Figures, false)]),
        Fold::Figures
    ));
}

#[test]
fn what_begins_open_can_be_closed() {
    let session = began(Extent::Full);
    assert!(session.is_open(Fold::Standard(0), true));
    let closed = after(&session, [Msg::Folded(Fold::Standard(0), true)]);
    assert!(!closed.is_open(Fold::Standard(0), true));
}

/// The sections of the standard with the question in focus are open by themselves.
#[test]
fn what_comes_to_be_open_by_itself_is_not_closed_by_what_was_done_before() {
    let sections = Fold::Sections(3);
    let session = after(&began(Extent::Full), [Msg::Folded(sections, false)]);
    assert!(session.is_open(sections, false));
    assert!(session.is_open(sections, true));
    let closed = after(&session, [Msg::Folded(sections, true)]);
    assert!(!closed.is_open(sections, true));
    assert!(closed.is_open(sections, false));
}

#[test]
fn another_question_leaves_open_what_is_open() {
    let session = began(Extent::Full);
    let moved = [Msg::Folded(Fold::Figures, false), Msg::Stepped(Step::Next)];
    assert!(is_open(&after(&session, moved), Fold::Figures));
}
