//! Links, files and whole messages on their way in, and what is told where they cannot be read.

use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::LinkFault;
use iso_readiness::core::session::exchange::{
    FileFault, Held, OpeningFault, Origin, Payload, Pick, Picked, Purpose,
};
use iso_readiness::core::session::{Dialog, Fact, Msg, Screen, Session};
use serde_json::json as written;

use super::{
    BASE, CLOUD, TODAY, done, file_of, fresh, given, id, json, link, looked_at, mine, result_link,
    text, theirs,
};
use crate::session::after;
use crate::shipped::tree;

const LOOK: Purpose = Purpose::Look;
const COMPARE: Purpose = Purpose::Compare;
const TOGETHER: Purpose = Purpose::Together;

fn faults(session: &Session) -> Vec<(&str, OpeningFault)> {
    let faults = session.exchange().opening.faults.iter();
    faults.map(|(name, fault)| (&**name, *fault)).collect()
}

fn no_link(fault: LinkFault) -> Vec<(&'static str, OpeningFault)> {
    vec![("", OpeningFault::Link(fault))]
}

#[test]
fn a_link_is_a_guest_and_touches_nothing() {
    let before = mine();
    let looking = looked_at(&before, &link(&theirs(), "Q3"));
    assert_eq!(looking.screen(), Screen::Guest);
    assert_eq!(looking.kept(), before.kept());
    let guest = looking.exchange().guest.as_ref().unwrap();
    assert_eq!((&guest.origin, guest.day), (&Origin::Link, Some(TODAY)));
    assert_eq!(&*guest.name, "Q3");
    assert_eq!(guest.needs, [id(BASE), id(CLOUD)]);
    assert_eq!(guest.state(), Some(&theirs().mine()));
    assert!(guest.aside().is_empty());

    let closed = done(&looking, [Fact::GuestClosed]);
    assert_eq!(closed.screen(), Screen::Start);
    assert!(closed.exchange().guest.is_none());
    assert_eq!(closed.kept(), before.kept());
}

#[test]
fn a_file_is_a_guest_too() {
    let file = file_of(&theirs(), "theirs.json");
    let looking = done(&mine(), [Fact::FilesGiven(vec![file], LOOK)]);
    assert_eq!(looking.screen(), Screen::Guest);
    let guest = looking.exchange().guest.as_ref().unwrap();
    assert_eq!(guest.origin, Origin::File(id("theirs.json")));
    assert_eq!(guest.state(), Some(&theirs().mine()));
}

#[test]
fn what_is_opened_goes_where_it_is_wanted() {
    let other = link(&theirs(), "");
    for (purpose, screen) in [
        (LOOK, Screen::Guest),
        (COMPARE, Screen::Compare),
        (TOGETHER, Screen::Together),
    ] {
        let opened = done(&mine(), [text(&other, purpose)]);
        assert_eq!(opened.screen(), screen);
        assert_eq!(
            opened.exchange().guest.is_some(),
            purpose != TOGETHER,
            "{purpose:?}"
        );
        let file = vec![file_of(&theirs(), "x.json")];
        let opened = done(&mine(), [Fact::FilesGiven(file, purpose)]);
        assert_eq!(opened.screen(), screen);
    }
    let compared = done(&mine(), [text(&other, COMPARE)]);
    let both = Picked {
        before: Pick::Guest,
        after: Pick::Mine,
    };
    assert_eq!(compared.exchange().picked, both);
    assert_eq!(compared.picked(Pick::Guest), Some(theirs().mine()));
    assert_eq!(compared.picked(Pick::Mine), Some(mine().mine()));
}

/// Its table has a row of one's own for each standard, and there is nothing else to compare.
#[test]
fn a_result_alone_is_looked_at_whatever_it_was_opened_for() {
    for purpose in [LOOK, COMPARE] {
        let looking = done(&mine(), [text(&result_link(&theirs()), purpose)]);
        assert_eq!(looking.screen(), Screen::Guest);
        let guest = looking.exchange().guest.as_ref().unwrap();
        assert!(matches!(guest.held, Held::Result { .. }));
        assert_eq!(looking.exchange().picked, Picked::default());
        assert!(looking.update(super::did(Fact::GuestKept)).is_none());
    }
}

#[test]
fn what_cannot_be_opened_is_told_where_it_was_wanted() {
    let newer = "https://check.example/#r=UAEAAAA";
    for (purpose, screen) in [
        (LOOK, Screen::Open),
        (COMPARE, Screen::Compare),
        (TOGETHER, Screen::Together),
    ] {
        let before = mine();
        let nothing = done(&before, [text("Good morning", purpose)]);
        assert_eq!(nothing.screen(), screen);
        assert_eq!(faults(&nothing), no_link(LinkFault::Nothing));
        assert_eq!(nothing.kept(), before.kept());
        let whole = link(&theirs(), "");
        let cut = &whole[..whole.len() - 3];
        let damaged = done(&nothing, [text(cut, purpose)]);
        // What was told before is not told again.
        assert_eq!(faults(&damaged), no_link(LinkFault::Damaged));
        let large = done(
            &before,
            [Fact::FilesGiven(vec![given("a.iso", None)], purpose)],
        );
        assert_eq!(large.screen(), screen);
        let fault = OpeningFault::File(FileFault::TooLarge);
        assert_eq!(faults(&large), [("a.iso", fault)]);
        let good = done(&large, [text(&link(&theirs(), ""), purpose)]);
        assert_eq!(faults(&good), []);
    }
    let damaged = done(&mine(), [text(newer, LOOK)]);
    assert_eq!(faults(&damaged), no_link(LinkFault::Damaged));
}

#[test]
fn each_fault_of_a_file_has_its_own_words() {
    let own = serde_json::to_value(theirs().file()).unwrap();
    let changed = |key: &str, value: serde_json::Value| {
        let mut own = own.clone();
        own[key] = value;
        own
    };
    for (value, fault) in [
        (written!(["a list"]), FileFault::NotOurs),
        (written!({"name": "package"}), FileFault::NotOurs),
        (
            changed("format", written!("iso-readiness/result")),
            FileFault::NotOurs,
        ),
        (changed("version", written!(2)), FileFault::Newer),
        (changed("profile", written!(5)), FileFault::Damaged),
        (changed("profile", written!({})), FileFault::Damaged),
    ] {
        let file = vec![json("f.json", tree(&value))];
        let refused = done(&mine(), [Fact::FilesGiven(file, LOOK)]);
        assert_eq!(refused.screen(), Screen::Open, "{value}");
        let fault = OpeningFault::File(fault);
        assert_eq!(faults(&refused), [("f.json", fault)], "{value}");
        assert!(refused.exchange().guest.is_none());
    }
    // A text file may hold a link, and often does not.
    let file = |text: &str| given("mail.txt", Some(Payload::Text(id(text))));
    let hello = done(&mine(), [Fact::FilesGiven(vec![file("hello")], LOOK)]);
    let fault = OpeningFault::File(FileFault::NotOurs);
    assert_eq!(faults(&hello), [("mail.txt", fault)]);
    // One that was an answers file once is not nothing.
    let whole = serde_json::to_string(&theirs().file()).unwrap();
    let cut = file(whole.get(..whole.len() / 2).unwrap());
    let cut = done(&mine(), [Fact::FilesGiven(vec![cut], LOOK)]);
    let fault = OpeningFault::File(FileFault::Damaged);
    assert_eq!(faults(&cut), [("mail.txt", fault)]);
    let mail = format!("See > {} <", link(&theirs(), ""));
    let opened = done(&mine(), [Fact::FilesGiven(vec![file(&mail)], LOOK)]);
    assert_eq!(opened.screen(), Screen::Guest);
}

#[test]
fn a_file_of_no_standards_opens_and_says_what_is_wrong() {
    let mut own = serde_json::to_value(theirs().file()).unwrap();
    own["profile"]["standards"] = written!([]);
    let file = vec![json("f.json", tree(&own))];
    let opened = done(&mine(), [Fact::FilesGiven(file, LOOK)]);
    let guest = opened.exchange().guest.as_ref().unwrap();
    let Held::Check {
        state, problems, ..
    } = &guest.held
    else {
        panic!("it is no check");
    };
    assert_eq!(state.profile.standards.len(), 0);
    assert_eq!(state.answers, theirs().kept().answers);
    assert_eq!(problems.len(), 1);
    let kept = done(&opened, [Fact::GuestKept]);
    assert_eq!(kept.kept().answers, theirs().kept().answers);
    assert!(kept.link().is_err());
    assert!(kept.current().is_none());
}

/// Answers to unknown questions go with the check, and out again with its file.
#[test]
fn what_is_not_known_here_is_kept_aside() {
    let mut own = serde_json::to_value(theirs().file()).unwrap();
    own["answers"]["of-next-year"] = written!({"value": 3, "by": "Ann"});
    let file = vec![json("f.json", tree(&own))];
    let opened = done(&mine(), [Fact::FilesGiven(file, LOOK), Fact::GuestKept]);
    assert_eq!(opened.kept().aside.len(), 1);
    let again = serde_json::to_value(opened.file()).unwrap();
    assert_eq!(
        again["answers"]["of-next-year"],
        own["answers"]["of-next-year"]
    );
}

#[test]
fn of_several_links_one_is_looked_at_and_all_come_to_the_table() {
    let [one, two] = [link(&theirs(), "One"), link(&mine(), "Two")];
    let cut = &one[..one.len() - 3];
    let message = format!("{cut} or {one}, and {two}");
    let looking = looked_at(&fresh(&[BASE]), &message);
    assert_eq!(&*looking.exchange().guest.as_ref().unwrap().name, "One");
    let together = done(&fresh(&[BASE]), [text(&message, TOGETHER)]);
    let list = &together.exchange().people.list;
    let names: Vec<&str> = list.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["One", "Two"]);
    assert_eq!(together.exchange().opening.broken, 1);
    assert_eq!(faults(&together), []);
    // It is told here and now, and nowhere else.
    let gone = done(&together, [Fact::Asked(Screen::Open)]);
    assert_eq!(gone.exchange().opening.broken, 0);
}

/// Chosen together, a good file hides no bad one.
#[test]
fn every_file_that_cannot_be_opened_is_told_by_name() {
    let files = vec![
        file_of(&theirs(), "anna.json"),
        given("huge.json", None),
        json("other.json", Value::text("hello")),
        file_of(&mine(), "ben.json"),
    ];
    let together = done(&fresh(&[BASE]), [Fact::FilesGiven(files.clone(), TOGETHER)]);
    assert_eq!(together.screen(), Screen::Together);
    let list = &together.exchange().people.list;
    let names: Vec<&str> = list.iter().map(|person| &*person.name).collect();
    assert_eq!(names, ["anna", "ben"]);
    let file = OpeningFault::File;
    let expected = [
        ("huge.json", file(FileFault::TooLarge)),
        ("other.json", file(FileFault::NotOurs)),
    ];
    assert_eq!(faults(&together), expected);
    // Where one is looked at, the first counts.
    let looking = done(&fresh(&[BASE]), [Fact::FilesGiven(files, LOOK)]);
    assert_eq!(looking.screen(), Screen::Guest);
    assert_eq!(faults(&looking), []);
}

#[test]
fn what_was_wrong_is_forgotten_on_another_screen() {
    let failed = done(&mine(), [text("nothing", LOOK)]);
    for screen in [
        Screen::Open,
        Screen::Compare,
        Screen::Together,
        Screen::Share,
    ] {
        let gone = done(&failed, [Fact::Asked(screen)]);
        assert_eq!((gone.screen(), faults(&gone)), (screen, vec![]));
    }
}

#[test]
fn what_arrives_closes_a_question_about_what_was_there_before() {
    let looking = looked_at(&mine(), &link(&theirs(), "One"));
    let asked = after(&looking, [Msg::DialogAsked(Dialog::Keep)]);
    let arrived = after(&asked, [Msg::LinkArrived(id(&link(&theirs(), "Two")))]);
    assert_eq!(&*arrived.exchange().guest.as_ref().unwrap().name, "Two");
    assert_eq!(arrived.dialog(), None);
}

#[test]
fn there_is_no_screen_of_a_guest_without_one() {
    let asked = done(&mine(), [Fact::Asked(Screen::Guest)]);
    assert_eq!(asked.screen(), Screen::Open);
    let looking = looked_at(&mine(), &link(&theirs(), ""));
    let back = done(
        &looking,
        [Fact::Asked(Screen::Compare), Fact::Asked(Screen::Guest)],
    );
    assert_eq!(back.screen(), Screen::Guest);
}
