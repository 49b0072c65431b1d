//! Content many times as large as ours: its standards and questions again and again, under other ids.

use std::path::Path;

use iso_readiness::core::content::{Content, Document, load};
use iso_readiness::core::profile::{Profile, Role, Roles, Target};
use serde_json::Value as Json;

/// The standards that are repeated.
const STANDARDS: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

/// So many times our four standards, and a profile with all of them, in every role.
pub(crate) fn grown(factor: usize) -> (Content, Profile) {
    let files = files();
    let questions = files.iter().flat_map(|(_, file)| ids(file, "questions"));
    let known: Vec<String> = questions.chain(STANDARDS.map(String::from)).collect();
    let mut documents = Vec::new();
    for number in 0..factor {
        // The first are ours, as they are.
        let end = (number > 0).then(|| format!("-{number}"));
        let end = end.unwrap_or_default();
        for (path, file) in &files {
            let text = renamed(file, &known, &end).to_string();
            documents.push(Document {
                path: path.replace(".json", &format!("{end}.json")),
                value: serde_json::from_str(&text).unwrap(),
            });
        }
    }
    documents.push(Document {
        path: "text/en/interface.json".into(),
        value: serde_json::from_str(&text_of("text/en/interface.json")).unwrap(),
    });
    let loaded = load(&documents);
    assert_eq!(loaded.problems, []);
    let standards = loaded.content.standards().iter();
    let profile = Profile {
        standards: standards.map(|standard| standard.id.clone()).collect(),
        roles: Role::ALL.into_iter().fold(Roles::default(), Roles::with),
        target: Target::default(),
    };
    (loaded.content, profile)
}

/// The files of the four standards and of all questions, with their paths.
fn files() -> Vec<(String, Json)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let mut files = Vec::new();
    for folder in ["questions", "standards"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            let is_one = STANDARDS.iter().any(|one| name == format!("{one}.json"));
            if is_one || folder == "questions" {
                for path in [format!("{folder}/{name}"), format!("text/en/{name}")] {
                    let file = serde_json::from_str(&text_of(&path)).unwrap();
                    files.push((path, file));
                }
            }
        }
    }
    files
}

fn text_of(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    std::fs::read_to_string(root.join(path)).unwrap()
}

/// The ids of what a file lists under a name.
fn ids(file: &Json, list: &str) -> Vec<String> {
    let items = file[list].as_array().into_iter().flatten();
    let ids = items.filter_map(|item| item["id"].as_str());
    ids.map(String::from).collect()
}

/// The same tree with another end to every known id, wherever it stands.
fn renamed(value: &Json, known: &[String], end: &str) -> Json {
    let new = |text: &str| {
        let is_known = known.iter().any(|id| id == text);
        if is_known {
            format!("{text}{end}")
        } else {
            text.to_owned()
        }
    };
    match value {
        Json::String(text) => new(text).into(),
        Json::Array(items) => items.iter().map(|one| renamed(one, known, end)).collect(),
        Json::Object(pairs) => {
            let pairs = pairs.iter();
            let pairs = pairs.map(|(key, one)| (new(key), renamed(one, known, end)));
            Json::Object(pairs.collect())
        }
        other => other.clone(),
    }
}
