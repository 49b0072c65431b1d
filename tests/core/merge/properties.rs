//! What holds for every merge.

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice};
use iso_readiness::core::merge::{Person, Poll, Rule, Rules, polls, settle, settled};
use iso_readiness::core::profile::{Profile, Target};
use iso_readiness::core::report::MergeReport;
use iso_readiness::core::scope::Scope;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value as Json;

use crate::outcome::read;
use crate::sample::{answers, cases, contents};
use crate::shipped::{Documents, content_of, tree};

const RULES: [Rule; 5] = [
    Rule::Lowest,
    Rule::Median,
    Rule::Person(0),
    Rule::Person(2),
    Rule::Discuss,
];

/// Random content with up to four random answers files for it.
fn groups() -> impl Strategy<Value = (Documents, Vec<Json>)> {
    contents().prop_flat_map(|documents| {
        let files = vec(answers(&documents), 1..=4);
        (Just(documents), files)
    })
}

/// The people of a group, and the profile of the first.
fn group(documents: &Documents, files: &[Json]) -> (Profile, Vec<Person>) {
    let content = content_of(documents);
    let all = files.iter().map(|file| read(&content, &tree(file)));
    let (profiles, answers): (Vec<Profile>, Vec<Answers>) = all.unzip();
    let people = answers.into_iter().enumerate();
    let people = people.map(|(place, answers)| Person {
        name: Rc::from(format!("Person {place}")),
        answers: Rc::new(answers),
    });
    (profiles[0].clone(), people.collect())
}

fn ids(polls: &[Poll]) -> Vec<Rc<str>> {
    polls
        .iter()
        .map(|poll| Rc::clone(&poll.question.id))
        .collect()
}

/// What people may say to one question.
fn said() -> impl Strategy<Value = Vec<Option<Choice>>> {
    let letters = "01234?sao-".chars().collect::<Vec<char>>();
    vec(select(letters), 1..=5).prop_map(|letters| super::said(&String::from_iter(letters)))
}

fn targets() -> impl Strategy<Value = Target> {
    select(Target::ALL.to_vec())
}

#[test]
fn identical_people_settle_on_what_each_of_them_said() {
    let rules = select(RULES.to_vec());
    let given = (groups(), rules, 1..=4_usize, any::<String>());
    proptest!(cases(256), |(((documents, files), rule, count, note) in given)| {
        let content = content_of(&documents);
        let (profile, mut people) = group(&documents, &files[..1]);
        // Answers outside the profile and notes on open questions stay as well.
        let mut answers = (*people[0].answers).clone();
        answers.write_note(&content.questions()[0].id, Rc::from(note));
        people[0].answers = Rc::new(answers);
        let same = vec![people[0].clone(); count];
        let merged = settled(&content, &profile, &same, &Rules::all(rule));
        prop_assert_eq!(&merged, &*people[0].answers);
        let polls = polls(&content, &profile, &same);
        prop_assert!(polls.iter().all(|poll| !poll.spread.is_disagreement()));
    });
}

#[test]
fn the_order_of_people_changes_nothing_in_lowest_and_median() {
    let shuffled = groups().prop_flat_map(|(documents, files)| {
        (
            Just(documents),
            Just(files.clone()),
            Just(files).prop_shuffle(),
        )
    });
    let rules = select(vec![Rule::Lowest, Rule::Median]);
    proptest!(cases(256), |((documents, files, shuffled) in shuffled, rule in rules)| {
        let content = content_of(&documents);
        let (profile, people) = group(&documents, &files);
        let (_, others) = group(&documents, &shuffled);
        let rules = Rules::all(rule);
        let merged = settled(&content, &profile, &people, &rules);
        prop_assert_eq!(merged, settled(&content, &profile, &others, &rules));
        let order = |people: &[Person]| ids(&polls(&content, &profile, people));
        prop_assert_eq!(order(&people), order(&others));
    });
}

#[test]
fn every_question_in_scope_stands_once_and_in_order() {
    proptest!(cases(256), |((documents, files) in groups())| {
        let content = content_of(&documents);
        let (profile, people) = group(&documents, &files);
        let polls = polls(&content, &profile, &people);
        let place = |poll: &Poll| (u8::MAX - poll.spread.rank(), poll.question.position);
        let places: Vec<_> = polls.iter().map(place).collect();
        prop_assert!(places.is_sorted(), "{:?}", places);
        let mut found: Vec<usize> = polls.iter().map(|poll| poll.question.position).collect();
        found.sort_unstable();
        let scope = Scope::of(&content, &profile);
        let asked: Vec<usize> = scope.questions.iter().map(|one| one.position).collect();
        prop_assert_eq!(found, asked);
    });
}

#[test]
fn lowest_is_never_milder_than_anybody() {
    proptest!(cases(2048), |(said in said(), target in targets())| {
        let lowest = settle(&said, Rule::Lowest, target);
        for choice in said.iter().flatten() {
            match (lowest, choice) {
                (Some(Choice::Level(lowest)), Choice::Level(level)) => {
                    prop_assert!(lowest <= *level);
                }
                // Where one does not know or excludes it, only a known weakness is taken.
                (Some(Choice::Level(lowest)), _) if said.iter().flatten().any(|one| one != choice) => {
                    prop_assert!(lowest.number() < target.level());
                }
                (Some(Choice::NotApplicable(_)), other) => {
                    prop_assert!(matches!(other, Choice::NotApplicable(_)));
                }
                _ => {}
            }
        }
    });
}

#[test]
fn the_median_is_never_stricter_than_the_lowest_and_both_decide() {
    let strictness = |choice: Option<Choice>, target: Target| match choice.unwrap() {
        Choice::Level(level) if level.number() < target.level() => level.number(),
        Choice::Level(level) => level.number() + 1,
        Choice::Unknown | Choice::NotApplicable(_) => target.level(),
    };
    proptest!(cases(2048), |(said in said(), target in targets())| {
        let [lowest, median] = [Rule::Lowest, Rule::Median].map(|rule| settle(&said, rule, target));
        let answered = said.iter().flatten().next().is_some();
        prop_assert_eq!((lowest.is_some(), median.is_some()), (answered, answered));
        if answered {
            prop_assert!(strictness(lowest, target) <= strictness(median, target));
        }
        // Nobody's level is made up.
        for choice in [lowest, median].into_iter().flatten() {
            let is_level = matches!(choice, Choice::Level(_));
            prop_assert!(!is_level || said.contains(&Some(choice)));
        }
    });
}

#[test]
fn every_merge_can_be_told_and_its_answers_scored() {
    let rules = select(RULES.to_vec());
    proptest!(cases(128), |((documents, files) in groups(), rule in rules)| {
        let content = content_of(&documents);
        let (profile, people) = group(&documents, &files);
        let polls = polls(&content, &profile, &people);
        let answers = settled(&content, &profile, &people, &Rules::all(rule));
        let report = MergeReport::of(content.words(), &people, &polls, &answers);
        prop_assert_eq!(report.polls.len(), polls.len());
        crate::outcome::result_of(&content, &profile, &answers);
        // Only what people differ on, or nobody answered, is open.
        for (poll, item) in polls.iter().zip(&report.polls) {
            let open = answers.choice(&poll.question.id).is_none();
            prop_assert!(!open || poll.spread.is_disagreement() || poll.answered() == 0);
            prop_assert_eq!(item.outcome.is_none(), poll.answered() == 0);
        }
    });
}
