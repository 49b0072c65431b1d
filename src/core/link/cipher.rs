//! The two algorithms that sealing is made of, as it uses them.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::{AeadInOut, KeyInit, XChaCha20Poly1305};

pub(super) type Key = [u8; 32];
pub(super) type Salt = [u8; 16];
pub(super) type Nonce = [u8; 24];
/// Stands behind a ciphertext and tells whether anything was changed.
pub(super) type Tag = [u8; 16];

/// What it costs to try one passphrase.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// In KiB.
    pub(super) memory: u32,
    pub(super) passes: u8,
    pub(super) lanes: u8,
}

impl Cost {
    /// What OWASP recommends as the least; a phone takes a fraction of a second for it.
    pub(super) const NOW: Self = Self {
        memory: 19_456,
        passes: 2,
        lanes: 1,
    };

    /// Whether an honest program may have asked for this. Without bounds, a link could take all
    /// memory of whoever opens it.
    pub(super) fn is_reasonable(self) -> bool {
        let lanes = 1..=4;
        let memory = 8 * u32::from(self.lanes)..=65_536;
        lanes.contains(&self.lanes)
            && memory.contains(&self.memory)
            && (1..=8).contains(&self.passes)
    }
}

/// The key that a passphrase gives; `None` when there is not enough memory.
pub(super) fn key(cost: Cost, passphrase: &str, salt: &[u8]) -> Option<Key> {
    let mut key = Key::default();
    let (passes, lanes) = (cost.passes.into(), cost.lanes.into());
    let params = Params::new(cost.memory, passes, lanes, Some(key.len())).ok()?;
    let blocks = params.block_count();
    let mut memory = Vec::new();
    // Asking first: memory that is taken and not there ends the whole module.
    memory.try_reserve_exact(blocks).ok()?;
    memory.resize(blocks, Block::new());
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase.as_bytes(), salt, &mut key, &mut memory)
        .ok()?;
    Some(key)
}

/// The ciphertext of `plain` and its tag, which vouches for `head` as well; `None` when `plain` is
/// too long for one nonce.
pub(super) fn encrypted(key: &Key, nonce: &Nonce, head: &[u8], plain: &[u8]) -> Option<Vec<u8>> {
    let mut text = plain.to_vec();
    let tag = XChaCha20Poly1305::new(key.into())
        .encrypt_inout_detached(nonce.into(), head, text.as_mut_slice().into())
        .ok()?;
    text.extend_from_slice(&tag);
    Some(text)
}

/// What the ciphertext says; `None` unless key, nonce, head and tag all belong to it.
pub(super) fn decrypted(
    key: &Key,
    nonce: &Nonce,
    head: &[u8],
    ciphertext: &[u8],
    tag: &Tag,
) -> Option<Vec<u8>> {
    let mut text = ciphertext.to_vec();
    XChaCha20Poly1305::new(key.into())
        .decrypt_inout_detached(nonce.into(), head, text.as_mut_slice().into(), tag.into())
        .ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> Vec<u8> {
        let digit = |digit: u8| char::from(digit).to_digit(16).unwrap();
        let pairs = hex.as_bytes().chunks(2);
        pairs
            .map(|pair| u8::try_from(digit(pair[0]) << 4 | digit(pair[1])).unwrap())
            .collect()
    }

    #[test]
    fn keys_are_those_of_the_reference_implementation() {
        // From the tests of the implementation that RFC 9106 names as its reference.
        let cases = [
            (
                [256, 2, 1],
                "password",
                "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
            ),
            (
                [256, 2, 2],
                "password",
                "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
            ),
            (
                [65_536, 1, 1],
                "password",
                "f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
            ),
            (
                [65_536, 2, 1],
                "differentpassword",
                "0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
            ),
        ];
        for ([memory, passes, lanes], passphrase, hex) in cases {
            let [passes, lanes] = [passes, lanes].map(|number| u8::try_from(number).unwrap());
            let cost = Cost {
                memory,
                passes,
                lanes,
            };
            assert!(cost.is_reasonable());
            let key = key(cost, passphrase, b"somesalt").unwrap();
            assert_eq!(key.to_vec(), bytes(hex), "{cost:?}");
        }
    }

    #[test]
    fn the_ciphertext_is_that_of_the_draft_for_this_cipher() {
        // draft-irtf-cfrg-xchacha-03, appendix A.3.1.
        let counted = |from: u8| move |place: usize| from + u8::try_from(place).unwrap();
        let key: Key = std::array::from_fn(counted(0x80));
        let nonce: Nonce = std::array::from_fn(counted(0x40));
        let head = bytes("50515253c0c1c2c3c4c5c6c7");
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one \
                      tip for the future, sunscreen would be it.";
        let expected = "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b\
                        0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945\
                        b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f6\
                        15c68b13b52ec0875924c1c7987947deafd8780acf49";
        let found = encrypted(&key, &nonce, &head, plain).unwrap();
        assert_eq!(found, bytes(expected));
    }
}
