//! Links with the result alone.

use iso_readiness::core::day::Day;
use iso_readiness::core::link::{Body, Summary, find, read, write_result};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Grade, Marks, assess};
use proptest::prelude::*;

use super::{FOUR, answers, label, numbers, profile, profiles};
use crate::sample::cases;
use crate::shipped::content;

#[test]
fn every_result_survives() {
    let content = content();
    proptest!(cases(128), |(profile in profiles(), numbers in numbers(), day in any::<u16>())| {
        let given = answers(&content, &profile, &numbers);
        let scope = Scope::of(&content, &profile);
        let outcomes = assess(&scope, &Marks::of(&content, &given));
        let code = write_result(content.editions(), &profile, &outcomes, &label(day, "Q3")).unwrap();
        let shared = read(&find(&code.text()).unwrap(), content.editions()).unwrap();
        prop_assert_eq!(shared.day, Day::new(day));
        let told: Vec<Summary> = outcomes.iter().map(Summary::of).collect();
        prop_assert_eq!(shared.body, Body::Result { profile, summaries: told });
    });
}

#[test]
fn a_summary_counts_what_was_found() {
    let content = content();
    let profile = profile(&FOUR[..1], 0);
    let given = answers(&content, &profile, &[Some(0); 400]);
    let outcomes = assess(&Scope::of(&content, &profile), &Marks::of(&content, &given));
    let summary = Summary::of(&outcomes[0]);
    let majors = outcomes[0]
        .findings
        .iter()
        .filter(|one| one.grade == Grade::Major)
        .count();
    assert!(majors > 20);
    assert_eq!(summary.findings[0] as usize, majors);
    assert_eq!(
        summary.findings.iter().sum::<u32>() as usize,
        outcomes[0].findings.len()
    );
    assert!(summary.blocking > 3 && !summary.is_flawless());
    assert_eq!(summary.readiness, outcomes[0].readiness());
}

#[test]
fn no_answer_can_be_read_out_of_it() {
    let content = content();
    let profile = profile(&FOUR[..1], 0);
    // Two checks with different answers and the same result.
    let mut one: Vec<Option<u8>> = vec![Some(3); 400];
    let mut other = one.clone();
    one[100] = Some(4);
    other[101] = Some(4);
    let texts = [one, other].map(|numbers| {
        let given = answers(&content, &profile, &numbers);
        let mut outcomes = assess(&Scope::of(&content, &profile), &Marks::of(&content, &given));
        outcomes.truncate(1);
        let code = write_result(content.editions(), &profile, &outcomes, &label(9, "")).unwrap();
        (Summary::of(&outcomes[0]), code.text())
    });
    let [(one, text), (other, other_text)] = texts;
    assert_eq!(text == other_text, one == other);
    assert!(text.len() < 60, "{} characters", text.len());
}
