//! Own questionnaires on the command line: as a folder and as the one document of it.

use std::path::{Path, PathBuf};

use serde_json::Value as Json;

use crate::program::{Folder, run, run_with};

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn example(name: &str) -> String {
    let path = project("questionnaires/examples").join(name);
    path.to_string_lossy().into_owned()
}

/// A copy of the vendor check, to be changed.
fn copy() -> Folder {
    let folder = Folder::new();
    let from = PathBuf::from(example("vendor-check"));
    for file in [
        "content.json",
        "questions/vendor.json",
        "standards/vendor-check-2026.json",
        "text/en/vendor.json",
        "editions/1.json",
    ] {
        let target = folder.0.join(file);
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(from.join(file), target).unwrap();
    }
    folder
}

fn path(folder: &Folder) -> String {
    folder.0.to_string_lossy().into_owned()
}

fn change(folder: &Folder, file: &str, change: impl FnOnce(&mut Json)) {
    let path = folder.0.join(file);
    let mut json = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    change(&mut json);
    std::fs::write(&path, json.to_string()).unwrap();
}

#[test]
fn the_document_that_is_shown_is_the_one_that_is_made_of_the_folder() {
    let bundled = run(&["bundle", &example("vendor-check")]);
    let kept = std::fs::read_to_string(project("www/demo/vendor-check.json")).unwrap();
    assert!(
        bundled.done() == kept,
        "www/demo/vendor-check.json is another one: make it anew by `iso-readiness bundle`"
    );
}

#[test]
fn folder_and_document_are_checked_alike() {
    for name in ["vendor-check", "client-minimum"] {
        let folder = Folder::new();
        let bundled = run(&["bundle", &example(name)]);
        let document = folder.write("own.json", bundled.done().as_bytes());
        let checked = run(&["check", &example(name)]);
        assert_eq!(checked.done(), run(&["check", &document]).done());
        assert!(checked.out.ends_with("No problems.\n"), "{}", checked.out);
    }
}

#[test]
fn every_problem_is_told_and_nothing_is_bundled_with_one() {
    let folder = copy();
    change(&folder, "content.json", |json| {
        json["over"] = serde_json::json!(["iso1-1900"]);
    });
    change(&folder, "questions/vendor.json", |json| {
        json["questions"][9]["na"] = "sometimes".into();
    });
    change(&folder, "text/en/vendor.json", |json| {
        json["questions"]["serious-flaws-closed"]["why"] = "word ".repeat(50).into();
    });
    change(&folder, "editions/1.json", |json| {
        json["content"] = "another".into();
    });
    for command in ["check", "bundle"] {
        let run = run(&[command, &path(&folder)]);
        let lines = run.refused();
        for start in [
            "content.json: over[0]: nothing has the id \"iso1-1900\"",
            "questions/vendor.json: questions[9].na: ",
            "text/en/vendor.json: questions.serious-flaws-closed.why: is too long: 50 words",
            "editions/1.json: content: should be \"example-vendor-check\"",
        ] {
            let found = lines.iter().any(|line| line.starts_with(start));
            assert!(found, "no line begins with {start:?} in {lines:#?}");
        }
    }
}

#[test]
fn the_table_of_links_bears_the_id_and_is_told_where_it_is_missing() {
    let folder = copy();
    std::fs::remove_file(folder.0.join("editions/1.json")).unwrap();
    let checked = run(&["check", &path(&folder)]);
    assert!(
        checked.done().contains("No links can be made"),
        "{}",
        checked.out
    );
    let table = run(&["edition", &path(&folder)]);
    let kept = Path::new(&example("vendor-check")).join("editions/1.json");
    assert_eq!(table.done(), std::fs::read_to_string(kept).unwrap());
}

#[test]
fn a_folder_without_a_head_is_no_document() {
    let folder = Folder::new();
    let bundled = run(&["bundle", &path(&folder)]);
    assert!(!bundled.refused().is_empty());
    let ours = project("questionnaires").to_string_lossy().into_owned();
    let bundled = run(&["bundle", &ours]);
    assert!(
        bundled.refused()[0].contains("content.json"),
        "{}",
        bundled.err
    );
}

const ANSWERS: &str = r#"{"format":"iso-readiness/answers","version":1,"profile":{"standards":["vendor-check-2026"],"roles":[],"target":3},"answers":{"customer-data-located":{"value":3},"subcontractors-checked":{"value":"n/a","reason":"no-such-activity"}}}"#;

#[test]
fn own_questionnaires_are_scored_linked_and_opened() {
    let own = ["--questionnaires", "www/demo/vendor-check.json"];
    let document = project(own[1]).to_string_lossy().into_owned();
    let with = |args: &[&str], input: &str| {
        let args = [args, &[own[0], &document]].concat();
        run_with(&args, input.as_bytes())
    };
    let scored = with(&["score", "-", "--format", "json"], ANSWERS);
    assert!(
        scored.done().contains("vendor-check-2026"),
        "{}",
        scored.out
    );
    let linked = with(&["link", "-", "--date", "2026-11-22"], ANSWERS);
    let link = linked.done().trim().to_owned();
    assert_eq!(with(&["open", &link], "").done().trim(), ANSWERS);
    let lines = with(&["open", "-"], &link);
    let rescored = with(&["score", "-"], lines.done());
    let expected = format!("{{\"line\":1,\"result\":{}}}", scored.out.trim());
    assert_eq!(rescored.done().trim(), expected);
    let compared = with(&["compare", &link, "-"], ANSWERS);
    assert!(
        compared.done().contains("Nothing has changed"),
        "{}",
        compared.out
    );
    assert_eq!(with(&["merge", &link, "-"], ANSWERS).code, 0);

    // Where it does not belong, it is refused in words.
    let elsewhere = run(&["open", &link]);
    assert!(
        elsewhere.refused()[0].contains("other questions than those here"),
        "{}",
        elsewhere.err
    );
    assert_eq!(run_with(&["score", "-"], ANSWERS.as_bytes()).code, 1);
}

/// The blocks of code in a text, those of one kind.
fn blocks<'t>(text: &'t str, kind: &str) -> Vec<&'t str> {
    let begin = format!("```{kind}\n");
    let blocks = text.split(&begin[..]).skip(1);
    blocks
        .map(|rest| rest.split("```").next().unwrap())
        .collect()
}

#[test]
fn the_steps_in_the_document_lead_to_questionnaires_without_a_problem() {
    let document = std::fs::read_to_string(project("docs/authoring.md")).unwrap();
    let (_, steps) = document
        .split_once("### A supplier check, step by step")
        .unwrap();
    let (steps, _) = steps.split_once("\n### ").unwrap();
    let folder = Folder::new();
    let files = [
        "content.json",
        "questions/vendor.json",
        "standards/vendor-check-2026.json",
        "text/en/vendor.json",
    ];
    let told = blocks(steps, "json");
    assert_eq!(told.len(), files.len());
    for (file, text) in files.iter().zip(told) {
        assert!(steps.contains(&format!("`{file}`")), "{file}");
        let path = folder.0.join(file);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let checked = run(&["check", &path(&folder)]);
    let shown = format!("$ iso-readiness check .\n{}", checked.done());
    assert!(blocks(steps, "console").contains(&&*shown), "{shown}");
    let table = run(&["edition", &path(&folder)]);
    std::fs::create_dir(folder.0.join("editions")).unwrap();
    folder.write("editions/1.json", table.done().as_bytes());
    let checked = run(&["check", &path(&folder)]);
    assert!(!checked.done().contains("No links"), "{}", checked.out);
    let bundled = folder.write(
        "all.json",
        run(&["bundle", &path(&folder)]).done().as_bytes(),
    );
    assert_eq!(run(&["check", &bundled]).done(), checked.out);
}
