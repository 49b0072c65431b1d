//! Sealing as everybody meets it: at its full cost, and with bytes from anywhere.

use iso_readiness::core::link::seal::{Chance, SealFault, made_on, open, seal};
use proptest::prelude::*;

use crate::sample::cases;

const PASSPHRASE: &str = "sechs kurze Wörter";
const TEXT: &str = "Clear desks: in place. Übrigens ✓";
const DAY: u16 = 0x0304;

/// [`TEXT`] as another implementation of both algorithms, libsodium, sealed it.
const SEALED: &str = "\
    030400004c000201101112131415161718191a1b1c1d1e1f404142434445464748494a4b4c4d4e4f\
    5051525354555657fd6e9688627b7d85819cd56b1252d0d9773dbd20e04b95c6406e363284db5dda\
    928d74daa56c944f49855c6e15feecb47e51cb3a";

fn golden() -> Vec<u8> {
    let places = (0..SEALED.len()).step_by(2);
    places
        .map(|place| u8::from_str_radix(&SEALED[place..place + 2], 16).unwrap())
        .collect()
}

fn chance() -> Chance {
    let counted = |from: u8| move |place: usize| from + u8::try_from(place).unwrap();
    Chance {
        salt: std::array::from_fn(counted(0x10)),
        nonce: std::array::from_fn(counted(0x40)),
    }
}

#[test]
fn version_1_stays_what_it_is() {
    let sealed = seal(TEXT.as_bytes(), PASSPHRASE, DAY, &chance()).unwrap();
    assert_eq!(sealed, golden());
    assert_eq!(open(&golden(), PASSPHRASE), Ok(TEXT.as_bytes().to_vec()));
    assert_eq!(made_on(&golden()), Some(DAY));
}

#[test]
fn white_space_is_forgiven_and_capitals_are_not() {
    let text = Ok(TEXT.as_bytes().to_vec());
    let typed = "\u{a0} sechs\tkurze \r\n\u{3000} Wörter ";
    assert_eq!(open(&golden(), typed), text);
    assert_eq!(seal(TEXT.as_bytes(), typed, DAY, &chance()), Some(golden()));
    for other in [
        "Sechs kurze Wörter",
        "sechs kurze Worter",
        "sechskurze Wörter",
        "",
    ] {
        assert_eq!(open(&golden(), other), Err(SealFault::WrongPassphrase));
    }
}

#[test]
fn a_blank_passphrase_seals_nothing() {
    for blank in ["", " ", "\t\r\n", "\u{a0}\u{3000}"] {
        assert_eq!(seal(b"text", blank, DAY, &chance()), None);
    }
}

#[test]
fn too_few_bytes_have_no_day_and_are_not_opened() {
    for length in 0..64 {
        let bytes = &golden()[..length];
        assert_eq!(made_on(bytes), None);
        assert_eq!(open(bytes, PASSPHRASE), Err(SealFault::TooShort));
    }
    assert_eq!(made_on(&golden()[..64]), Some(DAY));
}

/// Sealed bytes that ask for this cost, and hold nothing.
fn asking(memory: u32, passes: u8, lanes: u8) -> Vec<u8> {
    let mut bytes = vec![0; 64];
    bytes[2..6].copy_from_slice(&memory.to_be_bytes());
    (bytes[6], bytes[7]) = (passes, lanes);
    bytes
}

#[test]
fn work_that_no_honest_link_asks_for_is_refused() {
    for (memory, passes, lanes) in [
        (7, 1, 1),
        (0, 1, 1),
        (15, 1, 2),
        (31, 1, 4),
        (65_537, 1, 1),
        (u32::MAX, 1, 1),
        (19_456, 0, 1),
        (19_456, 9, 1),
        (19_456, 255, 1),
        (19_456, 2, 0),
        (19_456, 2, 5),
        (19_456, 2, 255),
    ] {
        let found = open(&asking(memory, passes, lanes), PASSPHRASE);
        let cost = format!("{memory} KiB, {passes} passes, {lanes} lanes");
        assert_eq!(found, Err(SealFault::Unreasonable), "{cost}");
    }
    for (memory, passes, lanes) in [(8, 1, 1), (8, 8, 1), (16, 1, 2), (32, 1, 4), (65_536, 1, 1)] {
        let found = open(&asking(memory, passes, lanes), PASSPHRASE);
        assert_eq!(found, Err(SealFault::WrongPassphrase));
    }
}

#[test]
fn any_bytes_give_a_fault_and_no_crash() {
    let bytes = proptest::collection::vec(any::<u8>(), 0..200);
    proptest!(cases(512), |(bytes in bytes, passphrase: String, memory in 8..64_u8)| {
        let mut bytes = bytes;
        // All else would mostly be refused for its cost, or take all the time there is.
        if let Some(cost) = bytes.get_mut(2..8) {
            cost.copy_from_slice(&[0, 0, 0, memory, 1 + memory % 8, 1]);
        }
        prop_assert!(open(&bytes, &passphrase).is_err());
        prop_assert_eq!(made_on(&bytes).is_some(), bytes.len() >= 64);
    });
}
