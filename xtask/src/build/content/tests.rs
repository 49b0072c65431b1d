//! Bundles hold what they should, and nothing twice.

use iso_readiness::core::content::{Content, load_built};

use super::*;
use crate::project::Project;

const BUNDLE: Bundle<'static> = Bundle {
    name: "b.json",
    include: &["standards/", "questions/"],
    exclude: &["questions/x.json"],
};

fn folder(name: &str, contents: &[(&str, &str)]) -> std::path::PathBuf {
    let folder = Project::find().unwrap().scratch("xtask-tests").join(name);
    files::remove_folder(&folder).unwrap();
    for (path, text) in contents {
        files::write(&folder.join(path), text).unwrap();
    }
    folder
}

#[test]
fn files_are_sorted_and_keys_keep_their_order() {
    let folder = folder(
        "bundle",
        &[
            ("questions/b.json", "{ \"z\": 1,\n \"a\": [2] }"),
            ("questions/a.json", "{}"),
            ("questions/x.json", "{}"),
            ("questions/notes.md", "no JSON"),
            ("standards/s.json", "{}"),
        ],
    );
    let files = contents(&folder, &BUNDLE).unwrap();
    assert_eq!(
        serde_json::to_string(&files).unwrap(),
        r#"{"questions/a.json":{},"questions/b.json":{"z":1,"a":[2]},"standards/s.json":{}}"#
    );
}

#[test]
fn a_broken_file_is_named() {
    let folder = folder(
        "broken",
        &[("questions/a.json", "{\"a\":}"), ("standards/s.json", "{}")],
    );
    let error = contents(&folder, &BUNDLE).unwrap_err().to_string();
    assert!(error.contains("questions/a.json"), "{error}");
}

/// The files in bundles, as the widget gets them.
fn unbundled(questionnaires: &Path, bundles: &[&Bundle]) -> Vec<Document> {
    let rows = rows(questionnaires).unwrap();
    let mut documents = Vec::new();
    for one in bundles {
        let whole = bundle(&rows, one).unwrap();
        let mut whole: Map<String, Value> = serde_json::from_slice(&whole).unwrap();
        let files: Map<String, Value> =
            serde_json::from_value(whole.remove("files").unwrap()).unwrap();
        documents.extend(files.into_iter().map(|(path, json)| Document {
            path,
            value: serde_json::from_value(json).unwrap(),
        }));
    }
    documents
}

fn named(name: &str) -> &'static Bundle<'static> {
    let file = format!("{name}.en.json");
    let found = MORE.iter().find(|bundle| bundle.name == file);
    found.unwrap_or_else(|| panic!("there is no bundle {name}"))
}

/// What a visitor who chose one standard has loaded has no hole and nothing that is not used.
#[test]
fn each_standard_is_complete_with_the_bundles_it_needs() {
    let questionnaires = Project::find().unwrap().path("questionnaires");
    let mut offered = everything(&questionnaires).unwrap().content;
    for (id, needs) in NEEDS {
        let mut files = contents(&questionnaires, &BASE).unwrap();
        for name in needs {
            files.extend(contents(&questionnaires, named(name)).unwrap());
        }
        let loaded = loaded(files).unwrap();
        assert_eq!(loaded.problems, [], "{id}");
        let mut bundles = vec![&BASE];
        bundles.extend(needs.iter().map(|name| named(name)));
        let (content, problems) = load_built(&unbundled(&questionnaires, &bundles));
        assert_eq!(problems, [], "{id}");
        let asked = |content: &Content| content.questions().len();
        assert_eq!(asked(&content), asked(&loaded.content), "{id}");
        assert!(content.standard(id).is_some(), "{id}");
    }
    let ids: Vec<&str> = NEEDS.iter().map(|(id, _)| *id).collect();
    let all = std::mem::take(&mut offered);
    assert!(all.standards().iter().all(|one| ids.contains(&&*one.id)));
    assert_eq!(all.standards().len(), ids.len());
}

#[test]
fn every_file_is_in_exactly_one_bundle() {
    let questionnaires = Project::find().unwrap().path("questionnaires");
    let mut seen = std::collections::BTreeSet::new();
    for bundle in [&BASE].into_iter().chain(&MORE) {
        for (path, _) in contents(&questionnaires, bundle).unwrap() {
            assert!(seen.insert(path.clone()), "{path} is in two bundles");
        }
    }
    let everything = Bundle {
        name: "everything",
        include: &["questions/", "standards/", "text/"],
        exclude: &APART,
    };
    assert_eq!(
        seen.len(),
        contents(&questionnaires, &everything).unwrap().len()
    );
}
