//! Random content in which sections are often weak as a whole: few sections with many controls,
//! and answers that are mostly holes.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value as Json, json};

use crate::sample::{Sample, assemble, questions, requirement, standards, write_standard};
use crate::shipped::Documents;

/// Up to ten questions under up to two standards to be certified against.
pub(super) fn hard() -> impl Strategy<Value = Sample> {
    let questions = vec(1..=3_u8, 6..=10);
    let contents = questions.prop_flat_map(|efforts| {
        let standard = standard(efforts.len());
        vec(standard, 1..=2).prop_map(move |standards| {
            let efforts = efforts.iter();
            let questions: Vec<_> = efforts
                .map(|effort| (*effort, true, false, Vec::new()))
                .collect();
            assemble(&questions, standards)
        })
    });
    contents.prop_flat_map(|documents| {
        answers(&documents).prop_map(move |answers| Sample {
            documents: documents.clone(),
            answers,
        })
    })
}

fn standard(questions: usize) -> impl Strategy<Value = Json> {
    // The first of the blocks holds controls, so most sections do.
    let sections = vec(select(vec![0, 0, 0, 1]), 1..=3);
    let requirements = vec(requirement(questions), 6..=14);
    (sections, requirements).prop_map(|(sections, requirements)| {
        let blocks = vec!["annex-a", "isms"];
        write_standard(("requirements", blocks, vec![1, 1], sections, requirements))
    })
}

fn answers(documents: &Documents) -> impl Strategy<Value = Json> + use<> {
    let standards = standards(documents);
    let ids: Vec<String> = questions(documents)
        .into_iter()
        .map(|question| question["id"].as_str().unwrap().to_owned())
        .collect();
    let level = |from: u8, to: u8| (from..=to).prop_map(|level| Some(json!({"value": level})));
    let given = prop_oneof![
        8 => level(0, 1),
        2 => level(2, 4),
        2 => Just(None),
        1 => Just(Some(json!({"value": "unknown"}))),
        1 => Just(Some(json!({"value": "n/a", "reason": "other"}))),
    ];
    let given = vec(given, ids.len());
    (given, 1..=4_u8).prop_map(move |(given, target)| {
        let pairs = ids.iter().cloned().zip(given);
        let given: Map<String, Json> = pairs
            .filter_map(|(id, answer)| Some((id, answer?)))
            .collect();
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
    })
}
