//! Bundles of content: many files for authors, few requests for visitors.

use std::path::Path;

use anyhow::{Context, Result, bail};
use iso_readiness::core::content::{Document, Loaded, catalogue, load};
use iso_readiness::core::link::passphrase;
use iso_readiness::core::words;
use serde_json::{Map, Value, json};

use crate::files;

pub(super) struct Bundle {
    pub(super) name: &'static str,
    /// What the paths of its files below `questionnaires/` begin with.
    include: &'static [&'static str],
    exclude: &'static [&'static str],
}

/// A bundle of a standard's own file and its names.
macro_rules! own {
    ($id:literal $($more:literal)*) => {
        Bundle {
            name: concat!($id, ".en.json"),
            include: &[
                concat!("standards/", $id, ".json"),
                concat!("text/en/", $id, ".json"),
                $($more),*
            ],
            exclude: &[],
        }
    };
}

/// The words of the interface and the catalogue, wanted whatever is chosen.
pub(super) const WORDS: &str = "interface.en.json";

/// The words of the screens that are loaded later.
pub(super) const FURTHER_WORDS: &str = "screens.en.json";

/// The words of the papers, loaded with what makes them.
pub(super) const PAPER_WORDS: &str = "papers.en.json";

/// The words that passphrases are made of, loaded with what seals.
pub(super) const PASSPHRASE_WORDS: &str = "sealing.en.json";

/// The files that no bundle of content has as they are: the words of the interface, those that
/// passphrases are made of, which only sealing needs, and those that only papers need.
#[cfg(test)]
const APART: [&str; 3] = [
    "text/en/interface.json",
    "text/en/passphrase.json",
    "text/en/guidance.json",
];

/// The questions of ISO/IEC 27001, on which every standard builds.
pub(super) const BASE: Bundle = Bundle {
    name: "iso27001-2022.en.json",
    include: &[
        "standards/iso27001-2022.json",
        "questions/iso27001-",
        "text/en/iso27001-",
    ],
    exclude: &["text/en/iso27001-2013.json"],
};

/// Everything else, loaded when it is chosen.
pub(super) const MORE: [Bundle; 13] = [
    Bundle {
        name: "iso27017-2026.en.json",
        include: &[
            "standards/iso27017-2026.json",
            "questions/iso27017-",
            "text/en/iso27017-",
        ],
        exclude: &["text/en/iso27017-2015.json"],
    },
    own!("iso27018-2025" "questions/iso27018-own" "text/en/iso27018-own"),
    // What both 27018 and 27701 ask.
    Bundle {
        name: "personal-data.en.json",
        include: &["questions/personal-data-", "text/en/personal-data-"],
        exclude: &[],
    },
    Bundle {
        name: "iso27701-2025.en.json",
        include: &[
            "standards/iso27701-2025.json",
            "questions/iso27701-",
            "text/en/iso27701-",
        ],
        exclude: &["text/en/iso27701-2019.json"],
    },
    own!("iso27001-2013"),
    own!("iso27017-2015"),
    own!("iso27018-2019"),
    own!("iso27701-2019"),
    own!("nist-csf-2"),
    own!("gdpr-2016"),
    own!("hipaa-security-rule"),
    own!("pci-dss-4"),
    own!("cis-controls-8"),
];

/// The bundles that each standard needs beyond those for everybody: a withdrawn edition its own
/// list and all that the edition in force needs, the list of another body all that it relates to.
pub(super) const NEEDS: [(&str, &[&str]); 13] = [
    ("iso27001-2022", &[]),
    ("iso27017-2026", &["iso27017-2026"]),
    (
        "iso27018-2025",
        &["iso27018-2025", "iso27017-2026", "personal-data"],
    ),
    ("iso27701-2025", &["iso27701-2025", "personal-data"]),
    ("iso27001-2013", &["iso27001-2013"]),
    ("iso27017-2015", &["iso27017-2015", "iso27017-2026"]),
    (
        "iso27018-2019",
        &[
            "iso27018-2019",
            "iso27018-2025",
            "iso27017-2026",
            "personal-data",
        ],
    ),
    (
        "iso27701-2019",
        &["iso27701-2019", "iso27701-2025", "personal-data"],
    ),
    ("nist-csf-2", &["nist-csf-2"]),
    (
        "gdpr-2016",
        &["gdpr-2016", "iso27701-2025", "personal-data"],
    ),
    ("hipaa-security-rule", &["hipaa-security-rule"]),
    ("pci-dss-4", &["pci-dss-4"]),
    ("cis-controls-8", &["cis-controls-8"]),
];

/// `{"files":{"questions/controls.json":…}}`, sorted by path. Inside a file all stays as its
/// author wrote it, save for white space.
pub(super) fn bundle(questionnaires: &Path, bundle: &Bundle) -> Result<Vec<u8>> {
    Ok(serde_json::to_vec(&wrapped(contents(
        questionnaires,
        bundle,
    )?))?)
}

/// The words of the interface, in three bundles. The first is for everybody: the words of the first
/// screens, the catalogue of all standards, and under `needs` the bundles that each standard needs,
/// as the loader calls them, with their published names under `addresses`. The second has the words of
/// the further screens, and their style; the third those of the papers, theirs, and the guidance.
pub(super) fn words(
    questionnaires: &Path,
    addresses: Map<String, Value>,
    [further_style, paper_style]: [&str; 2],
) -> Result<[Vec<u8>; 3]> {
    let Loaded {
        content, problems, ..
    } = everything(questionnaires)?;
    if let Some(problem) = problems.first() {
        bail!("the content has problems, such as {problem}");
    }
    let spoken = |path| (path, content.words().write(path));
    let listed = (catalogue::PATH, content.catalogue().write());
    let mut first = made([spoken(words::PATH), listed])?;
    let needs = NEEDS
        .iter()
        .map(|(id, bundles)| ((*id).to_owned(), json!(bundles)));
    first.insert("needs".to_owned(), Value::Object(needs.collect()));
    first.insert("addresses".to_owned(), Value::Object(addresses));
    let mut further = made([spoken(words::FURTHER_PATH)])?;
    if let Some(Value::Object(files)) = further.get_mut("files") {
        files.extend(contents(questionnaires, &EDITIONS)?);
    }
    further.insert("style".to_owned(), further_style.into());
    let mut papers = made([spoken(words::PAPERS_PATH)])?;
    if let Some(Value::Object(files)) = papers.get_mut("files") {
        files.extend(contents(questionnaires, &GUIDANCE)?);
    }
    papers.insert("style".to_owned(), paper_style.into());
    let bundles = [first, further, papers].map(|bundle| serde_json::to_vec(&bundle));
    let [first, further, papers] = bundles;
    Ok([first?, further?, papers?])
}

/// What papers are made from, beside questions and answers.
const GUIDANCE: Bundle = Bundle {
    name: "guidance",
    include: &["guidance/", "text/en/guidance.json"],
    exclude: &[],
};

/// What links are read by.
const EDITIONS: Bundle = Bundle {
    name: "editions",
    include: &["editions/"],
    exclude: &[],
};

/// The words that passphrases are made of.
pub(super) fn passphrase_words(questionnaires: &Path) -> Result<Vec<u8>> {
    const SOURCE: Bundle = Bundle {
        name: PASSPHRASE_WORDS,
        include: &["text/en/passphrase.json"],
        exclude: &[],
    };
    let contents = contents(questionnaires, &SOURCE)?;
    let words = contents
        .into_values()
        .next()
        .context("there are no words")?;
    let mut files = Map::new();
    files.insert(passphrase::PATH.to_owned(), words);
    Ok(serde_json::to_vec(&wrapped(files))?)
}

/// All content there is.
fn everything(questionnaires: &Path) -> Result<Loaded> {
    let everything = Bundle {
        name: "everything",
        include: &["questions/", "standards/", "guidance/", "text/en/"],
        exclude: &[],
    };
    loaded(contents(questionnaires, &everything)?)
}

fn loaded(contents: Map<String, Value>) -> Result<Loaded> {
    let documents = contents.into_iter().map(|(path, json)| {
        let value = serde_json::from_value(json)?;
        Ok(Document { path, value })
    });
    Ok(load(&documents.collect::<Result<Vec<_>>>()?))
}

/// A bundle of files that no author wrote.
fn made<const N: usize>(
    values: [(&str, iso_readiness::core::foreign::Value); N],
) -> Result<Map<String, Value>> {
    let mut files = Map::new();
    for (path, value) in values {
        files.insert(path.to_owned(), serde_json::to_value(&value)?);
    }
    Ok(wrapped(files))
}

fn wrapped(contents: Map<String, Value>) -> Map<String, Value> {
    let mut whole = Map::new();
    whole.insert("files".to_owned(), Value::Object(contents));
    whole
}

fn contents(questionnaires: &Path, bundle: &Bundle) -> Result<Map<String, Value>> {
    let mut paths = Vec::new();
    for start in bundle.include {
        let (folder, _) = start.split_once('/').unwrap_or((start, ""));
        for file in files::walk(&questionnaires.join(folder))? {
            let path = files::relative(questionnaires, &file);
            let is_json = file.extension().is_some_and(|ending| ending == "json");
            if is_json && path.starts_with(start) && !bundle.exclude.contains(&path.as_str()) {
                paths.push(path);
            }
        }
    }
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
    Ok(contents)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    const BUNDLE: Bundle = Bundle {
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

    fn named(name: &str) -> &'static Bundle {
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
            assert!(loaded.content.standard(id).is_some(), "{id}");
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
}
