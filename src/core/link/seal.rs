//! Sealed bytes: whoever has them and not the passphrase can neither read nor change them.
//!
//! Version 1, with numbers as big-endian:
//!
//! | from | bytes | holds |
//! | ---: | ---: | --- |
//! | 0 | 2 | the day it was made, in days since 2024-01-01, readable without the passphrase |
//! | 2 | 4 | memory for the key, in KiB |
//! | 6 | 1 | passes over that memory |
//! | 7 | 1 | lanes of that memory |
//! | 8 | 16 | salt of the key |
//! | 24 | 24 | nonce |
//! | 48 | | XChaCha20-Poly1305 ciphertext, as long as the text, and its tag of 16 bytes |
//!
//! The key is the Argon2id (version 0x13) of the passphrase. What stands before the ciphertext is
//! its associated data, so nothing in it can be changed either.

use super::cipher::{Cost, Nonce, Salt, Tag, decrypted, encrypted, key};

/// How many bytes stand before the ciphertext.
const HEAD: usize = 48;
/// How many bytes the tag behind it has.
const TAG: usize = size_of::<Tag>();

/// What has to be new for each sealing. It comes from whoever knows the machine's source of
/// chance, and is no secret.
#[derive(Clone, Debug)]
pub struct Chance {
    /// Makes the same passphrase give another key each time.
    pub salt: [u8; 16],
    /// Makes the same key give another ciphertext each time.
    pub nonce: [u8; 24],
}

/// Why sealed bytes were not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealFault {
    /// These are fewer bytes than the shortest sealed text has.
    TooShort,
    /// The key would take less or more work than this version puts into one, or more memory than
    /// the machine has left.
    Unreasonable,
    /// The passphrase is another one, or a byte was changed; nobody can tell which.
    WrongPassphrase,
}

/// Seals `plain` so that only the passphrase opens it. `day` is today, in days since 2024-01-01.
///
/// White space around the passphrase counts for nothing, and any between its words for one space;
/// capitals count.
///
/// `None` when the passphrase is blank, when the machine has not the 19 MiB of memory left that
/// the key takes, or when `plain` has more than the 256 GiB that one nonce is good for.
#[must_use]
pub fn seal(plain: &[u8], passphrase: &str, day: u16, chance: &Chance) -> Option<Vec<u8>> {
    seal_at(Cost::NOW, plain, passphrase, day, chance)
}

fn seal_at(
    cost: Cost,
    plain: &[u8],
    passphrase: &str,
    day: u16,
    chance: &Chance,
) -> Option<Vec<u8>> {
    let passphrase = normal(passphrase);
    if passphrase.is_empty() {
        return None;
    }
    let key = key(cost, &passphrase, &chance.salt)?;
    let mut sealed = Vec::with_capacity(HEAD + plain.len() + TAG);
    sealed.extend_from_slice(&day.to_be_bytes());
    sealed.extend_from_slice(&cost.memory.to_be_bytes());
    sealed.extend_from_slice(&[cost.passes, cost.lanes]);
    sealed.extend_from_slice(&chance.salt);
    sealed.extend_from_slice(&chance.nonce);
    let ciphertext = encrypted(&key, &chance.nonce, &sealed, plain)?;
    sealed.extend_from_slice(&ciphertext);
    Some(sealed)
}

/// The day on which sealed bytes were made, in days since 2024-01-01. Before they are opened,
/// nothing vouches for it.
///
/// `None` when there are too few bytes to be sealed.
#[must_use]
pub fn made_on(sealed: &[u8]) -> Option<u16> {
    Some(Sealed::read(sealed)?.day)
}

/// Opens sealed bytes and gives what was sealed.
///
/// # Errors
///
/// When the bytes were not sealed by this version or with this passphrase; then nothing of what
/// they hold is given out.
pub fn open(sealed: &[u8], passphrase: &str) -> Result<Vec<u8>, SealFault> {
    let sealed = Sealed::read(sealed).ok_or(SealFault::TooShort)?;
    if !sealed.cost.is_reasonable() {
        return Err(SealFault::Unreasonable);
    }
    let key = key(sealed.cost, &normal(passphrase), sealed.salt).ok_or(SealFault::Unreasonable)?;
    let Sealed { head, nonce, .. } = sealed;
    decrypted(&key, nonce, head, sealed.ciphertext, sealed.tag).ok_or(SealFault::WrongPassphrase)
}

/// The parts of sealed bytes.
struct Sealed<'b> {
    /// All that stands before the ciphertext.
    head: &'b [u8; HEAD],
    day: u16,
    cost: Cost,
    salt: &'b Salt,
    nonce: &'b Nonce,
    ciphertext: &'b [u8],
    tag: &'b Tag,
}

impl<'b> Sealed<'b> {
    /// `None` when there are too few bytes.
    fn read(bytes: &'b [u8]) -> Option<Self> {
        let (head, rest) = bytes.split_first_chunk::<HEAD>()?;
        let (ciphertext, tag) = rest.split_last_chunk()?;
        let [d1, d0, m3, m2, m1, m0, passes, lanes, chance @ ..] = head;
        let (salt, nonce) = chance.split_first_chunk()?;
        Some(Self {
            head,
            day: u16::from_be_bytes([*d1, *d0]),
            cost: Cost {
                memory: u32::from_be_bytes([*m3, *m2, *m1, *m0]),
                passes: *passes,
                lanes: *lanes,
            },
            salt,
            nonce: nonce.first_chunk()?,
            ciphertext,
            tag,
        })
    }
}

/// The passphrase as it counts: its words with one space between them.
fn normal(passphrase: &str) -> String {
    let words: Vec<&str> = passphrase.split_whitespace().collect();
    words.join(" ")
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// As little work as there may be, so that many cases take no time.
    const SMALL: Cost = Cost {
        memory: 8,
        passes: 1,
        lanes: 1,
    };

    const CHANCE: Chance = Chance {
        salt: [7; 16],
        nonce: [9; 24],
    };

    #[test]
    fn what_was_sealed_is_opened_and_nothing_of_it_shows() {
        let text = proptest::collection::vec(any::<u8>(), 0..600);
        let passphrase = "\\PC{0,20}[^\\s\\pC]\\PC{0,20}";
        let chance = any::<([u8; 16], [u8; 24])>();
        proptest!(|(text in text, passphrase in passphrase, day: u16, chance in chance)| {
            let (salt, nonce) = chance;
            let chance = Chance { salt, nonce };
            let sealed = seal_at(SMALL, &text, &passphrase, day, &chance).unwrap();
            prop_assert_eq!(sealed.len(), HEAD + text.len() + TAG);
            prop_assert_eq!(made_on(&sealed), Some(day));
            prop_assert!(text.len() < 8 || !sealed.windows(text.len()).any(|part| part == text));
            prop_assert_eq!(open(&sealed, &passphrase), Ok(text));
        });
    }

    #[test]
    fn another_passphrase_opens_nothing() {
        let sealed = seal_at(SMALL, b"text", "open sesame", 1, &CHANCE).unwrap();
        proptest!(|(other in "\\PC{0,20}")| {
            prop_assume!(normal(&other) != "open sesame");
            prop_assert_eq!(open(&sealed, &other), Err(SealFault::WrongPassphrase));
        });
        for other in [
            "",
            "open",
            "Open sesame",
            "opensesame",
            "open-sesame",
            "open sesame s",
        ] {
            let found = open(&sealed, other);
            assert_eq!(found, Err(SealFault::WrongPassphrase), "{other:?}");
        }
    }

    #[test]
    fn no_byte_can_be_changed_left_out_or_added() {
        let sealed = seal_at(SMALL, b"a longer text", "open sesame", 300, &CHANCE).unwrap();
        for place in 0..sealed.len() {
            for change in [1, 2, 4, 128, 255] {
                let mut damaged = sealed.clone();
                damaged[place] ^= change;
                let found = open(&damaged, "open sesame");
                let expected = match place {
                    // A changed cost may be one that nobody asks for.
                    2..8 => found == Err(SealFault::Unreasonable),
                    _ => false,
                };
                let is_wrong = found == Err(SealFault::WrongPassphrase);
                assert!(expected || is_wrong, "{change} at {place}: {found:?}");
            }
        }
        for length in 0..sealed.len() {
            let expected = match length {
                0..64 => SealFault::TooShort,
                _ => SealFault::WrongPassphrase,
            };
            assert_eq!(open(&sealed[..length], "open sesame"), Err(expected));
        }
        let longer = [&sealed[..], &[0]].concat();
        assert_eq!(
            open(&longer, "open sesame"),
            Err(SealFault::WrongPassphrase)
        );
    }

    #[test]
    fn salt_and_nonce_each_make_another_ciphertext() {
        let sealed = |salt, nonce| {
            let chance = Chance {
                salt: [salt; 16],
                nonce: [nonce; 24],
            };
            seal_at(SMALL, b"text", "open sesame", 1, &chance)
                .unwrap()
                .split_off(HEAD)
        };
        assert_eq!(sealed(1, 1), sealed(1, 1));
        assert_ne!(sealed(1, 1), sealed(2, 1));
        assert_ne!(sealed(1, 1), sealed(1, 2));
    }
}
