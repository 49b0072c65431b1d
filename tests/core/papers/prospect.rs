//! What surrounds the figures of a report comes from where it is made, whole.

use std::rc::Rc;

use iso_readiness::core::outlook::{exclusions, hints, records, roads};
use iso_readiness::core::papers::report::report;
use iso_readiness::core::state::State;

use super::reading::{FOUR, answered, mixed, profile, source, texts};
use crate::shipped::content;

#[test]
fn hints_exclusions_roads_records_and_terms_are_all_in_the_report() {
    let content = Rc::new(content());
    let state = State {
        profile: profile(&FOUR),
        answers: Rc::new(answered(&content, mixed)),
    };
    let source = source(&content, &state);
    let all = texts(source.words(), &report(&source));
    let has = |text: &str| assert!(all.iter().any(|one| one == text), "{text}");

    let (hints, roads, records) = (hints(&source), roads(&source), records(&source));
    assert!(!hints.is_empty() && !roads.is_empty() && !records.is_empty());
    for hint in &hints {
        has(&hint.text);
        has(&hint.why);
    }
    for road in &roads {
        has(&road.told);
        for phase in &road.phases {
            has(&format!("{}: {}", phase.name, phase.share));
        }
        for stage in &road.stages {
            has(&stage.what);
            has(&stage.told);
        }
    }
    for record in records.iter().flat_map(|(_, records)| records) {
        has(&record.name);
        has(&record.state);
    }
    let exclusions = exclusions(&source).unwrap();
    exclusions.lines.iter().for_each(|line| has(line));
    for item in &exclusions.items {
        has(&item.effect);
    }
    let terms = content.guidance().glossary();
    assert!(terms.len() > 20);
    for (term, meaning) in terms {
        has(term);
        has(meaning);
    }
}
