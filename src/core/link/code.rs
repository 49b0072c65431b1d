//! Bytes as characters that survive in a link, and the checksum that finds damage.

/// The characters of base64url, in order.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Whether a character is one of those.
pub(super) const fn is_digit(character: u8) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, b'-' | b'_')
}

const fn value(character: u8) -> Option<u32> {
    let value = match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(value as u32)
}

/// Writes bytes in base64url without padding.
#[must_use]
pub(in crate::core) fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, place| {
            bits << 8 | u32::from(chunk.get(place).copied().unwrap_or_default())
        });
        for place in 0..=chunk.len() {
            let index = bits >> (18 - 6 * place) & 63;
            let digit = usize::try_from(index)
                .ok()
                .and_then(|index| ALPHABET.get(index));
            text.push(char::from(digit.copied().unwrap_or_default()));
        }
    }
    text
}

/// Reads base64url without padding; `None` where it is none, or was not written as [`write`]
/// does, with zeros in the bits left over.
#[must_use]
pub(super) fn read(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    for chunk in text.chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            let digit = chunk.get(place).map_or(Some(0), |digit| value(*digit))?;
            bits = bits << 6 | digit;
        }
        let [_, three @ ..] = bits.to_be_bytes();
        let (kept, over) = three.split_at_checked(chunk.len() - 1)?;
        if kept.is_empty() || over.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}

/// How many bytes a checksum has.
pub(super) const CHECKSUM: usize = 4;

/// The CRC-32 of zip files and Ethernet: it finds every change of up to 32 bits in a row. It
/// keeps nobody from making another link, and is not meant to.
#[must_use]
pub(super) fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let sum = bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            sum >> 1 ^ if sum & 1 == 1 { POLYNOMIAL } else { 0 }
        })
    });
    (!sum).to_be_bytes()
}

/// Which checksum it is, with its lowest bit first.
const POLYNOMIAL: u32 = 0xEDB8_8320;
