//! No damage ever gives another state.

use iso_readiness::core::link::{LinkFault, find, find_all, read};
use proptest::prelude::*;

use super::forever::golden;
use crate::sample::cases;
use crate::shipped::content;

const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[test]
fn no_changed_character_gives_another_link() {
    for golden in golden() {
        let code = golden.code();
        for place in 0..code.len() {
            for other in ALPHABET
                .iter()
                .filter(|other| **other != code.as_bytes()[place])
            {
                let mut damaged = code.clone().into_bytes();
                damaged[place] = *other;
                let damaged = String::from_utf8(damaged).unwrap();
                assert_eq!(find(&damaged), Err(LinkFault::Damaged), "{damaged}");
                assert_eq!(
                    find(&format!("https://x.org/#r={damaged}")),
                    Err(LinkFault::Damaged)
                );
            }
        }
    }
}

#[test]
fn no_missing_doubled_or_swapped_character_gives_another_link() {
    for golden in golden() {
        let code = golden.code();
        let is_refused = |text: &str| find(&format!("#r={text}")).is_err();
        for place in 0..code.len() {
            let (before, after) = code.split_at(place);
            assert!(is_refused(before), "cut off at {place}");
            assert!(
                is_refused(&format!("{before}{}", &after[1..])),
                "without {place}"
            );
            assert!(
                is_refused(&format!("{before}{}{after}", &after[..1])),
                "{place} twice"
            );
            let mut swapped = code.clone().into_bytes();
            if place > 0 && swapped[place] != swapped[place - 1] {
                swapped.swap(place, place - 1);
                assert!(
                    is_refused(&String::from_utf8(swapped).unwrap()),
                    "{place} swapped"
                );
            }
        }
        assert!(is_refused(&format!("{code}A")));
        assert!(is_refused(&code.to_lowercase()) || code == code.to_lowercase());
    }
}

#[test]
fn nothing_becomes_a_link_by_chance() {
    let content = content();
    proptest!(cases(2048), |(text in any::<String>())| {
        for text in [text.clone(), format!("#r={text}")] {
            for found in find_all(&text) {
                prop_assert!(found.is_err());
            }
        }
    });
    proptest!(cases(2048), |(text in "[A-Za-z0-9_-]{0,300}")| {
        let link = format!("https://example.org/#r={text}");
        prop_assert!(find(&link).is_err());
    });
    // Even with a right checksum, what says something that cannot be is refused.
    proptest!(cases(4096), |(mut bytes in proptest::collection::vec(any::<u8>(), 0..80), kind in 0..4_u8)| {
        if let Some(first) = bytes.first_mut() {
            *first = 16 + kind;
        }
        if let Ok(code) = iso_readiness::core::link::Code::of_bytes(bytes) {
            let shared = read(&code, content.editions());
            if let Ok(shared) = shared && let iso_readiness::core::link::Body::Answers { profile, answers, .. } = shared.body {
                // What is accepted at all is what would be written.
                prop_assert!(!profile.standards.is_empty());
                prop_assert!(answers.iter().all(|(id, _)| content.question(id).is_some()));
            }
        }
    });
}

#[test]
fn megabytes_are_refused_at_once() {
    assert_eq!(find(&"A".repeat(2_000_000)), Err(LinkFault::TooLong));
    assert_eq!(find(&"A".repeat(100_000)), Err(LinkFault::TooLong));
    assert_eq!(
        find(&format!("#r={}", "A".repeat(100_000))),
        Err(LinkFault::TooLong)
    );
    assert!(find(&"#r=A ".repeat(200_000)).is_err());
    assert!(find(&"r%3D".repeat(250_000)).is_err());
}

#[test]
fn what_is_newer_or_not_ours_is_called_so() {
    use iso_readiness::core::link::Code;
    let content = content();
    let golden = golden();
    let code = find(&golden[0].link).unwrap();
    let with = |place: usize, value: u8| {
        let mut bytes = code.bytes().to_vec();
        bytes[place] = value;
        Code::of_bytes(bytes)
    };
    assert_eq!(with(0, 0x21), Err(LinkFault::NewerVersion));
    assert_eq!(with(0, 0x1f), Err(LinkFault::NewerVersion));
    let read_with = |place, value| read(&with(place, value).unwrap(), content.editions()).err();
    assert_eq!(read_with(1, 0x80), Some(LinkFault::NewerVersion));
    assert_eq!(read_with(1, 2), Some(LinkFault::OtherQuestions));
    assert_eq!(read_with(2, 200), Some(LinkFault::NewerQuestions));
    assert_eq!(read_with(2, 0), Some(LinkFault::Damaged));
}
