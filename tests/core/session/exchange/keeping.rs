//! Taking something over, and the way back.

use std::rc::Rc;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::file::{read_saved, write_saved};
use iso_readiness::core::merge::Rule;
use iso_readiness::core::session::exchange::{Pick, Picked, Purpose};
use iso_readiness::core::session::{Dialog, Extent, Fact, Msg, Screen, Settings};

use super::{
    BASE, CLOUD, done, file_of, fresh, id, link, looked_at, mine, stored, text, theirs,
    with_answers,
};
use crate::session::{after, answered, here, level};

#[test]
fn what_is_kept_becomes_the_check_and_undoing_brings_all_back() {
    let settings = Settings {
        moves_on: true,
        keys: false,
    };
    let noted = Msg::Noted {
        question: here(&mine()),
        note: id("Ask Ann"),
    };
    let before = after(
        &done(&mine(), [Fact::SnapshotTaken]),
        [noted, Msg::SettingsChanged(settings)],
    );
    let looking = looked_at(&before, &link(&theirs(), ""));
    let asked = after(&looking, [Msg::DialogAsked(Dialog::Keep)]);
    let kept = done(&asked, [Fact::GuestKept]);
    assert_eq!((kept.screen(), kept.dialog()), (Screen::Result, None));
    assert_eq!(kept.mine(), theirs().mine());
    assert_eq!(kept.kept().extent, Extent::Full);
    assert_eq!((&kept.kept().at, kept.kept().since_copy), (&None, 0));
    assert_eq!(kept.kept().settings, settings);
    assert_eq!(kept.kept().snapshots, before.kept().snapshots);
    assert!(kept.exchange().guest.is_none());
    assert_eq!(kept.exchange().picked, Picked::default());
    assert!(!kept.undo().unwrap().is_back);

    let back = done(&kept, [Fact::Undone]);
    assert_eq!(back.kept(), before.kept());
    assert_eq!(back.screen(), Screen::Result);
    assert!(back.undo().unwrap().is_back);
    let forth = done(&back, [Fact::Undone]);
    assert_eq!(forth.kept(), kept.kept());
    assert!(!forth.undo().unwrap().is_back);
    let content = done(&forth, [Fact::UndoDismissed]);
    assert_eq!(content.kept(), kept.kept());
    assert!(content.undo().is_none());
    assert!(content.update(super::did(Fact::Undone)).is_none());
}

/// Whoever goes on and then goes back loses nothing of either.
#[test]
fn what_was_done_since_is_there_again_after_going_back_and_forth() {
    let kept = done(
        &looked_at(&mine(), &link(&theirs(), "")),
        [Fact::GuestKept, Fact::SnapshotTaken],
    );
    let on = with_answers(&kept, 20, 1);
    let back = done(&on, [Fact::Undone]);
    assert_eq!(back.kept().answers, mine().kept().answers);
    // A state that was kept stays kept.
    assert_eq!(back.kept().snapshots, on.kept().snapshots);
    let forth = done(&back, [Fact::Undone]);
    assert_eq!(forth.kept(), on.kept());
}

#[test]
fn where_there_was_nothing_there_is_nothing_to_undo() {
    let kept = done(
        &looked_at(&fresh(&[CLOUD]), &link(&theirs(), "")),
        [Fact::GuestKept],
    );
    assert_eq!(kept.mine(), theirs().mine());
    assert!(kept.undo().is_none());
}

#[test]
fn beginning_anew_forgets_what_came_in_and_the_way_back() {
    let other = link(&theirs(), "");
    let busy = done(
        &looked_at(&mine(), &other),
        [
            Fact::GuestKept,
            text(&other, Purpose::Together),
            text(&other, Purpose::Look),
        ],
    );
    for msg in [Msg::StartedOver, Msg::Erased] {
        let anew = after(&busy, [msg]);
        assert_eq!(anew.screen(), Screen::Start);
        assert!(anew.undo().is_none());
        assert!(anew.exchange().guest.is_none());
        assert!(anew.exchange().people.list.is_empty());
    }
}

#[test]
fn what_was_kept_is_stored_and_read_again() {
    let kept = done(
        &looked_at(&mine(), &link(&theirs(), "")),
        [Fact::GuestKept, Fact::SnapshotTaken],
    );
    let restored = read_saved(&stored(&kept), kept.content());
    assert_eq!(restored.problems, []);
    assert_eq!(restored.kept.as_ref(), Some(kept.kept()));
    let back = done(&kept, [Fact::Undone]);
    let stored = write_saved(back.content(), back.kept());
    let restored = read_saved(&stored, back.content());
    assert_eq!(restored.kept.as_ref(), Some(back.kept()));
}

#[test]
fn the_settled_answers_become_the_check_and_everybody_stays() {
    let before = mine();
    let other = link(&theirs(), "Anna");
    let together = done(
        &before,
        [
            text(&other, Purpose::Together),
            Fact::RuleChosen(Rule::Lowest),
        ],
    );
    let table = together.table();
    let taken = done(&together, [Fact::SettledTaken]);
    assert_eq!(taken.screen(), Screen::Result);
    assert_eq!(*taken.kept().answers, table.settled);
    assert_eq!(taken.kept().profile, table.joined.profile);
    assert_eq!(taken.kept().profile.standards, [id(BASE), id(CLOUD)]);
    // Mine are those of all now, and must not count a second time.
    assert_eq!(taken.exchange().people.list.len(), 1);
    assert!(!taken.counts_mine());
    let back = done(&taken, [Fact::Undone]);
    assert_eq!(back.kept(), before.kept());
    assert_eq!(back.exchange().people.list.len(), 1);
}

#[test]
fn with_nobody_there_is_nothing_to_take() {
    let nobody = fresh(&[BASE]);
    assert!(nobody.update(super::did(Fact::SettledTaken)).is_none());
    assert!(nobody.update(super::did(Fact::GuestKept)).is_none());
}

/// Answers that only files have, to questions that are not known here, are nobody's to lose.
#[test]
fn settled_answers_take_along_what_is_aside() {
    let with_aside = |session: &super::Session, question: &str, name: &str| {
        let mut value = serde_json::to_value(session.file()).unwrap();
        value["answers"][question] = serde_json::json!({"value": 1, "note": name});
        super::json(name, crate::shipped::tree(&value))
    };
    let own = with_aside(&mine(), "of-next-year", "own.json");
    let anna = with_aside(&theirs(), "of-next-year", "anna.json");
    let ben = with_aside(&theirs(), "of-the-year-after", "ben.json");
    let taken = done(
        &fresh(&[BASE]),
        [
            Fact::FilesGiven(vec![own], Purpose::Look),
            Fact::GuestKept,
            Fact::FilesGiven(vec![anna, ben], Purpose::Together),
            Fact::SettledTaken,
        ],
    );
    let aside = taken.kept().aside.iter();
    let aside: Vec<_> = aside
        .map(|(id, answer)| (&**id, answer.get("note")))
        .collect();
    let note = |text: &str| iso_readiness::core::foreign::Value::text(text);
    assert_eq!(
        aside,
        [
            ("of-next-year", Some(&note("own.json"))),
            ("of-the-year-after", Some(&note("ben.json"))),
        ]
    );
}

#[test]
fn looking_comparing_and_closing_change_nothing() {
    let before = mine();
    let file = vec![file_of(&theirs(), "x.json")];
    let other = link(&theirs(), "");
    let after = done(
        &before,
        [
            text(&other, Purpose::Look),
            Fact::Asked(Screen::Compare),
            Fact::Picked(Picked {
                before: Pick::Mine,
                after: Pick::Guest,
            }),
            Fact::FilesGiven(file, Purpose::Together),
            Fact::GuestClosed,
        ],
    );
    assert_eq!(after.kept(), before.kept());
    assert!(Rc::ptr_eq(&after.kept().answers, &before.kept().answers));
}

#[test]
fn changes_are_counted_until_a_copy_is_saved() {
    let many = with_answers(&fresh(&[BASE]), 39, 1);
    assert_eq!(many.kept().since_copy, 39);
    assert!(!many.kept().wants_copy());
    let one_more = with_answers(&many, 1, 2);
    assert!(one_more.kept().wants_copy());
    // Going away and back is no change.
    let gone = after(&one_more, [Msg::ResultAsked, Msg::StartAsked]);
    assert_eq!(gone.kept().since_copy, 40);
    let saved = done(&gone, [Fact::CopySaved]);
    assert_eq!(saved.kept().since_copy, 0);
    assert_eq!(saved.kept().answers, gone.kept().answers);
    assert!(saved.update(super::did(Fact::CopySaved)).is_none());
    let again = after(&saved, [answered(&here(&saved), level(4), false)]);
    assert_eq!(again.kept().since_copy, 1);
    assert_ne!(*again.kept().answers, Answers::default());
}
