//! `check`: of the questionnaires built in, of a good folder, and of a broken one.

use std::path::Path;

use serde_json::Value as Json;

use crate::program::{Folder, run};

fn questionnaires() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    path.to_string_lossy().into_owned()
}

#[test]
fn the_questionnaires_are_good_built_in_and_as_a_folder() {
    let built_in = run(&["check"]);
    let folder = run(&["check", &questionnaires()]);
    assert_eq!(built_in.done(), folder.done());
    let out = folder.done();
    assert!(out.contains("iso27001-2022: 123 requirements"), "{out}");
    assert!(out.ends_with("No problems.\n"), "{out}");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}

/// Changes one JSON file of a folder.
fn change(folder: &Folder, file: &str, change: impl FnOnce(&mut Json)) {
    let path = folder.0.join(file);
    let text = std::fs::read_to_string(&path).unwrap();
    let mut json = serde_json::from_str(&text).unwrap();
    change(&mut json);
    std::fs::write(&path, json.to_string()).unwrap();
}

#[test]
fn every_fault_of_a_broken_folder_is_reported_with_file_and_place() {
    let folder = Folder::new();
    copy(Path::new(&questionnaires()), &folder.0);
    change(&folder, "questions/iso27001-clauses-4-6.json", |json| {
        json["questions"][0]["effort"] = 9.into();
        json["questions"][1]["extra"] = true.into();
        json["questions"][2]["na"] = true.into();
    });
    change(&folder, "standards/iso27001-2022.json", |json| {
        json["requirements"][122]["questions"] = serde_json::json!(["no-such"]);
        json["requirements"][121]["id"] = "A.8.99".into();
    });
    change(&folder, "text/en/iso27001-controls-8b.json", |json| {
        let questions = json["questions"].as_object_mut().unwrap();
        questions.values_mut().next().unwrap()["ask"] = "word ".repeat(40).into();
    });
    change(&folder, "text/en/interface.json", |json| {
        json["interface"]["percent"] = "{x} %".into();
    });
    std::fs::write(folder.0.join("questions/broken.json"), "{").unwrap();

    let run = run(&["check", &folder.0.to_string_lossy()]);
    let lines = run.refused();
    for start in [
        "questions/broken.json: cannot be read",
        "questions/iso27001-clauses-4-6.json: questions[0].effort: ",
        "questions/iso27001-clauses-4-6.json: questions[1].extra: ",
        "standards/iso27001-2022.json: requirements.A.8.34: nothing has the id \"no-such\"",
        "text/en/interface.json: interface.percent: ",
        "standards/iso27001-2022.json: requirements: the requirement \"A.8.33\" of the fact table",
        "standards/iso27001-2022.json: requirements.A.8.99: ",
        "standards/iso27001-2022.json: requirements.4.2.interested-parties: ",
        "text/en/iso27001-controls-8b.json: questions.",
    ] {
        let found = lines.iter().any(|line| line.starts_with(start));
        assert!(found, "no line begins with {start:?} in {lines:#?}");
    }
}

#[test]
fn a_folder_that_is_not_there_or_holds_nothing_is_no_good_folder() {
    let folder = Folder::new();
    let missing = folder.0.join("missing").to_string_lossy().into_owned();
    let run_missing = run(&["check", &missing]);
    let lines = run_missing.refused();
    assert!(
        lines[0].starts_with(&format!("{missing}: cannot be read: ")),
        "{lines:?}"
    );
    assert!(
        !run(&["check", &folder.0.to_string_lossy()])
            .refused()
            .is_empty()
    );
}
