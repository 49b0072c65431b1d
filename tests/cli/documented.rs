//! `docs/command-line.md` shows what the program writes.

use std::path::Path;

use crate::program::{run, run_with};

fn document(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(path).unwrap()
}

#[test]
fn examples_are_what_comes_out() {
    // The answers file of the examples is the one in the README.
    let readme = document("README.md");
    let (_, file) = readme.split_once("```json\n").unwrap();
    let (file, _) = file.split_once("```").unwrap();
    let document = document("docs/command-line.md");
    let link = |options: &[&str]| {
        let args = [&["link", "-", "--date", "2026-11-22"], options].concat();
        let run = run_with(&args, file.as_bytes());
        assert_eq!(run.code, 0, "{}", run.err);
        (run.out.trim_end().to_owned(), run.err)
    };
    let base = "https://example.org/check/";
    let (named, said) = link(&["--base", base, "--name", "first look"]);
    assert!(
        document.contains(&format!("{said}{named}\n")),
        "{said}{named}"
    );
    let (plain, _) = link(&[]);
    assert!(
        document.contains(&format!("'{plain}' 'see you'")),
        "{plain}"
    );
    let lines = run_with(&["open", "-"], format!("{plain}\nsee you\n").as_bytes());
    for line in lines.done().lines() {
        assert!(document.contains(&line[..54]), "{line}");
    }
}

#[test]
fn every_option_is_in_the_document_and_in_the_help() {
    let help = run(&["--help"]);
    let document = document("docs/command-line.md");
    let options = help.done().split([' ', '[', ']', '\n', '.']);
    let options: Vec<&str> = options.filter(|word| word.starts_with("--")).collect();
    assert!(options.len() > 8);
    for option in options.iter().filter(|option| **option != "--version") {
        assert!(document.contains(option), "{option}");
    }
    for command in [
        "score", "link", "open", "compare", "merge", "export", "check", "edition", "bundle",
    ] {
        assert!(
            help.out.contains(&format!("iso-readiness {command} ")),
            "{command}"
        );
    }
}
