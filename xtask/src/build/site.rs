//! The site while it is being made, in a folder of its own: `dist/` is replaced only once all of
//! it is there, so that a failed build leaves the last good one.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use base64ct::{Base64, Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256, Sha384};

use super::compress;
use crate::files;
use crate::project::Project;

/// The folder of this release: nothing in it ever changes once it is published.
pub(crate) fn folder() -> String {
    format!("v{}", iso_readiness::RELEASE)
}

/// How many characters a SHA-256 has in base64, without padding.
const HASH_LENGTH: usize = 43;

/// A file whose published name changes with its bytes.
pub(super) struct Asset {
    /// As it is called in the project: `widget.css`.
    pub(super) name: &'static str,
    /// As it is published: `widget.` and the hash and `.css`.
    pub(super) file: String,
    /// What a page that asks for it may demand of its bytes: `sha384-` and so on.
    pub(super) integrity: String,
}

impl Asset {
    /// Where it is, seen from index.html.
    pub(super) fn path(&self) -> String {
        format!("{}/{}", folder(), self.file)
    }

    /// Whether its published name is known beforehand.
    pub(super) fn is_entry(&self) -> bool {
        self.file == self.name
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

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds a file with its hash in its name.
    pub(super) fn add_asset(&self, name: &'static str, bytes: &[u8]) -> Result<Asset> {
        self.add_to_release(name, hashed_name(name, bytes), bytes)
    }

    /// Adds a file that pages elsewhere name, so that its own name has to be known beforehand.
    pub(super) fn add_entry(&self, name: &'static str, bytes: &[u8]) -> Result<Asset> {
        self.add_to_release(name, name.to_owned(), bytes)
    }

    fn add_to_release(&self, name: &'static str, file: String, bytes: &[u8]) -> Result<Asset> {
        let integrity = Base64::encode_string(&Sha384::digest(bytes));
        let asset = Asset {
            name,
            file,
            integrity: format!("sha384-{integrity}"),
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

    /// The paths of all files that were added, but for their compressed copies.
    pub(super) fn paths(&self) -> Result<Vec<String>> {
        let mut files = files::walk(&self.folder)?;
        files.retain(|file| {
            file.extension()
                .is_none_or(|ending| ending != "br" && ending != "gz")
        });
        let paths = files.iter();
        Ok(paths
            .map(|file| files::relative(&self.folder, file))
            .collect())
    }

    /// What was added at a path.
    pub(super) fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        files::read(&self.folder.join(path))
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

/// The hash goes before the last ending, from which hosts tell the type. It is all of it, so that
/// whoever asks for a file by its name can check what comes.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash = Base64UrlUnpadded::encode_string(&Sha256::digest(bytes));
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// The name without its hash, of a file that [`hashed_name`] named.
pub(crate) fn plain_name(file: &str) -> Option<String> {
    let (rest, ending) = file.rsplit_once('.')?;
    let (stem, hash) = rest.rsplit_once('.')?;
    let is_digit = |digit: char| digit.is_ascii_alphanumeric() || matches!(digit, '-' | '_');
    let is_hash = hash.len() == HASH_LENGTH && hash.chars().all(is_digit);
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
    fn names_carry_the_hash() {
        // The SHA-256 of nothing.
        assert_eq!(
            hashed_name("interface.en.json", b""),
            "interface.en.47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU.json"
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
