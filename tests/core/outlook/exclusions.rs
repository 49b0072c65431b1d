//! How much hangs on "not applicable", against scoring each such answer as a 0.

use std::rc::Rc;

use iso_readiness::core::figures::hundredths;
use iso_readiness::core::outlook::exclusions;
use iso_readiness::core::words::Phrase;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{source, with_words};
use crate::outcome::{figures, result_json};
use crate::sample::{Sample, cases, samples};
use crate::shipped::{content, content_of};

/// The low shares of all standards together, in basis points.
fn low(sample: &Sample) -> u64 {
    let result = result_json(&content_of(&sample.documents), &sample.answers);
    let standards = result["standards"].as_array().unwrap().iter();
    standards.map(|one| one["low"].as_u64().unwrap_or(0)).sum()
}

#[test]
fn each_is_worth_what_the_figures_lose_were_it_a_zero() {
    proptest!(cases(192), |(sample in samples())| {
        let content = Rc::new(content_of(&with_words(&sample.documents)));
        let source = source(&content, &sample.answers);
        let asked = |id: &str| source.assessed.scope.questions.iter().any(|one| &*one.id == id);
        let excluded = sample.questions_where(|answer| answer.is_some_and(|one| one == "n/a"));
        let excluded: Vec<String> = excluded.into_iter().filter(|id| asked(id)).collect();
        let Some(found) = exclusions(&source) else {
            prop_assert!(excluded.is_empty());
            return Ok(());
        };
        let now = low(&sample);
        let drop = |id: &str| {
            let zero = |one: &str, answer: Option<&Json>| {
                if one == id { Some(0.into()) } else { answer.cloned() }
            };
            now - low(&sample.answered(zero)).min(now)
        };
        // The largest first, and equals in the order of the bank.
        let mut expected: Vec<(u64, String)> = excluded.iter().map(|id| (drop(id), id.clone())).collect();
        expected.sort_by_key(|(drop, _)| std::cmp::Reverse(*drop));
        let words = content.words();
        let expected = expected.into_iter().map(|(drop, id)| {
            let points = hundredths(words, u32::try_from(drop).unwrap());
            let effect = if drop == 0 {
                words.get(Phrase::ExclusionsNoEffect).to_string()
            } else {
                words.fill(Phrase::ExclusionsEffect, &[("n", &points)])
            };
            (id, effect)
        });
        let shown = found.items.iter();
        let shown = shown.map(|item| (item.question.id.to_string(), item.effect.clone()));
        prop_assert_eq!(shown.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    });
}

#[test]
fn the_warning_names_every_standard_that_is_over_a_fifth() {
    proptest!(cases(128), |(sample in samples())| {
        let content = Rc::new(content_of(&with_words(&sample.documents)));
        let source = source(&content, &sample.answers);
        let found = exclusions(&source);
        let (mut lines, mut named) = (0, Vec::new());
        for scope in &source.assessed.scope.standards {
            let ids = scope.questions.iter().map(|one| &*one.id);
            let excluded = ids.filter(|id| sample.answer(id).is_some_and(|one| one == "n/a"));
            let excluded = excluded.count();
            lines += usize::from(excluded > 0);
            if excluded * 100 > scope.questions.len() * 20 {
                named.push("ISO 1:2022");
            }
        }
        prop_assert_eq!(found.as_ref().map_or(0, |one| one.lines.len()), lines);
        let warning = found.and_then(|one| one.warning);
        prop_assert_eq!(warning.is_some(), !named.is_empty());
        if let Some(warning) = warning {
            prop_assert_eq!(warning.matches('1').count(), named.len(), "{}", warning);
        }
    });
}

#[test]
fn every_line_and_item_says_what_it_is_about() {
    let answers = json!({
        "format": "iso-readiness/answers",
        "version": 1,
        "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3},
        "answers": {
            "context-issues": {"value": 3},
            "remote-working-rules": {
                "value": "n/a", "reason": "no-such-activity", "note": "Nobody works from elsewhere.",
            },
        },
    });
    let content = Rc::new(content());
    let source = source(&content, &answers);
    let result = result_json(&content, &answers);
    assert_eq!(figures(&result, "lowIfNotApplicableFails")[0], 0);
    let found = exclusions(&source).unwrap();
    let asked = source.assessed.scope.questions.len();
    let line = format!(
        "ISO/IEC 27001:2022: 1 of {asked} questions (0 %) is answered \"not applicable\". Readiness \
         is –, and 0 % at worst. If this practice were missing instead, it would be 0 % at worst."
    );
    assert_eq!(found.lines, [line]);
    assert_eq!(found.warning, None);
    let [item] = &found.items[..] else {
        panic!("{:?}", found.items)
    };
    assert_eq!(&*item.question.id, "remote-working-rules");
    assert_eq!(&*item.reason, "We do nothing of the kind");
    assert_eq!(&*item.note, "Nobody works from elsewhere.");
}
