//! How long links are, against how much they tell.

use proptest::prelude::*;

use super::{FOUR, answers, label, link, profile};
use crate::sample::cases;
use crate::shipped::content;

/// The longest fragment of a complete check of all four standards in all roles, with its `#r=`.
const LONGEST: usize = 190;

#[test]
fn a_complete_check_fits_in_a_short_message() {
    let content = content();
    let profile = profile(&FOUR, 15);
    let numbers = proptest::collection::vec(any::<u8>().prop_map(Some), 400);
    proptest!(cases(256), |(numbers in numbers)| {
        let given = answers(&content, &profile, &numbers);
        let text = link(&content, &profile, &given, &label(1000, "")).text();
        prop_assert!(text.len() + "#r=".len() <= LONGEST, "{} characters", text.len());
    });
    // The largest digits everywhere.
    let given = answers(&content, &profile, &[Some(10 + 11 * 6); 400]);
    let text = link(&content, &profile, &given, &label(u16::MAX, "")).text();
    assert!(
        text.len() + "#r=".len() <= LONGEST,
        "{} characters",
        text.len()
    );
}

/// How many bits it takes to tell one of so many.
#[allow(clippy::cast_precision_loss)]
fn bits(among: usize) -> f64 {
    (among as f64).log2()
}

#[test]
fn nothing_is_wasted() {
    let content = content();
    for roles in 0..16 {
        for standards in [&FOUR[..], &FOUR[..1], &FOUR[3..]] {
            let profile = profile(standards, roles);
            let scope = iso_readiness::core::scope::Scope::of(&content, &profile);
            let entropy = |open: usize| {
                let questions = scope.questions.iter();
                let bases = questions.map(|one| if one.may_be_excluded { 11 } else { 6 });
                bases.map(|base| bits(base + open)).sum::<f64>() / 8.0
            };
            let complete = answers(&content, &profile, &[Some(4); 400]);
            let mostly: Vec<Option<u8>> = (0..=255)
                .cycle()
                .take(400)
                .map(|number: u8| (number % 7 != 3).then(|| number.wrapping_mul(37)))
                .collect();
            let mostly = answers(&content, &profile, &mostly);
            for (given, open) in [(complete, 0), (mostly, 1)] {
                let bytes = link(&content, &profile, &given, &label(1000, ""))
                    .bytes()
                    .len()
                    + 4;
                let limit = entropy(open) * 1.12 + 12.0;
                #[allow(clippy::cast_precision_loss)]
                let bytes = bytes as f64;
                assert!(bytes <= limit, "{bytes} bytes for {limit}");
            }
        }
    }
}

#[test]
fn what_is_open_costs_little_in_a_check_just_begun() {
    let content = content();
    let profile = profile(&FOUR, 15);
    let length = |each: usize| {
        let numbers: Vec<_> = (0..400)
            .map(|place| (place % each == 0).then_some(3))
            .collect();
        let given = answers(&content, &profile, &numbers);
        link(&content, &profile, &given, &label(1000, ""))
            .text()
            .len()
    };
    let complete = length(1);
    assert!(length(400) * 3 < complete);
    assert!(length(40) * 2 < complete);
    assert!(length(5) * 4 < complete * 3);
}
