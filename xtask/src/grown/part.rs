//! One part of the content: the four standards in force once more, as their authors would have
//! written them.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;

/// The standard whose questions all parts ask some of.
pub(super) const BASE: &str = "iso27001-2022";

/// The standards that each part has once more, each with what the names of its questions' files
/// begin with, and the bundles of the same part that it asks questions of as well.
const STANDARDS: [(&str, &str, &[&str]); 4] = [
    (BASE, "iso27001-", &[BASE]),
    ("iso27017-2026", "iso27017-", &["iso27017-2026", BASE]),
    (
        "iso27018-2025",
        "iso27018-own",
        &["iso27018-2025", BASE, "iso27017-2026", PERSONAL],
    ),
    (
        "iso27701-2025",
        "iso27701-",
        &["iso27701-2025", BASE, PERSONAL],
    ),
];

/// Questions that two of them share, in a bundle of their own.
const PERSONAL: &str = "personal-data";

/// Every so many requirements, one asks a question of the first part too.
const SHARED: usize = 4;

/// A part, by its number: ours is the first.
#[derive(Clone, Copy)]
pub(super) struct Part(pub(super) usize);

/// Our own files, by their paths, and the ids of the questions that everybody loads.
pub(super) struct Originals {
    files: Vec<(String, Value)>,
    shared: Vec<String>,
}

/// A bundle of a part: its name, what the paths of its files begin with, and all bundles that it
/// takes to use it.
pub(super) struct PartBundle {
    pub(super) name: String,
    pub(super) include: Vec<String>,
    pub(super) needs: Vec<String>,
}

/// Reads the files of ours that make a part.
pub(super) fn originals(ours: &Path) -> Result<Originals> {
    let mut files: Vec<(String, Value)> = Vec::new();
    for folder in ["questions", "standards", "text/en"] {
        for file in files::walk(&ours.join(folder))? {
            let path = files::relative(ours, &file);
            if is_copied(&path) {
                files.push((path, serde_json::from_slice(&files::read(&file)?)?));
            }
        }
    }
    let base = files
        .iter()
        .filter(|(path, _)| path.starts_with("questions/iso27001-"));
    let base = base
        .filter_map(|(_, file)| file.get("questions")?.as_array())
        .flatten();
    let shared = base.filter_map(|question| question.get("id")?.as_str());
    let shared = shared.map(str::to_owned).collect();
    Ok(Originals { files, shared })
}

/// Whether a file is of a standard in force or of the questions that it asks.
fn is_copied(path: &str) -> bool {
    let (_, name) = path.rsplit_once('/').unwrap_or_default();
    let name = name.trim_end_matches(".json");
    let is_withdrawn = ["2013", "2015", "2019"]
        .iter()
        .any(|year| name.ends_with(year));
    let mut standards = STANDARDS.iter();
    let is_of_one = standards.any(|(id, start, _)| *id == name || name.starts_with(start));
    !is_withdrawn && (name.starts_with(PERSONAL) || is_of_one)
}

impl Part {
    /// Whether a standard is of this part.
    #[cfg(test)]
    pub(super) fn owns(self, standard: &str) -> bool {
        STANDARDS.iter().any(|(id, ..)| self.named(id) == standard)
    }

    /// Its files, with their paths.
    pub(super) fn files(self, originals: &Originals) -> Result<Vec<(String, Value)>> {
        let copies = originals.files.iter().map(|(path, file)| {
            let mut file = file.clone();
            let object = file.as_object_mut();
            let object = object.with_context(|| format!("{path} is no object"))?;
            if path.starts_with("questions/") {
                self.rename_questions(object);
            } else if path.starts_with("standards/") {
                self.turn_standard(object, &originals.shared);
            } else {
                self.turn_texts(object);
            }
            Ok((self.path(path), file))
        });
        copies.collect()
    }

    /// Its bundles.
    pub(super) fn bundles(self) -> Vec<PartBundle> {
        let personal = PartBundle {
            name: self.named(PERSONAL),
            include: self.starts(&[PERSONAL]),
            needs: Vec::new(),
        };
        let standards = STANDARDS.iter().map(|(id, start, needs)| {
            let mut include = self.starts(&[start, id]);
            include.push(self.path(&format!("standards/{id}")));
            PartBundle {
                name: self.named(id),
                include,
                needs: needs.iter().map(|id| self.named(id)).collect(),
            }
        });
        std::iter::once(personal).chain(standards).collect()
    }

    /// What the paths of questions and texts begin with whose names begin like that.
    fn starts(self, names: &[&str]) -> Vec<String> {
        let paths = names.iter().flat_map(|name| {
            ["questions", "text/en"].map(|folder| self.path(&format!("{folder}/{name}")))
        });
        paths.collect()
    }

    /// The name of something of ours in this part.
    fn named(self, id: &str) -> String {
        format!("{id}-{:03}", self.0)
    }

    /// The path of a file of ours in this part: behind all of ours, and sorted by part.
    fn path(self, path: &str) -> String {
        let (folder, name) = path.rsplit_once('/').unwrap_or_default();
        format!("{folder}/part-{:03}/{name}", self.0)
    }

    fn rename_questions(self, file: &mut Map<String, Value>) {
        for question in items(file, "questions") {
            self.rename_id(question);
        }
    }

    fn turn_standard(self, file: &mut Map<String, Value>, shared: &[String]) {
        self.rename_id(file);
        if let Some(Value::String(number)) = file.get_mut("number") {
            *number = format!("{number}-{}", self.0);
        }
        // Somebody has to want them: no fact about a visitor speaks for so many.
        file.shift_remove("proposedFor");
        for (place, requirement) in items(file, "requirements").enumerate() {
            let Some(Value::Array(questions)) = requirement.get_mut("questions") else {
                continue;
            };
            for id in questions.iter_mut() {
                self.rename(id);
            }
            let wanted = (place * 7 + self.0 * 31) % shared.len().max(1);
            if let (0, Some(id)) = (place % SHARED, shared.get(wanted)) {
                questions.push(id.as_str().into());
            }
        }
    }

    fn turn_texts(self, file: &mut Map<String, Value>) {
        for (key, text) in ["questions", "standards"].into_iter().zip(["ask", "name"]) {
            let Some(Value::Object(all)) = file.get_mut(key) else {
                continue;
            };
            let old = std::mem::take(all);
            all.extend(old.into_iter().map(|(id, mut texts)| {
                if let Some(Value::String(words)) = texts.get_mut(text) {
                    *words = format!("Part {}: {words}", self.0);
                }
                (self.named(&id), texts)
            }));
        }
    }

    fn rename_id(self, object: &mut Map<String, Value>) {
        if let Some(id) = object.get_mut("id") {
            self.rename(id);
        }
    }

    fn rename(self, id: &mut Value) {
        if let Value::String(id) = id {
            *id = self.named(id);
        }
    }
}

/// The objects of a list in a file.
fn items<'f>(
    file: &'f mut Map<String, Value>,
    key: &str,
) -> impl Iterator<Item = &'f mut Map<String, Value>> {
    let list = file.get_mut(key).and_then(Value::as_array_mut);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}
