//! The examples of own questionnaires, as documents.

use std::path::Path;

use iso_readiness::core::content::{Content, Loaded, own};
use serde_json::{Map, Value as Json};

use crate::shipped::{questionnaires, tree};

fn json(path: &Path) -> Json {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The document of an example: what its `content.json` says, and all its files.
pub(crate) fn example(name: &str) -> Json {
    let folder = questionnaires().join("examples").join(name);
    let mut files = Map::new();
    for below in ["questions", "standards", "text/en", "editions"] {
        let Ok(entries) = std::fs::read_dir(folder.join(below)) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            files.insert(format!("{below}/{name}"), json(&path));
        }
    }
    let mut document = json(&folder.join("content.json"));
    document["files"] = files.into();
    document
}

/// Loads own questionnaires over ours.
pub(crate) fn load_own(document: &Json, ours: &Content) -> Loaded {
    own::load("own", &tree(document), ours)
}

/// Loads own questionnaires with which nothing may be wrong.
pub(crate) fn own_content(document: &Json, ours: &Content) -> Content {
    let loaded = load_own(document, ours);
    assert_eq!(loaded.problems, [], "the content has problems");
    loaded.content
}

/// A selection of ours.
pub(crate) fn selection(standards: &[&str]) -> Json {
    serde_json::json!({
        "format": "iso-readiness/content", "version": 1, "id": "a-selection", "edition": 1,
        "over": standards,
    })
}
