//! What holds for every comparison.

use std::collections::BTreeSet;
use std::rc::Rc;

use iso_readiness::core::compare::{Comparison, Measure, Movement, Topic};
use iso_readiness::core::content::Content;
use iso_readiness::core::report::ComparisonReport;
use iso_readiness::core::state::State;
use proptest::prelude::*;
use serde_json::Value as Json;

use crate::outcome::{read, result_json};
use crate::sample::{cases, pairs};
use crate::shipped::{content_of, tree};

fn state(content: &Content, answers: &Json) -> State {
    let (profile, answers) = read(content, &tree(answers));
    State {
        profile,
        answers: Rc::new(answers),
    }
}

/// What a change is called seen from the other side.
fn mirrored(change: &str) -> &str {
    let pairs = [
        ("up", "down"),
        ("came", "went"),
        ("closed", "opened"),
        ("better", "worse"),
        ("now-known", "no-longer-known"),
        ("newly-found", "no-longer-assessed"),
        ("answered", "taken-back"),
        ("from-unknown", "to-unknown"),
        ("from-n/a", "to-n/a"),
        ("same", "same"),
        ("reason", "reason"),
    ];
    let both = pairs.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]);
    let mut both = both.filter(|(name, _)| *name == change);
    both.next().unwrap().1
}

/// Every change of a comparison: where, and which way.
fn changes(comparison: &Comparison) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for standard in &comparison.standards {
        let id = &standard.standard.id;
        for measure in Measure::ALL {
            let movement = Movement::of(&standard.share(measure)).id();
            all.insert(format!("{id} {measure:?} {movement}"));
        }
        all.insert(format!(
            "{id} maturity {}",
            Movement::of(&standard.maturity()).id()
        ));
        all.insert(format!("{id} lasting {} same", standard.lasting));
        for finding in &standard.findings {
            let topic = match &finding.topic {
                Topic::Requirement(requirement) => &requirement.id,
                Topic::Section { id, .. } => id,
            };
            all.insert(format!("{id} {topic} {}", finding.turn.id()));
        }
    }
    for answer in &comparison.answers.changes {
        all.insert(format!("{} {}", answer.question.id, answer.turn.id()));
    }
    all
}

#[test]
fn a_state_differs_in_nothing_from_itself() {
    proptest!(cases(128), |((documents, [answers, _]) in pairs())| {
        let content = content_of(&documents);
        let state = state(&content, &answers);
        let comparison = Comparison::of(&content, &state, &state);
        prop_assert!(comparison.is_empty());
        let changes = changes(&comparison);
        prop_assert!(changes.iter().all(|change| change.ends_with("same")), "{:?}", changes);
        let standards = comparison.standards.len();
        prop_assert_eq!(standards, state.profile.standards.len());
    });
}

#[test]
fn seen_from_the_other_side_every_change_is_its_opposite() {
    proptest!(cases(512), |((documents, [before, after]) in pairs())| {
        let content = content_of(&documents);
        let (before, after) = (state(&content, &before), state(&content, &after));
        let there = Comparison::of(&content, &before, &after);
        let back = Comparison::of(&content, &after, &before);
        let turned: BTreeSet<String> = changes(&there)
            .iter()
            .map(|change| {
                let (place, change) = change.rsplit_once(' ').unwrap();
                format!("{place} {}", mirrored(change))
            })
            .collect();
        prop_assert_eq!(turned, changes(&back));
        prop_assert_eq!(there.answers.asked_once.before, back.answers.asked_once.after);
        prop_assert_eq!(there.is_empty(), back.is_empty());
    });
}

#[test]
fn both_sides_show_the_very_figures_of_their_results() {
    proptest!(cases(128), |((documents, [before, after]) in pairs())| {
        let content = content_of(&documents);
        let sides = [&before, &after].map(|answers| result_json(&content, answers));
        let compared = super::compared(
            &content,
            &state(&content, &before),
            &state(&content, &after),
        );
        for (side, result) in ["before", "after"].into_iter().zip(&sides) {
            let mut shown = 0;
            for standard in compared["standards"].as_array().unwrap() {
                let mut results = result["standards"].as_array().unwrap().iter();
                let Some(expected) = results.find(|one| one["id"] == standard["id"]) else {
                    prop_assert_eq!(&standard[side], &Json::Null);
                    continue;
                };
                shown += 1;
                for (figure, value) in standard[side].as_object().unwrap() {
                    prop_assert_eq!(value, &expected[figure], "{}", figure);
                }
            }
            prop_assert_eq!(shown, result["standards"].as_array().unwrap().len());
        }
    });
}

/// Every finding of either result is told once: as a change, or among those that last.
#[test]
fn no_finding_of_a_standard_on_both_sides_is_lost() {
    proptest!(cases(256), |((documents, [before, after]) in pairs())| {
        let content = content_of(&documents);
        let results = [&before, &after].map(|answers| result_json(&content, answers));
        let comparison = Comparison::of(
            &content,
            &state(&content, &before),
            &state(&content, &after),
        );
        for standard in comparison.standards.iter().filter(|one| one.is_on_both_sides()) {
            let found = results.each_ref().map(|result| {
                let mut all = result["standards"].as_array().unwrap().iter();
                let one = all.find(|one| one["id"] == *standard.standard.id).unwrap();
                one["findings"].as_array().unwrap().len()
            });
            let told = |side: fn(&iso_readiness::core::compare::FindingChange) -> bool| {
                standard.lasting + standard.findings.iter().filter(|one| side(one)).count()
            };
            prop_assert_eq!(told(|one| one.places.before.grade().is_some()), found[0]);
            prop_assert_eq!(told(|one| one.places.after.grade().is_some()), found[1]);
        }
    });
}

#[test]
fn every_comparison_can_be_told() {
    proptest!(cases(128), |((documents, [before, after]) in pairs())| {
        let content = content_of(&documents);
        let (before, after) = (state(&content, &before), state(&content, &after));
        let comparison = Comparison::of(&content, &before, &after);
        let report = ComparisonReport::of(&content, &comparison);
        prop_assert_eq!(report.standards.len(), comparison.standards.len());
        let told: usize = report.answers.iter().map(|group| group.questions.len()).sum();
        prop_assert_eq!(told, comparison.answers.changes.len());
    });
}
