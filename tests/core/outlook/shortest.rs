//! The shortest way to no likely major, against trying every way there is.

use std::rc::Rc;

use iso_readiness::core::content::Question;
use iso_readiness::core::outlook::{Way, shortest_way, told};
use iso_readiness::core::papers::Source;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value as Json, json};

use super::hard::hard;
use super::{has_major, leaves_major, source};
use crate::golden::{answers, documents};
use crate::sample::{Sample, cases, samples};
use crate::shipped::{content, content_of};

/// What a way takes: less effort, then fewer questions, then what stands first in the bank.
type Price = (u32, usize, Vec<usize>);

fn price(source: &Source, ids: &[Rc<str>]) -> Price {
    let question = |id: &Rc<str>| -> &Rc<Question> { source.content.question(id).unwrap() };
    let effort = ids.iter().map(|id| u32::from(question(id).effort)).sum();
    let mut places: Vec<usize> = ids.iter().map(|id| question(id).position).collect();
    places.sort_unstable();
    (effort, places.len(), places)
}

/// The best of all ways, each scored as a whole.
fn by_trying_all(source: &Source, enough: u32) -> Option<Price> {
    let actions = source.actions.iter();
    let gaps: Vec<Rc<str>> = actions.map(|one| Rc::clone(&one.question.id)).collect();
    let mut best: Option<Price> = None;
    for set in 0..1_u32 << gaps.len() {
        let chosen = gaps
            .iter()
            .enumerate()
            .filter(|(place, _)| set >> place & 1 == 1);
        let chosen: Vec<Rc<str>> = chosen.map(|(_, id)| Rc::clone(id)).collect();
        let price = price(source, &chosen);
        let is_better = price.0 <= enough && best.as_ref().is_none_or(|best| price < *best);
        if is_better && !leaves_major(source, &chosen) {
            best = Some(price);
        }
    }
    best
}

/// What holds for every way; tells whether it is exact.
fn holds(source: &Source) -> Result<Option<Way>, TestCaseError> {
    let way = shortest_way(source);
    prop_assert_eq!(way.is_some(), has_major(source, &source.state));
    let Some(way) = way else { return Ok(None) };
    prop_assert!(!leaves_major(source, &way.questions), "{:?}", way);
    let (effort, _, places) = price(source, &way.questions);
    prop_assert_eq!(effort, way.effort);
    prop_assert!(way.least <= way.effort && way.least > 0, "{:?}", way);
    let in_order = places.windows(2).all(|pair| pair[0] < pair[1]);
    prop_assert!(in_order, "{:?}", way);
    if way.least == way.effort {
        for place in 0..way.questions.len() {
            let mut fewer = way.questions.clone();
            fewer.remove(place);
            prop_assert!(leaves_major(source, &fewer), "{:?} without {}", way, place);
        }
    }
    Ok(Some(way))
}

fn is_the_best(sample: &Sample) -> Result<(), TestCaseError> {
    let content = Rc::new(content_of(&sample.documents));
    let source = source(&content, &sample.answers);
    if let Some(way) = holds(&source)? {
        // So little is always searched to the end.
        prop_assert_eq!(way.least, way.effort);
        let found = price(&source, &way.questions);
        prop_assert_eq!(by_trying_all(&source, way.effort), Some(found));
    }
    Ok(())
}

#[test]
fn no_way_is_shorter_where_sections_are_weak_as_a_whole() {
    proptest!(cases(64), |(sample in hard())| is_the_best(&sample)?);
}

#[test]
fn no_way_is_shorter_on_any_random_content() {
    proptest!(cases(32), |(sample in samples())| is_the_best(&sample)?);
}

/// The way on content and answers in the short form of golden cases.
fn way(content: &Json, case: &Json) -> Option<(Vec<String>, u32)> {
    let documents = documents(content);
    let source = source(&Rc::new(content_of(&documents)), &answers(&documents, case));
    let way = holds(&source).unwrap()?;
    assert_eq!(way.least, way.effort);
    let questions = way.questions.iter().map(ToString::to_string);
    Some((questions.collect(), way.effort))
}

/// Questions and the sum of their efforts.
fn of(questions: &[&str], effort: u32) -> (Vec<String>, u32) {
    let questions = questions.iter().map(|id| (*id).to_owned());
    (questions.collect(), effort)
}

#[test]
fn clauses_leave_no_choice() {
    let content = json!({"standards": [{
        "id": "s1", "kind": "requirements", "blocks": [{"id": "isms", "weight": 1}],
        "sections": [{"id": "4", "block": "isms"}],
        "requirements": [
            {"id": "4.1", "section": "4", "questions": ["a", "b"]},
            {"id": "4.2", "section": "4", "questions": ["c", "d"]},
            {"id": "4.3", "section": "4", "questions": ["e"]},
            {"id": "4.4", "section": "4", "questions": ["f", "g"]},
        ],
    }]});
    // 4.2 is not fully known, and 4.4 weak but no hole.
    let answers = json!({"a": 1, "b": 0, "c": 0, "d": "unknown", "e": 1, "f": 2, "g": 3});
    let case = |target: u8| json!({"answers": answers, "target": target});
    assert_eq!(way(&content, &case(3)), Some(of(&["a", "b", "e"], 3)));
    // At target 1, level 1 is enough.
    assert_eq!(way(&content, &case(1)), Some(of(&["b"], 1)));
    let settled = json!({"answers": {"a": 2, "b": 3, "c": 0, "e": 2}});
    assert_eq!(way(&content, &settled), None);
}

#[test]
fn a_weak_section_is_mended_where_it_takes_least() {
    let plain = |efforts: Json| {
        let block = json!([{"id": "annex-a", "weight": 1}]);
        let standard = json!({"id": "s1", "kind": "requirements", "blocks": block, "plain": 9});
        json!({"standards": [standard], "questions": efforts})
    };
    let case = |answers: Json| json!({"answers": answers});
    // 8 weak, 1 good: with 4 mended, 4 are weak and 5 good. Equals stand in the order of the bank.
    let eight = case(json!([[8, 0], [1, 3]]));
    let all = ["r1", "r2", "r3", "r4"];
    assert_eq!(way(&plain(json!({})), &eight), Some(of(&all, 4)));
    let dear = plain(json!({"r1": {"effort": 3}, "r3": {"effort": 2}}));
    assert_eq!(way(&dear, &eight), Some(of(&["r2", "r4", "r5", "r6"], 4)));
    // 4 weak, 3 good, 2 open: one mended leaves three weak. Where that takes months, the two open
    // ones take less: then 4 of 9 are fewer than half.
    let four = case(json!([[4, 1], [3, 3]]));
    assert_eq!(way(&plain(json!({})), &four), Some(of(&["r1"], 1)));
    let months = json!({"effort": 3});
    let dear = plain(json!({"r1": months, "r2": months, "r3": months, "r4": months}));
    assert_eq!(way(&dear, &four), Some(of(&["r8", "r9"], 2)));
    // One effort either way: fewer questions come first.
    let weeks = json!({"effort": 2});
    let dear = plain(json!({"r1": months, "r2": months, "r3": weeks, "r4": months}));
    assert_eq!(way(&dear, &four), Some(of(&["r3"], 2)));
}

#[test]
fn what_a_raised_question_reveals_is_mended_too() {
    let content = json!({"standards": [
        {
            "id": "s1", "kind": "requirements", "blocks": [{"id": "annex-a", "weight": 1}], "plain": 4
        },
        {
            "id": "s2", "kind": "requirements", "blocks": [{"id": "isms", "weight": 1}],
            "sections": [{"id": "4", "block": "isms"}],
            "requirements": [{"id": "4.1", "section": "4", "questions": ["r1", "x"]}],
        },
    ], "questions": {
        "r2": {"effort": 2}, "r3": {"effort": 3}, "r4": {"effort": 3}, "x": {"effort": 2},
    }});
    let answers =
        |x: Json| json!({"answers": {"r1": "unknown", "r2": 0, "r3": 0, "r4": 0, "x": x}});
    // r1 alone takes least, but once it is known, x = 0 is a major.
    assert_eq!(way(&content, &answers(3.into())), Some(of(&["r1"], 1)));
    assert_eq!(way(&content, &answers(0.into())), Some(of(&["r2"], 2)));
}

#[test]
fn how_sure_a_way_is_is_told() {
    let content = content();
    let way = |least| Way {
        questions: vec![Rc::from("a"), Rc::from("b")],
        effort: 5,
        least,
    };
    let exact = told(content.words(), &way(5));
    assert!(
        exact.starts_with("2 actions are the shortest way"),
        "{exact}"
    );
    let best = told(content.words(), &way(4));
    assert!(
        best.starts_with("2 actions are the best way found"),
        "{best}"
    );
    assert!(best.contains("less than 4"), "{best}");
}

/// Every standard one can be certified against; the withdrawn editions share nearly everything.
const CERTIFIABLE: [&str; 4] = [
    "iso27001-2022",
    "iso27701-2025",
    "iso27001-2013",
    "iso27701-2019",
];

fn shipped(standards: &[&str], target: u8, seed: u64, kinds: &[Json]) -> Json {
    let content = content();
    let mut state = seed;
    let given = content.questions().iter().map(|question| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let answer = kinds[usize::try_from(state >> 33).unwrap() % kinds.len()].clone();
        (question.id.to_string(), answer)
    });
    let given: serde_json::Map<String, Json> = given.filter(|(_, one)| !one.is_null()).collect();
    json!({
        "format": "iso-readiness/answers",
        "version": 1,
        "profile": {
            "standards": standards,
            "roles": ["cloud-customer", "cloud-provider", "pii-controller", "pii-processor"],
            "target": target,
        },
        "answers": given,
    })
}

fn kinds(levels: &[u8], open: usize, unknown: usize) -> Vec<Json> {
    let levels = levels.iter().map(|level| json!({"value": level}));
    let open = std::iter::repeat_n(Json::Null, open);
    let unknown = std::iter::repeat_n(json!({"value": "unknown"}), unknown);
    levels.chain(open).chain(unknown).collect()
}

#[test]
fn a_way_holds_on_the_shipped_content() {
    let content = Rc::new(content());
    let kinds = vec![
        kinds(&[0], 0, 0),
        kinds(&[0, 1, 2, 3], 0, 0),
        kinds(&[0, 1, 3], 2, 1),
    ];
    let one = select(CERTIFIABLE.to_vec());
    let seeds = (any::<u64>(), 1..=4_u8, select(kinds), one);
    proptest!(cases(4), |((seed, target, kinds, standard) in seeds)| {
        let answers = shipped(&[standard], target, seed, &kinds);
        holds(&source(&content, &answers))?;
    });
}
