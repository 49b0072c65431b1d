//! The npm package while it is being made: the same program as the site, under names without
//! hashes, for whoever bundles it into a site of their own.
//!
//! Bundlers find the files of a script by addresses that are written out in it, move them, and put
//! hashes in their names themselves.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::assemble::{FILES, quoted};
use super::references::replace_once;
use super::scripts::Scripts;
use super::site::{Asset, Site};
use crate::files;
use crate::project::Project;

/// The folder of the finished package, which npm packs.
pub(crate) const FOLDER: &str = "npm/package";

/// Where the package has what it is made of.
const INNER: &str = "dist";

/// The script that defines nothing by itself, and all that it imports.
const ENTRY: &str = "index.js";

/// What the package has of its own beside that.
const SOURCES: &str = "www/npm";

/// Bundlers make data addresses of files that are smaller than this, and strict policies of
/// content do not let those be fetched.
const LEAST: usize = 4096 + 1;

/// The package has no page of its own, so readiness links lead to the page that the widget is on.
/// Which one that is may change, so it is looked up when a link is made.
const PAGE: (&str, &str) = (
    "new URL('../', import.meta.url)",
    "{ toString: () => location.href }",
);

pub(super) struct Package<'build> {
    project: &'build Project,
    folder: PathBuf,
}

impl<'build> Package<'build> {
    pub(super) fn create(project: &'build Project) -> Result<Self> {
        let folder = project.scratch("npm-new");
        files::remove_folder(&folder)?;
        Ok(Self { project, folder })
    }

    /// Puts all of it together; `assets` are the files of the site that the program asks for.
    pub(super) fn fill<'a>(
        &self,
        site: &Site,
        glue: &str,
        assets: impl Iterator<Item = &'a Asset> + Clone,
    ) -> Result<()> {
        for asset in assets.clone() {
            self.add_asset(asset.name, site.bytes(&asset.path())?)?;
        }
        let script = self.script(glue, assets)?;
        files::write(&self.folder.join(INNER).join(ENTRY), script)?;
        self.add_sources()?;
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let text = files::read(&self.project.path(licence))?;
            files::write(&self.folder.join(licence), text)?;
        }
        Ok(())
    }

    /// Adds a file that the program asks for.
    fn add_asset(&self, name: &str, mut bytes: Vec<u8>) -> Result<()> {
        // Neither words nor style nor content minds a few spaces at its end.
        if is_text(name) && bytes.len() < LEAST {
            bytes.resize(LEAST, b' ');
        }
        files::write(&self.folder.join(INNER).join(packed_name(name)), bytes)
    }

    /// Adds types, the entry that defines the element, and what npm wants to know.
    fn add_sources(&self) -> Result<()> {
        let inner = self.folder.join(INNER);
        let sources = self.project.path(SOURCES);
        for file in files::walk(&sources)? {
            let name = files::relative(&sources, &file);
            let place = match name.as_str() {
                ENTRY => continue,
                "README.md" | "package.json" | "custom-elements.json" => self.folder.join(&name),
                _ => inner.join(&name),
            };
            let text = files::read_text(&file)?;
            files::write(&place, text.replace("{{version}}", iso_readiness::RELEASE))?;
        }
        Ok(())
    }

    /// The script, in which `assets` have the names under which they are packed.
    fn script<'a>(&self, glue: &str, assets: impl Iterator<Item = &'a Asset>) -> Result<Vec<u8>> {
        let scripts = Scripts::gather(self.project, glue)?;
        scripts.edit(FILES, |mut text| {
            for asset in assets {
                let name = quoted(&format!("./{}", asset.name));
                let packed = quoted(&format!("./{}", packed_name(asset.name)));
                text = replace_once(&text, &name, &packed)?;
            }
            text = replace_once(&text, PAGE.0, PAGE.1)?;
            replace_once(&text, "'unreleased'", &quoted(iso_readiness::RELEASE))
        })?;
        scripts.join_readably(&format!("npm/{ENTRY}"))
    }

    /// Puts the finished package into the place of the last one.
    pub(super) fn publish(self) -> Result<()> {
        let place = self.project.scratch(FOLDER);
        let above = place.parent().context("the package has no folder")?;
        files::remove_folder(above)?;
        files::create_folder(above)?;
        files::rename(&self.folder, &place)
    }
}

/// What is no program is packed as plain text: of a `.json` or `.css` that a script names, some
/// bundlers make a script, which is not what the loader reads.
fn packed_name(name: &str) -> String {
    if is_text(name) {
        format!("{name}.txt")
    } else {
        name.to_owned()
    }
}

fn is_text(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_none_or(|ending| ending != "wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_keep_their_names_and_texts_get_a_plain_one() {
        assert_eq!(packed_name("a_bg.wasm"), "a_bg.wasm");
        assert_eq!(packed_name("widget.css"), "widget.css.txt");
        assert_eq!(packed_name("words.en.json"), "words.en.json.txt");
    }

    #[test]
    fn small_texts_are_too_large_to_be_inlined() {
        let project = Project::find().unwrap();
        let package = Package {
            project: &project,
            folder: project.scratch("xtask-tests/package"),
        };
        package.add_asset("small.json", b"{}".to_vec()).unwrap();
        let packed = files::read(&package.folder.join("dist/small.json.txt")).unwrap();
        assert!(packed.len() > 4096);
        assert!(packed.starts_with(b"{} "));
        assert_eq!(packed.trim_ascii_end(), b"{}");
    }

    #[test]
    fn the_page_is_looked_up_in_the_script_that_names_the_files() {
        let project = Project::find().unwrap();
        let text = files::read_text(&project.path("www/loader").join(FILES)).unwrap();
        assert_eq!(text.matches(PAGE.0).count(), 1);
    }
}
