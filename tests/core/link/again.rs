//! Whatever opens at all, by luck or by malice, is the same when it is made and opened again.

use std::cell::Cell;

use iso_readiness::core::content::Content;
use iso_readiness::core::link::{Body, Carried, Code, Label, Name, find, find_all, read};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::forever::golden;
use super::link;
use crate::sample::cases;
use crate::shipped::content;

/// Reads a link, writes what it tells, and reads that. Tells whether there was anything to read.
fn opens_again(content: &Content, code: &Code) -> bool {
    let Ok(shared) = read(code, content.editions()) else {
        return false;
    };
    if let Body::Answers {
        profile,
        answers,
        carried,
    } = &shared.body
    {
        assert_eq!(*carried, Carried::default());
        let label = Label {
            day: shared.day,
            name: Name::new(&shared.name),
        };
        let again = link(content, profile, answers, &label).text();
        let again = read(&find(&again).unwrap(), content.editions());
        assert_eq!(again.as_ref(), Ok(&shared));
    }
    true
}

#[test]
fn bytes_that_open_tell_what_can_be_told_again() {
    let content = content();
    let codes: Vec<Code> = golden()
        .iter()
        .map(|one| find(&one.link).unwrap())
        .collect();
    let opened = Cell::new(0);
    let edits = proptest::collection::vec((any::<Index>(), any::<u8>()), 0..3);
    let cut = prop_oneof![Just(0_usize), 0..20_usize];
    proptest!(cases(2048), |(code in select(codes), edits in edits, cut in cut)| {
        let mut bytes = code.bytes().to_vec();
        bytes.truncate(bytes.len().saturating_sub(cut).max(1));
        for (place, byte) in edits {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Ok(code) = Code::of_bytes(bytes) {
            opened.set(opened.get() + usize::from(opens_again(&content, &code)));
        }
    });
    assert!(opened.get() > 100, "{}", opened.get());
}

#[test]
fn texts_that_open_tell_what_can_be_told_again() {
    let content = content();
    let links: Vec<String> = golden().into_iter().map(|one| one.link).collect();
    let noise = select(vec![
        " ", "\r\n> ", "=\n", "\u{200b}", "%20", "%2D", "\\", ".", "#r=", "r%3D", "—", "25", "A",
        "<", "é",
    ]);
    let edits = proptest::collection::vec((any::<Index>(), noise), 0..4);
    let opened = Cell::new(0);
    proptest!(cases(2048), |(link in select(links), edits in edits)| {
        let mut text = link;
        for (place, noise) in edits {
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            text.insert_str(*place.get(&places), noise);
        }
        let found = find_all(&text);
        prop_assert_eq!(find(&text).is_ok(), found.iter().any(Result::is_ok));
        for code in found.into_iter().flatten() {
            let again = find(&code.text());
            prop_assert_eq!(again.as_ref(), Ok(&code));
            opened.set(opened.get() + usize::from(opens_again(&content, &code)));
        }
    });
    assert!(opened.get() > 100, "{}", opened.get());
}
