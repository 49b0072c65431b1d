//! Whether `dist/` still is what the sources say: a hash over both, noted after each build.
//!
//! Hashes rather than times, because a checkout or a copy changes the times of files and not what
//! they hold.

use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::site::hex;
use crate::files;
use crate::project::Project;

/// All that has a say in what the site becomes; these commands too.
const SOURCES: [&str; 10] = [
    "src",
    "www",
    "questionnaires",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
    ".cargo/config.toml",
    "xtask/Cargo.toml",
    "xtask/src",
];

/// What is made of them: the site, and the npm package.
const MADE: [&str; 2] = ["dist", "target/npm/package"];

const NOTE: &str = "dist-fingerprint";

/// The sources and the site that was made of them.
#[derive(PartialEq, Eq)]
pub(super) struct Fingerprint(String);

impl Fingerprint {
    pub(super) fn now(project: &Project) -> Result<Self> {
        Self::with_sources(project, &sources(project)?)
    }

    /// With sources as they were when their build began. The site counts as well, so that a file
    /// deleted or changed in it is noticed.
    pub(super) fn with_sources(project: &Project, sources: &str) -> Result<Self> {
        let site = hash(project.root(), &MADE)?;
        Ok(Self(format!("{sources}\n{site}\n")))
    }

    pub(super) fn stored(project: &Project) -> Option<Self> {
        files::read_text(&project.scratch(NOTE)).ok().map(Self)
    }

    pub(super) fn store(&self, project: &Project) -> Result<()> {
        files::write(&project.scratch(NOTE), &self.0)
    }
}

pub(super) fn sources(project: &Project) -> Result<String> {
    hash(project.root(), &SOURCES)
}

/// A hash over the paths and the bytes of all files at or under `parts`.
fn hash(root: &Path, parts: &[&str]) -> Result<String> {
    let mut found: Vec<PathBuf> = Vec::new();
    for part in parts {
        found.extend(files::walk(&root.join(part))?);
    }
    let mut whole = Sha256::new();
    for file in found {
        // Both are hashed to one length first, so that no two lists of files run into the same.
        whole.update(Sha256::digest(files::relative(root, &file)));
        whole.update(Sha256::digest(files::read(&file)?));
    }
    Ok(hex(&whole.finalize()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_bytes_and_absence_change_the_hash() {
        let root = Project::find().unwrap().scratch("xtask-tests/fingerprint");
        let hash_of = |contents: &[(&str, &str)]| {
            files::remove_folder(&root).unwrap();
            for (path, text) in contents {
                files::write(&root.join(path), text).unwrap();
            }
            hash(&root, &["src"]).unwrap()
        };
        let first = hash_of(&[("src/a", "1"), ("src/b", "2")]);
        assert_eq!(first, hash_of(&[("src/b", "2"), ("src/a", "1")]));
        assert_ne!(first, hash_of(&[("src/a", "1"), ("src/b", "3")]));
        assert_ne!(first, hash_of(&[("src/a", "1"), ("src/c", "2")]));
        assert_ne!(first, hash_of(&[("src/a", "1")]));
    }
}
