//! Finishing index.html: it names its files as they lie in the project, so that it is easy to
//! read there, and gets the names under which they are published.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::references::replace_once;
use super::site::Asset;

const PRELOAD: &str = "<!-- preload -->";

/// `linked` are the files that the page names itself; `fetched` those that the loader will ask
/// for, which the browser is told of so that it asks for all of them at once.
pub(super) fn finish(page: &str, linked: &[&Asset], fetched: &[Asset]) -> Result<String> {
    named(&replace_once(page, PRELOAD, &preloads(fetched)?)?, linked)
}

/// A page with the names under which its files are published.
pub(super) fn named(page: &str, linked: &[&Asset]) -> Result<String> {
    let mut page = page.to_owned();
    for asset in linked {
        let source = format!("=\"www/{}\"", asset.name);
        if !page.contains(&source) {
            bail!("nothing refers to www/{}", asset.name);
        }
        let mut published = format!("=\"{}\"", asset.path());
        if asset.is_entry() {
            // Its name says nothing of its bytes.
            write!(published, " integrity=\"{}\" crossorigin", asset.integrity)?;
        }
        page = page.replace(&source, &published);
    }
    if let Some((_, rest)) = page.split_once("=\"www/") {
        let name = rest.split('"').next().unwrap_or_default();
        bail!("www/{name} is referred to, and is no part of the site");
    }
    Ok(page)
}

fn preloads(fetched: &[Asset]) -> Result<String> {
    let mut links = String::new();
    for asset in fetched {
        // A preloaded file is only used if it was asked for in the same manner as the loader will.
        let manner = "rel=\"preload\" as=\"fetch\" crossorigin";
        write!(links, "<link {manner} href=\"{}\">\n    ", asset.path())?;
    }
    Ok(links.trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::site::folder;
    use super::*;

    fn asset(name: &'static str, file: &str) -> Asset {
        Asset {
            name,
            file: file.to_owned(),
            integrity: "sha384-I".to_owned(),
        }
    }

    fn finished(page: &str) -> Result<String> {
        let linked = [asset("page.css", "page.1.css"), asset("l.js", "l.js")];
        let linked = [&linked[0], &linked[1]];
        finish(page, &linked, &[asset("m.wasm", "m.3.wasm")])
    }

    #[test]
    fn names_and_hints_are_filled_in() {
        let page = "<!-- preload -->\n<link href=\"www/page.css\"><script src=\"www/l.js\">";
        let folder = folder();
        assert_eq!(
            finished(page).unwrap(),
            format!(
                "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{folder}/m.3.wasm\">\n\
                 <link href=\"{folder}/page.1.css\">\
                 <script src=\"{folder}/l.js\" integrity=\"sha384-I\" crossorigin>"
            )
        );
    }

    #[test]
    fn what_would_be_missing_is_an_error() {
        assert!(finished("<link href=\"www/page.css\">").is_err());
        assert!(finished("<!-- preload -->").is_err());
        let error = finished(
            "<!-- preload --><link href=\"www/page.css\"><script src=\"www/l.js\"><img src=\"www/a.png\">",
        );
        assert!(error.unwrap_err().to_string().contains("www/a.png"));
    }
}
