//! Papers as Markdown.

use iso_readiness::core::export::write_markdown;
use iso_readiness::core::papers::document::{Block, Document, Item};
use proptest::prelude::*;

use super::paper::paper;
use super::{NASTY, huge, plain, texts};
use crate::sample::cases;

fn written(document: &Document) -> String {
    let content = crate::shipped::content();
    String::from_utf8(write_markdown(content.words(), document)).unwrap()
}

/// The text that a parser makes of a paragraph: what `CommonMark` says of backslashes and of
/// references to characters, and that white space at the edges of a line is dropped.
fn parsed(paragraph: &str) -> String {
    let lines = paragraph
        .split('\n')
        .map(|line| line.trim_matches([' ', '\t']));
    let joined = lines.collect::<Vec<_>>().join("\n");
    let mut text = String::new();
    let mut rest = joined.as_str();
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        match letter {
            '\\' => {
                let next = rest.chars().next().expect("no backslash at the end");
                assert!(next == '\n' || next.is_ascii_punctuation(), "\\{next}");
                text.push(next);
                rest = &rest[next.len_utf8()..];
            }
            '&' => {
                let (number, after) = rest.split_once(';').expect("a reference");
                let number = number.strip_prefix('#').expect("a number").parse().unwrap();
                text.push(char::from_u32(number).unwrap());
                rest = after;
            }
            '\n' => panic!("a line break that is none"),
            _ => {
                assert!(!"`*_[]<>~|#$".contains(letter), "{letter} stands as it is");
                text.push(letter);
            }
        }
    }
    text
}

/// A paper of one paragraph, without its title.
fn paragraph(text: &str) -> String {
    let document = Document {
        title: "T".to_owned(),
        header: String::new(),
        facts: Vec::new(),
        blocks: vec![Block::Text(text.to_owned())],
    };
    let all = written(&document);
    let paragraph = all.strip_prefix("# T\n\n").unwrap();
    paragraph.strip_suffix('\n').unwrap().to_owned()
}

/// Whether a line could begin something other than a paragraph.
fn begins_something(line: &str) -> bool {
    let after_number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let behind = after_number.strip_prefix(['.', ')']);
    let is_numbered = after_number.len() < line.len()
        && behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t']));
    line.starts_with(['-', '+', '=', ':', ' ', '\t']) || is_numbered
}

#[test]
fn nothing_in_a_text_is_a_sign() {
    let huge = huge();
    for text in NASTY.into_iter().chain([huge.as_str()]) {
        let paragraph = paragraph(text);
        assert_eq!(parsed(&paragraph), plain(text));
        assert!(!paragraph.split('\n').any(begins_something), "{paragraph}");
    }
    let content = crate::shipped::content();
    proptest!(cases(256), |(text in texts())| {
        let document = Document {
            blocks: vec![Block::Text(text.clone())],
            title: String::new(),
            header: String::new(),
            facts: Vec::new(),
        };
        let all = String::from_utf8(write_markdown(content.words(), &document)).unwrap();
        let paragraph = all.strip_prefix("# \n\n").unwrap().strip_suffix('\n').unwrap();
        prop_assert_eq!(parsed(paragraph), plain(&text));
        prop_assert!(!paragraph.split('\n').any(begins_something), "{}", paragraph);
        // Empty lines end a paragraph.
        prop_assert!(!paragraph.contains("\n\n"));
    });
}

#[test]
fn cells_hold_everything_in_one_line() {
    for text in NASTY {
        let all = written(&paper(text));
        let rows = all.lines().filter(|line| line.starts_with("| "));
        let rows: Vec<&str> = rows.collect();
        // Three tables with a head and a line below it each, and six rows.
        assert_eq!(rows.len(), 12, "{all}");
        let cell = rows[2].strip_prefix("| ").unwrap();
        let (cell, rest) = cell.split_once(" | 52 % |").unwrap();
        assert_eq!(parsed(cell), plain(text));
        assert_eq!(rest, " 1.71 | 7 | 2026-11-22 |  |");
    }
}

#[test]
fn a_paper_reads_like_this() {
    let item = |text: &str, notes: &[&str]| Item {
        text: text.to_owned(),
        notes: notes.iter().map(|note| (*note).to_owned()).collect(),
    };
    let mut document = paper("a_b");
    document.blocks.splice(
        4..6,
        [
            Block::List(
                true,
                vec![item("One\nline", &["Why\nso"]), item("Two", &[])],
            ),
            Block::List(true, vec![item("Other", &[])]),
        ],
    );
    let golden = include_str!("paper.md");
    assert_eq!(written(&document), golden);
}
