//! The site while it is being made, in a folder of its own: `dist/` is replaced only once all of
//! it is there, so that a failed build leaves the last good one.

use std::fmt::Write;
use std::path::PathBuf;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::compress;
use crate::files;
use crate::project::Project;

/// The folder of all that has a hash in its name.
pub(crate) const ASSETS: &str = "assets";

const HASH_DIGITS: usize = 10;

/// A file whose published name changes with its bytes.
pub(super) struct Asset {
    /// As it is called in the project: `widget.css`.
    pub(super) name: &'static str,
    /// As it is published: `widget.3f2a9c01de.css`.
    pub(super) file: String,
}

impl Asset {
    /// Where it is, seen from index.html.
    pub(super) fn path(&self) -> String {
        format!("{ASSETS}/{}", self.file)
    }
}

pub(super) struct Site {
    folder: PathBuf,
}

impl Site {
    pub(super) fn create(folder: PathBuf) -> Result<Self> {
        files::remove_folder(&folder)?;
        Ok(Self { folder })
    }

    pub(super) fn add_asset(&self, name: &'static str, bytes: &[u8]) -> Result<Asset> {
        let asset = Asset {
            name,
            file: hashed_name(name, bytes),
        };
        self.add(&asset.path(), bytes)?;
        Ok(asset)
    }

    /// Adds a file, and beside it the same file compressed.
    pub(super) fn add(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.folder.join(path);
        files::write(&files::with_suffix(&file, ".br"), compress::brotli(bytes)?)?;
        files::write(&files::with_suffix(&file, ".gz"), compress::gzip(bytes)?)?;
        files::write(&file, bytes)
    }

    /// Puts the finished site into the place of the last one.
    pub(super) fn publish(self, project: &Project) -> Result<()> {
        let dist = project.dist();
        let last = project.scratch("dist-last");
        files::remove_folder(&last)?;
        if dist.exists() {
            files::rename(&dist, &last)?;
        }
        files::rename(&self.folder, &dist)?;
        files::remove_folder(&last)
    }
}

/// The hash goes before the last ending, from which hosts tell the type.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let mut hash = hex(&Sha256::digest(bytes));
    hash.truncate(HASH_DIGITS);
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// The name without its hash, of a file that [`hashed_name`] named.
pub(super) fn plain_name(file: &str) -> Option<String> {
    let (rest, ending) = file.rsplit_once('.')?;
    let (stem, hash) = rest.rsplit_once('.')?;
    let is_hash = hash.len() == HASH_DIGITS && hash.chars().all(|digit| digit.is_ascii_hexdigit());
    is_hash.then(|| format!("{stem}.{ending}"))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_carry_the_beginning_of_the_hash() {
        // The SHA-256 of nothing is e3b0c44298fc1c149afb….
        assert_eq!(
            hashed_name("interface.en.json", b""),
            "interface.en.e3b0c44298.json"
        );
        assert_ne!(hashed_name("page.css", b"a"), hashed_name("page.css", b"b"));
    }

    #[test]
    fn the_plain_name_is_found_again() {
        let file = hashed_name("iso27001-2022.en.json", b"x");
        assert_eq!(plain_name(&file).as_deref(), Some("iso27001-2022.en.json"));
        assert_eq!(plain_name("index.html"), None);
        assert_eq!(plain_name("interface.en.json"), None);
    }
}
