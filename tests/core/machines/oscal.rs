//! OSCAL. Whether it is valid, a tool of others says in `tests/outside/`.

use std::collections::BTreeSet;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::export::{Export, assessment_results, export, plan_of_action};
use serde_json::Value as Json;

use super::{NASTY, all_answered, content, json, mixed, nothing_answered, source};

const STANDARDS: [&str; 2] = ["iso27001-2022", "iso27017-2026"];

fn list<'a>(json: &'a Json, path: &str) -> &'a [Json] {
    json.pointer(path)
        .unwrap_or_else(|| panic!("nothing at {path}"))
        .as_array()
        .unwrap()
}

/// All values under this key, wherever it stands.
fn under<'a>(json: &'a Json, key: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    match json {
        Json::Array(items) => items.iter().for_each(|item| found.extend(under(item, key))),
        Json::Object(pairs) => {
            for (name, value) in pairs {
                if name == key {
                    found.extend(value.as_str());
                }
                found.extend(under(value, key));
            }
        }
        _ => {}
    }
    found
}

/// What a reader of Markdown makes of a text of ours.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut read = String::new();
    while let Some(letter) = letters.next() {
        read.extend(if letter == '\\' {
            letters.next()
        } else {
            Some(letter)
        });
    }
    read
}

#[test]
fn the_plan_has_every_gap_with_its_risk_and_what_was_answered() {
    let content = content();
    let source = source(&content, &mixed(&content, &STANDARDS));
    let plan = json(&plan_of_action(&source));
    let items = list(&plan, "/plan-of-action-and-milestones/poam-items");
    let risks = list(&plan, "/plan-of-action-and-milestones/risks");
    assert_eq!(items.len(), source.actions.len());
    for ((item, risk), action) in items.iter().zip(risks).zip(&source.actions) {
        assert_eq!(
            unescaped(item["title"].as_str().unwrap()),
            *action.question.text.ask
        );
        assert_eq!(item["props"][0]["value"], *action.question.id);
        assert_eq!(item["related-risks"][0]["risk-uuid"], risk["uuid"]);
        assert_eq!(risk["status"], "open");
    }
}

#[test]
fn whatever_is_referred_to_is_there_and_no_two_things_are_called_alike() {
    let content = content();
    let source = source(&content, &mixed(&content, &STANDARDS));
    for file in [plan_of_action(&source), assessment_results(&source)] {
        let document = json(&file);
        let ids = under(&document, "uuid");
        let distinct: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(distinct.len(), ids.len());
        for key in ["observation-uuid", "risk-uuid"] {
            let referred = under(&document, key);
            assert!(referred.iter().all(|id| distinct.contains(id)), "{key}");
        }
    }
}

#[test]
fn findings_follow_the_weakest_answer_and_what_does_not_apply_is_left_out() {
    let content = content();
    let source = source(&content, &mixed(&content, &STANDARDS));
    let results = json(&assessment_results(&source));
    let result = &results["assessment-results"]["results"][0];
    let mut seen = BTreeSet::new();
    let findings = list(result, "/findings");
    for finding in findings {
        let id = finding["target"]["target-id"].as_str().unwrap();
        let scope = &source.assessed.scope;
        let asked = scope.standards.iter().flat_map(|standard| {
            let requirements = standard.requirements();
            requirements.map(move |one| {
                (
                    format!("{}_{}", standard.standard.id, one.requirement.id),
                    one,
                )
            })
        });
        let (_, scoped) = asked.into_iter().find(|(name, _)| name == id).unwrap();
        let answers = scoped
            .questions
            .iter()
            .map(|one| source.state.answers.choice(&one.id));
        let counted: Vec<_> = answers
            .filter(|choice| !matches!(choice, Some(Choice::NotApplicable(_))))
            .collect();
        let is_met = counted
            .iter()
            .all(|choice| matches!(choice, Some(Choice::Level(level)) if level.number() >= 3));
        let state = &finding["target"]["status"]["state"];
        assert_eq!(state == "satisfied", is_met, "{id}");
        seen.insert(state.to_string());
        assert!(!counted.is_empty(), "{id} does not apply");
    }
    assert_eq!(seen.len(), 2);
}

#[test]
fn notes_mean_themselves() {
    let content = content();
    let source = source(&content, &mixed(&content, &STANDARDS));
    let results = json(&assessment_results(&source));
    let result = &results["assessment-results"]["results"][0];
    let observations = list(result, "/observations");
    assert_eq!(observations.len(), source.assessed.scope.questions.len());
    let notes = observations
        .iter()
        .filter_map(|one| one["remarks"].as_str());
    let notes: Vec<String> = notes.map(unescaped).collect();
    assert_eq!(notes.len(), observations.len().div_ceil(3));
    assert!(notes.iter().all(|note| note == NASTY));
}

#[test]
fn the_same_check_is_the_same_file_and_another_one_is_not() {
    let content = content();
    let mut state = mixed(&content, &STANDARDS);
    let files = |state: &_| {
        let source = source(&content, state);
        let kinds = [Export::OscalPoam, Export::OscalAr];
        kinds.map(|kind| export(&source, kind).unwrap())
    };
    let before = files(&state);
    assert_eq!(before, files(&state));
    let question = content.questions()[0].id.clone();
    std::rc::Rc::make_mut(&mut state.answers).write_note(&question, "Another".into());
    for (before, after) in before.iter().zip(files(&state)) {
        let (before, after) = (json(before), json(&after));
        let [before, after] = [before, after].map(|file| {
            let (_, document) = file.as_object().unwrap().iter().next().unwrap();
            document.clone()
        });
        assert_ne!(before["uuid"], after["uuid"]);
        assert_eq!(
            before["observations"][0]["uuid"],
            after["observations"][0]["uuid"]
        );
    }
}

#[test]
fn a_check_without_gaps_has_a_plan_that_says_so() {
    let content = content();
    let state = all_answered(&content, &STANDARDS, Choice::Level(Level::HIGHEST));
    let plan = json(&plan_of_action(&source(&content, &state)));
    let plan = &plan["plan-of-action-and-milestones"];
    assert_eq!(list(plan, "/poam-items").len(), 1);
    assert_eq!(plan.get("risks"), None);
    assert_eq!(plan.get("observations"), None);
}

#[test]
fn lists_of_other_bodies_get_no_finding() {
    let content = content();
    let state = nothing_answered(&content, &["nist-csf-2"]);
    let results = json(&assessment_results(&source(&content, &state)));
    let result = &results["assessment-results"]["results"][0];
    assert_eq!(result.get("findings"), None);
    assert!(!list(result, "/observations").is_empty());
}
