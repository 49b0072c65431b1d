//! The list of words as it is shipped and as it may be broken, and what chance makes of it.

use std::collections::BTreeSet;

use iso_readiness::core::foreign::{Fault, Node, Problem, Problems};
use iso_readiness::core::link::passphrase::{LIST_WORDS, WordList, passphrase};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::sample::cases;
use crate::shipped::{documents, load_all, tree};

const FILE: &str = "text/en/passphrase.json";

fn read(file: &Json) -> (Option<WordList>, Vec<Problem>) {
    let mut problems = Problems::new();
    let value = tree(file);
    let list = WordList::read(&Node::document(FILE, &value), &mut problems);
    (list, problems.into_vec())
}

fn shipped_words() -> Vec<String> {
    serde_json::from_value(documents()[FILE]["passphrase"].clone()).unwrap()
}

fn shipped_list() -> WordList {
    let (list, problems) = read(&documents()[FILE]);
    assert_eq!(problems, []);
    list.unwrap()
}

#[test]
fn the_shipped_words_are_short_plain_and_told_apart_by_four_letters() {
    let words = shipped_words();
    assert_eq!(words.len(), LIST_WORDS);
    let plain = |word: &&String| {
        (3..=8).contains(&word.len()) && word.chars().all(|letter| letter.is_ascii_lowercase())
    };
    assert_eq!(words.iter().find(|word| !plain(word)), None);
    let starts: BTreeSet<&str> = words
        .iter()
        .map(|word| &word[..word.len().min(4)])
        .collect();
    assert_eq!(starts.len(), LIST_WORDS);
}

#[test]
fn each_eleven_bits_choose_one_word_and_the_last_six_none() {
    let list = shipped_list();
    // The words at 0, 1, 1023, 1024, 2046 and 2047.
    let numbers: [u128; 6] = [0, 1, 1023, 1024, 2046, 2047];
    let bits = numbers.iter().fold(0, |bits, number| bits << 11 | number);
    for unused in [0, 0b10_1010, 0b11_1111] {
        let bytes = (bits << 6 | unused).to_be_bytes();
        let chance = bytes.last_chunk().unwrap();
        let expected = "abandon ability lend length zone zoo";
        assert_eq!(passphrase(&list, chance), expected);
    }
}

#[test]
fn any_chance_gives_six_words_that_tell_its_bits() {
    let (list, words) = (shipped_list(), shipped_words());
    proptest!(cases(256), |(chance in any::<[u8; 9]>())| {
        let passphrase = passphrase(&list, &chance);
        let chosen: Vec<&str> = passphrase.split(' ').collect();
        prop_assert_eq!(chosen.len(), 6);
        let mut bits = 0_u128;
        for word in chosen {
            bits = bits << 11 | words.iter().position(|one| one == word).unwrap() as u128;
        }
        let given = chance.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        prop_assert_eq!(bits, given >> 6);
    });
}

/// Reads the shipped list with one change, which nobody may get a passphrase from.
#[track_caller]
fn assert_refused(change: impl FnOnce(&mut Json), expected: &[(&str, Fault)]) {
    let mut file = documents()[FILE].clone();
    change(&mut file);
    let (list, problems) = read(&file);
    assert!(list.is_none());
    let problem = |(place, fault): &(&str, Fault)| Problem {
        path: format!("{FILE}{place}"),
        fault: fault.clone(),
    };
    let expected: Vec<Problem> = expected.iter().map(problem).collect();
    assert_eq!(problems, expected);
}

#[test]
fn a_list_that_is_not_exactly_what_it_should_be_is_refused() {
    let limit = LIST_WORDS;
    let not_a = |expected, found| Fault::NotA { expected, found };
    assert_refused(
        |file| *file = json!([]),
        &[("", not_a("an object", "a list"))],
    );
    assert_refused(
        |file| *file = json!({}),
        &[("", Fault::Missing("passphrase"))],
    );
    assert_refused(
        |file| file["passphrase"] = "abandon".into(),
        &[(": passphrase", not_a("a list", "a text"))],
    );
    let found = 2047;
    assert_refused(
        |file| drop(file["passphrase"].as_array_mut().unwrap().pop()),
        &[(": passphrase", Fault::TooShort { found, limit })],
    );
    let (found, unit) = (2049, "words");
    assert_refused(
        |file| {
            file["passphrase"]
                .as_array_mut()
                .unwrap()
                .push("new".into());
        },
        &[(": passphrase", Fault::TooLong { found, limit, unit })],
    );
    let twice = Fault::DuplicateId("abandon".into());
    assert_refused(
        |file| {
            file["passphrase"][1] = "abandon".into();
            file["passphrase"][2] = " ".into();
            file["passphrase"][3] = 7.into();
            file["passphrase"][4] = "a bout".into();
        },
        &[
            (": passphrase[1]", twice),
            (": passphrase[2]", Fault::Empty),
            (": passphrase[3]", not_a("a text", "a whole number")),
            (
                ": passphrase[4]",
                not_a("one word", "a text with white space"),
            ),
        ],
    );
}

#[test]
fn authors_hear_of_a_broken_list_and_content_does_not_need_one() {
    let mut documents = documents();
    documents.get_mut(FILE).unwrap()["passphrase"] = json!(["one"]);
    let problems = load_all(&documents).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!(
        problems[0].to_string(),
        format!("{FILE}: passphrase: is too short: 1 in the list, where 2048 are needed")
    );
    documents.remove(FILE);
    assert_eq!(load_all(&documents).problems, []);
}
