//! What a page chooses: a wrong choice is reported, and the rest counts.

use iso_readiness::core::content::Catalogue;
use iso_readiness::core::foreign::{Problem, Value};
use iso_readiness::core::host::{Options, Terms, standards_named_in};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{given, places};
use crate::doors::trees;
use crate::shipped;

fn read(json: &Json) -> (Options, Vec<Problem>) {
    thread_local! {
        static CATALOGUE: Catalogue = shipped::content().catalogue().clone();
    }
    CATALOGUE.with(|catalogue| Options::read(&given(json), catalogue))
}

fn terms(json: &Json) -> Terms {
    let (options, problems) = read(json);
    assert_eq!(problems, []);
    options.terms
}

fn chosen(json: &Json) -> (Vec<String>, Vec<String>) {
    let (options, problems) = read(&json!({ "standards": json }));
    let ids = options.terms.standards.iter().map(ToString::to_string);
    let places = places(&problems).into_iter().map(ToOwned::to_owned);
    (ids.collect(), places.collect())
}

#[test]
fn whoever_chooses_nothing_gets_the_defaults() {
    for nothing in [json!(null), json!({}), json!({ "cta": null, "host": null })] {
        assert_eq!(read(&nothing), (Options::default(), vec![]), "{nothing}");
    }
    let defaults = Options::default();
    assert!(defaults.storage && !defaults.opens_links && !defaults.terms.may_ask);
    assert_eq!(defaults.terms.heading, 2);
}

#[test]
fn everything_can_be_chosen_at_once() {
    let (options, problems) = read(&json!({
        "storage": "none", "storageName": "acme-2", "headingLevel": 3, "openLinks": true,
        "linkBase": "https://check.example/", "standards": [27001],
        "cta": {"text": "Talk to us", "href": "mailto:hello@acme.example"},
        "shareAnswers": true, "host": "acme.example", "own": {"anything": []},
        "state": "{}", "release": "1.2.3", "files": [["a.js", "00ff"]],
    }));
    assert_eq!(problems, []);
    assert!(!options.storage && options.opens_links && options.terms.may_ask);
    assert_eq!(&*options.storage_name, "acme-2");
    assert_eq!(options.state.as_deref(), Some("{}"));
    let terms = options.terms;
    assert_eq!((terms.heading, &*terms.base), (3, "https://check.example/"));
    assert_eq!((&*terms.site, &*terms.release), ("acme.example", "1.2.3"));
    assert_eq!(terms.invitation.unwrap().text.as_ref(), "Talk to us");
    assert_eq!(terms.files.len(), 1);
}

#[test]
fn every_wrong_choice_is_told_and_takes_its_default() {
    let (options, problems) = read(&json!({
        "storage": "cloud", "storageName": "Acme GmbH", "headingLevel": 7, "openLinks": "yes",
        "linkBase": 5, "standards": {}, "cta": {"text": "Talk"}, "shareAnswers": 1,
        "host": [], "state": 7, "release": " ", "files": [["a.js"]], "colour": "red",
    }));
    assert_eq!(options, Options::default());
    let mut found = places(&problems);
    found.sort_unstable();
    let expected = [
        "options: colour",
        "options: cta",
        "options: files[0]",
        "options: headingLevel",
        "options: host",
        "options: linkBase",
        "options: openLinks",
        "options: release",
        "options: shareAnswers",
        "options: standards",
        "options: state",
        "options: storage",
        "options: storageName",
    ];
    assert_eq!(found, expected);
}

#[test]
fn options_that_are_no_object_are_told() {
    let (options, problems) = read(&json!("storage=none"));
    assert_eq!(
        (options, places(&problems)),
        (Options::default(), vec!["options"])
    );
}

#[test]
fn names_of_storage_are_short_and_plain() {
    let long = "a".repeat(40);
    for name in ["", "a", "vendor-check", "2026", &long] {
        let (options, problems) = read(&json!({ "storageName": name }));
        assert_eq!((&*options.storage_name, problems), (name, vec![]));
    }
    for name in ["A", "a b", "a:b", "ä", &format!("{long}a")] {
        let (options, problems) = read(&json!({ "storageName": name }));
        assert_eq!((&*options.storage_name, problems.len()), ("", 1), "{name}");
    }
}

#[test]
fn a_number_stands_for_the_edition_in_force() {
    let none: Vec<String> = Vec::new();
    let expected = [
        "iso27001-2022",
        "iso27017-2026",
        "iso27018-2025",
        "iso27701-2025",
    ];
    let expected: Vec<String> = expected.map(ToOwned::to_owned).to_vec();
    for all in [
        json!([27701, 27018, 27017, 27001]),
        json!(["27001", "27017", "27018", "27701", "27001"]),
        json!(["iso27701-2025", 27001, "27018", "iso27017-2026"]),
    ] {
        assert_eq!(chosen(&all), (expected.clone(), none.clone()), "{all}");
    }
    let old = chosen(&json!(["iso27018-2019"]));
    assert_eq!(old, (vec!["iso27018-2019".to_owned()], none));
}

#[test]
fn standards_that_nobody_knows_are_told_and_the_others_count() {
    let (ids, places) = chosen(&json!([
        "27001",
        "9001",
        2700,
        true,
        "7001",
        "",
        "iso27701-2025"
    ]));
    assert_eq!(ids, ["iso27001-2022", "iso27701-2025"]);
    let unknown = [1, 2, 3, 4, 5].map(|place| format!("options: standards[{place}]"));
    assert_eq!(places, unknown);
}

#[test]
fn what_is_named_by_id_is_known_before_the_catalogue() {
    let options = given(&json!({"standards": ["iso27017-2026", 27001, "27701"]}));
    let named = standards_named_in(&options);
    assert_eq!(
        named.iter().map(|id| &**id).collect::<Vec<_>>(),
        ["iso27017-2026", "27701"]
    );
    for nothing in [json!(null), json!([]), json!({"standards": "27001"})] {
        assert!(standards_named_in(&given(&nothing)).is_empty());
    }
}

#[test]
fn what_is_chosen_once_stays() {
    let first = terms(&json!({"host": "acme.example", "release": "1.2.3", "files": [["a", "b"]]}));
    let newer = terms(&json!({"host": "other.example", "headingLevel": 1, "shareAnswers": true}));
    let both = first.with_live(newer);
    assert_eq!(
        (&*both.site, &*both.release, both.files.len()),
        ("acme.example", "1.2.3", 1)
    );
    assert_eq!((both.heading, both.may_ask), (1, true));
}

proptest! {
    #[test]
    fn whatever_a_page_hands_in_gives_options(
        value in trees(),
        key in prop::sample::select(vec![
            "storage", "storageName", "headingLevel", "linkBase", "openLinks", "standards", "cta",
            "shareAnswers", "host", "own", "state", "release", "files",
        ]),
    ) {
        let object = Value::object([(key, value.clone())]);
        for given in [value, object] {
            let (options, problems) = Options::read(&given, &Catalogue::default());
            prop_assert!((1..=4).contains(&options.terms.heading));
            prop_assert!(problems.iter().all(|problem| problem.path.starts_with("options")));
            if problems.is_empty() {
                prop_assert_eq!(Options::read(&given, &Catalogue::default()), (options, problems));
            }
        }
    }
}
