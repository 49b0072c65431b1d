//! The link as it is wanted.

use iso_readiness::core::day::Day;
use iso_readiness::core::link::{Body, LinkFault, read};
use iso_readiness::core::profile::Target;
use iso_readiness::core::session::exchange::Sealed;
use iso_readiness::core::session::{Fact, Msg, Screen, Session};

use super::{TODAY, did, done, fresh, id, mine, with_answers};
use crate::session::after;

fn code(session: &Session) -> String {
    session.link().unwrap().text()
}

fn told(session: &Session) -> Result<iso_readiness::core::link::Shared, LinkFault> {
    read(&session.link().unwrap(), session.content().editions())
}

#[test]
fn the_link_follows_every_change() {
    let before = mine();
    let changes: [fn(&Session) -> Session; 6] = [
        |session| with_answers(session, 13, 3),
        |session| after(session, [Msg::TargetChosen(Target::new(4).unwrap())]),
        |session| after(session, [Msg::StandardToggled(id("iso27018-2025"))]),
        |session| done(session, [Fact::Named(id("Q4"))]),
        |session| done(session, [Fact::ResultOnly(true)]),
        |session| session.clone().on(Day::new(999)),
    ];
    for change in changes {
        assert_ne!(code(&change(&before)), code(&before));
    }
    let shared = told(&before).unwrap();
    assert_eq!((shared.day, &*shared.name), (TODAY, ""));
    let Body::Answers {
        profile, answers, ..
    } = shared.body
    else {
        panic!("it holds a result");
    };
    assert_eq!((profile, answers), {
        let mine = before.mine();
        (mine.profile, (*mine.answers).clone())
    });
    assert!(fresh(&[]).link().is_err());
}

#[test]
fn a_name_that_does_not_fit_is_left_out() {
    let named = |name: &str| told(&done(&mine(), [Fact::Named(id(name))])).unwrap();
    let sixty = "x".repeat(60);
    assert_eq!(*named(&sixty).name, *sixty);
    assert_eq!(&*named(&"x".repeat(61)).name, "");
    // Sixty letters of another script are more than sixty bytes.
    assert_eq!(&*named(&"ж".repeat(31)).name, "");
    assert_eq!(*named(&"ж".repeat(30)).name, *"ж".repeat(30));
    assert_eq!(&*named("  Q3 ").name, "Q3");
    assert_eq!(&*named("two\nlines").name, "");
}

fn sealing() -> Session {
    done(
        &mine(),
        [
            Fact::Asked(Screen::Share),
            Fact::SealChosen(true),
            Fact::PassphraseTyped(id("first words")),
            Fact::SealAsked,
        ],
    )
}

fn arrived(session: &Session, passphrase: &str) -> Fact {
    Fact::Sealed {
        plain: id(&code(session)),
        passphrase: id(passphrase),
        sealed: Some(id("sealed")),
    }
}

#[test]
fn the_sealed_link_comes_back_once() {
    let asked = sealing();
    assert_eq!(asked.exchange().sharing.sealed, Sealed::Busy);
    let fact = arrived(&asked, "first words");
    let there = done(&asked, [fact.clone()]);
    assert_eq!(there.exchange().sharing.sealed, Sealed::Done(id("sealed")));
    assert!(there.update(did(fact)).is_none());
    let failed = Fact::Sealed {
        plain: id(&code(&asked)),
        passphrase: id("first words"),
        sealed: None,
    };
    let failed = done(&asked, [failed]);
    assert_eq!(failed.exchange().sharing.sealed, Sealed::Failed);
}

#[test]
fn whatever_is_changed_meanwhile_drops_it() {
    let asked = sealing();
    let late = arrived(&asked, "first words");
    for fact in [
        Fact::Named(id("Q4")),
        Fact::ResultOnly(true),
        Fact::SealChosen(false),
        Fact::PassphraseTyped(id("other words")),
        Fact::Asked(Screen::Share),
    ] {
        let told = format!("{fact:?}");
        let changed = done(&asked, [fact]);
        assert_eq!(changed.exchange().sharing.sealed, Sealed::Not, "{told}");
        assert!(changed.update(did(late.clone())).is_none(), "{told}");
    }
    // Asked for anew with other words, what was sealed with the first ones is not it.
    let other = [Fact::PassphraseTyped(id("other words")), Fact::SealAsked];
    let other = done(&asked, other);
    assert!(other.update(did(late)).is_none());
    let right = arrived(&other, "other words");
    assert!(other.update(did(right)).is_some());
}

/// A link that was sealed before is not one to the check as it is now.
#[test]
fn a_sealed_link_is_not_shown_for_a_check_that_has_changed() {
    let there = done(&sealing(), [arrived(&sealing(), "first words")]);
    let changed = with_answers(&there, 20, 1);
    let back = done(&changed, [Fact::Asked(Screen::Share)]);
    assert_eq!(back.exchange().sharing.sealed, Sealed::Not);
    let passphrase = back.exchange().sharing.passphrase.as_deref();
    assert_eq!(passphrase, Some("first words"), "it is still to be sealed");
}

#[test]
fn a_passphrase_is_suggested_while_one_is_wanted() {
    let sharing = |session: &Session| session.exchange().sharing.clone();
    let wanted = done(&mine(), [Fact::SealChosen(true)]);
    assert!(sharing(&wanted).suggests);
    assert_eq!(sharing(&wanted).passphrase.as_deref(), Some(""));
    let suggested = done(&wanted, [Fact::Suggested(Some(id("six words")))]);
    assert!(!sharing(&suggested).suggests);
    assert_eq!(sharing(&suggested).passphrase.as_deref(), Some("six words"));
    let none = done(&wanted, [Fact::Suggested(None)]);
    assert_eq!(sharing(&none).passphrase.as_deref(), Some(""));
    let another = done(&suggested, [Fact::SuggestionAsked]);
    assert!(sharing(&another).suggests);
    // Who wants none any more gets none.
    let open = done(&wanted, [Fact::SealChosen(false)]);
    let late = did(Fact::Suggested(Some(id("six words"))));
    assert!(open.update(late).is_none());
    assert!(!sharing(&done(&open, [Fact::SuggestionAsked])).suggests);
}

#[test]
fn what_one_types_oneself_no_late_suggestion_takes_away() {
    let wanted = done(&mine(), [Fact::SealChosen(true)]);
    let typed = done(&wanted, [Fact::PassphraseTyped(id("my own"))]);
    for late in [Some(id("six words")), None] {
        assert!(typed.update(did(Fact::Suggested(late))).is_none());
    }
    // Where nothing can be suggested, one types oneself.
    let asked = done(&typed, [Fact::SuggestionAsked, Fact::Suggested(None)]);
    let passphrase = asked.exchange().sharing.passphrase.as_deref();
    assert_eq!(passphrase, Some("my own"));
}
