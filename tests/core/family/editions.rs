//! From a withdrawn edition to the one in force, and one standard beside another.

use std::collections::BTreeSet;
use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level};
use iso_readiness::core::content::Content;
use iso_readiness::core::profile::Roles;
use iso_readiness::core::report::{Listing, Report, StandardReport};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::words::{Phrase, Words};

use super::profile;
use crate::shipped;

const EVERYBODY: Roles = Roles::of_byte(0b1111);

fn reports(content: &Content, standards: &[&str], answers: &Answers) -> Vec<Rc<StandardReport>> {
    let scope = Scope::of(content, &profile(standards, EVERYBODY));
    Report::of(content, &scope, answers).standards
}

/// The second listing of a withdrawn edition is what changes.
fn change(content: &Content, old: &str, answers: &Answers) -> Listing {
    let reports = reports(content, &[old], answers);
    assert_eq!(reports[0].listings.len(), 2);
    reports[0].listings[1].clone()
}

/// How many items each group of a listing has, by the phrase that counts them.
fn counts(words: &Words, listing: &Listing) -> Vec<(&'static str, usize)> {
    let phrases = [
        ("new", Phrase::ChangeNew),
        ("merged", Phrase::ChangeMerged),
        ("split", Phrase::ChangeSplit),
        ("carried", Phrase::ChangeCarried),
        ("dropped", Phrase::ChangeDropped),
    ];
    let groups = listing.groups.iter().map(|group| {
        let n = group.items.len();
        let is_it = |(_, phrase): &&(&str, Phrase)| words.count(*phrase, n, &[]) == group.title;
        (phrases.iter().find(is_it).unwrap().0, n)
    });
    groups.collect()
}

#[test]
fn the_step_to_each_edition_in_force_is_told_item_by_item() {
    let content = shipped::content();
    let step = |old: &str| counts(content.words(), &change(&content, old, &Answers::default()));
    // Eleven new controls and the clause on planned changes; 24 controls merged from 56.
    let of_27001 = step("iso27001-2013");
    assert_eq!(of_27001.iter().map(|(_, n)| n).sum::<usize>(), 123);
    assert_eq!(of_27001[0], ("new", 12));
    let merged = of_27001.iter().find(|(name, _)| *name == "merged").unwrap();
    assert_eq!(merged.1, 24);
    assert!(of_27001.iter().all(|(name, _)| *name != "dropped"));
    // What the later edition of 27017 left without cloud guidance.
    let of_27017 = step("iso27017-2015");
    assert_eq!(of_27017.last().unwrap(), &("dropped", 4));
    let items = of_27017.iter().filter(|(name, _)| *name != "dropped");
    assert_eq!(items.map(|(_, n)| n).sum::<usize>(), 43);
    assert_eq!(
        step("iso27018-2019").iter().map(|(_, n)| n).sum::<usize>(),
        38
    );
    let of_27701 = step("iso27701-2019");
    assert_eq!(of_27701[0], ("new", 24));
    assert_eq!(of_27701.iter().map(|(_, n)| n).sum::<usize>(), 108);
}

#[test]
fn the_step_adds_only_questions_that_are_open_and_were_not_asked_before() {
    let content = shipped::content();
    let asked = |id: &str| -> BTreeSet<Rc<str>> {
        let scope = Scope::of(&content, &profile(&[id], EVERYBODY));
        scope
            .questions
            .iter()
            .map(|one| Rc::clone(&one.id))
            .collect()
    };
    let added = |answers: &Answers| -> BTreeSet<Rc<str>> {
        let listing = change(&content, "iso27001-2013", answers);
        let items = listing.groups.iter().flat_map(|group| &group.items);
        let questions = items.flat_map(|item| &item.questions);
        questions.map(|question| Rc::clone(&question.id)).collect()
    };
    let expected: BTreeSet<Rc<str>> = &asked("iso27001-2022") - &asked("iso27001-2013");
    assert!(expected.contains("climate-relevance"));
    assert_eq!(added(&Answers::default()), expected);

    let mut answers = Answers::default();
    let level = Choice::Level(Level::new(1).unwrap());
    answers.choose(&Rc::from("climate-relevance"), Some(level));
    let mut fewer = expected;
    fewer.remove("climate-relevance");
    assert_eq!(added(&answers), fewer);
}

#[test]
fn an_edition_in_force_tells_no_change_and_a_withdrawn_one_says_so() {
    let content = shipped::content();
    let reports = reports(
        &content,
        &["iso27001-2022", "iso27001-2013"],
        &Answers::default(),
    );
    assert_eq!(reports[0].listings.len(), 1);
    assert!(reports[0].remarks.is_empty());
    let told = content
        .words()
        .fill(Phrase::StandardWithdrawn, &[("next", "ISO/IEC 27001:2022")]);
    assert!(reports[1].remarks.contains(&told));
}

/// What one standard has in common with the first one is counted question by question.
#[test]
fn the_overlap_counts_shared_questions_and_how_far_they_are() {
    let content = shipped::content();
    let scope = Scope::of(&content, &profile(&super::CURRENT, EVERYBODY));
    let ids = |place: usize| -> BTreeSet<Rc<str>> {
        let questions = scope.standards[place].questions.iter();
        questions.map(|one| Rc::clone(&one.id)).collect()
    };
    let shared: Vec<Rc<str>> = ids(0).intersection(&ids(3)).map(Rc::clone).collect();
    let mut answers = Answers::default();
    for (place, id) in shared.iter().enumerate().take(30) {
        let level = if place < 20 { 3 } else { 2 };
        answers.choose(id, Some(Choice::Level(Level::new(level).unwrap())));
    }
    let reports = reports(&content, &super::CURRENT, &answers);
    let (n, asked) = (shared.len(), ids(3).len().to_string());
    let values = [
        ("standard", "ISO/IEC 27001:2022"),
        ("asked", asked.as_str()),
        ("answered", "30"),
        ("done", "20"),
    ];
    let told = content.words().count(Phrase::StandardOverlap, n, &values);
    assert!(
        reports[3].remarks.contains(&told),
        "{:?}",
        reports[3].remarks
    );
}

#[test]
fn guidance_shows_the_status_of_the_management_system_it_builds_on() {
    let content = shipped::content();
    let status = content.words().get(Phrase::StatusTooEarly);
    let told = content.words().fill(
        Phrase::StandardBase,
        &[("standard", "ISO/IEC 27001:2022"), ("status", &status)],
    );
    let together = reports(&content, &super::CURRENT, &Answers::default());
    let telling: Vec<bool> = together
        .iter()
        .map(|one| one.remarks.contains(&told))
        .collect();
    assert_eq!(telling, [false, true, true, false]);
    let alone = reports(&content, &["iso27017-2026"], &Answers::default());
    assert!(!alone[0].remarks.contains(&told));
}

/// Another body's list gets related coverage and what nothing is related to, and no verdict.
#[test]
fn lists_of_other_bodies_get_no_verdict() {
    let content = shipped::content();
    let words = content.words();
    let related = content
        .standards()
        .iter()
        .filter(|one| one.kind.is_related());
    let mut seen = 0;
    for standard in related {
        let report = &reports(&content, &[&standard.id], &Answers::default())[0];
        assert_eq!(report.headline, None);
        assert_eq!(report.figures.len(), 2);
        assert_eq!(report.figures[0].name, words.get(Phrase::RelatedCoverage));
        assert!(
            report
                .remarks
                .contains(&words.get(Phrase::RelatedLead).to_string())
        );
        let bare = standard
            .requirements()
            .filter(|one| one.questions.is_empty());
        let bare: Vec<Rc<str>> = bare.map(|one| Rc::clone(&one.id)).collect();
        let groups = report.listings.iter().flat_map(|listing| &listing.groups);
        let listed = groups.flat_map(|group| &group.items);
        let listed: Vec<Rc<str>> = listed.map(|item| Rc::clone(&item.id)).collect();
        assert_eq!(listed, bare, "{}", standard.id);
        seen += 1;
    }
    assert_eq!(seen, 5);
}
