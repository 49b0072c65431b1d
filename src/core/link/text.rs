//! Finding a link in whatever a person has, and undoing what happened to it on its way.
//!
//! Mail programs wrap lines and mark quotations, add full stops and brackets, replace `#` by
//! `%23` and do so twice; word processors turn two hyphens into a dash; chat programs put a
//! backslash before an underscore. All of that can be undone safely, because nothing is taken for
//! a link before its checksum is right.

use super::LinkFault;
use super::code::is_digit;
use super::envelope::Code;

/// What stands before the code in an address, behind its `#`.
pub const MARK: &str = "r=";
/// The longest text that is looked through, in bytes.
pub const MAX_TEXT: usize = 1 << 20;
/// The longest link there is, in characters, with room to spare.
const MAX_LENGTH: usize = 4_000;
/// So many bytes are no longer link than that, with the checksum and what sealing adds.
pub(super) const MOST_BYTES: usize = MAX_LENGTH / 4 * 3 - 100;
/// The shortest link there is, in characters.
const MIN_LENGTH: usize = 12;
/// So many pieces of a broken link are put together again.
const MAX_PIECES: usize = 64;

/// The first readiness link in a text: an address that has one, or its code alone.
///
/// # Errors
///
/// When there is none, or none that is whole.
pub fn find(text: &str) -> Result<Code, LinkFault> {
    let mut found = find_all(text).into_iter();
    let first = found.next().unwrap_or(Err(LinkFault::Nothing));
    // A whole one counts more than a broken one before it.
    first.or_else(|fault| found.find_map(Result::ok).ok_or(fault))
}

/// All readiness links in a text, each whole or with what is wrong with it.
#[must_use]
pub fn find_all(text: &str) -> Vec<Result<Code, LinkFault>> {
    if text.len() > MAX_TEXT {
        return vec![Err(LinkFault::TooLong)];
    }
    let marks = text.match_indices('r');
    let behind =
        marks.filter_map(|(place, _)| behind_mark(text.get(..place)?, text.get(place + 1..)?));
    let found: Vec<_> = behind.map(mend_any).collect();
    if found.is_empty() {
        return bare(text.trim()).into_iter().collect();
    }
    found
}

/// What stands behind the mark of a link, where there is one around the letter between `before` and
/// `after`.
fn behind_mark<'t>(before: &str, after: &'t str) -> Option<&'t str> {
    if !before.ends_with('#') && !before.strip_suffix("23").is_some_and(ends_encoded) {
        return None;
    }
    after.strip_prefix('=').or_else(|| {
        let hexadecimal = without_25(after.strip_prefix('%')?);
        let mut rest = hexadecimal.chars();
        let equals = [rest.next()?, rest.next()?.to_ascii_uppercase()] == ['3', 'D'];
        equals.then_some(rest.as_str())
    })
}

/// Whether a text ends with a percent sign, or with one that was encoded again.
fn ends_encoded(mut text: &str) -> bool {
    // Searching for a text, which `trim_end_matches` does, would be two kilobytes of the download.
    while let Some(before) = text.strip_suffix("25") {
        text = before;
    }
    text.ends_with('%')
}

/// The text without the codes of percent signs that stand at its beginning.
fn without_25(mut text: &str) -> &str {
    while let Some(behind) = text.strip_prefix("25") {
        text = behind;
    }
    text
}

/// A code behind its mark. The equals sign of the mark is `=3D` in mail that was not unpacked.
fn mend_any(behind: &str) -> Result<Code, LinkFault> {
    let found = mend(behind);
    match behind.strip_prefix("3D") {
        Some(behind) if found.is_err() => mend(behind).or(found),
        _ => found,
    }
}

/// A code alone, without an address. Words that are none are just no link.
fn bare(text: &str) -> Option<Result<Code, LinkFault>> {
    let is_address = text.as_bytes().windows(3).any(|three| three == b"://");
    if text.len() < MIN_LENGTH || is_address {
        return None;
    }
    let found = mend(text);
    let is_one_piece = text.bytes().all(is_digit);
    (found.is_ok() || is_one_piece || found != Err(LinkFault::Damaged)).then_some(found)
}

/// Reads the code at the beginning of a text, in as many pieces as it takes.
fn mend(text: &str) -> Result<Code, LinkFault> {
    let mut whole = Vec::new();
    let mut best = Err(LinkFault::Damaged);
    let mut pieces = Pieces { text };
    for _ in 0..MAX_PIECES {
        let length = whole.len();
        let ends = pieces.take(&mut whole);
        if whole.len() > MAX_LENGTH {
            return if best == Err(LinkFault::Damaged) {
                Err(LinkFault::TooLong)
            } else {
                best
            };
        }
        if whole.len() > length {
            best = Code::read(&whole);
        }
        // Whoever made it with a right checksum meant it so.
        if ends || best != Err(LinkFault::Damaged) {
            break;
        }
    }
    best
}

/// The pieces of a code, parted by what may have come between them.
struct Pieces<'t> {
    text: &'t str,
}

impl Pieces<'_> {
    /// Adds the next piece to `whole`. Tells whether the code ends with it.
    fn take(&mut self, whole: &mut Vec<u8>) -> bool {
        let mut taken = 0;
        loop {
            let (character, length) = next(self.text);
            match character {
                Next::Digits(digits) => {
                    whole.extend_from_slice(digits.as_bytes());
                    taken += digits.len();
                    if whole.len() > MAX_LENGTH {
                        return true;
                    }
                }
                Next::Between if taken == 0 => {}
                Next::Between => return false,
                Next::End => return true,
            }
            self.text = self.text.get(length..).unwrap_or_default();
        }
    }
}

/// What comes next in a text.
enum Next<'t> {
    /// Characters of a code.
    Digits(&'t str),
    /// What may stand between two pieces of it.
    Between,
    /// Something that belongs to no code.
    End,
}

/// What comes next, and how many bytes it takes.
fn next(text: &str) -> (Next<'_>, usize) {
    let digits = text.bytes().take_while(|byte| is_digit(*byte)).count();
    if let Some(digits) = text.get(..digits).filter(|digits| !digits.is_empty()) {
        return (Next::Digits(digits), digits.len());
    }
    let Some(character) = text.chars().next() else {
        return (Next::End, 0);
    };
    let length = character.len_utf8();
    match character {
        '%' => encoded(text),
        // Two hyphens, and one, as word processors improve them.
        '\u{2014}' => (Next::Digits("--"), length),
        '\u{2011}' | '\u{2013}' => (Next::Digits("-"), length),
        // The mark of a quotation, of a line that goes on, and of a character to be taken as it is;
        // and what is not seen: soft hyphens, joiners, marks of byte order and direction.
        '>' | '=' | '\\' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {
            (Next::Between, length)
        }
        character if character.is_whitespace() => (Next::Between, length),
        _ => (Next::End, 0),
    }
}

/// A percent sign: a character that was encoded once or more often.
fn encoded(text: &str) -> (Next<'_>, usize) {
    let rest = without_25(text.get(1..).unwrap_or_default());
    let hexadecimal = rest.get(..2).unwrap_or_default();
    let length = text.len() - rest.len() + 2;
    match u8::from_str_radix(hexadecimal, 16) {
        Ok(b'-') => (Next::Digits("-"), length),
        Ok(b'_') => (Next::Digits("_"), length),
        Ok(b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'>' | b'\\') => (Next::Between, length),
        _ => (Next::End, 0),
    }
}
