//! The door for what is kept between visits.

use iso_readiness::core::file::{Restored, needs_of_saved, read_saved, write_saved};
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

/// What becomes of the state when one place of it is changed.
fn restored(change: impl FnOnce(&mut Json)) -> Restored {
    let content = shipped::content();
    let mut saved = saved();
    change(&mut saved);
    read_saved(&tree(&saved), &content)
}

fn held(change: impl FnOnce(&mut Json)) -> HeldBecause {
    restored(change).held.expect("nothing was found wrong")
}

fn partly(change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    let restored = restored(change);
    assert!(restored.kept.is_some());
    let count = restored.problems.len();
    assert_eq!(restored.held, Some(HeldBecause::Partly(count)));
    restored.problems
}

#[test]
fn a_state_without_fault_is_read_and_not_held() {
    let content = shipped::content();
    let restored = read_saved(&tree(&saved()), &content);
    assert_eq!((restored.held, restored.problems), (None, vec![]));
    let kept = restored.kept.unwrap();
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
        let restored = restored(change);
        assert_eq!(restored.held, Some(HeldBecause::Unreadable));
        assert!(restored.kept.is_none() && !restored.problems.is_empty());
    }
}

/// Before content is loaded, this is all that can be known of what was kept.
#[test]
fn what_was_kept_tells_which_standards_it_needs() {
    let needs = |change: fn(&mut Json)| {
        let mut saved = saved();
        change(&mut saved);
        let ids = needs_of_saved(&tree(&saved));
        ids.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(needs(|_| {}), ["iso27001-2022"]);
    let also = |saved: &mut Json| saved["alsoAnswered"] = json!(["iso27701-2025"]);
    assert_eq!(needs(also), ["iso27701-2025", "iso27001-2022"]);
    assert_eq!(
        needs(|saved| saved["alsoAnswered"] = json!([1, {}])),
        ["iso27001-2022"]
    );
    assert!(needs(|saved| saved["check"]["profile"] = json!(7)).is_empty());
    assert!(needs(|saved| *saved = json!(null)).is_empty());
}

#[test]
fn answers_of_standards_no_longer_chosen_are_kept_and_told() {
    let content = shipped::content();
    let restored = restored(|saved| {
        saved["check"]["answers"]["privacy-lead"] = json!({"value": 3});
        saved["check"]["answers"]["consent-records"] = json!({"value": 1});
    });
    assert_eq!(restored.problems, []);
    let saved = serde_json::to_value(write_saved(&content, &restored.kept.unwrap())).unwrap();
    assert_eq!(
        saved["check"]["answers"]["consent-records"],
        json!({"value": 1})
    );
    // The first standard that asks it; what 27001 asks itself needs no other.
    let also = saved["alsoAnswered"].as_array().unwrap();
    assert_eq!(also.len(), 1);
    let standard = content.standard(also[0].as_str().unwrap()).unwrap();
    let mut asked = standard.requirements().flat_map(|one| &one.questions);
    assert!(asked.any(|question| &*question.id == "consent-records"));
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
