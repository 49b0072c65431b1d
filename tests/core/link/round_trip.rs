//! Every state survives.

use proptest::prelude::*;

use super::{answers, label, link, numbers, opened, profiles, state};
use crate::sample::cases;
use crate::shipped::content;

#[test]
fn every_state_survives() {
    let content = content();
    let names = prop_oneof![
        Just(String::new()),
        "[a-zA-Z0-9äöü,' ]{1,20}",
        any::<String>()
    ];
    proptest!(cases(512), |(profile in profiles(), numbers in numbers(), day in any::<u16>(), name in names)| {
        let given = answers(&content, &profile, &numbers);
        let label = label(day, &name);
        let text = link(&content, &profile, &given, &label).text();
        let shared = opened(&content, &format!("https://example.org/check/#r={text}"));
        prop_assert_eq!(shared.day, label.day);
        let name = label.name.map(|name| name.text().clone()).unwrap_or_default();
        prop_assert_eq!(&shared.name, &name);
        prop_assert_eq!(state(shared), (profile, given));
    });
}

#[test]
fn what_the_profile_does_not_ask_and_notes_stay_home() {
    let content = content();
    let all = super::profile(&super::FOUR, 15);
    let mut given = answers(&content, &all, &[Some(3); 400]);
    let first = content.questions()[0].id.clone();
    given.write_note(&first, "in the drawer".into());
    let small = super::profile(&["iso27001-2022"], 0);
    let text = link(&content, &small, &given, &label(0, "")).text();
    let (profile, told) = state(opened(&content, &text));
    assert_eq!(profile, small);
    assert_eq!(told, answers(&content, &small, &[Some(3); 400]));
    assert_eq!(&*told.note(&first), "");
}

#[test]
fn what_cannot_be_told_is_said() {
    use iso_readiness::core::link::{Editions, Unlinkable, write_answers};
    let content = content();
    let given = iso_readiness::core::answers::Answers::default();
    let write = |editions: &Editions, standards: &[&str]| {
        let profile = super::profile(standards, 0);
        write_answers(editions, &profile, &given, &label(0, "")).err()
    };
    assert_eq!(write(content.editions(), &[]), Some(Unlinkable::NoStandard));
    assert_eq!(
        write(content.editions(), &["iso9001"]),
        Some(Unlinkable::UnknownStandard)
    );
    assert_eq!(
        write(&Editions::default(), &["iso27001-2022"]),
        Some(Unlinkable::NoEdition)
    );
}
