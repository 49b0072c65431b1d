//! Readiness links: there and back again, through every kind of damage, and for ever.

mod again;
mod damage;
mod documented;
mod editions;
mod forever;
mod mending;
mod passphrase;
mod qr;
mod round_trip;
mod size;
mod summaries;

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::link::{Body, Code, Label, Name, Shared, find, read, write_answers};
use iso_readiness::core::profile::{Profile, Roles, Target};
use iso_readiness::core::scope::Scope;
use proptest::prelude::*;

/// The four standards in force, which most links are about.
const FOUR: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

fn profile(standards: &[&str], roles: u8) -> Profile {
    Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        roles: Roles::of_byte(roles),
        target: Target::default(),
    }
}

/// The answer with this number, among all that a question can have.
fn choice(number: u8, may_be_excluded: bool) -> Choice {
    match number % if may_be_excluded { 11 } else { 6 } {
        5 => Choice::Unknown,
        level @ 0..5 => Choice::Level(Level::new(level).unwrap()),
        reason => Choice::NotApplicable(Reason::ALL[usize::from(reason) - 6]),
    }
}

/// Answers to what the profile asks, a number for each question; `None` leaves it open.
fn answers(content: &Content, profile: &Profile, numbers: &[Option<u8>]) -> Answers {
    let mut answers = Answers::default();
    let questions = Scope::of(content, profile).questions;
    for (question, number) in questions.iter().zip(numbers) {
        let choice = number.map(|number| choice(number, question.may_be_excluded));
        answers.choose(&question.id, choice);
    }
    answers
}

/// Any profile, with standards in any order.
fn profiles() -> impl Strategy<Value = Profile> {
    let content = crate::shipped::content();
    let ids: Vec<Rc<str>> = content
        .catalogue()
        .offers()
        .iter()
        .map(|one| Rc::clone(&one.id))
        .collect();
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let all = ids.len();
    let standards = proptest::sample::subsequence(ids, 1..=all).prop_shuffle();
    (standards, 0..16_u8, 1..=4_u8).prop_map(|(standards, roles, target)| Profile {
        standards: standards.iter().map(|id| Rc::from(id.as_str())).collect(),
        roles: Roles::of_byte(roles),
        target: Target::new(target).unwrap(),
    })
}

/// Numbers of answers: of few questions, of most, or of all.
fn numbers() -> impl Strategy<Value = Vec<Option<u8>>> {
    let share = prop_oneof![Just(0.01), Just(0.2), Just(0.5), Just(0.9)];
    let some = share.prop_flat_map(|share| {
        let given = proptest::option::weighted(share, any::<u8>());
        proptest::collection::vec(given, 400)
    });
    let all = proptest::collection::vec(any::<u8>().prop_map(Some), 400);
    prop_oneof![some, all, Just(vec![None; 400])]
}

fn label(day: u16, name: &str) -> Label {
    Label {
        day: Day::new(day),
        name: Name::new(name),
    }
}

fn link(content: &Content, profile: &Profile, answers: &Answers, label: &Label) -> Code {
    write_answers(content.editions(), profile, answers, label).unwrap()
}

fn opened(content: &Content, text: &str) -> Shared {
    read(&find(text).unwrap(), content.editions()).unwrap()
}

/// Profile and answers of a link that is of the edition at hand.
fn state(shared: Shared) -> (Profile, Answers) {
    match shared.body {
        Body::Answers {
            profile,
            answers,
            carried,
        } => {
            assert_eq!(carried, iso_readiness::core::link::Carried::default());
            (profile, answers)
        }
        Body::Result { .. } => panic!("it holds a result"),
    }
}
mod seal;
