//! What is sealed waits for its passphrase, one after the other.

use std::rc::Rc;

use iso_readiness::core::link::{Code, LinkFault, find};
use iso_readiness::core::session::exchange::{Attempt, Purpose};
use iso_readiness::core::session::{
    Fact, Kept, Msg, Part, Parts, Presence, Saving, Screen, Session,
};

use super::{
    BASE, address, did, done, file_of, fresh, id, link, looked_at, mine, sealed, text, theirs,
};
use crate::session::after;

fn waiting(session: &Session) -> &[Code] {
    &session.exchange().opening.sealed
}

fn tried() -> Fact {
    Fact::PassphraseGiven(id("six words of mine"))
}

/// The passphrase opens the first of what waits, and this is inside.
fn opened(session: &Session, inside: &str) -> Session {
    let first = waiting(session)[0].clone();
    let inside = find(inside).unwrap();
    done(session, [tried(), Fact::Unsealed(first, Ok(inside))])
}

fn names(session: &Session) -> Vec<&str> {
    let list = &session.exchange().people.list;
    list.iter().map(|person| &*person.name).collect()
}

#[test]
fn a_sealed_link_waits_for_its_passphrase() {
    let before = mine();
    let asked = looked_at(&before, &address(&sealed(1).text()));
    assert_eq!(asked.screen(), Screen::Open);
    assert_eq!(waiting(&asked), [sealed(1)]);
    assert!(asked.exchange().guest.is_none());

    let wrong = Err(LinkFault::WrongPassphrase);
    let failed = done(&asked, [tried(), Fact::Unsealed(sealed(1), wrong)]);
    assert_eq!(failed.screen(), Screen::Open);
    let fault = Attempt::Failed(LinkFault::WrongPassphrase);
    assert_eq!(failed.exchange().opening.attempt, fault);
    let looking = opened(&failed, &link(&theirs(), "Q3"));
    assert_eq!(looking.screen(), Screen::Guest);
    assert_eq!(waiting(&looking), []);
    assert_eq!(looking.exchange().opening.attempt, Attempt::None);
    assert_eq!(looking.kept(), before.kept());
}

#[test]
fn what_is_left_closed_leads_back_to_where_it_was_wanted() {
    for (purpose, screen) in [
        (Purpose::Look, Screen::Start),
        (Purpose::Compare, Screen::Compare),
        (Purpose::Together, Screen::Together),
    ] {
        let asked = done(&mine(), [text(&address(&sealed(1).text()), purpose)]);
        assert_eq!(asked.screen(), Screen::Open);
        let left = done(&asked, [Fact::SealedLeft]);
        assert_eq!((left.screen(), waiting(&left)), (screen, [].as_slice()));
        assert!(left.update(did(Fact::SealedLeft)).is_none());
    }
}

/// Sealed and open links in any order: each sealed one is asked for in turn.
#[test]
fn several_people_are_asked_for_one_after_the_other() {
    let seal = |number: u8| address(&sealed(number).text());
    let [anna, ben, cem] = ["Anna", "Ben", "Cem"].map(|name| link(&theirs(), name));
    for message in [
        format!("{} {} {ben} {}", seal(1), seal(2), seal(3)),
        format!("{ben} {} {} {}", seal(1), seal(2), seal(3)),
    ] {
        let asked = done(&mine(), [text(&message, Purpose::Together)]);
        assert_eq!(asked.screen(), Screen::Open);
        assert_eq!(waiting(&asked), [sealed(1), sealed(2), sealed(3)]);
        assert_eq!(names(&asked), ["Ben"]);

        let first = opened(&asked, &anna);
        assert_eq!(first.screen(), Screen::Open);
        let second = done(&first, [Fact::SealedLeft]);
        assert_eq!(second.screen(), Screen::Open);
        assert_eq!(waiting(&second), [sealed(3)]);
        let third = opened(&second, &cem);
        assert_eq!(third.screen(), Screen::Together);
        assert_eq!(names(&third), ["Ben", "Anna", "Cem"]);
    }
}

#[test]
fn what_else_is_opened_does_not_drop_what_waits_at_the_table() {
    let asked = done(
        &mine(),
        [text(&address(&sealed(1).text()), Purpose::Together)],
    );
    let files = vec![file_of(&theirs(), "dora.json")];
    let more = done(
        &asked,
        [
            Fact::Asked(Screen::Together),
            Fact::FilesGiven(files, Purpose::Together),
        ],
    );
    assert_eq!(
        (more.screen(), waiting(&more)),
        (Screen::Open, [sealed(1)].as_slice())
    );
    assert_eq!(names(&more), ["dora"]);
}

/// The visitor goes to look for the passphrase; the link may be nowhere else any more.
#[test]
fn what_is_sealed_waits_on_while_the_visitor_is_elsewhere() {
    let asked = done(
        &mine(),
        [text(&address(&sealed(1).text()), Purpose::Together)],
    );
    let wrong = Fact::Unsealed(sealed(1), Err(LinkFault::WrongPassphrase));
    let failed = done(&asked, [tried(), wrong]);
    let gone = after(&failed, [Msg::StartAsked]);
    let back = done(&gone, [Fact::Asked(Screen::Open)]);
    assert_eq!(waiting(&back), [sealed(1)]);
    assert_eq!(back.exchange().opening.attempt, Attempt::None);
    // It still goes where it was wanted.
    assert_eq!(
        opened(&back, &link(&theirs(), "")).screen(),
        Screen::Together
    );
}

#[test]
fn what_comes_too_late_is_dropped() {
    let message = [1, 2]
        .map(|number| address(&sealed(number).text()))
        .join(" ");
    let asked = done(&mine(), [text(&message, Purpose::Together)]);
    let late = did(Fact::Unsealed(
        sealed(1),
        Ok(find(&link(&theirs(), "")).unwrap()),
    ));
    assert!(asked.update(late.clone()).is_none(), "nothing was tried");
    let left = done(&asked, [tried(), Fact::SealedLeft]);
    assert!(left.update(late.clone()).is_none(), "it was left closed");
    let next = done(&left, [tried()]);
    assert!(next.update(late.clone()).is_none(), "another one is tried");
    let gone = done(&next, [Fact::SealedLeft]);
    assert!(gone.update(late).is_none());
    assert!(gone.update(did(tried())).is_none(), "nothing waits");
}

#[test]
fn what_is_wrong_inside_is_told() {
    let asked = looked_at(&mine(), &address(&sealed(1).text()));
    let [version, edition] = [find(&link(&theirs(), "")).unwrap(), sealed(9)];
    // Of the newest edition there can be, and so newer than that at hand.
    let mut bytes = version.bytes().to_vec();
    bytes[2] = 255;
    let newer = Code::of_bytes(bytes).unwrap();
    let failed = done(&asked, [tried(), Fact::Unsealed(sealed(1), Ok(newer))]);
    assert_eq!(failed.screen(), Screen::Open);
    assert_eq!(failed.exchange().opening.faults.len(), 1);
    // A sealed one inside of a sealed one waits its turn.
    let nested = done(
        &asked,
        [tried(), Fact::Unsealed(sealed(1), Ok(edition.clone()))],
    );
    assert_eq!(waiting(&nested), [edition]);
}

/// The part of the program that seals is loaded once somebody wants it.
#[test]
fn a_passphrase_calls_for_the_part_that_opens() {
    let all = fresh(&[BASE]);
    let kept = Kept {
        profile: all.kept().profile.clone(),
        ..Kept::default()
    };
    let content = Rc::clone(all.content());
    let split = Session::new(content, kept, Saving::On, Parts::default());
    let split = after(&split, [Msg::PartArrived(Part::Screens)]);
    let asked = looked_at(&split, &address(&sealed(1).text()));
    assert_eq!(asked.presence(Part::Sealing), &Presence::Absent);
    let tried = done(&asked, [tried()]);
    assert_eq!(tried.presence(Part::Sealing), &Presence::Awaited);
    let here = after(&tried, [Msg::PartArrived(Part::Sealing)]);
    assert!(matches!(here.exchange().opening.attempt, Attempt::With(_)));
    assert_eq!(here.screen(), Screen::Open);
    let chosen = done(&split, [Fact::SealChosen(true)]);
    assert_eq!(chosen.presence(Part::Sealing), &Presence::Awaited);
}
