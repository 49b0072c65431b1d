//! What the targets share: the shipped content, and what has to hold for whatever opens.

use std::path::{Path, PathBuf};

use iso_readiness::core::content::{Content, Document, load};
use iso_readiness::core::link::{Body, Carried, Code, Label, Name, find, read, write_answers};

/// A file or folder of the project.
#[must_use]
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

thread_local! {
    /// The shipped content.
    pub static CONTENT: Content = content();
}

fn content() -> Content {
    let mut documents = Vec::new();
    for folder in ["questions", "standards", "text/en", "editions"] {
        for entry in std::fs::read_dir(project("questionnaires").join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            documents.push(Document {
                path: format!("{folder}/{name}"),
                value: serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap(),
            });
        }
    }
    let loaded = load(&documents);
    assert_eq!(loaded.problems, []);
    loaded.content
}

/// Reads a link. What it tells has to be the same when it is written and read again.
pub fn read_and_write(code: &Code) {
    CONTENT.with(|content| {
        let editions = content.editions();
        let Ok(shared) = read(code, editions) else {
            return;
        };
        let Body::Answers {
            profile,
            answers,
            carried,
        } = &shared.body
        else {
            return;
        };
        if *carried != Carried::default() {
            return;
        }
        let label = Label {
            day: shared.day,
            name: Name::new(&shared.name),
        };
        let text = write_answers(editions, profile, answers, &label)
            .unwrap()
            .text();
        assert_eq!(read(&find(&text).unwrap(), editions).as_ref(), Ok(&shared));
    });
}
