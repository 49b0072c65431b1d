//! Finishing index.html: it names its files as they lie in the project, so that it is easy to
//! read there, and gets the names under which they are published.

use std::fmt::Write;

use anyhow::{Result, bail};

use super::references::replace_once;
use super::site::Asset;

const PRELOAD: &str = "<!-- preload -->";

/// `linked` are the files that the page names itself; `glue` and `fetched` those that the loader
/// will ask for, which the browser is told of so that it asks for all of them at once.
pub(super) fn finish(
    page: &str,
    linked: &[Asset],
    glue: &Asset,
    fetched: &[Asset],
) -> Result<String> {
    let mut page = replace_once(page, PRELOAD, &preloads(glue, fetched)?)?;
    for asset in linked {
        let source = format!("=\"www/{}\"", asset.name);
        if !page.contains(&source) {
            bail!("nothing refers to www/{}", asset.name);
        }
        page = page.replace(&source, &format!("=\"{}\"", asset.path()));
    }
    if let Some((_, rest)) = page.split_once("=\"www/") {
        let name = rest.split('"').next().unwrap_or_default();
        bail!("www/{name} is referred to, and is no part of the site");
    }
    Ok(page)
}

fn preloads(glue: &Asset, fetched: &[Asset]) -> Result<String> {
    let mut links = format!("<link rel=\"modulepreload\" href=\"{}\">", glue.path());
    for asset in fetched {
        // A preloaded file is only used if it was asked for in the same manner as the loader will.
        let manner = "rel=\"preload\" as=\"fetch\" crossorigin";
        write!(links, "\n  <link {manner} href=\"{}\">", asset.path())?;
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asset(name: &'static str, file: &str) -> Asset {
        Asset {
            name,
            file: file.to_owned(),
        }
    }

    fn finished(page: &str) -> Result<String> {
        let linked = [asset("page.css", "page.1.css")];
        finish(
            page,
            &linked,
            &asset("g.js", "g.2.js"),
            &[asset("m.wasm", "m.3.wasm")],
        )
    }

    #[test]
    fn names_and_hints_are_filled_in() {
        let page = "<!-- preload -->\n<link rel=\"stylesheet\" href=\"www/page.css\">";
        assert_eq!(
            finished(page).unwrap(),
            "<link rel=\"modulepreload\" href=\"assets/g.2.js\">\n  \
             <link rel=\"preload\" as=\"fetch\" crossorigin href=\"assets/m.3.wasm\">\n\
             <link rel=\"stylesheet\" href=\"assets/page.1.css\">"
        );
    }

    #[test]
    fn what_would_be_missing_is_an_error() {
        assert!(finished("<link href=\"www/page.css\">").is_err());
        assert!(finished("<!-- preload -->").is_err());
        let error = finished("<!-- preload --><link href=\"www/page.css\"><img src=\"www/a.png\">");
        assert!(error.unwrap_err().to_string().contains("www/a.png"));
    }
}
