//! Several people over the shipped content, and what is read of it.

use std::rc::Rc;

use iso_readiness::core::answers::Answers;
use iso_readiness::core::merge::{Person, Rule, Rules, joined, polls, settled};
use iso_readiness::core::profile::{Profile, Role, Roles, Target};
use iso_readiness::core::report::{MergeReport, PollItem, name_of_rule, notes_on_joined};

use super::{level, people, said};
use crate::shipped::content;

fn profile(standards: &[&str]) -> Profile {
    Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        ..Profile::default()
    }
}

fn line(item: &PollItem) -> [&str; 5] {
    let outcome = item.outcome.as_deref().unwrap_or_default();
    [&*item.id, &item.said, &item.spread, &item.answered, outcome]
}

#[test]
fn who_says_what_is_told_with_the_widest_spread_first() {
    let people = people(
        3,
        &[
            ("scope-boundaries", "31-"),
            ("context-issues", "232"),
            ("climate-relevance", "33-"),
            ("remote-working-rules", "as-"),
            ("clock-sync", "4?4"),
            ("off-site-equipment", "a-4"),
        ],
    );
    let content = content();
    let profile = profile(&["iso27001-2022"]);
    let polls = polls(&content, &profile, &people);
    let mut rules = Rules::all(Rule::Lowest);
    rules.choose(&Rc::from("clock-sync"), Some(Rule::Discuss));
    let answers = settled(&content, &profile, &people, &rules);
    let report = MergeReport::of(content.words(), &people, &polls, &answers);
    assert_eq!(
        report.counts,
        [
            "5 of 159 questions need a talk.",
            "1 of them stays open until then.",
            "On 1 question all who answered say the same.",
            "153 questions nobody answered.",
        ]
    );
    let two = "2 of 3 answered";
    let told: Vec<[&str; 5]> = report.polls.iter().take(6).map(line).collect();
    assert_eq!(
        told,
        [
            [
                "off-site-equipment",
                "Anna: Not applicable: We do nothing of the kind · Cem: 4 Measured",
                "Somebody says it does not apply",
                two,
                "Taken: Don't know",
            ],
            [
                "scope-boundaries",
                "Anna: 3 In place · Ben: 1 Ad hoc",
                "2 levels apart",
                two,
                "Taken: 1 Ad hoc",
            ],
            [
                "clock-sync",
                "Anna: 4 Measured · Ben: Don't know · Cem: 4 Measured",
                "Somebody does not know",
                "3 of 3 answered",
                "Stays open until you have talked",
            ],
            [
                "context-issues",
                "Anna: 2 Partly · Ben: 3 In place · Cem: 2 Partly",
                "1 level apart",
                "3 of 3 answered",
                "Taken: 2 Partly",
            ],
            [
                "remote-working-rules",
                "Anna: Not applicable: We do nothing of the kind · Ben: Not applicable: It lies \
                 outside our scope",
                "Different reasons why it does not apply",
                two,
                "Taken: Not applicable: It lies outside our scope",
            ],
            [
                "climate-relevance",
                "Anna: 3 In place · Ben: 3 In place",
                "All who answered say the same",
                two,
                "Taken: 3 In place",
            ],
        ]
    );
    let silent = report.polls.last().unwrap();
    assert_eq!(silent.spread, "Nobody answered");
    assert_eq!((silent.outcome.as_ref(), silent.differs), (None, false));
}

#[test]
fn notes_are_kept_with_the_names_of_who_wrote_them() {
    let id: Rc<str> = Rc::from("clock-sync");
    let person = |name: &str, note: &str| {
        let mut answers = Answers::default();
        answers.write_note(&id, Rc::from(note));
        let name = Rc::from(name);
        Person {
            name,
            answers: Rc::new(answers),
        }
    };
    let content = content();
    let merged = |people: &[Person]| {
        let profile = profile(&["iso27001-2022"]);
        let rules = Rules::all(Rule::Discuss);
        let answers = settled(&content, &profile, people, &rules);
        answers.note(&id).to_string()
    };
    let [anna, silent, cem] = [("Anna", "One.\n{name}"), ("Ben", ""), ("Cem", "Two.")]
        .map(|(name, note)| person(name, note));
    assert_eq!(merged(&[anna.clone(), silent.clone()]), "One.\n{name}");
    let same = [anna.clone(), anna.clone()];
    assert_eq!(merged(&same), "One.\n{name}");
    assert_eq!(
        merged(&[anna, silent, cem]),
        "Anna: One.\n{name}\nCem: Two."
    );
}

/// What the profile does not ask is kept, and read at its strictest.
#[test]
fn answers_outside_the_profile_are_not_lost() {
    let people = people(2, &[("clock-sync", "42"), ("scope-boundaries", "33")]);
    let content = content();
    let rules = Rules::all(Rule::Discuss);
    let answers = settled(&content, &profile(&[]), &people, &rules);
    assert_eq!(answers.choice("clock-sync"), Some(level(2)));
    assert_eq!(answers.choice("scope-boundaries"), said("3")[0]);
    let asked = settled(&content, &profile(&["iso27001-2022"]), &people, &rules);
    assert_eq!(asked.choice("clock-sync"), None);
}

#[test]
fn profiles_are_joined_so_that_nothing_is_left_out() {
    let content = content();
    let mut one = profile(&["iso27701-2025", "iso27001-2022"]);
    let mut other = profile(&["iso27001-2022", "iso27017-2026"]);
    one.roles = Roles::default().with(Role::PiiController);
    other.roles = Roles::default().with(Role::CloudProvider);
    other.target = Target::new(4).unwrap();
    let joint = joined(content.catalogue(), &[&one, &other]);
    let mut expected = profile(&["iso27001-2022", "iso27017-2026", "iso27701-2025"]);
    expected.roles = one.roles.union(other.roles);
    expected.target = other.target;
    assert_eq!(joint.profile, expected);
    assert_eq!(
        notes_on_joined(content.words(), &joint),
        [
            "You chose different standards; all of them are looked at.",
            "Your roles differ; all of them count.",
            "You aim at different levels; the highest, 4, is taken.",
        ]
    );
    let same = joined(content.catalogue(), &[&other, &other]);
    assert!(notes_on_joined(content.words(), &same).is_empty());
    let nobody = joined(content.catalogue(), &[]);
    assert_eq!(nobody.profile, Profile::default());
}

#[test]
fn rules_have_names() {
    let content = content();
    let people = people(2, &[]);
    let name = |rule| name_of_rule(content.words(), &people, rule);
    assert_eq!(name(Rule::Person(1)), "As Ben answered");
    assert_eq!(name(Rule::Lowest), "The strictest answer");
    assert_eq!(
        name(Rule::Median),
        "The middle answer, and of two the stricter"
    );
    assert_eq!(name(Rule::Discuss), "Leave it open until we have talked");
}
