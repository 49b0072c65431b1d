//! What the page around may ask of the visitor, and that only the visitor grants it.

use std::rc::Rc;

use iso_readiness::core::file;
use iso_readiness::core::foreign::Value;
use iso_readiness::core::host::Terms;
use iso_readiness::core::session::exchange::{Origin, Purpose};
use iso_readiness::core::session::host::Offer;
use iso_readiness::core::session::{
    Dialog, Extent, Fact, HostFact, Kept, Msg, Part, Parts, Presence, Saving, Screen, Session,
};
use proptest::prelude::*;
use serde_json::json;

use super::{after, answered, began, id, level, session};
use crate::shipped::{self, tree};

fn host(fact: HostFact) -> Msg {
    Msg::Hosted(Rc::new(fact))
}

fn asked() -> Msg {
    host(HostFact::AnswersAsked)
}

fn granted() -> Msg {
    host(HostFact::AnswersGranted)
}

fn offered(file: Value) -> Msg {
    host(HostFact::CheckOffered(Rc::new(file)))
}

fn terms(may_ask: bool) -> Terms {
    Terms {
        may_ask,
        site: id("acme.example"),
        ..Terms::default()
    }
}

fn changed(terms: Terms) -> Msg {
    host(HostFact::TermsChanged(Rc::new(terms)))
}

/// A check with some answers, in a page that may ask.
fn mine() -> Session {
    let begun = began(Extent::Full).hosted_by(terms(true));
    let questions = begun.trail().questions().to_vec();
    let questions = questions.iter().take(5);
    let answers = questions.map(|question| answered(&question.id, level(2), false));
    after(&begun, answers)
}

/// Somebody else's answers file.
fn theirs() -> Value {
    let begun = began(Extent::Full);
    let questions = begun.trail().questions().to_vec();
    let questions = questions.iter().skip(3).take(9);
    let answers = questions.map(|question| answered(&question.id, level(4), false));
    after(&begun, answers).file()
}

/// What the page was told so far: settled asks, whether it has the answers, settled offers, and
/// whether the last one was taken.
fn told(session: &Session) -> (u32, bool, u32, bool) {
    let host = session.host();
    (
        host.asks_settled,
        host.agreed,
        host.offers_settled,
        host.last_offer == Offer::Taken,
    )
}

const NOTHING: (u32, bool, u32, bool) = (0, false, 0, false);

#[test]
fn an_ask_waits_for_the_visitors_word() {
    let asking = after(&mine(), [asked()]);
    assert_eq!(asking.dialog(), Some(Dialog::HandOver));
    assert_eq!(told(&asking), NOTHING);

    let agreed = after(&asking, [granted()]);
    assert_eq!(agreed.dialog(), None);
    assert_eq!(told(&agreed), (1, true, 0, false));

    let kept = after(&asking, [Msg::DialogClosed]);
    assert_eq!(told(&kept), (1, false, 0, false));
}

#[test]
fn every_ask_is_settled_once() {
    let twice = after(&mine(), [asked(), asked()]);
    assert_eq!(told(&twice), NOTHING);
    assert_eq!(told(&after(&twice, [granted()])), (2, true, 0, false));
    assert_eq!(
        told(&after(&twice, [Msg::DialogClosed])),
        (2, false, 0, false)
    );
}

#[test]
fn once_agreed_nobody_is_asked_again_until_it_is_taken_back() {
    let agreed = after(&mine(), [asked(), granted()]);
    let again = after(&agreed, [asked()]);
    assert_eq!((again.dialog(), told(&again)), (None, (2, true, 0, false)));
    let back = after(&again, [host(HostFact::GrantTakenBack), asked()]);
    assert_eq!(back.dialog(), Some(Dialog::HandOver));
    assert_eq!(told(&back), (2, false, 0, false));
}

#[test]
fn agreement_ends_with_the_check() {
    let agreed = after(&mine(), [asked(), granted()]);
    for end in [Msg::Erased, Msg::StartedOver] {
        let gone = after(&agreed, [end]);
        assert!(!gone.host().agreed);
        assert_eq!(*gone.host().terms, terms(true));
    }
    let stays = after(&agreed, [Msg::StartAsked, Msg::ResultAsked]);
    assert!(stays.host().agreed);
}

#[test]
fn whatever_closes_the_question_says_no() {
    let asking = after(&mine(), [asked()]);
    let link = Fact::TextGiven(id("no link"), Purpose::Look);
    for other in [
        Msg::Erased,
        Msg::DialogAsked(Dialog::Keys),
        Msg::Exchanged(Rc::new(link)),
        changed(terms(false)),
    ] {
        let shown = format!("{other:?}");
        let closed = after(&asking, [other]);
        assert_eq!(told(&closed), (1, false, 0, false), "{shown}");
        assert_ne!(closed.dialog(), Some(Dialog::HandOver), "{shown}");
    }
}

#[test]
fn a_page_that_may_not_ask_is_told_no_at_once() {
    let closed = mine().hosted_by(terms(false));
    let refused = after(&closed, [asked(), offered(theirs())]);
    assert_eq!(told(&refused), (1, false, 1, false));
    assert_eq!(
        (refused.dialog(), refused.screen()),
        (None, closed.screen())
    );
    assert!(refused.exchange().guest.is_none());
}

#[test]
fn a_page_that_may_ask_no_more_has_nothing() {
    let agreed = after(&mine(), [asked(), granted(), changed(terms(false))]);
    assert!(!agreed.host().agreed);
    let again = after(&agreed, [changed(terms(true))]);
    assert!(!again.host().agreed);
}

#[test]
fn an_offer_is_a_guest_until_the_visitor_takes_it() {
    let looking = after(&mine(), [offered(theirs())]);
    assert_eq!(looking.screen(), Screen::Guest);
    let guest = looking.exchange().guest.as_ref().unwrap();
    assert_eq!(guest.origin, Origin::Host(id("acme.example")));
    assert_eq!(looking.mine(), mine().mine());
    assert_eq!(told(&looking), NOTHING);

    let fact = |fact| Msg::Exchanged(Rc::new(fact));
    let taken = after(&looking, [fact(Fact::GuestKept)]);
    assert_eq!(told(&taken), (0, false, 1, true));
    assert_eq!(taken.file(), theirs());
    let undone = after(&taken, [fact(Fact::Undone)]);
    assert_eq!(undone.mine(), mine().mine());
    assert_eq!(told(&undone), (0, false, 1, true));

    let closed = after(&looking, [fact(Fact::GuestClosed)]);
    assert_eq!(told(&closed), (0, false, 1, false));
    assert_eq!(closed.mine(), mine().mine());
}

#[test]
fn an_offer_gives_way_to_the_next_and_to_what_the_visitor_opens() {
    let twice = after(&mine(), [offered(theirs()), offered(mine().file())]);
    assert_eq!(told(&twice), (0, false, 1, false));
    let kept = after(&twice, [Msg::Exchanged(Rc::new(Fact::GuestKept))]);
    assert_eq!(told(&kept), (0, false, 2, true));

    let erased = after(&twice, [Msg::Erased]);
    assert_eq!(told(&erased), (0, false, 2, false));
}

#[test]
fn what_is_no_check_disturbs_nobody() {
    for nonsense in [
        Value::Null,
        Value::text("answers"),
        tree(&json!({})),
        tree(&json!({"format": "iso-readiness/answers", "version": 9})),
        tree(&json!({"format": "iso-readiness/answers", "version": 1})),
    ] {
        let refused = after(&mine(), [offered(nonsense.clone())]);
        assert_eq!(told(&refused), (0, false, 1, false), "{nonsense:?}");
        assert_eq!(refused.screen(), mine().screen());
        assert!(refused.exchange().guest.is_none());
        assert!(refused.exchange().opening.faults.is_empty());
    }
}

/// A page of which only the first part of the program is there.
fn split() -> Session {
    let content = Rc::new(shipped::content());
    let kept = Kept {
        profile: session().kept().profile.clone(),
        ..Kept::default()
    };
    Session::new(content, kept, Saving::On, Parts::default()).hosted_by(terms(true))
}

#[test]
fn asks_wait_for_the_part_of_the_program_that_asks() {
    let waiting = after(&split(), [asked(), asked(), offered(theirs())]);
    assert_eq!(*waiting.presence(Part::Screens), Presence::Awaited);
    assert_eq!((waiting.screen(), told(&waiting)), (Screen::Start, NOTHING));

    let there = after(&waiting, [Msg::PartArrived(Part::Screens)]);
    // The offer comes last, and closes the question before it.
    assert_eq!(there.screen(), Screen::Guest);
    assert_eq!(told(&there), (2, false, 0, false));

    let reason = id("offline");
    let failed = after(&waiting, [Msg::PartFailed(Part::Screens, reason)]);
    assert_eq!(told(&failed), (2, false, 1, false));
    let later = after(&failed, [asked()]);
    assert_eq!(*later.presence(Part::Screens), Presence::Awaited);
}

#[test]
fn other_standards_count_only_before_a_check_has_begun() {
    let other = Terms {
        standards: vec![id("iso27017-2026")],
        ..terms(true)
    };
    let blank = after(&split(), [changed(other.clone())]);
    assert_eq!(blank.kept().profile.standards, other.standards);
    let begun = after(&mine(), [changed(other.clone())]);
    assert_eq!(begun.kept().profile, mine().kept().profile);
    // Whoever erases everything begins with what the page chose.
    let erased = after(&begun, [Msg::Erased]);
    assert_eq!(erased.kept().profile.standards, other.standards);
}

#[test]
fn choosing_anew_what_was_chosen_leaves_the_visitors_choice() {
    let toggled = after(&split(), [Msg::StandardToggled(id("iso27018-2025"))]);
    let level = Terms {
        heading: 1,
        ..terms(true)
    };
    let same = after(&toggled, [changed(level)]);
    assert_eq!(same.kept().profile, toggled.kept().profile);
    assert_eq!(same.host().terms.heading, 1);
}

#[test]
fn what_goes_along_is_the_result_alone_without_a_name() {
    let named = after(&mine(), [Msg::Exchanged(Rc::new(Fact::Named(id("Q3"))))]);
    let link = named.link_to_take_along().unwrap().text();
    assert_eq!(link, mine().link_to_take_along().unwrap().text());
    let looking = after(
        &session(),
        [Msg::Exchanged(Rc::new(Fact::TextGiven(
            id(&link),
            Purpose::Look,
        )))],
    );
    let guest = looking.exchange().guest.as_ref().unwrap();
    assert!(!guest.is_check() && guest.name.is_empty());
}

thread_local! {
    /// Made once, as there are many cases.
    static SIDES: (Session, Value) = (mine(), theirs());
}

/// Anything that can happen between page and visitor.
fn happenings() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..12_u8, 0..24)
}

fn happening(number: u8, theirs: &Value) -> Msg {
    let fact = |fact| Msg::Exchanged(Rc::new(fact));
    match number {
        0 | 1 => asked(),
        2 => granted(),
        3 => host(HostFact::GrantTakenBack),
        4 => offered(theirs.clone()),
        5 => offered(Value::Null),
        6 => fact(Fact::GuestKept),
        7 => fact(Fact::GuestClosed),
        8 => Msg::DialogClosed,
        9 => Msg::Erased,
        10 => changed(terms(true)),
        _ => changed(terms(false)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_ask_is_lost_and_none_is_settled_twice(numbers in happenings()) {
        let (mut session, theirs) = SIDES.with(Clone::clone);
        let (mut asks, mut offers) = (0, 0);
        for number in numbers {
            asks += u32::from(number < 2);
            offers += u32::from(number == 4 || number == 5);
            let before = session.clone();
            session = session.update(happening(number, &theirs)).unwrap_or(session);
            let (now, was) = (told(&session), told(&before));
            prop_assert!(was.0 <= now.0 && now.0 <= asks);
            prop_assert!(was.2 <= now.2 && now.2 <= offers);
            // Only the visitor's own word grants or takes anything.
            prop_assert!(!now.1 || was.1 || number == 2);
            if file::write_saved(session.content(), session.kept())
                != file::write_saved(before.content(), before.kept())
            {
                prop_assert!(number == 6 || number == 9);
            }
        }
        let end = [Msg::DialogClosed, Msg::Exchanged(Rc::new(Fact::GuestClosed))];
        for msg in end {
            session = session.update(msg).unwrap_or(session);
        }
        prop_assert_eq!((told(&session).0, told(&session).2), (asks, offers));
    }
}
