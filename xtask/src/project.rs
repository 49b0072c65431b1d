//! Where things are in the project.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::executable;

pub(crate) struct Project {
    root: PathBuf,
    /// Where Cargo puts its own files.
    target: PathBuf,
}

impl Project {
    /// The project that this program was compiled in.
    pub(crate) fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .context("xtask/ is not inside the project")?;
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Ok(Self::at(root, target))
    }

    /// The project in another folder, with a folder for Cargo's own files as seen from there.
    pub(crate) fn at(root: &Path, target: impl AsRef<Path>) -> Self {
        Self {
            root: root.to_owned(),
            target: root.join(target),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder, given as a path from the project's root.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The site as visitors get it.
    pub(crate) fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Scratch space of these commands. It stays inside the project, even where Cargo is told to
    /// put its own files elsewhere, so that moving a finished folder into place is one rename.
    pub(crate) fn scratch(&self, name: &str) -> PathBuf {
        self.path("target").join(name)
    }

    /// An executable that Cargo built in the development profile.
    pub(crate) fn built(&self, program: &str) -> PathBuf {
        self.target.join("debug").join(executable(program))
    }

    /// A WebAssembly module as Cargo built it for release, before wasm-bindgen changed it.
    pub(crate) fn linked(&self, name: &str) -> PathBuf {
        let folder = self.target.join("wasm32-unknown-unknown/release");
        folder.join(name).with_extension("wasm")
    }

    /// Where Cargo puts its own files.
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }
}
