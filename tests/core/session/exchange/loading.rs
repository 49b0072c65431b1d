//! What came in may be about standards whose content is not loaded yet.

use std::rc::Rc;

use iso_readiness::core::profile::Role;
use iso_readiness::core::session::exchange::{FileFault, Held, OpeningFault, Purpose};
use iso_readiness::core::session::{
    Extent, Fact, Kept, Msg, Parts, Saving, Screen, Session, Supply,
};
use serde_json::json as written;

use super::{
    BASE, CLOUD, TODAY, did, done, file_of, id, json, link, looked_at, mine, with_answers,
};
use crate::session::{after, answered, level};
use crate::shipped::{self, tree};

/// A session of a page that has loaded nothing but the base, with some answers.
fn small() -> Session {
    let kept = Kept {
        profile: mine().kept().profile.clone(),
        ..Kept::default()
    };
    let content = Rc::new(shipped::base());
    let session = Session::new(content, kept, Saving::On, Parts::all_here()).on(TODAY);
    with_answers(&session, 5, 1)
}

/// Somebody who has answered questions of the cloud alone.
fn cloudy() -> Session {
    with_answers(&super::fresh(&[CLOUD]), 60, 3)
}

fn whole() -> Msg {
    Msg::ContentArrived(Rc::new(shipped::content()))
}

fn missing(session: &Session) -> Vec<&str> {
    let mut ids: Vec<&str> = session.missing().map(|id| &**id).collect();
    ids.dedup();
    ids
}

#[test]
fn a_link_waits_for_its_questions_and_cannot_be_kept_before() {
    let looking = looked_at(&small(), &link(&cloudy(), ""));
    assert_eq!(looking.screen(), Screen::Guest);
    assert_eq!(*looking.supply(), Supply::Awaited);
    assert_eq!(missing(&looking), [CLOUD]);
    let guest = looking.exchange().guest.as_ref().unwrap();
    assert!(guest.lacks(looking.content()));
    // Not all of it could be saved.
    assert!(looking.update(did(Fact::GuestKept)).is_none());

    let there = after(&looking, [whole()]);
    assert_eq!(*there.supply(), Supply::Complete);
    assert_eq!(there.screen(), Screen::Guest);
    let kept = done(&there, [Fact::GuestKept]);
    assert_eq!(kept.mine(), cloudy().mine());
    let stored = super::stored(&kept);
    let restored = iso_readiness::core::file::read_saved(&stored, kept.content());
    assert_eq!(restored.kept.as_ref(), Some(kept.kept()));
}

#[test]
fn a_file_is_read_when_its_questions_arrive() {
    let file = vec![file_of(&cloudy(), "cloud.json")];
    let before = small();
    let waiting = done(&before, [Fact::FilesGiven(file, Purpose::Look)]);
    assert_eq!(waiting.screen(), Screen::Guest);
    assert_eq!(missing(&waiting), [CLOUD]);
    let held = |session: &Session| session.exchange().guest.as_ref().unwrap().held.clone();
    assert!(matches!(held(&waiting), Held::File(_)));
    assert!(waiting.update(did(Fact::GuestKept)).is_none());

    let failed = after(&waiting, [Msg::ContentFailed(id("offline"))]);
    assert_eq!(*failed.supply(), Supply::Failed(id("offline")));
    // Words of another part arrive, and mend nothing.
    let words = Msg::ContentArrived(Rc::new(shipped::base()));
    let other = after(&failed, [words]);
    assert_eq!(*other.supply(), Supply::Failed(id("offline")));
    assert!(matches!(held(&other), Held::File(_)));
    let again = after(&other, [Msg::ContentAskedAgain]);
    assert_eq!(*again.supply(), Supply::Awaited);
    let there = after(&again, [whole()]);
    assert_eq!(*there.supply(), Supply::Complete);
    let guest = there.exchange().guest.as_ref().unwrap();
    assert_eq!(guest.state(), Some(&cloudy().mine()));
    assert_eq!(there.kept(), before.kept());
}

/// What answers of standards that are not chosen need, is needed too.
#[test]
fn answers_outside_the_profile_are_waited_for() {
    let provider = after(
        &super::fresh(&[BASE, CLOUD]),
        [
            Msg::ExtentChosen(Extent::Full),
            Msg::RoleToggled(Role::CloudProvider),
        ],
    );
    let mut questions = provider.trail().questions().iter();
    let small = small();
    let is_new = |id: &str| small.content().question(id).is_none();
    let question = questions.find(|question| is_new(&question.id)).unwrap();
    let provider = after(&provider, [answered(&question.id, level(3), false)]);
    let mut file = serde_json::to_value(provider.file()).unwrap();
    file["profile"]["standards"] = written!([BASE]);
    let file = json("f.json", tree(&file));
    let waiting = done(&small, [Fact::FilesGiven(vec![file], Purpose::Look)]);
    assert_eq!(missing(&waiting), [CLOUD]);
    let there = after(&waiting, [whole()]);
    let guest = there.exchange().guest.as_ref().unwrap();
    assert_eq!(guest.state().unwrap().answers, provider.kept().answers);
}

#[test]
fn what_failed_is_asked_for_again_with_what_is_wanted_next() {
    let looking = looked_at(&small(), &link(&cloudy(), ""));
    let failed = after(&looking, [Msg::ContentFailed(id("offline"))]);
    let private = with_answers(&super::fresh(&["iso27701-2025"]), 3, 3);
    let next = looked_at(&failed, &link(&private, ""));
    assert_eq!(*next.supply(), Supply::Awaited);
    assert_eq!(missing(&next), ["iso27701-2025"]);
    let same = looked_at(&failed, &link(&cloudy(), ""));
    assert_eq!(*same.supply(), Supply::Failed(id("offline")));
}

#[test]
fn closing_needs_nothing_any_more() {
    for supply in [None, Some(Msg::ContentFailed(id("offline")))] {
        let looking = looked_at(&small(), &link(&cloudy(), ""));
        let looking = after(&looking, supply);
        let closed = done(&looking, [Fact::GuestClosed]);
        assert_eq!(*closed.supply(), Supply::Complete);
        assert_eq!(missing(&closed), [""; 0]);
    }
}

/// A file with a profile of ours may still turn out to be damaged.
fn damaged() -> super::Given {
    let mut file = serde_json::to_value(cloudy().file()).unwrap();
    file["profile"]["target"] = written!("high");
    json("damaged.json", tree(&file))
}

fn faults(session: &Session) -> Vec<(&str, OpeningFault)> {
    let faults = session.exchange().opening.faults.iter();
    faults.map(|(name, fault)| (&**name, *fault)).collect()
}

#[test]
fn a_file_that_is_refused_late_is_told_and_tears_nobody_away() {
    let fault = OpeningFault::File(FileFault::Damaged);
    let given = Fact::FilesGiven(vec![damaged()], Purpose::Look);
    let waiting = done(&small(), [given.clone()]);
    assert_eq!(waiting.screen(), Screen::Guest);
    let refused = after(&waiting, [whole()]);
    assert_eq!(refused.screen(), Screen::Open);
    assert_eq!(faults(&refused), [("damaged.json", fault)]);
    assert!(refused.exchange().guest.is_none());

    let answering = after(&waiting, [Msg::QuestionsAsked, whole()]);
    assert_eq!(answering.screen(), Screen::Questions);
    assert!(answering.exchange().guest.is_none());

    let given = Fact::FilesGiven(vec![damaged()], Purpose::Compare);
    let comparing = after(&done(&small(), [given]), [whole()]);
    assert_eq!(comparing.screen(), Screen::Compare);
    assert_eq!(faults(&comparing), [("damaged.json", fault)]);
}

#[test]
fn who_turns_out_to_bring_nothing_leaves_the_table() {
    let files = vec![
        damaged(),
        file_of(&cloudy(), "anna.json"),
        file_of(&mine(), "ben.json"),
    ];
    let waiting = done(&small(), [Fact::FilesGiven(files, Purpose::Together)]);
    let names = |session: &Session| -> Vec<String> {
        let list = session.exchange().people.list.iter();
        list.map(|person| person.name.to_string()).collect()
    };
    assert_eq!(names(&waiting), ["damaged", "anna", "ben"]);
    // Only whoever can be read is at the table yet.
    assert_eq!(waiting.table().people.len(), 2);
    assert!(waiting.update(did(Fact::SettledTaken)).is_some());

    let there = after(&waiting, [whole()]);
    assert_eq!(names(&there), ["anna", "ben"]);
    assert_eq!(there.table().people.len(), 3);
    let fault = OpeningFault::File(FileFault::Damaged);
    assert_eq!(faults(&there), [("damaged.json", fault)]);
}

#[test]
fn settling_waits_for_the_questions_of_all() {
    let other = super::text(&link(&cloudy(), ""), Purpose::Together);
    let waiting = done(&small(), [other]);
    assert!(waiting.update(did(Fact::SettledTaken)).is_none());
    let there = after(&waiting, [whole()]);
    let taken = done(&there, [Fact::SettledTaken]);
    assert_eq!(taken.kept().profile.standards, [id(BASE), id(CLOUD)]);
}

/// A standard that nobody here knows is told of, and never waited for.
#[test]
fn what_there_is_no_content_for_is_not_waited_for() {
    let mut file = serde_json::to_value(mine().file()).unwrap();
    file["profile"]["standards"] = written!([BASE, "iso99999-2099"]);
    let file = json("f.json", tree(&file));
    let opened = done(&small(), [Fact::FilesGiven(vec![file], Purpose::Look)]);
    assert_eq!(*opened.supply(), Supply::Complete);
    let guest = opened.exchange().guest.as_ref().unwrap();
    let Held::Check {
        state, problems, ..
    } = &guest.held
    else {
        panic!("it was not read");
    };
    assert_eq!(state.profile.standards, [id(BASE)]);
    assert_eq!(problems.len(), 1);
}
