//! The site with the made-up content: the built one, with other content in it. Nothing is compiled
//! for it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64ct::{Base64, Encoding};
use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Loaded, catalogue};
use iso_readiness::core::foreign;
use iso_readiness::core::link::Edition;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};

use super::part::Part;
use crate::build::{self, Bundle};
use crate::files;
use crate::project::Project;

const PAGE: &str = "index.html";
const LOADER: &str = "iso-readiness.js";
/// The words of the first screens, with the catalogue and the addresses of bundles.
const WORDS: &str = "interface.en.json";
/// The words of the further screens, with the tables that links are read by.
const FURTHER_WORDS: &str = "screens.en.json";
const EDITION: &str = "editions/1.json";

/// Puts the site of these parts into `dist`.
pub(super) fn make(
    project: &Project,
    questionnaires: &Path,
    parts: &[Part],
    loaded: &Loaded,
    dist: &Path,
) -> Result<()> {
    let (content, rows) = (&loaded.content, packed(loaded));
    let site = GrownSite::copy(&project.dist(), dist)?;
    let (mut needs, mut addresses) = (Map::new(), Map::new());
    for bundle in parts.iter().flat_map(|part| part.bundles()) {
        let include: Vec<&str> = bundle.include.iter().map(String::as_str).collect();
        let bundled = Bundle {
            name: &bundle.name,
            include: &include,
            exclude: &[],
        };
        let bytes = build::bundle(&rows, &bundled)?;
        let file = site.add(&format!("{}.en.json", bundle.name), &bytes)?;
        addresses.insert(bundle.name.clone(), format!("./{file}").into());
        needs.insert(bundle.name, json!(bundle.needs));
    }
    site.edit(WORDS, |words| {
        put(
            words,
            &["files", catalogue::PATH],
            written(&content.catalogue().write())?,
        )?;
        extend(words, "needs", needs)?;
        extend(words, "addresses", addresses)
    })?;
    let edition = written(&Edition::of(content, 1).write())?;
    files::write(&questionnaires.join(EDITION), serde_json::to_vec(&edition)?)?;
    site.edit(FURTHER_WORDS, |words| {
        put(words, &["files", EDITION], edition)
    })?;
    site.seal()
}

fn written(value: &foreign::Value) -> Result<Value> {
    Ok(serde_json::to_value(value)?)
}

/// Puts a value in the place of another, which has to be there.
fn put(whole: &mut Value, path: &[&str], value: Value) -> Result<()> {
    let mut place = whole;
    for key in path {
        place = place
            .get_mut(key)
            .with_context(|| format!("there is no {key}"))?;
    }
    *place = value;
    Ok(())
}

fn extend(whole: &mut Value, key: &str, more: Map<String, Value>) -> Result<()> {
    let object = whole.get_mut(key).and_then(Value::as_object_mut);
    object
        .with_context(|| format!("there is no {key}"))?
        .extend(more);
    Ok(())
}

/// A copy of what a visitor of the built site loads. It has no service worker, which would miss
/// what is no longer as it was.
struct GrownSite {
    folder: PathBuf,
}

impl GrownSite {
    fn copy(built: &Path, folder: &Path) -> Result<Self> {
        for file in files::walk(built)? {
            let path = files::relative(built, &file);
            let is_loaded = path.starts_with(&build::folder())
                || path.starts_with("icon")
                || path.starts_with("manifest.")
                || path == PAGE;
            if is_loaded {
                files::write(&folder.join(&path), files::read(&file)?)?;
            }
        }
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    fn release(&self) -> PathBuf {
        self.folder.join(build::folder())
    }

    /// Adds a file of the release, and gives its published name.
    fn add(&self, name: &str, bytes: &[u8]) -> Result<String> {
        let file = build::hashed_name(name, bytes);
        files::write(&self.release().join(&file), bytes)?;
        Ok(file)
    }

    /// Changes a bundle of the release, and its name wherever it stands.
    fn edit(&self, name: &str, change: impl FnOnce(&mut Value) -> Result<()>) -> Result<()> {
        let release = self.release();
        let published = files::walk(&release)?;
        let published = published
            .iter()
            .filter_map(|file| file.file_name()?.to_str());
        let is_meant = |file: &&str| build::plain_name(file).as_deref() == Some(name);
        let mut found = published.filter(is_meant);
        let old = found
            .next()
            .with_context(|| format!("there is no {name}"))?;
        let mut bundle = serde_json::from_slice(&files::read(&release.join(old))?)?;
        change(&mut bundle).with_context(|| format!("{name} is not as expected"))?;
        remove(&release.join(old))?;
        let new = self.add(name, &serde_json::to_vec(&bundle)?)?;
        for file in [release.join(LOADER), self.folder.join(PAGE)] {
            let text = files::read_text(&file)?.replace(old, &new);
            write_over(&file, text.as_bytes())?;
        }
        Ok(())
    }

    /// Tells the page what the loader's bytes come to by now.
    fn seal(&self) -> Result<()> {
        let loader = files::read(&self.release().join(LOADER))?;
        let page = self.folder.join(PAGE);
        let text = files::read_text(&page)?;
        let (before, rest) = text
            .split_once("integrity=\"sha384-")
            .context("no integrity")?;
        let (_, after) = rest.split_once('"').context("the integrity does not end")?;
        let hash = Base64::encode_string(&Sha384::digest(loader));
        let text = format!("{before}integrity=\"sha384-{hash}\"{after}");
        write_over(&page, text.as_bytes())
    }
}

/// Writes a file anew, which is then served as it is.
fn write_over(file: &Path, bytes: &[u8]) -> Result<()> {
    remove(file)?;
    files::write(file, bytes)
}

/// Removes a file and its compressed copies.
fn remove(file: &Path) -> Result<()> {
    for suffix in ["", ".br", ".gz"] {
        files::remove_file(&files::with_suffix(file, suffix))?;
    }
    Ok(())
}
