//! Readiness links: a whole check, or its result, as a short text behind the `#` of an address,
//! which browsers never send to a server.
//!
//! `docs/links.md` tells the format byte by byte. In short: a head (version and kind, flags,
//! edition of the content, day, name), a body that is one large number with a digit for each
//! thing it tells (`number`), and a checksum; all of it in base64url (`code`).
//!
//! Reading is total and never guesses. [`find`] takes whatever text a person has, undoes what
//! mail and chat programs do to links, and accepts nothing without a right checksum. [`read`]
//! reads by the table of the link's own edition (`edition`) and tells what became of questions
//! that have changed since. A link carries no proof of who made it.

mod answers;
mod carry;
mod cipher;
mod code;
mod edition;
mod envelope;
mod number;
pub mod passphrase;
pub mod qr;
pub mod seal;
mod sealing;
mod summary;
mod text;

use std::rc::Rc;

pub(super) use code::write as base64url;
pub use edition::{Edition, Editions};
pub use envelope::{Code, MAX_NAME, Name};
pub use sealing::{seal_code, unseal};
pub use summary::Summary;
pub use text::{MARK, MAX_TEXT, find, find_all};

use super::answers::Answers;
use super::content::Content;
use super::day::Day;
use super::profile::{Profile, Target};
use super::score::StandardOutcome;
use envelope::{Head, Kind};

/// Why there is nothing to be had from a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// There is no readiness link in it.
    Nothing,
    /// It is longer than any honest one.
    TooLong,
    /// There is one, but it was cut off or changed on its way.
    Damaged,
    /// A newer version of this program made it.
    NewerVersion,
    /// It was made with questions that are newer than those at hand.
    NewerQuestions,
    /// It was made with questions of somebody else.
    OtherQuestions,
    /// It is sealed, and asks for more than this program computes to open it.
    Unreasonable,
    /// It is sealed with another passphrase.
    WrongPassphrase,
}

/// Why no link can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlinkable {
    /// No standard is chosen, so there is nothing to tell.
    NoStandard,
    /// A chosen standard is in no edition of the content, so no reader could know it.
    UnknownStandard,
    /// The content has no editions.
    NoEdition,
    /// There are so many answers, or standards, that nobody could open it.
    TooLong,
}

/// What a link told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The day it was made, where its maker was.
    pub day: Day,
    /// The name its maker gave it; empty where there is none.
    pub name: Rc<str>,
    /// What is in it.
    pub body: Body,
}

/// What is in a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// All answers to the questions of its profile.
    Answers {
        /// Standards, roles and target.
        profile: Profile,
        /// The answers, without notes.
        answers: Answers,
        /// What became of those to questions that have changed since.
        carried: Carried,
    },
    /// The result, without answers.
    Result {
        /// Standards, roles and target.
        profile: Profile,
        /// A summary for each standard of the profile.
        summaries: Vec<Summary>,
    },
}

/// What became of answers to questions that have changed since a link was made. All lists are
/// empty where the link is of the edition at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Questions that are asked no more; their answers are left out.
    pub retired: Vec<Rc<str>>,
    /// Questions that others took over, with those; each of them got the answer.
    pub moved: Vec<(Rc<str>, Vec<Rc<str>>)>,
    /// Questions whose answer does not fit any more: "not applicable" where that is no answer now,
    /// or two different answers where there is one question now. They are open.
    pub unfit: Vec<Rc<str>>,
    /// How many questions are asked now that were not asked then. They are open.
    pub added: usize,
}

/// What goes into a link beside the check itself.
#[derive(Clone, Debug, Default)]
pub struct Label {
    /// The day it is made.
    pub day: Day,
    /// A name, where its maker wants one.
    pub name: Option<Name>,
}

/// A link that carries all answers to the questions of the profile, and no notes.
///
/// # Errors
///
/// When the profile names no standard, or one that no reader of the link could know; and when there
/// is too much to tell.
pub fn write_answers(
    editions: &Editions,
    profile: &Profile,
    answers: &Answers,
    label: &Label,
) -> Result<Code, Unlinkable> {
    let edition = linkable(editions, profile)?;
    let body = answers::write(edition, profile, answers);
    findable(envelope::write(edition, Kind::Answers, label, &body))
}

/// A link that carries the result alone.
///
/// # Errors
///
/// When the profile names no standard, or one that no reader of the link could know; and when there
/// is too much to tell.
pub fn write_result(
    editions: &Editions,
    profile: &Profile,
    outcomes: &[StandardOutcome],
    label: &Label,
) -> Result<Code, Unlinkable> {
    let edition = linkable(editions, profile)?;
    let body = summary::write(edition, profile, outcomes);
    findable(envelope::write(edition, Kind::Result, label, &body))
}

/// A link that is found again in a text, protected or not.
fn findable(code: Code) -> Result<Code, Unlinkable> {
    if code.bytes().len() > text::MOST_BYTES {
        return Err(Unlinkable::TooLong);
    }
    Ok(code)
}

/// The edition to write with, where it knows all standards of the profile.
fn linkable<'e>(editions: &'e Editions, profile: &Profile) -> Result<&'e Edition, Unlinkable> {
    let edition = editions.newest().ok_or(Unlinkable::NoEdition)?;
    if profile.standards.is_empty() {
        return Err(Unlinkable::NoStandard);
    }
    let mut chosen = profile.standards.iter();
    if chosen.any(|id| !edition.standards.contains(id)) {
        return Err(Unlinkable::UnknownStandard);
    }
    Ok(edition)
}

/// Reads a link that is not sealed.
///
/// # Errors
///
/// When it is of a newer version or edition, of other content, or says what cannot be.
pub fn read(code: &Code, editions: &Editions) -> Result<Shared, LinkFault> {
    let (head, body) = Head::read(code)?;
    let newest = editions.newest().ok_or(LinkFault::OtherQuestions)?;
    if head.mark != newest.mark() {
        return Err(LinkFault::OtherQuestions);
    }
    if head.edition > newest.number {
        return Err(LinkFault::NewerQuestions);
    }
    let edition = editions.numbered(head.edition).ok_or(LinkFault::Damaged)?;
    let body = match head.kind {
        Kind::Answers => answers::read(edition, editions, body),
        Kind::Result => summary::read(edition, body),
        // What is sealed has to be opened first.
        Kind::Sealed => None,
    };
    Ok(Shared {
        day: head.day,
        name: head.name,
        body: body.ok_or(LinkFault::Damaged)?,
    })
}

/// Reads a link that is not sealed, and is about nothing but standards that are offered here: a
/// selection of the questionnaires has the editions of all of them.
///
/// # Errors
///
/// As [`read`]; and where it names another standard, that it is of other content.
pub fn read_offered(code: &Code, content: &Content) -> Result<Shared, LinkFault> {
    let shared = read(code, content.editions())?;
    let (Body::Answers { profile, .. } | Body::Result { profile, .. }) = &shared.body;
    let offers = content.catalogue().offers();
    let is_offered = |id: &Rc<str>| offers.iter().any(|offer| offer.id == *id);
    if profile.standards.iter().all(is_offered) {
        Ok(shared)
    } else {
        Err(LinkFault::OtherQuestions)
    }
}

/// Standards in the order of the profile, roles and target, as the first digits of a body.
fn write_profile(edition: &Edition, profile: &Profile, digits: &mut number::Packing) {
    digits.put(u32::from(profile.target.level() - Target::LOWEST), 4);
    digits.put(u32::from(profile.roles.byte()), 16);
    let mut left: Vec<&Rc<str>> = edition.standards.iter().collect();
    digits.put(count(profile.standards.len()), count(left.len()) + 1);
    for id in &profile.standards {
        let base = count(left.len());
        if let Some(place) = left.iter().position(|other| *other == id) {
            digits.put(count(place), base);
            left.remove(place);
        }
    }
}

fn read_profile(edition: &Edition, digits: &mut number::Unpacking) -> Option<Profile> {
    let mut left: Vec<&Rc<str>> = edition.standards.iter().collect();
    let all = count(left.len());
    let [target, roles, chosen] = *digits.take_all(&[4, 16, all + 1]) else {
        return None;
    };
    let target = u8::try_from(target).ok()? + Target::LOWEST;
    let roles = u8::try_from(roles).ok()?;
    let bases: Vec<u32> = (1..=all).rev().collect();
    let bases = bases.get(..usize::try_from(chosen).ok()?)?;
    let mut standards = Vec::new();
    for place in digits.take_all(bases) {
        let place = usize::try_from(place).ok()?;
        if place >= left.len() {
            return None;
        }
        standards.push(Rc::clone(left.remove(place)));
    }
    (!standards.is_empty()).then_some(Profile {
        standards,
        roles: super::profile::Roles::of_byte(roles),
        target: Target::new(target)?,
    })
}

/// A number of things as a digit. There are never so many that it does not fit.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
