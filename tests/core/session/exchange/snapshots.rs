//! How it stood on earlier days.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::file::{read_saved, write_saved};
use iso_readiness::core::session::exchange::{MAX_SNAPSHOTS, Pick, Picked};
use iso_readiness::core::session::{Fact, Kept, Msg, Parts, Saving, Screen, Session, Supply};

use super::{CLOUD, TODAY, did, done, id, link, looked_at, mine, theirs, with_answers};
use crate::session::after;
use crate::shipped;

fn on(session: &Session, day: u16) -> Session {
    session.clone().on(Day::new(day))
}

fn taken(session: &Session) -> Session {
    done(session, [Fact::SnapshotTaken])
}

fn kept(session: &Session) -> Vec<(Option<Day>, String)> {
    let all = session.snapshots().into_iter();
    all.map(|one| (one.day, one.name.to_string())).collect()
}

fn picked(before: Pick, after: Pick) -> Picked {
    Picked { before, after }
}

#[test]
fn a_snapshot_is_the_state_of_its_day() {
    let before = mine();
    let once = taken(&before);
    assert_eq!(kept(&once), [(Some(TODAY), String::new())]);
    assert_eq!(once.snapshots()[0].state, Some(before.mine()));
    assert_eq!(once.picked(Pick::Snapshot(0)), Some(before.mine()));
    assert_eq!(once.picked(Pick::Snapshot(1)), None);
    assert_eq!(once.mine(), before.mine());
    // Later work leaves it as it was.
    let later = with_answers(&once, 30, 4);
    assert_eq!(later.snapshots()[0].state, Some(before.mine()));
}

#[test]
fn the_same_day_and_name_replaces_and_nothing_else_does() {
    let first = taken(&mine());
    let more = with_answers(&first, 20, 3);
    let again = taken(&more);
    assert_eq!(kept(&again), [(Some(TODAY), String::new())]);
    assert_eq!(again.snapshots()[0].state, Some(more.mine()));

    let named = done(&again, [Fact::Named(id("Q3")), Fact::SnapshotTaken]);
    let next = taken(&on(&named, 401));
    let expected = [(TODAY, ""), (TODAY, "Q3"), (Day::new(401), "Q3")];
    let expected = expected.map(|(day, name)| (Some(day), name.to_owned()));
    assert_eq!(kept(&next), expected);
}

#[test]
fn the_oldest_goes_when_there_are_too_many() {
    let count = u16::try_from(MAX_SNAPSHOTS).unwrap();
    let full = (0..count + 5).fold(mine(), |session, day| taken(&on(&session, day)));
    let days: Vec<Option<Day>> = full.snapshots().iter().map(|one| one.day).collect();
    let expected: Vec<Option<Day>> = (5..count + 5).map(|day| Some(Day::new(day))).collect();
    assert_eq!(days, expected);
}

#[test]
fn what_cannot_be_read_stays_and_can_be_removed() {
    let before = taken(&mine());
    let code = Rc::clone(&before.kept().snapshots[0]);
    let codes = vec![id("no code at all"), code];
    let stored = Kept {
        snapshots: Rc::new(codes.clone()),
        ..before.kept().clone()
    };
    let content = Rc::clone(before.content());
    let session = Session::new(content, stored, Saving::On, Parts::all_here()).on(TODAY);
    assert_eq!(
        kept(&session),
        [(None, String::new()), (Some(TODAY), String::new())]
    );
    assert_eq!(session.picked(Pick::Snapshot(0)), None);
    // Taking another one replaces that of today, and not what nobody can read.
    assert_eq!(taken(&session).kept().snapshots[..], codes);
    let written = write_saved(session.content(), session.kept());
    let restored = read_saved(&written, session.content());
    assert_eq!(restored.kept.as_ref(), Some(session.kept()));
    let removed = done(&session, [Fact::SnapshotRemoved(0)]);
    assert_eq!(removed.kept().snapshots[..], codes[1..]);
    assert!(removed.update(did(Fact::SnapshotRemoved(1))).is_none());
}

#[test]
fn starting_over_keeps_them_and_erasing_does_not() {
    let before = taken(&mine());
    let over = after(&before, [Msg::StartedOver]);
    assert_eq!(over.kept().snapshots, before.kept().snapshots);
    assert!(over.kept().is_blank() && !over.kept().is_worthless());
    let erased = after(&before, [Msg::Erased]);
    assert!(erased.kept().is_worthless());
}

#[test]
fn what_is_picked_is_always_there() {
    let blank = done(&mine(), [Fact::Asked(Screen::Compare)]);
    assert_eq!(blank.exchange().picked, picked(Pick::Mine, Pick::Mine));
    let two = taken(&on(&taken(&mine()), 401));
    assert_eq!(two.exchange().picked, picked(Pick::Snapshot(1), Pick::Mine));
    let chosen = picked(Pick::Snapshot(0), Pick::Snapshot(1));
    let chosen = done(&two, [Fact::Picked(chosen)]);
    let removed = done(&chosen, [Fact::SnapshotRemoved(0)]);
    assert_eq!(
        removed.exchange().picked,
        picked(Pick::Snapshot(0), Pick::Mine)
    );
    let none = done(&removed, [Fact::SnapshotRemoved(0)]);
    assert_eq!(none.exchange().picked, Picked::default());

    let looking = looked_at(&two, &link(&theirs(), ""));
    let comparing = done(&looking, [Fact::Asked(Screen::Compare)]);
    assert_eq!(comparing.exchange().picked, picked(Pick::Guest, Pick::Mine));
    let gone = done(
        &comparing,
        [Fact::GuestClosed, Fact::Asked(Screen::Compare)],
    );
    assert_eq!(
        gone.exchange().picked,
        picked(Pick::Snapshot(1), Pick::Mine)
    );
}

#[test]
fn without_a_standard_there_is_nothing_to_keep() {
    let none = super::fresh(&[]);
    assert!(none.update(did(Fact::SnapshotTaken)).is_none());
}

/// Earlier days may be about standards that are not chosen any more, and so not loaded.
#[test]
fn comparing_waits_for_the_questions_of_earlier_days() {
    let cloudy = taken(&theirs());
    let stored = Kept {
        profile: mine().kept().profile.clone(),
        snapshots: Rc::clone(&cloudy.kept().snapshots),
        ..Kept::default()
    };
    let content = Rc::new(shipped::base());
    let session = Session::new(content, stored, Saving::On, Parts::all_here()).on(TODAY);
    assert_eq!(*session.supply(), Supply::Complete);
    let comparing = done(&session, [Fact::Asked(Screen::Compare)]);
    assert_eq!(*comparing.supply(), Supply::Awaited);
    let missing: Vec<&str> = comparing.missing().map(|id| &**id).collect();
    assert_eq!(missing, [CLOUD]);
    let whole = Msg::ContentArrived(Rc::new(shipped::content()));
    let there = after(&comparing, [whole]);
    assert_eq!(*there.supply(), Supply::Complete);
    let removed = done(&comparing, [Fact::SnapshotRemoved(0)]);
    assert_eq!(*removed.supply(), Supply::Complete);
}
