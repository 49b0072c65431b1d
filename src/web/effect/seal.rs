//! Sealing links and opening sealed ones, which takes a moment on purpose.
//!
//! The part of the program that does so is loaded only when somebody wants it.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::chance;
use crate::core::foreign::{Node, Problems};
use crate::core::link::passphrase::{WordList, passphrase};
use crate::core::link::seal::Chance;
use crate::core::link::{seal_code, unseal};
use crate::core::session::exchange::{Attempt, Sealed};
use crate::core::session::{Fact, Msg, Part, Session};

/// Long enough for the browser to show that it is at work, in milliseconds.
const PAUSE: u32 = 50;

/// Does what a change from `old` to `new` asks for. A part of the program is entered here, so it
/// has to be there.
#[inline(never)]
pub fn follow(old: &Session, new: &Session, emit: &Callback<Msg>) {
    if !new.has(Part::Sealing) {
        return;
    }
    let was_here = old.has(Part::Sealing);
    let is_new = |asked: fn(&Session) -> bool| asked(new) && !(was_here && asked(old));
    if is_new(|session| session.exchange().sharing.sealed == Sealed::Busy) {
        later(new, emit, sealed);
    }
    if is_new(|session| session.exchange().sharing.suggests) {
        later(new, emit, suggested);
    }
    if is_new(|session| matches!(session.exchange().opening.attempt, Attempt::With(_))) {
        later(new, emit, unsealed);
    }
}

fn later(session: &Session, emit: &Callback<Msg>, work: fn(&Session) -> Option<Fact>) {
    let (session, emit) = (session.clone(), emit.clone());
    let work = move || {
        if let Some(fact) = work(&session) {
            emit.emit(Msg::Exchanged(Rc::new(fact)));
        }
    };
    Timeout::new(PAUSE, work).forget();
}

/// The sealed link. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn sealed(session: &Session) -> Option<Fact> {
    Some(Fact::Sealed {
        plain: Rc::from(session.link().ok()?.text()),
        passphrase: session.exchange().sharing.passphrase.clone()?,
        sealed: seal(session).map(Rc::from),
    })
}

fn seal(session: &Session) -> Option<String> {
    let code = session.link().ok()?;
    let passphrase = session.exchange().sharing.passphrase.as_deref()?;
    let chance = Chance {
        salt: chance::bytes()?,
        nonce: chance::bytes()?,
    };
    Some(seal_code(&code, passphrase, session.today(), &chance)?.text())
}

/// What is inside of the first sealed link that waits. A part of the program is entered here, so it
/// has to be there.
#[inline(never)]
fn unsealed(session: &Session) -> Option<Fact> {
    let opening = &session.exchange().opening;
    let Attempt::With(passphrase) = &opening.attempt else {
        return None;
    };
    let code = opening.sealed.first()?;
    Some(Fact::Unsealed(code.clone(), unseal(code, passphrase)))
}

/// Six words to seal something with. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn suggested(session: &Session) -> Option<Fact> {
    // Perhaps nothing is to be sealed any more.
    session.exchange().sharing.passphrase.as_ref()?;
    Some(Fact::Suggested(words(session).map(Rc::from)))
}

/// `None` where there is no list of words, or no chance.
fn words(session: &Session) -> Option<String> {
    let file = session.content().passphrase_words()?;
    let node = Node::document("passphrase", file);
    let words = WordList::read(&node, &mut Problems::new())?;
    Some(passphrase(&words, &chance::bytes()?))
}
