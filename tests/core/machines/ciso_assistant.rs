//! The file for CISO Assistant.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::export::{Export, ciso_assistant, export};

use super::{NASTY, content, mixed, nothing_answered, source};

/// The cells of a file that has every cell quoted.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes)
        .unwrap()
        .trim_start_matches('\u{feff}');
    let rows = text.strip_suffix("\"\r\n").unwrap().split("\"\r\n\"");
    rows.map(|row| {
        let cells = row.trim_start_matches('"').split("\",\"");
        cells.map(|cell| cell.replace("\"\"", "\"")).collect()
    })
    .collect()
}

#[test]
fn every_requirement_has_a_row_with_its_number_and_result() {
    let content = content();
    let mut state = nothing_answered(&content, &["iso27001-2022"]);
    let answers = Rc::make_mut(&mut state.answers);
    let level = |number| Some(Choice::Level(Level::new(number).unwrap()));
    answers.choose(&"interested-parties".into(), level(4));
    answers.choose(&"scope-boundaries".into(), level(0));
    answers.choose(&"system-processes".into(), level(2));
    answers.choose(&"system-risks".into(), Some(Choice::Unknown));
    let outside = Some(Choice::NotApplicable(Reason::OutOfScope));
    let scope = state.assess(&content).scope;
    let control = scope.standards[0]
        .requirements()
        .find(|one| &*one.requirement.id == "A.8.30");
    for question in &control.unwrap().questions {
        Rc::make_mut(&mut state.answers).choose(&question.id, outside);
    }
    let file = ciso_assistant(&source(&content, &state)).unwrap();
    let rows = rows(&file.bytes);
    assert_eq!(rows.len(), 1 + scope.standards[0].requirements().count());
    assert_eq!(rows[0][2], "ref_id");
    let row = |id: &str| {
        let row = rows.iter().find(|row| row[2] == id).unwrap();
        assert_eq!(
            row[0],
            format!(
                "urn:intuitem:risk:req_node:iso27001-2022:{}",
                id.to_lowercase()
            )
        );
        [row[5].as_str(), row[6].as_str(), row[7].as_str()].map(ToOwned::to_owned)
    };
    assert_eq!(row("4.2"), ["compliant", "done", "100"]);
    assert_eq!(row("4.3"), ["non_compliant", "done", "0"]);
    assert_eq!(row("4.4"), ["partially_compliant", "done", "50"]);
    assert_eq!(row("6.1.1"), ["not_assessed", "done", ""]);
    assert_eq!(row("5.1"), ["not_assessed", "to_do", ""]);
    assert_eq!(row("A.8.30"), ["not_applicable", "done", ""]);
}

#[test]
fn notes_go_along_and_begin_no_cell() {
    let content = content();
    let source = source(&content, &mixed(&content, &["iso27001-2022"]));
    let file = ciso_assistant(&source).unwrap();
    let with_note = rows(&file.bytes);
    let with_note = with_note.iter().filter(|row| row[8].contains(&NASTY[..20]));
    let observations: Vec<&String> = with_note.map(|row| &row[8]).collect();
    assert!(!observations.is_empty());
    assert!(
        observations
            .iter()
            .all(|text| text.starts_with("Self-assessment of 2026-11-22"))
    );
}

#[test]
fn one_file_is_about_one_standard_and_says_which() {
    let content = content();
    let name = |standards: &[&str]| {
        let source = source(&content, &nothing_answered(&content, standards));
        export(&source, Export::CisoAssistant).map(|file| file.name)
    };
    let begin = "iso-readiness-ciso-assistant";
    assert_eq!(
        name(&["iso27017-2026", "iso27001-2022"]).unwrap(),
        format!("{begin}-iso27001-2022-2026-11-22.csv")
    );
    assert_eq!(
        name(&["nist-csf-2", "iso27017-2026"]).unwrap(),
        format!("{begin}-iso27017-2026-2026-11-22.csv")
    );
    assert_eq!(name(&["nist-csf-2"]), None);
}
