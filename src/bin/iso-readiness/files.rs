//! Reading files: size first, then JSON, then content.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::rc::Rc;

use include_dir::{Dir, include_dir};
use iso_readiness::core::content::check::Facts;
use iso_readiness::core::content::own::is_content;
use iso_readiness::core::content::{Document, Loaded, load};
use iso_readiness::core::file::MAX_BYTES;
use iso_readiness::core::foreign::{Fault, Problem, Value};

use crate::Failure;

/// The questionnaires this program was built with.
static BUILT_IN: Dir = include_dir!("$CARGO_MANIFEST_DIR/questionnaires");

/// Files of a folder of questionnaires: their paths below it, and what they hold.
#[derive(Default)]
pub(crate) struct Files(Vec<(String, Vec<u8>)>);

impl Files {
    /// The files built into this program.
    pub(crate) fn built_in() -> Self {
        fn collect(folder: &Dir, files: &mut Vec<(String, Vec<u8>)>) {
            for file in folder.files() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.push((path, file.contents().to_vec()));
            }
            for below in folder.dirs() {
                collect(below, files);
            }
        }
        let mut files = Vec::new();
        collect(&BUILT_IN, &mut files);
        Self(files)
    }

    /// The files below a folder; what cannot be read becomes a problem.
    pub(crate) fn below(folder: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut files = Vec::new();
        collect(folder, "", &mut files, problems);
        Self(files)
    }

    /// What the file at this path holds.
    pub(crate) fn bytes(&self, path: &str) -> Option<&[u8]> {
        let (_, bytes) = self.0.iter().find(|(other, _)| other == path)?;
        Some(bytes)
    }

    /// The content they hold, and all that is wrong with it.
    pub(crate) fn load(&self) -> Loaded {
        let (documents, mut problems) = self.parsed(|path| is_content(path) || is_guidance(path));
        let mut loaded = load(&documents);
        problems.append(&mut loaded.problems);
        Loaded { problems, ..loaded }
    }

    /// The files of content in the order of their paths, and what cannot be read.
    pub(crate) fn documents(&self) -> (Vec<Document>, Vec<Problem>) {
        self.parsed(is_content)
    }

    fn parsed(&self, is_wanted: impl Fn(&str) -> bool) -> (Vec<Document>, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut documents = Vec::new();
        for (path, bytes) in self.0.iter().filter(|(path, _)| is_wanted(path)) {
            match parse(path, bytes) {
                Ok(value) => documents.push(Document {
                    path: path.clone(),
                    value,
                }),
                Err(problem) => problems.push(problem),
            }
        }
        documents.sort_by(|one, other| one.path.cmp(&other.path));
        (documents, problems)
    }

    /// The fact tables: `facts/<standard>.csv`, whose first column holds the ids.
    pub(crate) fn facts(&self) -> Vec<Facts> {
        let tables = self.0.iter().filter_map(|(path, bytes)| {
            let name = path.strip_prefix("facts/")?.strip_suffix(".csv")?;
            Some((name, String::from_utf8_lossy(bytes)))
        });
        tables
            .map(|(name, table)| Facts {
                standard: Rc::from(name),
                requirements: table
                    .lines()
                    .skip(1)
                    .filter_map(|line| line.split(',').next())
                    .map(Rc::from)
                    .collect(),
            })
            .collect()
    }
}

/// What papers are made from beside questions; only ours has it.
fn is_guidance(path: &str) -> bool {
    path.starts_with("guidance/") && path.strip_suffix(".json").is_some()
}

fn collect(
    folder: &Path,
    prefix: &str,
    files: &mut Vec<(String, Vec<u8>)>,
    problems: &mut Vec<Problem>,
) {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(&folder.to_string_lossy(), &error)),
    };
    for entry in entries.flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files, problems);
        } else {
            match read_limited(&name, File::open(&path)) {
                Ok(bytes) => files.push((name, bytes)),
                Err(problem) => problems.push(problem),
            }
        }
    }
}

/// Reads a stream called `name`, which may not be longer than any honest file.
pub(crate) fn read_limited(
    name: &str,
    stream: std::io::Result<impl Read>,
) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    stream
        .and_then(|stream| stream.take(MAX_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(name, &error))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Problem {
            path: name.to_owned(),
            fault: Fault::TooLarge { limit: MAX_BYTES },
        });
    }
    Ok(bytes)
}

/// Reads JSON. A byte order mark, which some editors write, is no part of it.
pub(crate) fn parse(name: &str, bytes: &[u8]) -> Result<Value, Problem> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|error| unreadable(name, &error))
}

/// The problem of what cannot be read, and why.
pub(crate) fn unreadable(name: &str, error: &dyn std::fmt::Display) -> Problem {
    Problem {
        path: name.to_owned(),
        fault: Fault::Unreadable(error.to_string()),
    }
}

/// A tree as JSON on one line.
pub(crate) fn json(value: &Value) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| Failure::Input(vec![unreadable("result", &error)]))
}
