//! `compare` and `merge`: two checks side by side, and several settled.

use serde_json::Value as Json;

use crate::program::{Folder, Run, answers, run, run_with};

const ANNA: &str = r#"{"scope-boundaries":{"value":4,"note":"mine"},"policy-signed":{"value":1},"risk-method":{"value":3},"remote-working-rules":{"value":2,"note":"hers"}}"#;
const BEN: &str = r#"{"scope-boundaries":{"value":2,"note":"his"},"policy-signed":{"value":3},"risk-method":{"value":3}}"#;
const CLARA: &str = r#"{"scope-boundaries":{"value":3},"policy-signed":{"value":"unknown"}}"#;

/// Files of three people.
struct Three {
    folder: Folder,
    anna: String,
    ben: String,
    clara: String,
}

fn three() -> Three {
    let folder = Folder::new();
    let write = |name: &str, given: &str| folder.write(name, answers(given).as_bytes());
    Three {
        anna: write("anna.json", ANNA),
        ben: write("ben.json", BEN),
        clara: write("clara.json", CLARA),
        folder,
    }
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}

fn link(file: &str, name: &str) -> String {
    let run = match name {
        "" => run(&["link", file]),
        name => run(&["link", file, "--name", name]),
    };
    assert_eq!(run.code, 0, "{}", run.err);
    run.out.trim_end().to_owned()
}

#[test]
fn what_moved_is_told_as_text_and_as_json() {
    let Three {
        folder: _folder,
        anna,
        ben,
        ..
    } = three();
    let text = run(&["compare", &anna, &ben]);
    let out = text.done();
    assert_eq!(
        out,
        run(&["compare", &anna, &ben, "--format", "text"]).done()
    );
    assert!(
        !out.starts_with('\n') && out.ends_with("unchanged\n"),
        "{out}"
    );
    for part in [
        "ISO/IEC 27001:2022",
        "Readiness",
        " → ",
        "▲",
        "▼",
        "1 answer unchanged",
    ] {
        assert!(out.contains(part), "no {part:?} in {out}");
    }
    assert!(!out.contains('{'), "a placeholder is left: {out}");
    let run = run(&["compare", &anna, &ben, "--format", "json"]);
    let comparison = json(run.done());
    assert_eq!(comparison["format"], "iso-readiness/comparison");
    assert_eq!(run.out.lines().count(), 1);
}

#[test]
fn a_check_compared_with_itself_has_not_moved() {
    let Three {
        folder: _folder,
        anna,
        ..
    } = three();
    // The link has no notes, which count for nothing.
    let run = run(&["compare", &anna, &link(&anna, "")]);
    let out = run.done();
    assert!(!out.contains('▲') && !out.contains('▼'), "{out}");
    assert!(out.contains("4 answers unchanged"), "{out}");
}

#[test]
fn files_links_and_standard_input_are_compared_alike() {
    let Three {
        folder: _folder,
        anna,
        ben,
        ..
    } = three();
    let expected = run(&["compare", &anna, &ben]).done().to_owned();
    let of_links = run(&["compare", &link(&anna, ""), &link(&ben, "")]);
    assert_eq!(of_links.done(), expected);
    let piped = run_with(&["compare", "-", &ben], answers(ANNA).as_bytes());
    assert_eq!(piped.done(), expected);
    let piped = run_with(&["compare", &anna, "-"], link(&ben, "").as_bytes());
    assert_eq!(piped.done(), expected);
}

/// The settled answers, where anything may be said beside them.
fn settled(run: &Run) -> Json {
    assert_eq!(run.code, 0, "{}", run.err);
    json(&run.out)["answers"].clone()
}

#[test]
fn rules_settle_what_people_disagree_about() {
    let Three {
        folder: _folder,
        anna,
        ben,
        clara,
    } = three();
    let merge = |by: &[&str]| run(&[&["merge", &anna, &ben, &clara], by].concat());
    let value = |run: &Run, id: &str| settled(run)[id]["value"].clone();
    let lowest = merge(&[]);
    assert_eq!(lowest.out, merge(&["--by", "lowest"]).out);
    assert_eq!(value(&lowest, "scope-boundaries"), 2);
    assert_eq!(value(&lowest, "policy-signed"), 1);
    assert_eq!(value(&merge(&["--by", "median"]), "scope-boundaries"), 3);
    assert_eq!(value(&merge(&["--by", "first"]), "scope-boundaries"), 4);
    assert_eq!(value(&lowest, "remote-working-rules"), 2);
    assert_eq!(
        settled(&lowest)["scope-boundaries"]["note"],
        "anna: mine\nben: his"
    );
    assert!(
        lowest.err.starts_with("2 of 159 questions need a talk.\n"),
        "{}",
        lowest.err
    );
    // What was settled is an answers file like any other.
    assert!(
        !run_with(&["score", "-"], lowest.out.as_bytes())
            .done()
            .is_empty()
    );
}

#[test]
fn disagreements_are_listed_largest_first() {
    let Three {
        folder: _folder,
        anna,
        ben,
        ..
    } = three();
    let run = run(&["merge", &anna, &ben, "--format", "text"]);
    let out = run.done();
    assert!(out.starts_with("2 of 159 questions need a talk."), "{out}");
    let said: Vec<&str> = out.lines().filter(|line| line.contains("anna: ")).collect();
    assert_eq!(said.len(), 2, "{out}");
    assert!(said.iter().all(|line| line.contains("ben: ")), "{out}");
}

#[test]
fn people_are_called_as_their_link_their_file_or_by_a_letter() {
    let Three {
        folder,
        anna,
        ben,
        clara,
    } = three();
    let other = Folder::new();
    let again = other.write("anna.json", answers(BEN).as_bytes());
    let named = link(&clara, "Clara, by phone");
    let in_file = folder.write("mail.txt", link(&ben, "").as_bytes());
    let args = [
        "merge",
        &anna,
        &link(&ben, ""),
        &named,
        &again,
        &in_file,
        "--format",
        "text",
    ];
    let out = run(&args).done().to_owned();
    for name in [
        "anna: 4",
        "B: 2",
        "Clara, by phone: 3",
        "anna (D): 2",
        "mail: 2",
    ] {
        assert!(out.contains(name), "no {name:?} in {out}");
    }
}

#[test]
fn profiles_that_differ_are_joined_and_that_is_said() {
    let Three { folder, anna, .. } = three();
    let other = answers("{}").replace("\"target\":3", "\"target\":4");
    let other = other.replace("iso27001-2022", "iso27018-2025");
    let other = folder.write("other.json", other.as_bytes());
    let run = run(&["merge", &anna, &other]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        run.err
            .lines()
            .filter(|line| line.starts_with("You "))
            .count(),
        2,
        "{}",
        run.err
    );
    let profile = &json(&run.out)["profile"];
    assert_eq!(
        profile["standards"],
        serde_json::json!(["iso27001-2022", "iso27018-2025"])
    );
    assert_eq!(profile["target"], 4);
}

#[test]
fn one_that_cannot_be_read_stops_it() {
    let Three {
        folder: _folder,
        anna,
        ..
    } = three();
    for command in ["compare", "merge"] {
        let run = run(&[command, &anna, "no such file"]);
        assert_eq!(
            run.refused(),
            ["no such file: cannot be read: there is neither a file nor a link"]
        );
    }
}
