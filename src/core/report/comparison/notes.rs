//! What has to be said before any figure of a comparison is read.

use crate::core::compare::{Comparison, StandardChange};
use crate::core::profile::Roles;
use crate::core::report::title_of;
use crate::core::words::{Phrase, Words};

/// Where the two sides do not compare, each a sentence or two; and that nothing changed, where
/// nothing did.
pub(super) fn notes(words: &Words, comparison: &Comparison) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(of_targets(words, comparison));
    notes.extend(of_roles(words, comparison));
    let only = |phrase, is_only: fn(&StandardChange) -> bool| {
        let standards = comparison.standards.iter().filter(|one| is_only(one));
        let titles: Vec<String> = standards
            .map(|change| title_of(words, &change.standard))
            .collect();
        (!titles.is_empty()).then(|| words.fill(phrase, &[("standards", &titles.join(", "))]))
    };
    notes.extend(only(Phrase::CompareOnlyBefore, |one| {
        one.outcomes.after.is_none()
    }));
    notes.extend(only(Phrase::CompareOnlyAfter, |one| {
        one.outcomes.before.is_none()
    }));
    let asked_once = &comparison.answers.asked_once;
    for (phrase, n) in [
        (Phrase::CompareAskedBefore, asked_once.before),
        (Phrase::CompareAskedAfter, asked_once.after),
    ] {
        if n > 0 {
            notes.push(words.count(phrase, n, &[]));
        }
    }
    if comparison.is_empty() {
        notes.push(words.get(Phrase::CompareNothing).to_string());
    }
    notes
}

fn of_targets(words: &Words, comparison: &Comparison) -> Option<String> {
    let targets = &comparison.targets;
    let phrase = if targets.before < targets.after {
        Phrase::CompareRaised
    } else {
        Phrase::CompareLowered
    };
    let levels = [targets.before, targets.after].map(|one| u32::from(one.level()).to_string());
    let [before, after] = &levels;
    let values = [("before", before.as_str()), ("after", after)];
    targets.differ().then(|| words.fill(phrase, &values))
}

fn of_roles(words: &Words, comparison: &Comparison) -> Option<String> {
    let sides = &comparison.roles;
    let [before, after] = [sides.before, sides.after].map(|one| in_words(words, one));
    let values = [("before", before.as_str()), ("after", &after)];
    sides
        .differ()
        .then(|| words.fill(Phrase::CompareRoles, &values))
}

fn in_words(words: &Words, roles: Roles) -> String {
    if roles.is_empty() {
        return words.get(Phrase::CompareNoRole).to_string();
    }
    let names = roles.iter().map(|role| words.get(Phrase::of_role(role)));
    names.collect::<Vec<_>>().join(&*words.get(Phrase::RoleAnd))
}
