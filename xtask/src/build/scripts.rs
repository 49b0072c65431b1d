//! The scripts of the loader, gathered in a folder of their own: what the build changes in them is
//! changed there.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::minify;
use crate::files;
use crate::project::Project;

/// What wasm-bindgen wrote; the loader imports it as its neighbour.
pub(super) const GLUE: &str = "iso_readiness.js";

/// Where the scripts of the loader lie, below `www/` and below the gathered folder.
const LOADER: &str = "loader";

/// The folders of scripts that belong to the loader, beside those of no folder.
const FOLDERS: [&str; 2] = [LOADER, "npm"];

/// The gathered scripts.
pub(super) struct Scripts<'build> {
    project: &'build Project,
    folder: PathBuf,
}

impl<'build> Scripts<'build> {
    /// The scripts as they lie in `www/`, with this glue.
    pub(super) fn gather(project: &'build Project, glue: &str) -> Result<Self> {
        let folder = project.scratch("scripts");
        files::remove_folder(&folder)?;
        let www = project.path("www");
        for file in files::walk(&www)? {
            let path = files::relative(&www, &file);
            let is_ours = path
                .split_once('/')
                .is_none_or(|(top, _)| FOLDERS.contains(&top));
            if is_ours && file.extension().is_some_and(|ending| ending == "js") {
                files::write(&folder.join(&path), files::read(&file)?)?;
            }
        }
        files::write(&folder.join(LOADER).join(GLUE), glue)?;
        Ok(Self { project, folder })
    }

    /// Changes one script of the loader.
    pub(super) fn edit(
        &self,
        name: &str,
        change: impl FnOnce(String) -> Result<String>,
    ) -> Result<()> {
        let file = self.folder.join(LOADER).join(name);
        let text = change(files::read_text(&file)?);
        files::write(
            &file,
            text.with_context(|| format!("cannot finish {name}"))?,
        )
    }

    /// Adds a script that the build makes.
    pub(super) fn add(&self, name: &str, text: &str) -> Result<()> {
        files::write(&self.folder.join(LOADER).join(name), text)
    }

    /// Puts one script of the loader in the place of another.
    pub(super) fn put_in_place(&self, name: &str, of: &str) -> Result<()> {
        let folder = self.folder.join(LOADER);
        files::rename(&folder.join(name), &folder.join(of))
    }

    /// One minified script of this one and all that it imports.
    pub(super) fn join(&self, name: &str) -> Result<Vec<u8>> {
        minify::joined(self.project, &self.folder.join(name))
    }

    /// The same, as a person reads it.
    pub(super) fn join_readably(&self, name: &str) -> Result<Vec<u8>> {
        minify::joined_readably(self.project, &self.folder.join(name))
    }
}
