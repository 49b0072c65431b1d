//! Cases worked by hand, one file for each branch of the rule.
//!
//! A file is kept short by leaving out what is usual: a requirement has weight 1, no roles, is no
//! gate and is served by a question of its own; a question takes effort 1, concerns everybody and
//! may be "not applicable"; the profile has every standard, no role and target 3. `"plain": 10`
//! stands for ten such requirements, r1 to r10, in one section of one block, and
//! `"answers": [[9, 3], [1, 0]]` for nine answers of 3 and then one of 0. Of the result, what is
//! written is compared; lists are compared whole.

use iso_readiness::core::figures::whole_percent;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use serde_json::{Map, Value as Json, json};

use crate::outcome::{differences, read, result_json};
use crate::shipped::{self, Documents, content_of, tree};

macro_rules! golden {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(include_str!(concat!("golden/", stringify!($name), ".json")));
            }
        )*

        #[test]
        fn every_golden_file_is_a_test() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/core/golden");
            let files = std::fs::read_dir(folder).unwrap();
            let mut found: Vec<String> = files
                .map(|file| file.unwrap().path().file_stem().unwrap().to_string_lossy().into())
                .collect();
            found.sort();
            let mut tests = vec![$(stringify!($name)),*];
            tests.sort_unstable();
            assert_eq!(found, tests);
        }
    };
}

golden! {
    block_weights
    coverage_limits
    dont_know
    dont_know_at_a_gate
    full_share_shown
    gates
    grades
    guidance_status
    maturity
    no_readiness
    not_applicable_section
    not_applicable_sensitivity
    plan_order
    readiness_limit
    roles
    rounding
    shared_question
    systemic
    systemic_at_low_targets
    targets
    weakest_link
    weights
}

/// Checks every case of a file.
fn check(text: &str) {
    let file: Json = serde_json::from_str(text).unwrap();
    let documents = documents(&file["content"]);
    let content = content_of(&documents);
    for case in file["cases"].as_array().unwrap() {
        let why = case["why"].as_str().unwrap();
        let answers = answers(&documents, case);
        let found = result_json(&content, &answers);
        let expected = &case["expected"];
        let differences = differences(&only_asked(&found, expected), expected);
        assert!(differences.is_empty(), "{why}\n{differences:#?}");
        if let Some(shown) = case.get("shown") {
            assert_eq!(shown_readiness(&documents, &answers), *shown, "{why}");
        }
    }
}

/// The readiness of the first standard as a view shows it.
fn shown_readiness(documents: &Documents, answers: &Json) -> String {
    let content = content_of(documents);
    let (profile, answers) = read(&content, &tree(answers));
    let outcomes = assess(
        &Scope::of(&content, &profile),
        &Marks::of(&content, &answers),
    );
    let outcome = outcomes.first().unwrap();
    let words = shipped::content();
    whole_percent(
        words.words(),
        outcome.readiness().unwrap(),
        outcome.is_flawless(),
    )
}

/// The part of `found` that `expected` speaks of.
fn only_asked(found: &Json, expected: &Json) -> Json {
    match (found, expected) {
        (Json::Object(found), Json::Object(expected)) => {
            let pairs = expected.iter().filter_map(|(key, expected)| {
                let found = found.get(key)?;
                Some((key.clone(), only_asked(found, expected)))
            });
            pairs.collect::<Map<String, Json>>().into()
        }
        (Json::Array(found), Json::Array(expected)) if found.len() == expected.len() => {
            let pairs = found.iter().zip(expected);
            pairs
                .map(|(found, expected)| only_asked(found, expected))
                .collect()
        }
        _ => found.clone(),
    }
}

/// Content files from the short form.
pub(crate) fn documents(short: &Json) -> Documents {
    let mut documents = Documents::new();
    let (mut questions, mut texts) = (Vec::new(), Map::new());
    for (place, standard) in short["standards"].as_array().unwrap().iter().enumerate() {
        let standard = complete(standard);
        for requirement in standard["requirements"].as_array().unwrap() {
            for id in requirement["questions"].as_array().unwrap() {
                let id = id.as_str().unwrap();
                if !texts.contains_key(id) {
                    questions.push(question(id, &short["questions"][id]));
                    let text =
                        json!({"ask": "Is it?", "why": "So.", "evidence": [], "first": "Go."});
                    texts.insert(id.to_owned(), text);
                }
            }
        }
        let names = json!({"standards": {standard["id"].as_str().unwrap(): names(&standard)}});
        documents.insert(format!("text/en/{place}.json"), names);
        documents.insert(format!("standards/{place}.json"), standard);
    }
    let texts = json!({"questions": texts});
    documents.insert("text/en/questions.json".into(), texts);
    documents.insert("questions/a.json".into(), json!({"questions": questions}));
    documents
}

/// A standard with everything that its short form leaves out.
fn complete(short: &Json) -> Json {
    let mut standard = json!({"number": "ISO 1", "edition": "1", "status": "current"});
    for (key, value) in short.as_object().unwrap() {
        standard[key] = value.clone();
    }
    if let Some(count) = short.get("plain") {
        let block = &short["blocks"][0]["id"];
        standard["sections"] = json!([{"id": "1", "block": block}]);
        let count = count.as_u64().unwrap();
        standard["requirements"] = (1..=count)
            .map(|n| json!({"id": format!("r{n}"), "section": "1"}))
            .collect();
        standard.as_object_mut().unwrap().remove("plain");
    }
    for requirement in standard["requirements"].as_array_mut().unwrap() {
        let own = vec![requirement["id"].as_str().unwrap().replace('.', "-")];
        let usual = json!({"weight": 1, "gate": false, "roles": [], "questions": own});
        add_missing(requirement, usual);
    }
    standard
}

fn question(id: &str, short: &Json) -> Json {
    let mut question = short.clone();
    if question.is_null() {
        question = json!({});
    }
    let usual = json!({"id": id, "effort": 1, "na": true, "quick": false, "roles": []});
    add_missing(&mut question, usual);
    question
}

fn add_missing(object: &mut Json, usual: Json) {
    let Json::Object(usual) = usual else { return };
    let object = object.as_object_mut().unwrap();
    for (key, value) in usual {
        object.entry(key).or_insert(value);
    }
}

fn names(standard: &Json) -> Json {
    let list = |key: &str| -> Map<String, Json> {
        let items = standard[key].as_array().unwrap().iter();
        items
            .map(|item| (item["id"].as_str().unwrap().to_owned(), "Name".into()))
            .collect()
    };
    let (blocks, sections) = (list("blocks"), list("sections"));
    let requirements = list("requirements");
    json!({"name": "N", "blocks": blocks, "sections": sections, "requirements": requirements})
}

/// An answers file from the short form.
pub(crate) fn answers(documents: &Documents, case: &Json) -> Json {
    let mut profile = json!({
        "standards": crate::sample::standards(documents),
        "roles": [],
        "target": 3,
    });
    for key in ["standards", "roles", "target"] {
        if let Some(value) = case.get(key) {
            profile[key] = value.clone();
        }
    }
    let mut given = Map::new();
    match &case["answers"] {
        Json::Array(runs) => {
            let levels = runs.iter().flat_map(|run| {
                let count = usize::try_from(run[0].as_u64().unwrap()).unwrap();
                std::iter::repeat_n(&run[1], count)
            });
            for (place, level) in levels.enumerate() {
                given.insert(format!("r{}", place + 1), answer(level));
            }
        }
        answers => {
            for (id, value) in answers.as_object().unwrap() {
                given.insert(id.clone(), answer(value));
            }
        }
    }
    json!({
        "format": "iso-readiness/answers",
        "version": 1,
        "profile": profile,
        "answers": given,
    })
}

fn answer(value: &Json) -> Json {
    if value == "n/a" {
        return json!({"value": value, "reason": "out-of-scope"});
    }
    json!({"value": value})
}
