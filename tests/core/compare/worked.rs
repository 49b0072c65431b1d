//! Comparisons worked by hand on the shipped content.

use iso_readiness::core::answers::{Choice, Reason};
use iso_readiness::core::profile::{Role, Roles, Target};
use serde_json::{Value as Json, json};

use super::{UNKNOWN, compared, excluded, level, profile, state};
use crate::shipped::content;

/// The worked example of `docs/scoring.md`.
fn example() -> Vec<(&'static str, Choice)> {
    vec![
        ("context-issues", level(3)),
        ("climate-relevance", level(1)),
        ("interested-parties", level(2)),
        ("scope-boundaries", level(3)),
        ("disciplinary-process", level(4)),
        ("remote-working-rules", excluded(Reason::NoSuchActivity)),
        ("clock-sync", UNKNOWN),
    ]
}

/// The same with these answers given anew; `None` takes one back.
fn changed(changes: &[(&'static str, Option<Choice>)]) -> Vec<(&'static str, Choice)> {
    let mut given = example();
    given.retain(|(id, _)| changes.iter().all(|(other, _)| other != id));
    let changes = changes.iter();
    given.extend(changes.filter_map(|(id, choice)| Some((*id, (*choice)?))));
    given
}

/// What became of the finding on this requirement, and where it stands on both sides.
fn finding<'j>(result: &'j Json, key: &str, id: &str) -> Option<[&'j str; 3]> {
    let mut findings = result["standards"][0]["findings"]
        .as_array()
        .unwrap()
        .iter();
    let found = findings.find(|finding| finding[key] == id)?;
    Some(["change", "before", "after"].map(|key| found[key].as_str().unwrap()))
}

#[test]
fn the_worked_example_moves_as_worked_by_hand() {
    let after = state(&changed(&[
        ("climate-relevance", Some(level(3))),
        ("interested-parties", Some(level(1))),
        ("disciplinary-process", Some(level(2))),
        ("clock-sync", Some(level(1))),
    ]));
    let result = compared(&content(), &state(&example()), &after);
    let standard = &result["standards"][0];
    // Clauses 15 of 21, controls 3 of 6; then 4.1 6 of 6, 4.2 2 of 6, 4.3 9 of 9, and the
    // controls 2 of 3 and 1 of 3: (17/21 + 3/6) / 2.
    assert_eq!(standard["before"]["readiness"], 6071);
    assert_eq!(standard["after"]["readiness"], 6547);
    // 19/9, then (2·3 + 2·1 + 3·3 + 1·2 + 1·1) / 9.
    assert_eq!(standard["before"]["maturity"], 211);
    assert_eq!(standard["after"]["maturity"], 222);
    assert_eq!(standard["before"]["coverage"], 440);
    assert_eq!(standard["after"]["coverage"], 440);
    let findings = [
        ("4.1", ["closed", "major", "none"]),
        ("4.2", ["worse", "minor", "major"]),
        ("A.6.4", ["opened", "none", "ofi"]),
        ("A.8.17", ["now-known", "find-out", "minor"]),
    ];
    for (id, expected) in findings {
        assert_eq!(finding(&result, "requirement", id), Some(expected), "{id}");
    }
    assert_eq!(standard["findings"].as_array().unwrap().len(), 4);
    assert_eq!(standard["findingsUnchanged"], 0);
    let section = &standard["sections"][0];
    assert_eq!(section["id"], "4");
    assert_eq!(section["before"]["readiness"], 7142);
    assert_eq!(section["after"]["readiness"], 8095);
    assert_eq!(result["answers"]["unchanged"], 3);
}

#[test]
fn a_finding_whose_answer_was_taken_back_is_not_closed() {
    let after = state(&changed(&[
        ("climate-relevance", None),
        ("interested-parties", Some(UNKNOWN)),
    ]));
    let result = compared(&content(), &state(&example()), &after);
    let taken_back = ["no-longer-assessed", "major", "not-assessed"];
    assert_eq!(finding(&result, "requirement", "4.1"), Some(taken_back));
    let blurred = ["no-longer-known", "minor", "find-out"];
    assert_eq!(finding(&result, "requirement", "4.2"), Some(blurred));
    assert_eq!(result["standards"][0]["findingsUnchanged"], 1);
    // Back again, what was not assessed is newly found and not newly broken.
    let result = compared(&content(), &after, &state(&example()));
    let came = ["newly-found", "not-assessed", "major"];
    assert_eq!(finding(&result, "requirement", "4.1"), Some(came));
}

#[test]
fn calling_a_hole_not_applicable_does_not_close_it() {
    let hole = [("remote-working-rules", Some(level(0)))];
    let result = compared(&content(), &state(&changed(&hole)), &state(&example()));
    let left = ["no-longer-assessed", "minor", "n/a"];
    assert_eq!(finding(&result, "requirement", "A.6.7"), Some(left));
}

#[test]
fn every_way_an_answer_can_turn_is_told() {
    let scope = Reason::OutOfScope;
    let cases = [
        (Some(level(1)), Some(level(2)), Some("up")),
        (Some(level(4)), Some(level(3)), Some("down")),
        (None, Some(UNKNOWN), Some("answered")),
        (Some(excluded(scope)), None, Some("taken-back")),
        (Some(UNKNOWN), Some(level(0)), Some("from-unknown")),
        (Some(level(3)), Some(UNKNOWN), Some("to-unknown")),
        (Some(level(0)), Some(excluded(scope)), Some("to-n/a")),
        (Some(UNKNOWN), Some(excluded(scope)), Some("to-n/a")),
        (Some(excluded(scope)), Some(UNKNOWN), Some("from-n/a")),
        (
            Some(excluded(scope)),
            Some(excluded(Reason::Other)),
            Some("reason"),
        ),
        (Some(excluded(scope)), Some(excluded(scope)), None),
        (None, None, None),
    ];
    let content = content();
    for (before, after, turn) in cases {
        let before = state(&changed(&[("remote-working-rules", before)]));
        let after = state(&changed(&[("remote-working-rules", after)]));
        let result = compared(&content, &before, &after);
        let change = &result["answers"]["changes"][0]["change"];
        assert_eq!(change.as_str(), turn);
    }
    let before = state(&changed(&[("remote-working-rules", Some(level(2)))]));
    let result = compared(&content, &before, &state(&example()));
    assert_eq!(
        result["answers"]["changes"],
        json!([{
            "question": "remote-working-rules",
            "change": "to-n/a",
            "before": {"value": 2},
            "after": {"value": "n/a", "reason": "no-such-activity"},
        }])
    );
}

/// Four controls at level 1 are systemic; raising one of them mends that, taking it back does not.
#[test]
fn a_systemic_finding_closes_only_while_its_holes_are_assessed() {
    let content = content();
    let standard = content.standard("iso27001-2022").unwrap();
    let section = standard.sections().find(|one| &*one.id == "A.7").unwrap();
    let single = section.requirements.iter();
    let single: Vec<&str> = single
        .filter(|requirement| requirement.questions.len() == 1)
        .map(|requirement| &*requirement.questions[0].id)
        .take(4)
        .collect();
    let holes: Vec<_> = single.iter().map(|id| (*id, level(1))).collect();
    let before = state(&holes);
    let mut mended = holes.clone();
    mended[0].1 = level(3);
    let result = compared(&content, &before, &state(&mended));
    let closed = ["closed", "major", "none"];
    assert_eq!(finding(&result, "section", "A.7"), Some(closed));
    let result = compared(&content, &before, &state(&holes[1..]));
    let hidden = ["no-longer-assessed", "major", "partly-assessed"];
    assert_eq!(finding(&result, "section", "A.7"), Some(hidden));
}

#[test]
fn standards_of_one_side_are_shown_and_their_questions_counted() {
    let content = content();
    let before = state(&example());
    let mut after = before.clone();
    after.profile = profile(&["iso27017-2026", "iso27001-2022"]);
    after.profile.roles = Roles::default().with(Role::CloudCustomer);
    let result = compared(&content, &before, &after);
    let standards = result["standards"].as_array().unwrap();
    // In the order of the catalogue, whatever the profile says.
    assert_eq!(standards[0]["id"], "iso27001-2022");
    assert_eq!(standards[1]["id"], "iso27017-2026");
    assert_eq!(standards[1]["before"], Json::Null);
    // The guidance asks 87 questions, 49 of them shared.
    assert_eq!(
        result["answers"]["askedOnce"],
        json!({"before": 0, "after": 38})
    );
    assert_eq!(result["answers"]["changes"], json!([]));
    assert_eq!(result["answers"]["unchanged"], 7);
    assert_eq!(
        result["roles"],
        json!({"before": [], "after": ["cloud-customer"]})
    );
}

#[test]
fn a_lower_target_closes_findings_and_is_told() {
    let before = state(&example());
    let mut after = before.clone();
    after.profile.target = Target::new(2).unwrap();
    let result = compared(&content(), &before, &after);
    assert_eq!(result["targets"], json!({"before": 3, "after": 2}));
    let closed = ["closed", "minor", "none"];
    assert_eq!(finding(&result, "requirement", "4.2"), Some(closed));
}
