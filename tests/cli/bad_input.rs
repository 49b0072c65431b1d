//! Bad answers files: exit code 1, nothing on standard output, and each problem one line on
//! standard error that names the file and the place.

use crate::program::{Folder, answers, run, run_with};

/// Scores a file of these bytes; every line it is refused with must name the file.
fn refused(bytes: &[u8]) -> Vec<String> {
    let folder = Folder::new();
    let file = folder.write("bad.json", bytes);
    let run = run(&["score", &file, "--format", "json"]);
    let lines = run.refused();
    assert!(!lines.is_empty());
    let lines = lines.into_iter();
    lines
        .map(|line| {
            let rest = line.strip_prefix(&file).unwrap_or_else(|| panic!("{line}"));
            rest.trim_start_matches(": ").to_owned()
        })
        .collect()
}

#[test]
fn what_is_no_json_is_one_line() {
    let cases: [&[u8]; 6] = [
        b"",
        b"   ",
        b"{",
        b"not json",
        b"\xff\xfe{}",
        b"{\"format\": \"\xc3\x28\"}",
    ];
    for bytes in cases {
        let lines = refused(bytes);
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(lines[0].starts_with("cannot be read: "), "{lines:?}");
    }
}

#[test]
fn a_missing_file_and_a_folder_are_one_line() {
    let folder = Folder::new();
    let missing = folder.0.join("missing.json");
    for path in [missing, folder.0.clone()] {
        let path = path.to_string_lossy();
        let run = run(&["score", &path]);
        let lines = run.refused();
        assert_eq!(lines.len(), 1);
        assert!(
            lines[0].starts_with(&format!("{path}: cannot be read: ")),
            "{lines:?}"
        );
    }
}

#[test]
fn a_file_of_50_megabytes_is_refused_unread() {
    let mut bytes = answers("{}").into_bytes();
    bytes.resize(50_000_000, b' ');
    let lines = refused(&bytes);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].contains("larger than"), "{lines:?}");
    let run = run_with(&["score", "-"], &bytes);
    assert_eq!(run.refused(), [format!("standard input: {}", lines[0])]);
}

#[test]
fn a_hundred_thousand_brackets_are_refused_without_a_crash() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let text = open.repeat(100_000) + "0" + &close.repeat(100_000);
        let lines = refused(text.as_bytes());
        assert_eq!(lines.len(), 1);
        assert!(lines[0].starts_with("cannot be read: "), "{lines:?}");
    }
}

#[test]
fn a_future_version_is_named_as_such() {
    let file = answers("{}").replace("\"version\":1", "\"version\":2");
    let lines = refused(file.as_bytes());
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("version: "), "{lines:?}");
    assert!(lines[0].contains("newer"), "{lines:?}");
}

#[test]
fn every_problem_is_a_line_of_its_own() {
    let file = answers(
        r#"{"scope-boundaries":{"value":1},"scope-boundaries":{"value":2},
            "policy-signed":{"value":7},"policy-reach":{"value":"n/a","reason":"other"},
            "risk-method":{"value":[]},"no-such":{"value":3},"treatment-choice":3}"#,
    );
    let places: Vec<String> = refused(file.as_bytes())
        .iter()
        .map(|line| line.split(": ").next().unwrap().to_owned())
        .collect();
    let expected = [
        "answers.scope-boundaries",
        "answers.policy-signed.value",
        "answers.policy-reach.value",
        "answers.risk-method.value",
        "answers.no-such",
        "answers.treatment-choice",
    ];
    assert_eq!(places, expected);
}

#[test]
fn standards_that_stand_twice_are_refused() {
    let twice = r#"["iso27001-2022","iso27001-2022"]"#;
    let file = answers("{}").replace(r#"["iso27001-2022"]"#, twice);
    let lines = refused(file.as_bytes());
    assert_eq!(lines.len(), 1);
    assert!(lines[0].starts_with("profile.standards[1]: "), "{lines:?}");
}

#[test]
fn foreign_text_breaks_no_line_and_reaches_no_terminal() {
    let file = answers(r#"{"two\nlines\u001b[31m":{"value":1}}"#);
    let lines = refused(file.as_bytes());
    assert_eq!(lines.len(), 1);
    assert!(!lines[0].contains('\u{1b}'), "{lines:?}");
}
