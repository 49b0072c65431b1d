//! The fast door for answers files takes what was written, and nothing that the other one would
//! take otherwise or not at all.

use iso_readiness::core::answers::Answers;
use iso_readiness::core::content::Content;
use iso_readiness::core::file::{read_answers, read_plain, write_answers};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::profile::Profile;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::parsed;
use crate::outcome::read;
use crate::sample::{cases, samples};
use crate::shipped::{content_of, tree};

fn text(content: &Content, profile: &Profile, answers: &Answers) -> String {
    serde_json::to_string(&write_answers(content, profile, answers)).unwrap()
}

#[test]
fn what_was_written_is_read_as_through_the_other_door() {
    proptest!(cases(256), |(sample in samples())| {
        let content = content_of(&sample.documents);
        let (profile, mut answers) = read(&content, &tree(&sample.answers));
        for question in content.questions() {
            answers.write_note(&question.id, "".into());
        }
        let text = text(&content, &profile, &answers);
        let expected = Some((profile, answers, ""));
        prop_assert_eq!(read_plain(&text, &content), expected.clone());
        let longer = format!("{text}, and more");
        let read = read_plain(&longer, &content);
        prop_assert_eq!(read, expected.map(|(profile, answers, _)| (profile, answers, ", and more")));
    });
}

#[test]
fn a_note_is_left_to_the_other_door() {
    let content = crate::shipped::content();
    let plain = r#"{"format":"iso-readiness/answers","version":1,"profile":{"standards":["iso27001-2022"],"roles":[],"target":3},"answers":{"policy-signed":{"value":2}}}"#;
    assert!(read_plain(plain, &content).is_some());
    let noted = plain.replace("2}}}", r#"2,"note":"so"}}}"#);
    let spaced = plain.replace(':', ": ");
    let other = plain.replace("policy-signed", "policy-sign\\u0065d");
    for text in [noted, spaced, other] {
        assert!(read_plain(&text, &content).is_none(), "{text}");
        let (_, _, problems) = read_answers("file", &parsed(&text), &content).unwrap();
        assert_eq!(problems, []);
    }
}

/// One thing done to a place of a text: so many bytes of it become these words.
fn damages() -> impl Strategy<Value = Vec<(Index, usize, &'static str)>> {
    let words = select(vec![
        "",
        "0",
        "1",
        "4",
        "5",
        "9",
        "10",
        "\"",
        "\\",
        ",",
        "{",
        "}",
        ":",
        " ",
        "[",
        "]",
        "n/a",
        "unknown",
        "other",
        "reason",
        "q-01",
        "note",
        "null",
        "é",
        "-",
        "\"value\":",
        "},",
    ]);
    proptest::collection::vec((any::<Index>(), 0..4_usize, words), 1..3)
}

/// What the other door makes of a text where nothing is wrong with it.
fn otherwise(text: &str, content: &Content) -> Option<(Profile, Answers)> {
    let value: Value = serde_json::from_str(text).ok()?;
    let (profile, answers, problems) = read_answers("file", &value, content).ok()?;
    problems.is_empty().then_some((profile, answers))
}

#[test]
fn a_damaged_file_is_never_read_as_another() {
    proptest!(cases(2048), |(sample in samples(), damages in damages())| {
        let content = content_of(&sample.documents);
        let (profile, answers) = read(&content, &tree(&sample.answers));
        let mut text = text(&content, &profile, &answers);
        for (place, length, words) in damages {
            let start = place.index(text.len());
            let end = (start + length).min(text.len());
            if text.is_char_boundary(start) && text.is_char_boundary(end) {
                text.replace_range(start..end, words);
            }
        }
        if let Some((profile, answers, "")) = read_plain(&text, &content) {
            prop_assert_eq!(otherwise(&text, &content), Some((profile, answers)), "{}", text);
        }
    });
}
