//! The door for own questionnaires.

use iso_readiness::core::content::{check, own};
use iso_readiness::core::finder::first_profile;
use iso_readiness::core::foreign::{Fault, Problem};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::session::{Kept, Parts, Saving, Session};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::mutation::{damaged, damages, trees};
use super::{assert_problems, not_a};
use crate::examples::{example, load_own, selection};
use crate::sample::cases;
use crate::shipped::{base, content, tree};

/// The problems of the vendor check when it is changed.
fn problems(change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    let mut document = example("vendor-check");
    change(&mut document);
    load_own(&document, &content()).problems
}

fn unknown(id: &str) -> Fault {
    Fault::UnknownId(id.into())
}

fn duplicate(id: &str) -> Fault {
    Fault::DuplicateId(id.into())
}

#[test]
fn the_examples_have_no_problem() {
    let ours = content();
    for name in ["vendor-check", "client-minimum"] {
        let loaded = load_own(&example(name), &ours);
        assert_eq!(loaded.problems, [], "{name}");
        assert_eq!(check::check_own(&loaded, &[]), [], "{name}");
    }
}

#[test]
fn every_fault_of_the_head_is_reported_at_its_path() {
    let found = problems(|json| {
        json["id"] = "Acme Check".into();
        json["edition"] = 0.into();
        json["title"] = " ".into();
        json["lead"] = 5.into();
        json["over"] = json!(["iso27001-2022", 7, "iso27001-2022", "iso1-1900"]);
        json["colour"] = "red".into();
        json["files"] = json!({"words.json": [], "questions/a.txt": {}, "pictures/a.json": {}});
    });
    assert_problems(
        &found,
        &[
            ("own: colour", Fault::UnknownKey),
            ("own: id", Fault::NotKebabCase),
            ("own: edition", Fault::OutOfRange { from: 1, to: 255 }),
            ("own: title", Fault::Empty),
            ("own: lead", not_a("a text", "a whole number")),
            ("own: over[1]", not_a("a text", "a whole number")),
            ("own: over[2]", duplicate("iso27001-2022")),
            ("own: over[3]", unknown("iso1-1900")),
            ("own: files.words.json", Fault::UnknownKey),
            ("own: files.questions/a.txt", Fault::UnknownKey),
            ("own: files.pictures/a.json", Fault::UnknownKey),
        ],
    );
}

#[test]
fn an_id_is_short_enough_to_store_by() {
    let fault = |found| {
        let (limit, unit) = (40, "letters");
        Fault::TooLong { found, limit, unit }
    };
    assert_problems(
        &problems(|json| json["id"] = "i".repeat(41).into()),
        &[("own: id", fault(41))],
    );
}

#[test]
fn another_format_or_version_is_refused_by_name() {
    let found = problems(|json| json["format"] = "iso-readiness/answers".into());
    let other = Fault::OtherFormat("iso-readiness/content");
    assert_problems(&found, &[("own: format", other)]);
    let found = problems(|json| json["version"] = 2.into());
    assert_problems(
        &found,
        &[("own: version", Fault::OtherVersion { known: 1 })],
    );
    let mut nothing = selection(&[]);
    nothing.as_object_mut().unwrap().remove("over");
    let loaded = load_own(&nothing, &content());
    assert_problems(&loaded.problems, &[("own", Fault::Missing("files"))]);
    assert!(loaded.content.catalogue().offers().is_empty());
}

#[test]
fn files_have_the_problems_that_authors_know() {
    let found = problems(|json| {
        json["files"]["questions/vendor.json"]["questions"][0]["effort"] = 9.into();
        json["files"]["text/en/vendor.json"]["interface"] = json!({"start.title": "Certified!"});
        json["files"]["text/en/vendor.json"]["questions"]["no-such"] =
            json["files"]["text/en/vendor.json"]["questions"]["serious-flaws-closed"].clone();
    });
    let text = "text/en/vendor.json";
    assert_problems(
        &found,
        &[
            (&format!("{text}: interface"), Fault::UnknownKey),
            (
                "questions/vendor.json: questions[0].effort",
                Fault::OutOfRange { from: 1, to: 3 },
            ),
            // What fell out is missed by the standard, and leaves its words behind.
            (
                "standards/vendor-check-2026.json: requirements.1.1",
                unknown("customer-data-located"),
            ),
            (
                &format!("{text}: customer-data-located"),
                Fault::text_for_nothing(),
            ),
            (&format!("{text}: no-such"), Fault::text_for_nothing()),
        ],
    );
}

#[test]
fn ours_cannot_be_defined_anew() {
    let mut document = example("client-minimum");
    let standard = document["files"]["standards/client-minimum-2026.json"].clone();
    let files = document["files"].as_object_mut().unwrap();
    let question =
        json!({"id": "secure-login", "effort": 1, "na": false, "quick": true, "roles": []});
    let words = json!({"ask": "Ours?", "why": "No.", "evidence": ["A", "B"], "first": "Go."});
    files.insert("questions/q.json".into(), json!({"questions": [question]}));
    files.insert(
        "text/en/q.json".into(),
        json!({"questions": {"secure-login": words}}),
    );
    let mut anew = standard;
    anew["id"] = "iso27701-2025".into();
    files.insert("standards/z.json".into(), anew);
    files.insert(
        "text/en/z.json".into(),
        json!({"standards": {"iso27701-2025": {
            "name": "Mine", "blocks": {}, "sections": {}, "requirements": {},
        }}}),
    );
    let ours = content();
    let loaded = load_own(&document, &ours);
    let told = |path: &str, fault: &Fault| {
        let mut all = loaded.problems.iter();
        all.any(|one| one.path == path && one.fault == *fault)
    };
    assert!(told(
        "questions/q.json: secure-login",
        &duplicate("secure-login")
    ));
    assert!(told("standards/z.json", &duplicate("iso27701-2025")));
    assert!(told(
        "text/en/q.json: secure-login",
        &Fault::text_for_nothing()
    ));
    let (kept, known) = (
        loaded.content.question("secure-login").unwrap(),
        ours.question("secure-login").unwrap(),
    );
    assert_eq!(kept.text.ask, known.text.ask);
    assert!(loaded.content.standard("iso27701-2025").is_none());
}

#[test]
fn questions_of_ours_can_be_used_where_a_standard_asks_them_that_is_offered_too() {
    let mut document = example("client-minimum");
    document["over"] = json!(["pci-dss-4"]);
    let found = load_own(&document, &content()).problems;
    let path = "standards/client-minimum-2026.json: requirements.";
    let of_requirements = found.iter().filter(|one| one.path.starts_with(path));
    for problem in of_requirements.clone() {
        assert!(matches!(problem.fault, Fault::UnknownId(_)), "{problem}");
    }
    assert!(of_requirements.count() > 0, "{found:#?}");
}

#[test]
fn tables_of_links_carry_the_name_of_their_questionnaires() {
    for name in [Json::Null, "somebody-else".into()] {
        let found = problems(|json| json["files"]["editions/1.json"]["content"] = name);
        let fault = Fault::other_owner("example-vendor-check");
        assert_problems(&found, &[("editions/1.json: content", fault)]);
    }
    let found = problems(|json| json["edition"] = 2.into());
    assert_problems(&found, &[("own: edition", Fault::other_edition("1"))]);
}

#[test]
fn a_table_that_asks_something_else_is_told_to_the_author() {
    let mut document = example("vendor-check");
    document["files"]["editions/1.json"]["questions"]
        .as_array_mut()
        .unwrap()
        .pop();
    let loaded = load_own(&document, &content());
    assert_eq!(loaded.problems, []);
    let found = check::check_own(&loaded, &[]);
    assert_problems(&found, &[("editions/1.json", Fault::edition_differs())]);
}

#[test]
fn more_standards_than_can_be_told_apart_are_left_out() {
    let mut document = example("vendor-check");
    let files = document["files"].as_object_mut().unwrap();
    let standard = files["standards/vendor-check-2026.json"].clone();
    let names = files["text/en/vendor.json"]["standards"]["vendor-check-2026"].clone();
    for number in 0..100 {
        let id = format!("more-{number}");
        let mut more = standard.clone();
        more["id"] = id.clone().into();
        files.insert(format!("standards/{id}.json"), more);
        let text = json!({"standards": {id.clone(): names}});
        files.insert(format!("text/en/{id}.json"), text);
    }
    let loaded = load_own(&document, &content());
    assert_eq!(loaded.content.standards().len(), 100);
    let (found, limit, unit) = (101, 100, "standards");
    let fault = Fault::TooLong { found, limit, unit };
    let is_it = |one: &Problem| one.path == "own: files" && one.fault == fault;
    assert!(loaded.problems.iter().any(is_it), "{:?}", loaded.problems);
}

/// Whatever was handed in, what came out can be worked with, and every problem has its place.
fn own_door(document: &iso_readiness::core::foreign::Value) -> Result<(), TestCaseError> {
    let ours = base();
    let loaded = own::load("own", document, &ours);
    for problem in &loaded.problems {
        prop_assert!(!problem.path.is_empty(), "{problem}");
    }
    let content = loaded.content;
    for standard in content.standards() {
        for question in standard.requirements().flat_map(|one| &one.questions) {
            let known = content.questions().get(question.position);
            prop_assert!(known.is_some_and(|known| known.id == question.id));
        }
    }
    let offers = content.catalogue().offers().len();
    prop_assert_eq!(offers, content.standards().len());
    let profile = first_profile(content.catalogue());
    prop_assert_eq!(profile.standards.is_empty(), offers == 0);
    let asked = Scope::of(&content, &profile).questions.len();
    prop_assert_eq!(content.catalogue().count(&profile).all, asked);
    let kept = Kept {
        profile,
        ..Kept::default()
    };
    let session = Session::new(content.into(), kept, Saving::Off, Parts::all_here());
    let _ = session.link();
    prop_assert!(session.trail().questions().len() <= asked);
    Ok(())
}

#[test]
fn any_tree_can_be_handed_in() {
    proptest!(cases(64), |(tree in trees())| own_door(&tree)?);
}

#[test]
fn broken_questionnaires_keep_only_what_resolves_and_can_still_be_used() {
    let examples = ["vendor-check", "client-minimum"].map(|name| tree(&example(name)));
    proptest!(cases(64), |(place in 0..2_usize, damages in damages())| {
        own_door(&damaged(examples[place].clone(), &damages))?;
    });
}
