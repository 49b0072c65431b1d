//! Links that were made with a released version. They open as what they were, for ever: no test
//! here may be changed to make a change pass, and only new files may be added.

use std::path::Path;

use iso_readiness::core::file::write_answers as write_file;
use iso_readiness::core::link::{Body, Summary, find, read, write_answers, write_result};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{BasisPoints, Marks, assess};
use serde_json::{Value as Json, json};

use super::FOUR;
use crate::shipped::content;

/// One link, and what it has to say.
pub(super) struct Golden {
    pub(super) link: String,
    pub(super) date: String,
    pub(super) name: String,
    /// The answers file, for a link with answers.
    answers: Option<Json>,
    /// The summaries, for a link with the result alone.
    result: Option<Vec<Json>>,
}

impl Golden {
    /// What stands behind `#r=`.
    pub(super) fn code(&self) -> String {
        self.link.split_once("#r=").unwrap().1.to_owned()
    }
}

pub(super) fn golden() -> Vec<Golden> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/links");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(paths.len() >= 6);
    let files = paths.iter().map(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        let json: Json = serde_json::from_str(&text).unwrap();
        let text = |key: &str| json[key].as_str().unwrap().to_owned();
        Golden {
            link: text("link"),
            date: text("date"),
            name: text("name"),
            answers: json.get("answers").cloned(),
            result: json
                .get("result")
                .map(|list| list.as_array().unwrap().clone()),
        }
    });
    files.collect()
}

#[test]
fn links_of_every_released_version_open_as_what_they_were() {
    let content = content();
    for golden in golden() {
        let shared = read(&find(&golden.link).unwrap(), content.editions()).unwrap();
        assert_eq!(shared.day.text(), golden.date);
        assert_eq!(*shared.name, *golden.name);
        match shared.body {
            Body::Answers {
                profile, answers, ..
            } => {
                let file = serde_json::to_value(write_file(&content, &profile, &answers)).unwrap();
                assert_eq!(Some(file), golden.answers, "{}", golden.link);
            }
            Body::Result { summaries, .. } => {
                let told = summaries.iter().map(told).collect();
                assert_eq!(Some(told), golden.result, "{}", golden.link);
            }
        }
    }
}

/// A summary in the words of the result's format.
fn told(summary: &Summary) -> Json {
    let share = |share: Option<BasisPoints>| share.map(BasisPoints::get);
    json!({
        "standard": &*summary.standard,
        "status": summary.status.id(),
        "coverage": share(summary.coverage),
        "readiness": share(summary.readiness),
        "low": share(summary.low),
        "high": share(summary.high),
        "lowIfNotApplicableFails": share(summary.strict),
        "maturity": summary.maturity,
        "findings": summary.findings,
        "blocking": summary.blocking,
    })
}

/// Makes golden files, which must not be there yet; run by hand for each released version,
/// with `cargo test … make_golden -- --ignored`.
#[test]
#[ignore = "makes files, and only for a version that is about to be released"]
fn make_golden() {
    let everything = [
        "cis-controls-8",
        "iso27701-2019",
        "iso27018-2019",
        "iso27017-2015",
        "iso27001-2013",
        "pci-dss-4",
        "nist-csf-2",
        "hipaa-security-rule",
        "gdpr-2016",
        "iso27701-2025",
        "iso27018-2025",
        "iso27017-2026",
        "iso27001-2022",
    ];
    let begun = ["iso27701-2025", "iso27001-2022"];
    make("complete", (&FOUR, 15), (1, 7), "", false);
    make(
        "half",
        (&FOUR[..1], 0),
        (2, 5),
        "Q3, before the audit",
        false,
    );
    make("sparse", (&begun, 4), (9, 3), "", false);
    make("begun", (&FOUR[..2], 3), (60, 1), "Ärzte & Söhne", false);
    make(
        "empty",
        (&["gdpr-2016", "nist-csf-2"], 8),
        (1000, 1),
        "",
        false,
    );
    make("everything", (&everything, 15), (1, 11), "", false);
    make("result", (&FOUR, 15), (1, 7), "", true);
    make("result-begun", (&FOUR[..1], 0), (60, 1), "first look", true);
}

/// Makes one file: standards and roles, which questions are answered and how the answers go on,
/// and whether it tells the result alone.
fn make(file: &str, asked: (&[&str], u8), given: (u16, u8), name: &str, result_only: bool) {
    let content = content();
    let profile = super::profile(asked.0, asked.1);
    let numbers = (1..=400_u16).map(|place| {
        let number = u8::try_from(place % 251).unwrap().wrapping_mul(given.1);
        (place % given.0 == 0).then_some(number)
    });
    let answers = super::answers(&content, &profile, &numbers.collect::<Vec<_>>());
    let label = super::label(1056, name);
    let outcomes = assess(
        &Scope::of(&content, &profile),
        &Marks::of(&content, &answers),
    );
    let editions = content.editions();
    let (code, key, body) = if result_only {
        let summaries = outcomes.iter().map(|outcome| told(&Summary::of(outcome)));
        let code = write_result(editions, &profile, &outcomes, &label);
        (code, "result", summaries.collect())
    } else {
        let body = serde_json::to_value(write_file(&content, &profile, &answers)).unwrap();
        (
            write_answers(editions, &profile, &answers, &label),
            "answers",
            body,
        )
    };
    let link = format!("https://example.org/check/#r={}", code.unwrap().text());
    let golden = json!({"link": link, "date": label.day.text(), "name": name, key: body});
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/links");
    let path = folder.join(format!("v1-{file}.json"));
    assert!(!path.exists(), "a golden file stays as it is");
    let text = serde_json::to_string_pretty(&golden).unwrap();
    std::fs::write(path, text + "\n").unwrap();
}
