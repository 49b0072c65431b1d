//! Random content, profiles and answers: small, but with everything the formats allow.

mod change;

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value as Json, json};

use crate::shipped::Documents;

const ROLES: [&str; 4] = [
    "cloud-customer",
    "cloud-provider",
    "pii-controller",
    "pii-processor",
];
const REASONS: [&str; 5] = [
    "out-of-scope",
    "no-such-activity",
    "risk-accepted",
    "covered-elsewhere",
    "other",
];

/// Content, and an answers file for it.
#[derive(Clone, Debug)]
pub(crate) struct Sample {
    pub(crate) documents: Documents,
    pub(crate) answers: Json,
}

/// Random content with random answers.
pub(crate) fn samples() -> impl Strategy<Value = Sample> {
    contents().prop_flat_map(|documents| {
        answers(&documents).prop_map(move |answers| Sample {
            documents: documents.clone(),
            answers,
        })
    })
}

/// Random content with two random answers files for it.
pub(crate) fn pairs() -> impl Strategy<Value = (Documents, [Json; 2])> {
    contents().prop_flat_map(|documents| {
        let two = [answers(&documents), answers(&documents)];
        (Just(documents), two)
    })
}

/// Random content: up to twelve questions, up to three standards of any kind.
pub(crate) fn contents() -> impl Strategy<Value = Documents> {
    let questions = vec((1..=3_u8, any::<bool>(), any::<bool>(), roles()), 1..=12);
    questions.prop_flat_map(|questions| {
        let count = questions.len();
        vec(standard(count), 1..=3).prop_map(move |standards| assemble(&questions, standards))
    })
}

/// Nobody in particular, mostly.
fn roles() -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![
        4 => Just(Vec::new()),
        1 => subsequence(ROLES.to_vec(), 1..=2),
    ]
}

/// A standard over so many questions, without its id.
fn standard(questions: usize) -> impl Strategy<Value = Json> {
    let kind = prop_oneof![
        3 => Just("requirements"),
        2 => select(vec!["guidance", "framework", "law"]),
    ];
    let blocks = subsequence(vec!["isms", "pims", "annex-a"], 1..=3).prop_shuffle();
    (kind, blocks).prop_flat_map(move |(kind, blocks)| {
        let count = blocks.len();
        let blocks = Just(blocks);
        let weights = vec(1..=5_u8, count);
        // Sections of different blocks may stand in any order; one of them may be empty.
        let sections = vec(0..count, 1..=4);
        let requirements = vec(requirement(questions), 1..=12);
        (Just(kind), blocks, weights, sections, requirements).prop_map(write_standard)
    })
}

pub(crate) type Parts = (
    &'static str,
    Vec<&'static str>,
    Vec<u8>,
    Vec<usize>,
    Vec<(usize, Json)>,
);

pub(crate) fn write_standard((kind, blocks, weights, sections, requirements): Parts) -> Json {
    let pairs = blocks.iter().zip(&weights);
    let block_entries = pairs.map(|(id, weight)| json!({"id": id, "weight": weight}));
    let block_entries: Vec<Json> = block_entries.collect();
    let section_entries: Vec<Json> = sections
        .iter()
        .enumerate()
        .map(|(place, block)| json!({"id": format!("S{place}"), "block": blocks[*block]}))
        .collect();
    let numbered = requirements.into_iter().enumerate();
    let requirements = numbered.map(|(place, (section, mut requirement))| {
        requirement["id"] = format!("R{place}").into();
        requirement["section"] = format!("S{}", section % sections.len()).into();
        requirement
    });
    json!({
        "number": "ISO 1",
        "edition": "2022",
        "status": "current",
        "kind": kind,
        "blocks": block_entries,
        "sections": section_entries,
        "requirements": requirements.collect::<Vec<Json>>(),
    })
}

/// A requirement, and a number that decides on its section.
pub(crate) fn requirement(questions: usize) -> impl Strategy<Value = (usize, Json)> {
    let ids: Vec<String> = (0..questions).map(id).collect();
    // One question only, mostly, so that levels do not all sink to the lowest.
    let served = prop_oneof![
        2 => subsequence(ids.clone(), 1..=1),
        1 => subsequence(ids, 1..=questions.min(4)),
    ];
    let gate = proptest::bool::weighted(0.2);
    (0..4_usize, 1..=3_u8, gate, roles(), served).prop_map(
        |(section, weight, gate, roles, questions)| {
            let requirement = json!({
                "weight": weight,
                "gate": gate,
                "roles": roles,
                "questions": questions,
            });
            (section, requirement)
        },
    )
}

fn id(place: usize) -> String {
    format!("q-{place:02}")
}

/// Puts files together; questions that no requirement uses are left out.
pub(crate) fn assemble(
    questions: &[(u8, bool, bool, Vec<&str>)],
    standards: Vec<Json>,
) -> Documents {
    let mut documents = Documents::new();
    let mut used = BTreeSet::new();
    for (place, mut standard) in standards.into_iter().enumerate() {
        for requirement in standard["requirements"].as_array().unwrap() {
            used.extend(strings(&requirement["questions"]));
        }
        let id = format!("iso{place}");
        standard["id"] = id.as_str().into();
        let texts = standard_texts(&standard);
        documents.insert(format!("standards/{id}.json"), standard);
        let texts = json!({"standards": {&id: texts}});
        documents.insert(format!("text/en/{id}.json"), texts);
    }
    let (mut entries, mut texts) = (Vec::new(), Map::new());
    for (place, (effort, na, quick, roles)) in questions.iter().enumerate() {
        let id = id(place);
        if used.contains(&id) {
            let entry = json!({
                "id": id, "effort": effort, "na": na, "quick": quick, "roles": roles,
            });
            entries.push(entry);
            let text = json!({"ask": "Is it?", "why": "So.", "evidence": ["A"], "first": "Go."});
            texts.insert(id, text);
        }
    }
    // Two files, so that the order of the bank comes from more than one.
    let rest = entries.split_off(entries.len() / 2);
    for (file, entries) in [("a", entries), ("b", rest)] {
        documents.insert(
            format!("questions/{file}.json"),
            json!({"questions": entries}),
        );
    }
    documents.insert("text/en/questions.json".into(), json!({"questions": texts}));
    documents
}

fn standard_texts(standard: &Json) -> Json {
    let names = |list: &str| -> Map<String, Json> {
        let items = standard[list].as_array().unwrap().iter();
        items
            .map(|item| (item["id"].as_str().unwrap().to_owned(), "Name".into()))
            .collect()
    };
    json!({
        "name": "Name",
        "blocks": names("blocks"),
        "sections": names("sections"),
        "requirements": names("requirements"),
    })
}

/// The strings of a list.
pub(crate) fn strings(list: &Json) -> Vec<String> {
    let items = list.as_array().unwrap().iter();
    items
        .map(|item| item.as_str().unwrap().to_owned())
        .collect()
}

/// All questions of the content, in the order of the bank.
pub(crate) fn questions(documents: &Documents) -> Vec<&Json> {
    let files = documents
        .iter()
        .filter(|(path, _)| path.starts_with("questions/"));
    files
        .flat_map(|(_, json)| json["questions"].as_array().unwrap())
        .collect()
}

/// The ids of all standards.
pub(crate) fn standards(documents: &Documents) -> Vec<String> {
    let files = documents
        .iter()
        .filter(|(path, _)| path.starts_with("standards/"));
    files
        .map(|(_, json)| json["id"].as_str().unwrap().to_owned())
        .collect()
}

/// A random answers file for this content.
pub(crate) fn answers(documents: &Documents) -> impl Strategy<Value = Json> + use<> {
    let chosen = standards(documents);
    let count = chosen.len();
    let chosen = subsequence(chosen, 1..=count).prop_shuffle();
    let roles = subsequence(ROLES.to_vec(), 0..=4);
    let questions: Vec<(String, bool)> = questions(documents)
        .into_iter()
        .map(|question| {
            let id = question["id"].as_str().unwrap().to_owned();
            (id, question["na"].as_bool().unwrap())
        })
        .collect();
    (chosen, roles, 1..=4_u8, 0..MOODS.len()).prop_flat_map(move |(chosen, roles, target, mood)| {
        let given: Vec<_> = questions
            .iter()
            .map(|(id, na)| (Just(id.clone()), given(*na, mood)))
            .collect();
        given.prop_map(move |given| {
            let given = given.into_iter();
            let given: Map<String, Json> = given
                .filter_map(|(id, answer)| Some((id, answer?)))
                .collect();
            json!({
                "format": "iso-readiness/answers",
                "version": 1,
                "profile": {"standards": chosen, "roles": roles, "target": target},
                "answers": given,
            })
        })
    })
}

/// How likely an answer is left open, a hole, a good level, unknown, or not applicable. Without
/// such moods a random check would hardly ever be nearly ready.
const MOODS: [[u32; 5]; 4] = [
    [4, 4, 4, 1, 2],
    [0, 1, 12, 0, 2],
    [1, 0, 24, 1, 1],
    [0, 6, 2, 1, 6],
];

fn given(may_be_excluded: bool, mood: usize) -> impl Strategy<Value = Option<Json>> {
    let [open, hole, good, unknown, excluded] = MOODS[mood];
    let excluded = if may_be_excluded { excluded } else { 0 };
    let level = |from: u8, to: u8| (from..=to).prop_map(|level| Some(json!({"value": level})));
    let reason = select(REASONS.to_vec());
    let excluded_answer = reason.prop_map(|reason| Some(json!({"value": "n/a", "reason": reason})));
    prop_oneof![
        open => Just(None),
        hole => level(0, 2),
        good => level(2, 4),
        unknown => Just(Some(json!({"value": "unknown"}))),
        excluded => excluded_answer,
    ]
}

/// So many cases. What fails is mended and gets a case of its own, so no file of past failures
/// is kept.
pub(crate) fn cases(count: u32) -> ProptestConfig {
    ProptestConfig {
        cases: count,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
