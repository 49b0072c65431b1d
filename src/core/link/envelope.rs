//! What every link has around its body: a head before it and a checksum behind it.
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | version in the upper half, kind in the lower one |
//! | 1 | flags: 1 there is a name, 2 the content is not ours |
//! | 1 | edition of the content |
//! | 4 | only with flag 2: the checksum of the name of the content |
//! | 2 | day, counted from 2024-01-01 |
//! | 1 + n | only with flag 1: length of the name, and the name in UTF-8 |
//! | … | the body |
//! | 4 | the checksum of all before it |
//!
//! Behind the first byte of a sealed link stands what `seal` made of another link's bytes without
//! their checksum, and then the checksum. All versions to come will end with that checksum, so that
//! damage is always told apart from news.

use std::rc::Rc;

use super::code::{self, CHECKSUM};
use super::edition::Edition;
use super::{Label, LinkFault};
use crate::core::day::Day;

const VERSION: u8 = 1;
const NAMED: u8 = 1;
const MARKED: u8 = 2;

/// The longest name of a check, in bytes of UTF-8.
pub const MAX_NAME: usize = 60;

/// A name that a link can carry: no blank one, no line breaks or other control characters, and no
/// longer than [`MAX_NAME`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(Rc<str>);

impl Name {
    /// The text as a name, without the white space around it; `None` where it is none.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let fits = (1..=MAX_NAME).contains(&text.len());
        (fits && !text.chars().any(char::is_control)).then(|| Self(Rc::from(text)))
    }

    /// The name as text.
    #[must_use]
    pub fn text(&self) -> &Rc<str> {
        &self.0
    }
}

/// What kind of link it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Answers = 1,
    Result = 2,
    Sealed = 3,
}

impl Kind {
    fn of(number: u8) -> Option<Self> {
        let mut all = [Self::Answers, Self::Result, Self::Sealed].into_iter();
        all.find(|kind| *kind as u8 == number)
    }
}

/// The bytes of a link, whose checksum is right and whose version is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    kind: Kind,
    /// All bytes but the checksum.
    bytes: Vec<u8>,
}

impl Code {
    /// Reads the characters of a link, which have to be all of them and no others.
    pub(super) fn read(text: &[u8]) -> Result<Self, LinkFault> {
        let mut bytes = code::read(text).ok_or(LinkFault::Damaged)?;
        let length = bytes
            .len()
            .checked_sub(CHECKSUM)
            .ok_or(LinkFault::Damaged)?;
        let (content, sum) = bytes.split_at_checked(length).ok_or(LinkFault::Damaged)?;
        if code::checksum(content) != *sum {
            return Err(LinkFault::Damaged);
        }
        bytes.truncate(length);
        Self::of_bytes(bytes)
    }

    /// The link with these bytes, without a checksum: what a sealed link has inside.
    ///
    /// # Errors
    ///
    /// When its version or kind is not known.
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Self, LinkFault> {
        let first = *bytes.first().ok_or(LinkFault::Damaged)?;
        if first >> 4 != VERSION {
            return Err(LinkFault::NewerVersion);
        }
        let kind = Kind::of(first & 15).ok_or(LinkFault::NewerVersion)?;
        Ok(Self { kind, bytes })
    }

    /// A sealed link around what `seal` made.
    #[must_use]
    pub fn of_sealed(sealed: &[u8]) -> Self {
        let mut bytes = vec![VERSION << 4 | Kind::Sealed as u8];
        bytes.extend_from_slice(sealed);
        Self {
            kind: Kind::Sealed,
            bytes,
        }
    }

    /// What is sealed in it; `None` where it is open to everybody.
    #[must_use]
    pub fn sealed(&self) -> Option<&[u8]> {
        let sealed = self.bytes.get(1..)?;
        (self.kind == Kind::Sealed).then_some(sealed)
    }

    /// Its bytes without the checksum, to be sealed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Its characters.
    #[must_use]
    pub fn text(&self) -> String {
        let sum = code::checksum(&self.bytes);
        code::write(&[self.bytes.as_slice(), &sum].concat())
    }
}

/// Puts head and body together.
pub(super) fn write(edition: &Edition, kind: Kind, label: &Label, body: &[u8]) -> Code {
    let (mark, name) = (edition.mark(), label.name.as_ref().map(Name::text));
    let flags = u8::from(name.is_some()) * NAMED + u8::from(mark.is_some()) * MARKED;
    let number = u8::try_from(edition.number).unwrap_or(u8::MAX);
    let mut bytes = vec![VERSION << 4 | kind as u8, flags, number];
    bytes.extend(mark.iter().flatten());
    bytes.extend(label.day.number().to_be_bytes());
    if let Some(name) = name {
        bytes.extend(u8::try_from(name.len()));
        bytes.extend(name.bytes());
    }
    bytes.extend(body);
    Code { kind, bytes }
}

/// The head of a link that is not sealed.
pub(super) struct Head {
    pub(super) kind: Kind,
    pub(super) edition: u16,
    pub(super) mark: Option<[u8; 4]>,
    pub(super) day: Day,
    pub(super) name: Rc<str>,
}

impl Head {
    /// Reads the head, and gives the body that is left.
    pub(super) fn read(code: &Code) -> Result<(Self, &[u8]), LinkFault> {
        let [_, flags, rest @ ..] = code.bytes.as_slice() else {
            return Err(LinkFault::Damaged);
        };
        if flags & !(NAMED | MARKED) != 0 {
            return Err(LinkFault::NewerVersion);
        }
        Self::read_rest(code.kind, *flags, rest).ok_or(LinkFault::Damaged)
    }

    fn read_rest(kind: Kind, flags: u8, rest: &[u8]) -> Option<(Self, &[u8])> {
        let ([edition], mut rest) = rest.split_first_chunk()?;
        let mut mark = None;
        if flags & MARKED != 0 {
            let (four, more) = rest.split_first_chunk::<4>()?;
            (mark, rest) = (Some(*four), more);
        }
        let (day, mut rest) = rest.split_first_chunk()?;
        let mut name = Rc::default();
        if flags & NAMED != 0 {
            let ([length], more) = rest.split_first_chunk()?;
            let (text, more) = more.split_at_checked(usize::from(*length))?;
            let text = str::from_utf8(text).ok()?;
            // A name with white space around it was not written by us.
            name = Name::new(text).map(|name| name.0)?;
            if *name != *text {
                return None;
            }
            rest = more;
        }
        let head = Self {
            kind,
            edition: u16::from(*edition),
            mark,
            day: Day::new(u16::from_be_bytes(*day)),
            name,
        };
        Some((head, rest))
    }
}
