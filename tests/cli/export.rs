//! `export`: every kind of file, to standard output, a file or a folder.

use serde_json::Value as Json;

use crate::program::{Folder, answers, run, run_with};

const SOME: &str = r#"{"scope-boundaries":{"value":1,"note":"North wing"},"policy-signed":{"value":3},"remote-working-rules":{"value":"n/a","reason":"no-such-activity"},"risk-method":{"value":"unknown"}}"#;

/// Every format, with what the names of its files end in and what its bytes begin with.
const FORMATS: [(&str, &str, &[u8]); 8] = [
    ("json", ".json", b"{"),
    ("csv", ".csv", b""),
    ("xlsx", ".xlsx", b"PK"),
    ("html", ".html", b"<!doctype html>"),
    ("md", ".md", b"# "),
    ("oscal-poam", ".json", b"{"),
    ("oscal-ar", ".json", b"{"),
    ("ciso-assistant", "", b""),
];

const TABLES: [&str; 6] = ["summary", "answers", "gaps", "plan", "soa", "records"];

const DAY: [&str; 2] = ["--date", "2026-11-22"];

/// Writes a file of this kind into a folder, and gives its name and bytes.
fn exported(options: &[&str]) -> (String, Vec<u8>) {
    let folder = Folder::new();
    let target = folder.0.to_string_lossy();
    let args = [&["export", "-", "--output", &target], &DAY[..], options].concat();
    let run = run_with(&args, answers(SOME).as_bytes());
    assert_eq!(run.done(), "", "{options:?}");
    let files: Vec<_> = std::fs::read_dir(&folder.0).unwrap().collect();
    assert_eq!(files.len(), 1, "{options:?}");
    let path = files[0].as_ref().unwrap().path();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    (name, std::fs::read(path).unwrap())
}

#[test]
fn every_format_becomes_a_file_with_its_name_and_day() {
    for (format, ending, begins) in FORMATS {
        let (name, bytes) = exported(&["--as", format]);
        assert!(name.starts_with("iso-readiness-"), "{format}: {name}");
        assert!(name.contains("2026-11-22"), "{format}: {name}");
        assert!(name.ends_with(ending), "{format}: {name}");
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
        assert!(name.bytes().all(plain), "{format}: {name}");
        let head = bytes.get(..begins.len()).unwrap_or_default();
        assert!(head.eq_ignore_ascii_case(begins), "{format}");
        assert!(bytes.len() > 100, "{format}: {} bytes", bytes.len());
    }
}

#[test]
fn the_same_check_on_the_same_day_gives_the_same_bytes() {
    for (format, ..) in FORMATS {
        assert_eq!(
            exported(&["--as", format]),
            exported(&["--as", format]),
            "{format}"
        );
    }
}

#[test]
fn standard_output_gets_the_bytes_of_the_file() {
    let formats = FORMATS.iter().map(|(format, ..)| *format);
    for format in formats.filter(|format| !["xlsx", "ciso-assistant"].contains(format)) {
        let args = [&["export", "-", "--as", format], &DAY[..]].concat();
        let run = run_with(&args, answers(SOME).as_bytes());
        let (_, bytes) = exported(&["--as", format]);
        assert_eq!(run.done().as_bytes(), bytes, "{format}");
    }
}

#[test]
fn csv_writes_the_table_that_is_asked_for_and_the_answers_without() {
    let mut seen = Vec::new();
    for table in TABLES {
        let file = exported(&["--as", "csv", "--table", table]);
        assert!(!seen.contains(&file), "{table} is like another table");
        seen.push(file);
    }
    let unasked = exported(&["--as", "csv"]);
    assert_eq!(seen.iter().position(|file| *file == unasked), Some(1));
}

#[test]
fn json_is_an_answers_file_that_scores_as_before() {
    let (_, bytes) = exported(&["--as", "json"]);
    let file: Json = serde_json::from_slice(&bytes).unwrap();
    let given: Json = serde_json::from_str(&answers(SOME)).unwrap();
    for key in ["format", "version", "profile", "answers"] {
        assert_eq!(file[key], given[key], "{key}");
    }
    let score = |bytes: &[u8]| run_with(&["score", "-", "--format", "json"], bytes);
    let (again, before) = (score(&bytes), score(answers(SOME).as_bytes()));
    assert_eq!(again.done(), before.done());
    let result: Json = serde_json::from_str(before.done()).unwrap();
    assert_eq!(file["result"], result);
}

#[test]
fn no_format_carries_a_program() {
    for format in ["html", "md"] {
        let (_, bytes) = exported(&["--as", format]);
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        assert!(!text.contains("<script"), "{format}");
        assert!(!text.contains("javascript:"), "{format}");
    }
}

#[test]
fn a_link_is_exported_like_a_file() {
    let link = run_with(&["link", "-"], answers(SOME).as_bytes());
    let link = link.out.trim_end().to_owned();
    let opened = run(&["open", &link]);
    let args = |what| [&["export", what, "--as", "csv"], &DAY[..]].concat();
    let from_link = run(&args(&link));
    let from_file = run_with(&args("-"), opened.done().as_bytes());
    assert_eq!(from_link.done(), from_file.done());
}

#[test]
fn a_file_is_written_where_it_is_asked_for_and_over_what_is_there() {
    let folder = Folder::new();
    let path = folder.write("mine.csv", b"what was there");
    let args = [&["export", "-", "--as", "csv", "--output", &path], &DAY[..]].concat();
    assert_eq!(run_with(&args, answers(SOME).as_bytes()).done(), "");
    assert_eq!(std::fs::read(&path).unwrap(), exported(&["--as", "csv"]).1);
}

#[test]
fn what_cannot_be_read_leaves_no_file_behind() {
    let folder = Folder::new();
    let path = folder.write("kept.csv", b"what was there");
    let bad = answers(r#"{"scope-boundaries":{"value":9}}"#);
    let run = run_with(
        &["export", "-", "--as", "csv", "--output", &path],
        bad.as_bytes(),
    );
    let lines = run.refused();
    assert!(lines[0].contains("scope-boundaries"), "{lines:?}");
    assert_eq!(std::fs::read(&path).unwrap(), b"what was there");
}

#[test]
fn where_nothing_can_be_written_that_is_said() {
    let folder = Folder::new();
    let path = folder.0.join("missing/file.csv");
    let run = run_with(
        &[
            "export",
            "-",
            "--as",
            "csv",
            "--output",
            &path.to_string_lossy(),
        ],
        answers(SOME).as_bytes(),
    );
    assert_eq!(run.refused().len(), 1);
}
