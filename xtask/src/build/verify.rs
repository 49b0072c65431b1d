//! `verify.html`: how anybody can check what is published; the build fills in the hashes.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::references::replace_once;
use super::site::{self, Site, hex};
use super::sums;
use crate::files;
use crate::project::Project;

/// What the page is called.
pub(super) const VERIFY: &str = "verify.html";

const HASHES: &str = "<!-- hashes -->";

/// The page, about all files that are in the site by now. It cannot tell its own hash, nor that of
/// a file which holds its own; `SHA256SUMS` tells both.
pub(super) fn page(project: &Project, site: &Site) -> Result<String> {
    let page = files::read_text(&project.path("www").join(VERIFY))?;
    let mut published = Vec::new();
    let mut rows = Vec::new();
    for file in sums::published(site.folder())? {
        let path = files::relative(site.folder(), &file);
        rows.push(row(&path, &files::read(&file)?));
        published.push(path);
    }
    let page = replace_once(&page, HASHES, rows.join("\n              ").trim_start())?;
    with_published_names(&page, &published).with_context(|| format!("cannot finish www/{VERIFY}"))
}

/// Names in the site are plain, so nothing needs escaping.
fn row(path: &str, bytes: &[u8]) -> String {
    let (size, hash) = (bytes.len(), hex(&Sha256::digest(bytes)));
    format!("<tr><th scope=\"row\">{path}</th><td>{size}</td><td><code>{hash}</code></td></tr>")
}

/// The page with the files it names, such as `www/page.css`, under the names they have in the site.
fn with_published_names(page: &str, published: &[String]) -> Result<String> {
    let mut parts = page.split("=\"www/");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part
            .split_once('"')
            .context("a quotation mark is missing")?;
        let file = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let is_hashed = |path: &&String| site::plain_name(&file(path)).as_deref() == Some(name);
        let is_it = |path: &&String| file(path) == name;
        // What has a hash in its name is kept with the page, for when there is no network.
        let mut all = published.iter();
        let found = all.find(is_hashed).or_else(|| published.iter().find(is_it));
        let Some(path) = found else {
            bail!("www/{name} is referred to, and is no part of the site");
        };
        write!(whole, "=\"{path}\"{rest}")?;
    }
    Ok(whole)
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

    #[test]
    fn files_get_their_published_names() {
        let hash = "x".repeat(43);
        let published = [format!("v1/page.{hash}.css"), "v1/frame.js".to_owned()];
        let page = "<link href=\"www/page.css\"><script src=\"www/frame.js\"></script>";
        assert_eq!(
            with_published_names(page, &published).unwrap(),
            format!("<link href=\"v1/page.{hash}.css\"><script src=\"v1/frame.js\"></script>")
        );
        assert!(with_published_names("<img src=\"www/a.png\">", &published).is_err());
    }
}
