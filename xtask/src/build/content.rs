//! Bundles of content: many files for authors, few requests for visitors.

use std::path::Path;

use anyhow::{Context, Result, bail};
use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Document, Loaded, catalogue, load};
use iso_readiness::core::link::passphrase;
use iso_readiness::core::words;
use serde_json::{Map, Value, json};

use crate::files;

pub(crate) struct Bundle<'a> {
    pub(crate) name: &'a str,
    /// What the paths of its files below `questionnaires/` begin with.
    pub(crate) include: &'a [&'a str],
    pub(crate) exclude: &'a [&'a str],
}

impl Bundle<'_> {
    fn has(&self, path: &str) -> bool {
        let mut included = self.include.iter();
        included.any(|start| path.starts_with(start)) && !self.exclude.contains(&path)
    }
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
pub(super) const BASE: Bundle<'static> = Bundle {
    name: "iso27001-2022.en.json",
    include: &[
        "standards/iso27001-2022.json",
        "questions/iso27001-",
        "text/en/iso27001-",
    ],
    exclude: &["text/en/iso27001-2013.json"],
};

/// Everything else, loaded when it is chosen.
pub(super) const MORE: [Bundle<'static>; 13] = [
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

/// Questions and standards packed in rows, with all their texts.
pub(crate) fn rows(questionnaires: &Path) -> Result<Vec<Document>> {
    Ok(packed(&whole(questionnaires)?))
}

/// `{"files":{"questions/controls.json":…}}`, sorted by path: the files of `rows` that belong to
/// the bundle.
pub(crate) fn bundle(rows: &[Document], bundle: &Bundle) -> Result<Vec<u8>> {
    let mut files = Map::new();
    for document in rows.iter().filter(|row| bundle.has(&row.path)) {
        files.insert(
            document.path.clone(),
            serde_json::to_value(&document.value)?,
        );
    }
    if files.is_empty() {
        bail!("there is nothing to put into {}", bundle.name);
    }
    Ok(serde_json::to_vec(&wrapped(files))?)
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
    let content = whole(questionnaires)?.content;
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
const GUIDANCE: Bundle<'static> = Bundle {
    name: "guidance",
    include: &["guidance/", "text/en/guidance.json"],
    exclude: &[],
};

/// What links are read by.
const EDITIONS: Bundle<'static> = Bundle {
    name: "editions",
    include: &["editions/"],
    exclude: &[],
};

/// The words that passphrases are made of.
pub(super) fn passphrase_words(questionnaires: &Path) -> Result<Vec<u8>> {
    const SOURCE: Bundle<'static> = Bundle {
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

/// All content there is, without a problem.
fn whole(questionnaires: &Path) -> Result<Loaded> {
    let loaded = everything(questionnaires)?;
    if let Some(problem) = loaded.problems.first() {
        bail!("the content has problems, such as {problem}");
    }
    Ok(loaded)
}

/// All content there is.
pub(crate) fn everything(questionnaires: &Path) -> Result<Loaded> {
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
        let (folder, _) = start.rsplit_once('/').unwrap_or((start, ""));
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
mod tests;
