//! The door for what is kept between visits.

use iso_readiness::core::file::{read_saved, write_saved};
use iso_readiness::core::foreign::{Fault, Problem};
use iso_readiness::core::session::HeldBecause;
use serde_json::{Value as Json, json};

use super::assert_problems;
use crate::shipped::{self, tree};

/// Kept state without a fault.
fn saved() -> Json {
    json!({
        "format": "iso-readiness/saved",
        "version": 1,
        "check": {
            "format": "iso-readiness/answers",
            "version": 1,
            "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3},
            "answers": {"scope-boundaries": {"value": 2, "note": "North wing"}},
        },
        "notes": {"policy-signed": "Ask the board"},
        "extent": "quick",
        "movesOn": true,
        "keys": false,
        "at": "policy-signed",
    })
}

/// Why the state is held, when one place of it is changed.
fn held(change: impl FnOnce(&mut Json)) -> HeldBecause {
    let content = shipped::content();
    let mut saved = saved();
    change(&mut saved);
    match read_saved(&tree(&saved), &content) {
        Ok((_, held)) => held.expect("nothing was found wrong"),
        Err(held) => held,
    }
}

fn partly(change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    match held(change) {
        HeldBecause::Partly(problems) => problems,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_state_without_fault_is_read_and_not_held() {
    let content = shipped::content();
    let (kept, held) = read_saved(&tree(&saved()), &content).unwrap();
    assert_eq!(held, None);
    assert_eq!(&*kept.answers.note("policy-signed"), "Ask the board");
    assert_eq!(&*kept.answers.note("scope-boundaries"), "North wing");
    assert_eq!(
        serde_json::to_value(write_saved(&content, &kept)).unwrap(),
        saved()
    );
}

#[test]
fn a_newer_version_is_held_as_newer() {
    assert_eq!(
        held(|saved| saved["version"] = 2.into()),
        HeldBecause::Newer
    );
    assert_eq!(
        held(|saved| saved["check"]["version"] = 2.into()),
        HeldBecause::Newer
    );
}

#[test]
fn a_state_without_a_check_is_unreadable() {
    for change in [
        (|saved: &mut Json| *saved = json!([])) as fn(&mut Json),
        |saved| saved["format"] = "something/else".into(),
        |saved| saved["check"] = json!(null),
        |saved| saved["check"]["profile"] = json!({}),
        |saved| drop(saved.as_object_mut().unwrap().remove("check")),
    ] {
        let held = held(change);
        assert!(matches!(held, HeldBecause::Unreadable(problems) if !problems.is_empty()));
    }
}

#[test]
fn what_cannot_be_read_is_named_and_holds_the_rest() {
    let unknown = |id: &str| Fault::UnknownId(id.into());
    assert_problems(
        &partly(|saved| saved["check"]["answers"]["gone"] = json!({"value": 3})),
        &[("saved: check.answers.gone", unknown("gone"))],
    );
    assert_problems(
        &partly(|saved| saved["notes"]["gone"] = "x".into()),
        &[("saved: notes.gone", unknown("gone"))],
    );
    assert_problems(
        &partly(|saved| saved["extent"] = "some".into()),
        &[("saved: extent", Fault::NotOneOf("quick, full"))],
    );
    assert_problems(
        &partly(|saved| saved["keys"] = 1.into()),
        &[(
            "saved: keys",
            super::not_a("true or false", "a whole number"),
        )],
    );
    assert_problems(
        &partly(|saved| saved["more"] = 1.into()),
        &[("saved: more", Fault::UnknownKey)],
    );
}
