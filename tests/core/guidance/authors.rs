//! What is checked for the authors of guidance: ids that lead somewhere, and texts that are short
//! and belong to something.

use iso_readiness::core::content::check::check;
use iso_readiness::core::foreign::{Fault, Problem};
use serde_json::{Value as Json, json};

use crate::doors::assert_problems;
use crate::shipped::{documents, load_all};

const TEXT: &str = "text/en/guidance.json";

/// What authors are told about the shipped content when one file of it is changed.
fn told(path: &str, change: impl FnOnce(&mut Json)) -> Vec<Problem> {
    let mut documents = documents();
    change(documents.get_mut(path).unwrap());
    check(&load_all(&documents), &[])
}

fn unknown(id: &str) -> Fault {
    Fault::UnknownId(id.into())
}

#[test]
fn ids_that_lead_nowhere_are_told_to_authors() {
    let found = told("guidance/hints.json", |json| {
        json["hints"][0]["when"][0]["question"] = "no-such".into();
        json["hints"][1]["when"][0] = json!({"question": "risk-method", "is": "n/a"});
    });
    let list = "guidance/hints.json: hints";
    let first = format!("{list}.rating-without-method");
    let second = format!("{list}.rounds-without-register.risk-method");
    assert_problems(
        &found,
        &[(&first, unknown("no-such")), (&second, Fault::MustApply)],
    );
    let found = told("guidance/records.json", |json| {
        json["records"]["standards"][1] = "iso1-1999".into();
        json["records"]["controls"] = json!([]);
        json["records"]["required"][0]["clause"] = "4.9".into();
        json["records"]["required"][1]["questions"] =
            json!(["policy-signed", "no-such", "cloud-clock-comparison"]);
    });
    let found: Vec<Problem> = found
        .into_iter()
        .filter(|problem| {
            problem.path.contains("records.required") || problem.path.contains("standards")
        })
        .filter(|problem| problem.fault != Fault::text_for_nothing())
        .collect();
    let list = "guidance/records.json: records";
    let policy = format!("{list}.required.policy");
    assert!(found.contains(&Problem {
        path: format!("{list}.standards"),
        fault: unknown("iso1-1999")
    }));
    assert!(found.contains(&Problem {
        path: format!("{list}.required.scope"),
        fault: unknown("4.9")
    }));
    assert!(found.contains(&Problem {
        path: policy.clone(),
        fault: unknown("no-such")
    }));
    assert!(found.contains(&Problem {
        path: policy,
        fault: Fault::not_asked("cloud-clock-comparison")
    }));
}

#[test]
fn a_road_has_each_section_once() {
    let found = told("guidance/road.json", |json| {
        json["road"]["phases"][0]["sections"] = json!(["4", "5", "6", "8", "0"]);
        json["road"]["stages"][2]["requirements"] = json!(["9.2.1", "9.9"]);
    });
    let list = "guidance/road.json: road";
    let (phases, stage) = (
        format!("{list}.phases"),
        format!("{list}.stages.internal-audit"),
    );
    let (plan, carried) = (format!("{phases}.plan"), format!("{phases}.do"));
    assert_problems(
        &found,
        &[
            (&plan, unknown("0")),
            (&carried, Fault::DuplicateId("8".into())),
            (&phases, Fault::in_no_phase("7")),
            (&stage, unknown("9.9")),
        ],
    );
}

#[test]
fn texts_are_short_filled_in_and_belong_to_something() {
    let found = told(TEXT, |json| {
        let texts = &mut json["guidance"];
        let long = "word ".repeat(31);
        texts["hints"]["audits-without-programme"]["why"] = long.into();
        texts["hints"]["audits-of-own-work"]["text"] = "{n} audits".into();
        texts["hints"]["top-level-bare"]["text"] = "{n} of {all}".into();
        texts["hints"]["gone"] = json!({"text": "T", "why": "W"});
        texts["records"]["scope"] = "word ".repeat(13).into();
        texts["stages"]["stage-1"]["note"] = "N".into();
        texts["sayings"] = json!({});
    });
    let (found_words, limit, unit) = (31, 30, "words");
    let rules = "guidance/hints.json: hints";
    let text = |path: &str| format!("{TEXT}: guidance.{path}");
    let expected = [
        (
            text("hints.audits-without-programme.why"),
            Fault::TooLong {
                found: found_words,
                limit,
                unit,
            },
        ),
        (
            format!("{rules}.audits-of-own-work.text"),
            Fault::placeholders(""),
        ),
        (
            format!("{rules}.top-level-bare.text"),
            Fault::placeholders("{n} {of} {share} {level}"),
        ),
        (text("hints.gone"), Fault::text_for_nothing()),
        (
            text("records.scope"),
            Fault::TooLong {
                found: 13,
                limit: 12,
                unit,
            },
        ),
        (text("stages.stage-1.note"), Fault::UnknownKey),
        (text("sayings"), Fault::UnknownKey),
    ];
    let expected: Vec<(&str, Fault)> = expected
        .iter()
        .map(|(path, fault)| (path.as_str(), fault.clone()))
        .collect();
    assert_problems(&found, &expected);
}
