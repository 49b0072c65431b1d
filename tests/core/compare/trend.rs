//! Several states over time.

use std::rc::Rc;

use iso_readiness::core::profile::{Role, Roles, Target};
use iso_readiness::core::report::TrendReport;
use iso_readiness::core::state::State;
use iso_readiness::core::trend::{Dated, Trend};
use proptest::prelude::*;

use super::{UNKNOWN, level, profile, state};
use crate::outcome::{read, result_json};
use crate::sample::{cases, pairs};
use crate::shipped::{content, content_of, tree};

fn dated(day: u16, label: &str, state: State) -> Dated {
    Dated {
        day,
        label: Rc::from(label),
        state,
    }
}

#[test]
fn each_time_has_its_own_figures_and_words() {
    let content = content();
    let first = state(&[("clock-sync", UNKNOWN)]);
    let mut second = state(&[("scope-boundaries", level(2))]);
    second.profile = profile(&["iso27017-2026", "iso27001-2022"]);
    second.profile.target = Target::new(4).unwrap();
    let all = content.questions().iter();
    let all: Vec<_> = all.map(|one| (&*one.id, level(3))).collect();
    let last = state(&all);
    let states = [
        dated(0, "1 January 2024", first),
        dated(366, "1 January 2025", second),
        dated(400, "4 February 2025", last),
    ];
    let trend = Trend::of(&content, &states);
    let report = TrendReport::of(content.words(), &trend);
    assert_eq!(
        report.notes,
        ["The target was not always the same: 3, 4, 3. Figures compare only where it was."]
    );
    let titles: Vec<&str> = report
        .standards
        .iter()
        .map(|one| one.title.as_str())
        .collect();
    assert_eq!(titles, ["ISO/IEC 27001:2022", "ISO/IEC 27017:2026"]);
    let rows = |place: usize| -> Vec<(u16, &str, &str, &str, Option<u32>)> {
        let rows = report.standards[place].rows.iter();
        rows.map(|row| {
            let name = row.status.as_deref().unwrap();
            (
                row.day,
                row.readiness.as_str(),
                row.coverage.as_str(),
                name,
                row.points,
            )
        })
        .collect()
    };
    let early = "Too early to say (provisional)";
    let ready = "Likely ready for a certification audit";
    assert_eq!(
        rows(0),
        [
            (0, "0 %", "0 %", early, Some(0)),
            // One of the clauses at level 2 of 4.
            (366, "50 %", "0 %", early, Some(5000)),
            (400, "100 %", "100 %", ready, Some(10_000)),
        ]
    );
    assert_eq!(
        rows(1),
        [
            (0, "–", "–", "–", None),
            (366, "–", "0 %", early, None),
            (400, "–", "–", "–", None),
        ]
    );
}

#[test]
fn roles_that_changed_are_told() {
    let content = content();
    let before = state(&[]);
    let mut after = before.clone();
    after.profile.roles = Roles::default().with(Role::CloudProvider);
    let states = [dated(1, "a", before), dated(2, "b", after)];
    let report = TrendReport::of(content.words(), &Trend::of(&content, &states));
    assert_eq!(
        report.notes,
        ["The roles were not always the same, so not always the same was asked."]
    );
    let none = TrendReport::of(content.words(), &Trend::of(&content, &[]));
    assert!(none.notes.is_empty() && none.standards.is_empty());
}

#[test]
fn every_point_is_the_figure_of_that_time() {
    proptest!(cases(128), |((documents, files) in pairs())| {
        let content = content_of(&documents);
        let states = files.each_ref().map(|answers| {
            let (profile, answers) = read(&content, &tree(answers));
            dated(0, "then", State { profile, answers: Rc::new(answers) })
        });
        let trend = Trend::of(&content, &states);
        prop_assert_eq!(TrendReport::of(content.words(), &trend).standards.len(), trend.lines.len());
        for line in &trend.lines {
            for (point, answers) in line.points.iter().zip(&files) {
                let result = result_json(&content, answers);
                let mut standards = result["standards"].as_array().unwrap().iter();
                let expected = standards.find(|one| one["id"] == *line.standard.id);
                prop_assert_eq!(point.is_some(), expected.is_some());
                if let (Some(point), Some(expected)) = (point, expected) {
                    let share = |share: Option<iso_readiness::core::score::BasisPoints>| {
                        share.map(|share| u64::from(share.get()))
                    };
                    prop_assert_eq!(share(point.readiness), expected["readiness"].as_u64());
                    prop_assert_eq!(share(point.coverage), expected["coverage"].as_u64());
                    prop_assert_eq!(point.status.id(), expected["status"].as_str().unwrap());
                }
            }
        }
    });
}
