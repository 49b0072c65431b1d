//! What benchmarks are made with.

use std::path::Path;

use iso_readiness::core::content::{Content, Document, load};
use iso_readiness::core::profile::{Profile, Role, Roles, Target};

/// The shipped content.
pub(crate) fn content() -> Content {
    loaded(&files_of_content())
}

/// The files of the shipped content, with their paths.
pub(crate) fn files_of_content() -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires");
    let mut files = Vec::new();
    for folder in ["questions", "standards", "text/en", "editions"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            files.push((format!("{folder}/{name}"), std::fs::read(&path).unwrap()));
        }
    }
    files
}

/// The content that these files hold.
pub(crate) fn loaded(files: &[(String, Vec<u8>)]) -> Content {
    let documents = files.iter().map(|(path, bytes)| Document {
        path: path.clone(),
        value: serde_json::from_slice(bytes).unwrap(),
    });
    let loaded = load(&documents.collect::<Vec<_>>());
    assert_eq!(loaded.problems, []);
    loaded.content
}

/// All four standards, for an organization in every role.
pub(crate) fn profile() -> Profile {
    let four = [
        "iso27001-2022",
        "iso27017-2026",
        "iso27018-2025",
        "iso27701-2025",
    ];
    let roles = Role::ALL.into_iter();
    Profile {
        standards: four.map(Into::into).to_vec(),
        roles: roles.fold(Roles::default(), Roles::with),
        target: Target::default(),
    }
}
