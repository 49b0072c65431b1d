//! Bundles of content: many files for authors, few requests for visitors.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};

use crate::files;

pub(super) struct Bundle {
    pub(super) name: &'static str,
    /// Files, or folders of which every JSON file is meant, under `questionnaires/`.
    include: &'static [&'static str],
    exclude: &'static [&'static str],
}

pub(super) const BUNDLES: [Bundle; 2] = [
    // Apart, because it is wanted whatever standard is chosen.
    Bundle {
        name: "interface.en.json",
        include: &["text/en/interface.json"],
        exclude: &[],
    },
    Bundle {
        name: "iso27001-2022.en.json",
        include: &["questions", "standards", "text/en"],
        exclude: &["text/en/interface.json"],
    },
];

/// `{"files":{"questions/controls.json":…}}`, sorted by path. Inside a file all stays as its
/// author wrote it, save for white space.
pub(super) fn bundle(questionnaires: &Path, bundle: &Bundle) -> Result<Vec<u8>> {
    let mut paths = Vec::new();
    for part in bundle.include {
        let mut found = files::walk(&questionnaires.join(part))?;
        found.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
        paths.extend(
            found
                .iter()
                .map(|file| files::relative(questionnaires, file)),
        );
    }
    paths.retain(|path| !bundle.exclude.contains(&path.as_str()));
    paths.sort();
    if paths.is_empty() {
        bail!("there is nothing to put into {}", bundle.name);
    }
    let mut contents = Map::new();
    for path in paths {
        let text = files::read_text(&questionnaires.join(&path))?;
        let content: Value = serde_json::from_str(&text)
            .with_context(|| format!("questionnaires/{path} is not proper JSON"))?;
        contents.insert(path, content);
    }
    let mut whole = Map::new();
    whole.insert("files".to_owned(), Value::Object(contents));
    Ok(serde_json::to_vec(&whole)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    const BUNDLE: Bundle = Bundle {
        name: "b.json",
        include: &["standards", "questions"],
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
        let bytes = bundle(&folder, &BUNDLE).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            r#"{"files":{"questions/a.json":{},"questions/b.json":{"z":1,"a":[2]},"standards/s.json":{}}}"#
        );
    }

    #[test]
    fn a_broken_file_is_named() {
        let folder = folder(
            "broken",
            &[("questions/a.json", "{\"a\":}"), ("standards/s.json", "{}")],
        );
        let error = bundle(&folder, &BUNDLE).unwrap_err().to_string();
        assert!(error.contains("questions/a.json"), "{error}");
    }
}
