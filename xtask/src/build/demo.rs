//! The demo site: static pages that show the widget at work, with what they name filled in.

use anyhow::{Result, bail};

use super::site::{Asset, Site};
use crate::files;
use crate::project::Project;

/// Its folder, below `www/` and in the site.
const FOLDER: &str = "demo";

/// Adds all its files. In text, `{{loader}}` becomes the address of the loader, `{{integrity}}`
/// what a page may demand of it, and `{{version}}` the version.
pub(super) fn add(project: &Project, site: &Site, loader: &Asset) -> Result<()> {
    let www = project.path("www");
    for file in files::walk(&www.join(FOLDER))? {
        let path = files::relative(&www, &file);
        let bytes = files::read(&file)?;
        let is_text = file
            .extension()
            .is_some_and(|ending| ending == "html" || ending == "js");
        if is_text {
            site.add(&path, filled(&files::read_text(&file)?, loader)?.as_bytes())?;
        } else {
            site.add(&path, &bytes)?;
        }
    }
    Ok(())
}

fn filled(text: &str, loader: &Asset) -> Result<String> {
    let text = text
        .replace("{{loader}}", &format!("../{}", loader.path()))
        .replace("{{integrity}}", &loader.integrity)
        .replace("{{version}}", iso_readiness::RELEASE);
    if let Some((_, rest)) = text.split_once("{{") {
        let name = rest.split("}}").next().unwrap_or_default();
        bail!("nobody knows what to put for {{{{{name}}}}}");
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_filled_in_and_all_else_is_an_error() {
        let loader = Asset {
            name: "l.js",
            file: "l.js".to_owned(),
            integrity: "sha384-I".to_owned(),
        };
        let folder = crate::build::site::folder();
        assert_eq!(
            filled(
                "<script src=\"{{loader}}\" integrity=\"{{integrity}}\">",
                &loader
            )
            .unwrap(),
            format!("<script src=\"../{folder}/l.js\" integrity=\"sha384-I\">")
        );
        let error = filled("{{nonsense}}", &loader).unwrap_err().to_string();
        assert!(error.contains("nonsense"), "{error}");
    }
}
