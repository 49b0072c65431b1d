//! `verify.html`: how anybody can check what is published; the build fills in the hashes.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::references::replace_once;
use super::site::{Asset, Site, hex};
use super::{page, sums};
use crate::files;
use crate::project::Project;

/// What the page is called.
pub(super) const VERIFY: &str = "verify.html";

const HASHES: &str = "<!-- hashes -->";

/// The page, about all files that are in the site by now. It cannot tell its own hash, nor that of
/// a file which holds its own; `SHA256SUMS` tells both.
///
/// `linked` are the files that it names itself.
pub(super) fn page(project: &Project, site: &Site, linked: &[&Asset]) -> Result<String> {
    let page = files::read_text(&project.path("www").join(VERIFY))?;
    let mut rows = Vec::new();
    for file in sums::published(site.folder())? {
        let path = files::relative(site.folder(), &file);
        rows.push(row(&path, &files::read(&file)?));
    }
    let page = replace_once(&page, HASHES, rows.join("\n              ").trim_start())?;
    page::named(&page, linked).with_context(|| format!("cannot finish www/{VERIFY}"))
}

/// Names in the site are plain, so nothing needs escaping.
fn row(path: &str, bytes: &[u8]) -> String {
    let (size, hash) = (bytes.len(), hex(&Sha256::digest(bytes)));
    format!("<tr><th scope=\"row\">{path}</th><td>{size}</td><td><code>{hash}</code></td></tr>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_name_size_and_hash() {
        assert_eq!(
            row("a.js", b""),
            "<tr><th scope=\"row\">a.js</th><td>0</td>\
             <td><code>e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</code></td></tr>"
        );
    }
}
