//! A link inside a sealed link.

use super::seal::{Chance, SealFault, open, seal};
use super::{Code, LinkFault};
use crate::core::day::Day;

/// Seals a link; `None` where that cannot be done, because the passphrase is blank or the machine
/// has too little memory left.
#[must_use]
pub fn seal_code(code: &Code, passphrase: &str, day: Day, chance: &Chance) -> Option<Code> {
    let sealed = seal(code.bytes(), passphrase, day.number(), chance)?;
    Some(Code::of_sealed(&sealed))
}

/// Opens a sealed link; one that is not sealed is open already.
///
/// # Errors
///
/// When the passphrase is another one, or what is inside is of a newer version.
pub fn unseal(code: &Code, passphrase: &str) -> Result<Code, LinkFault> {
    let Some(sealed) = code.sealed() else {
        return Ok(code.clone());
    };
    let bytes = open(sealed, passphrase).map_err(|fault| match fault {
        // The checksum was right, so nothing was lost on the way.
        SealFault::TooShort => LinkFault::Damaged,
        SealFault::Unreasonable => LinkFault::Unreasonable,
        SealFault::WrongPassphrase => LinkFault::WrongPassphrase,
    })?;
    Code::of_bytes(bytes)
}
