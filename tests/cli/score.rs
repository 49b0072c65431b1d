//! `score`: from a file or standard input, as text or JSON.

use iso_readiness::core::content::{Document, load};
use iso_readiness::core::file::{read_answers, write_result};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::plan::plan;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use serde_json::{Value as Json, json};

use crate::program::{Folder, answers, run, run_with};

const SOME: &str = r#"{"scope-boundaries":{"value":1,"note":"North wing"},"policy-signed":{"value":3},"remote-working-rules":{"value":"n/a","reason":"no-such-activity"},"risk-method":{"value":"unknown"}}"#;

#[test]
fn a_file_and_standard_input_give_the_same_result() {
    let folder = Folder::new();
    let file = folder.write("answers.json", answers(SOME).as_bytes());
    for format in ["text", "json"] {
        let from_file = run(&["score", &file, "--format", format]);
        let from_input = run_with(
            &["score", "-", "--format", format],
            answers(SOME).as_bytes(),
        );
        assert_eq!(from_file.done(), from_input.done());
        assert!(from_file.done().ends_with('\n'));
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_a_file() {
    let marked = format!("\u{feff}{}", answers(SOME));
    let plain = run_with(&["score", "-"], answers(SOME).as_bytes());
    let marked = run_with(&["score", "-"], marked.as_bytes());
    assert_eq!(marked.done(), plain.done());
}

#[test]
fn json_is_one_line_with_the_figures_of_the_rule() {
    let run = run_with(
        &["score", "-", "--format", "json"],
        answers(SOME).as_bytes(),
    );
    let out = run.done();
    assert_eq!(out.lines().count(), 1);
    let result: Json = serde_json::from_str(out).unwrap();
    assert_eq!(result["format"], "iso-readiness/result");
    assert_eq!(result["version"], 1);
    let standard = &result["standards"][0];
    assert_eq!(standard["id"], "iso27001-2022");
    assert_eq!(standard["status"], "too-early");
    assert_eq!(standard["provisional"], true);
    let finding = json!({"requirement": "4.3", "grade": "major", "gate": true});
    assert_eq!(standard["findings"], json!([finding]));
    assert_eq!(result["plan"][0]["question"], "scope-boundaries");
    assert_eq!(result["plan"][0]["blocks"], true);
}

/// The result as the core gives it to whoever asks, such as the widget.
fn result_of_the_core(file: &str) -> String {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let mut documents = Vec::new();
    for folder in ["questions", "standards", "text/en"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy();
            documents.push(Document {
                path: format!("{folder}/{name}"),
                value: serde_json::from_str(&text).unwrap(),
            });
        }
    }
    let content = load(&documents).content;
    let value: Value = serde_json::from_str(file).unwrap();
    let (profile, answers, _) = read_answers("file", &value, &content).unwrap();
    let scope = Scope::of(&content, &profile);
    let marks = Marks::of(&content, &answers);
    let outcomes = assess(&scope, &marks);
    let actions = plan(&scope, &marks, &outcomes);
    serde_json::to_string(&write_result(&outcomes, &actions)).unwrap()
}

#[test]
fn the_command_line_gives_the_very_bytes_of_the_core() {
    for given in ["{}", SOME] {
        let file = answers(given);
        let run = run_with(&["score", "-", "--format", "json"], file.as_bytes());
        assert_eq!(run.done().trim_end(), result_of_the_core(&file));
    }
}

#[test]
fn text_is_the_default_and_tells_standing_findings_and_first_step() {
    let run = run_with(&["score", "-"], answers(SOME).as_bytes());
    let out = run.done();
    let asked = run_with(
        &["score", "-", "--format", "text"],
        answers(SOME).as_bytes(),
    );
    assert_eq!(out, asked.done());
    let first = out.lines().next().unwrap();
    assert!(first.starts_with("ISO/IEC 27001:2022"), "{first}");
    assert!(
        out.lines().any(|line| line.trim().starts_with("4.3 ")),
        "{out}"
    );
    assert!(
        out.lines().any(|line| line.trim().starts_with("1. ")),
        "{out}"
    );
    assert!(!out.contains('{'), "a placeholder is left: {out}");
}
