//! The catalogue counts what the loaded content asks, and survives being written and read.

use std::rc::Rc;

use iso_readiness::core::content::{Count, Edition};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::scope::Scope;
use serde_json::json;

use super::{CURRENT, profile, role_sets};
use crate::shipped::{self, Documents, built, tree};

#[test]
fn it_counts_what_each_profile_is_asked() {
    let content = shipped::content();
    let mut choices: Vec<Vec<&str>> = (0..16)
        .map(|set| {
            let places = (0..4).filter(|place| set & (1 << place) != 0);
            places.map(|place| CURRENT[place]).collect()
        })
        .collect();
    choices.extend(content.standards().iter().map(|one| vec![&*one.id]));
    choices.push(content.standards().iter().map(|one| &*one.id).collect());
    for roles in role_sets() {
        for standards in &choices {
            let profile = profile(standards, roles);
            let scope = Scope::of(&content, &profile);
            let quick = scope.questions.iter().filter(|question| question.quick);
            let expected = Count {
                all: scope.questions.len(),
                quick: quick.count(),
            };
            assert_eq!(content.catalogue().count(&profile), expected, "{profile:?}");
        }
    }
}

#[test]
fn it_is_read_as_it_was_written() {
    let content = shipped::content();
    let written = serde_json::to_value(content.catalogue().write()).unwrap();
    let document = ("catalogue.json".to_owned(), written.clone());
    let read = built(&Documents::from([document]));
    let again = serde_json::to_value(read.catalogue().write()).unwrap();
    assert_eq!(again, written);
    let profile = Profile {
        standards: vec![Rc::from("iso27701-2025")],
        ..Profile::default()
    };
    assert_eq!(
        read.catalogue().count(&profile),
        content.catalogue().count(&profile)
    );
    // Offers are for choosing only.
    assert!(read.standards().is_empty());
}

#[test]
fn what_stands_for_itself_comes_first_and_what_is_withdrawn_last() {
    let content = shipped::content();
    let offers = content.catalogue().offers();
    let ids: Vec<&str> = offers.iter().map(|offer| &*offer.id).collect();
    assert_eq!(ids[..4], CURRENT);
    let withdrawn = offers
        .iter()
        .filter(|offer| offer.status != Edition::Current);
    assert_eq!(withdrawn.count(), 4);
    assert!(
        offers[9..]
            .iter()
            .all(|offer| offer.status != Edition::Current)
    );
    // Whatever can be chosen says what it is about.
    assert!(offers.iter().all(|offer| !offer.summary.is_empty()));
}

#[test]
fn a_broken_catalogue_is_reported_and_the_rest_stands() {
    let broken = json!([[["iso1-2022"]], [[1], ["x"], [0, 1, 0, 0], 7]]);
    let documents = [iso_readiness::core::content::Document {
        path: "catalogue.json".to_owned(),
        value: tree(&broken),
    }];
    let (content, problems) = iso_readiness::core::content::load_built(&documents);
    assert!(content.catalogue().offers().is_empty());
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].path, "catalogue.json");
}
