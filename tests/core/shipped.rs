//! The questionnaires of this repository, and content in general.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Content, Document, Loaded, load, load_built};
use iso_readiness::core::foreign::Value;
use serde_json::Value as Json;

/// Files of content by their paths below the folder of questionnaires.
pub(crate) type Documents = BTreeMap<String, Json>;

pub(crate) fn questionnaires() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires")
}

/// The files of the shipped content.
pub(crate) fn documents() -> Documents {
    let mut documents = Documents::new();
    for folder in ["questions", "standards", "guidance", "text/en", "editions"] {
        for entry in std::fs::read_dir(questionnaires().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            let text = std::fs::read_to_string(&path).unwrap();
            let json = serde_json::from_str(&text).unwrap();
            documents.insert(format!("{folder}/{name}"), json);
        }
    }
    documents
}

/// The tree that the product reads, from a tree that tests can change.
pub(crate) fn tree(json: &Json) -> Value {
    serde_json::from_value(json.clone()).unwrap()
}

/// Loads content and whatever is wrong with it.
pub(crate) fn load_all(documents: &Documents) -> Loaded {
    load(&read(documents))
}

fn read(documents: &Documents) -> Vec<Document> {
    let documents = documents.iter();
    documents
        .map(|(path, json)| Document {
            path: path.clone(),
            value: tree(json),
        })
        .collect()
}

/// Loads content that nothing may be wrong with.
pub(crate) fn content_of(documents: &Documents) -> Content {
    let loaded = load_all(documents);
    assert_eq!(loaded.problems, [], "the content has problems");
    loaded.content
}

/// Content as the build bundles it.
pub(crate) fn built(documents: &Documents) -> Content {
    let (content, problems) = load_built(&packed_documents(documents));
    assert_eq!(problems, [], "the content has problems");
    content
}

/// The documents as the build makes them of the authors' files.
pub(crate) fn packed_documents(documents: &Documents) -> Vec<Document> {
    let all = read(documents);
    let (packed_ones, as_they_are): (Vec<_>, Vec<_>) = all.into_iter().partition(|document| {
        let mut folders = ["questions/", "standards/", "text/"].into_iter();
        let is_guidance = document.path.contains("guidance");
        !is_guidance && folders.any(|folder| document.path.starts_with(folder))
    });
    let loaded = load(&packed_ones);
    assert_eq!(loaded.problems, [], "the content has problems");
    [packed(&loaded), as_they_are].concat()
}

/// The shipped content.
pub(crate) fn content() -> Content {
    content_of(&documents())
}

/// The content of ISO/IEC 27001:2022 alone, as the page has it at first: the catalogue and the
/// tables of links are whole.
pub(crate) fn base() -> Content {
    let mut files = documents();
    files.retain(|path, _| {
        let is_base = path.contains("iso27001") && !path.contains("2013");
        is_base || path.starts_with("editions/")
    });
    let catalogue = serde_json::to_value(content().catalogue().write()).unwrap();
    files.insert("catalogue.json".to_owned(), catalogue);
    built(&files)
}
