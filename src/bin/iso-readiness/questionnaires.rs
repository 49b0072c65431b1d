//! Which questionnaires a command works with: those built in, a folder like ours, or own ones.
//!
//! A folder of own questionnaires has a file `content.json` beside its folders: their document
//! without the files. The document itself, with the files in it, is what the widget takes.

use std::fs::File;
use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::content::check::{check, check_own};
use iso_readiness::core::content::{Content, Loaded, own};
use iso_readiness::core::foreign::{Problem, Value};

use crate::files::{Files, parse, read_limited};

/// The file that tells a folder of own questionnaires from one like ours.
const HEAD: &str = "content.json";

/// Questionnaires as they were read.
pub(crate) struct Questionnaires {
    /// Their content, and what is wrong with it.
    pub(crate) loaded: Loaded,
    /// The document of own ones.
    pub(crate) own: Option<Value>,
    files: Files,
}

impl Questionnaires {
    /// Those at a path, or those built in.
    ///
    /// # Errors
    ///
    /// Every problem, when what is there cannot be read.
    pub(crate) fn at(path: Option<&Path>) -> Result<Self, Vec<Problem>> {
        let Some(path) = path else {
            return Ok(Self::like_ours(Files::built_in()));
        };
        if path.is_file() {
            let name = path.to_string_lossy();
            let bytes = read_limited(&name, File::open(path)).map_err(|problem| vec![problem])?;
            let document = parse(&name, &bytes).map_err(|problem| vec![problem])?;
            return Ok(Self::own(&name, document, Files::default()));
        }
        let mut problems = Vec::new();
        let files = Files::below(path, &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        let Some(head) = files.bytes(HEAD) else {
            return Ok(Self::like_ours(files));
        };
        let head = parse(HEAD, head).map_err(|problem| vec![problem])?;
        let document = with_files(head, &files)?;
        Ok(Self::own(HEAD, document, files))
    }

    fn like_ours(files: Files) -> Self {
        Self {
            loaded: files.load(),
            own: None,
            files,
        }
    }

    fn own(name: &str, document: Value, files: Files) -> Self {
        let ours = Files::built_in().load().content;
        Self {
            loaded: own::load(name, &document, &ours),
            own: Some(document),
            files,
        }
    }

    /// Everything that their author should mend.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let check = if self.own.is_some() { check_own } else { check };
        let problems = self.loaded.problems.iter().cloned();
        let more = check(&self.loaded, &self.files.facts());
        problems.chain(more).collect()
    }

    /// Their content, with which nothing may be wrong.
    pub(crate) fn content(self) -> Result<Content, Vec<Problem>> {
        if self.loaded.problems.is_empty() {
            return Ok(self.loaded.content);
        }
        Err(self.loaded.problems)
    }
}

/// The content at a path, or the one built in.
///
/// # Errors
///
/// Every problem: with content that can be used only in part, nothing is computed.
pub(crate) fn content(path: Option<&Path>) -> Result<Content, Vec<Problem>> {
    Questionnaires::at(path)?.content()
}

/// The document of a folder: its head, and all its files of content.
fn with_files(head: Value, files: &Files) -> Result<Value, Vec<Problem>> {
    let head = without_schema(head);
    let Value::Object(mut pairs) = head else {
        return Ok(head);
    };
    let (documents, problems) = files.documents();
    if !problems.is_empty() {
        return Err(problems);
    }
    // Where the head of a folder has files itself, they stand twice, and that is told.
    if !documents.is_empty() {
        let documents = documents.into_iter();
        let files = documents.map(|document| {
            let value = without_schema(document.value);
            (Rc::from(document.path), value)
        });
        pairs.push((Rc::from("files"), Value::Object(files.collect())));
    }
    Ok(Value::Object(pairs))
}

/// Where an editor finds a schema is nothing for visitors.
fn without_schema(mut value: Value) -> Value {
    if let Value::Object(pairs) = &mut value {
        pairs.retain(|(key, _)| **key != *"$schema");
    }
    value
}
