//! `iso-readiness.html`: the whole self-check in one file, which runs from a disk without a
//! network.
//!
//! It is the page of the site with its style, its icon and one script in it, and that script holds
//! all other files, compressed. A policy at its beginning allows this style and this script by
//! their hashes, and nothing else.

use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64ct::{Base64, Encoding};
use serde_json::to_string;
use sha2::{Digest, Sha256};

use super::compress;
use super::references::replace_once;
use super::scripts::Scripts;
use super::site::{self, Site};
use crate::files;
use crate::project::Project;

/// What the file is called.
pub(crate) const SINGLE: &str = "iso-readiness.html";

const ICON: &str = "icon.svg";
const STYLE: &str = "page.css";
const SCRIPT: &str = "iso-readiness.js";

/// What the page has to begin with, before anything that the policy is about.
const CHARSET: &str = "<meta charset=\"utf-8\">";

/// Links lead to the page beside the script, but in a single file to that file itself.
const PAGE: &str = "new URL('../', import.meta.url)";
const PAGE_ITSELF: &str = "new URL(import.meta.url)";

/// The whole file. `glue` is that of the module which lies in the site.
pub(super) fn page(project: &Project, site: &Site, glue: &str) -> Result<String> {
    let release = site.folder().join(site::folder());
    let script = script(project, &release, glue)?;
    let index = files::read_text(&project.path("index.html"))?;
    let style = String::from_utf8(published(&release, STYLE)?)?;
    let icon = published(&release, ICON)?;
    put_together(&index, &style, &icon, &script).with_context(|| format!("cannot make {SINGLE}"))
}

/// The loader with everything that it would fetch.
fn script(project: &Project, release: &Path, glue: &str) -> Result<String> {
    let scripts = Scripts::gather(project, glue)?;
    scripts.edit("files.js", |text| {
        let inlined = inlined(release, &text)?;
        scripts.add("inlined.js", &inlined)?;
        let text = replace_once(&text, PAGE, PAGE_ITSELF)?;
        let version = format!("'{}'", iso_readiness::RELEASE);
        replace_once(&text, "'unreleased'", &version)
    })?;
    scripts.put_in_place("get-inline.js", "get.js")?;
    Ok(String::from_utf8(scripts.join(SCRIPT)?)?)
}

/// A script with all files that `names` asks for, by their names: type, and bytes in base64.
fn inlined(release: &Path, names: &str) -> Result<String> {
    let mut entries = String::new();
    for part in names.split("new URL('./").skip(1) {
        let name = part.split('\'').next().unwrap_or_default();
        let packed = compress::gzip(&published(release, name)?)?;
        let ending = name.rsplit('.').next().unwrap_or_default();
        let media_type = match ending {
            "wasm" => "application/wasm",
            "json" => "application/json",
            "css" => "text/css",
            _ => bail!("{name} is of no known type"),
        };
        let value = [media_type, &Base64::encode_string(&packed)].map(to_string);
        let [media_type, bytes] = value;
        let (name, media_type, bytes) = (to_string(name)?, media_type?, bytes?);
        writeln!(entries, "[{name}, [{media_type}, {bytes}]],")?;
    }
    Ok(format!("export const INLINED = new Map([\n{entries}]);\n"))
}

/// The bytes of a file of the release, by the name it has in the project.
fn published(release: &Path, name: &str) -> Result<Vec<u8>> {
    let is_it = |file: &Path| {
        let published = files::relative(release, file);
        site::plain_name(&published).as_deref() == Some(name)
    };
    let all = files::walk(release)?;
    let found = all.iter().find(|file| is_it(file));
    files::read(found.with_context(|| format!("{name} is no part of the site"))?)
}

fn put_together(index: &str, style: &str, icon: &[u8], script: &str) -> Result<String> {
    let (style, script) = (style.trim(), script.trim());
    for (text, end) in [(style, "</style"), (script, "</script"), (script, "<!--")] {
        if text.to_ascii_lowercase().contains(end) {
            bail!("{end} may not be in what is put into the page");
        }
    }
    let mut page = String::new();
    for line in index.lines() {
        let indent = line.len() - line.trim_start().len();
        let text = if line.contains(&named(ICON)) {
            let icon = Base64::encode_string(icon);
            format!("<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">")
        } else if line.contains(&named(STYLE)) {
            format!("<style>{style}</style>")
        } else if line.contains(&named(SCRIPT)) {
            format!("<script type=\"module\">{script}</script>")
        } else if is_for_the_web(line.trim_start()) {
            continue;
        } else {
            line.trim_start().to_owned()
        };
        page += &" ".repeat(indent);
        page += &text;
        page.push('\n');
    }
    let policy = format!("{CHARSET}\n    {}", policy(style, script));
    let page = replace_once(&page, CHARSET, &policy)?;
    require(&page)?;
    Ok(page)
}

/// What a single file has no use for: other files, the policy of the site, and remarks.
fn is_for_the_web(line: &str) -> bool {
    let beginnings = ["<link ", "<script ", "<!--", "<meta http-equiv="];
    beginnings
        .iter()
        .any(|beginning| line.starts_with(beginning))
}

/// How the page in the project refers to one of its files.
fn named(file: &str) -> String {
    format!("=\"www/{file}\"")
}

/// A policy in the page cannot say all that a header can, but it comes along with the file.
fn policy(style: &str, script: &str) -> String {
    let [style, script] = [style, script]
        .map(|text| format!("'sha256-{}'", Base64::encode_string(&Sha256::digest(text))));
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         script-src {script} 'wasm-unsafe-eval'; style-src {style}; img-src data:; \
         form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; \
         trusted-types 'none'\">"
    )
}

/// The file has to be whole, and to need no other.
fn require(page: &str) -> Result<()> {
    let head_and_rest = page.split_once("<script type=\"module\">");
    let (head, rest) = head_and_rest.context("the script is missing")?;
    let (_, rest) = rest
        .split_once("</script>")
        .context("the script has no end")?;
    for once in ["<style>", "rel=\"icon\"", "Content-Security-Policy"] {
        if head.matches(once).count() != 1 {
            bail!("{once} has to be before the script exactly once");
        }
    }
    let around = format!("{head}{rest}").replace("href=\"data:", "");
    if around.contains("src=") || around.contains("href=") {
        bail!("the page names another file");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = "<head>\n  <meta charset=\"utf-8\">\n  <!-- For the web. -->\n  \
        <meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'\">\n  \
        <link rel=\"icon\" href=\"www/icon.svg\">\n  \
        <link rel=\"manifest\" href=\"manifest.webmanifest\">\n  \
        <link rel=\"stylesheet\" href=\"www/page.css\">\n  <!-- preload -->\n  \
        <script type=\"module\" src=\"www/iso-readiness.js\"></script>\n  \
        <script type=\"module\" src=\"www/page.js\"></script>\n</head>\n";

    fn made(index: &str, script: &str) -> Result<String> {
        put_together(index, "p{color:red}\n", b"<svg/>", script)
    }

    #[test]
    fn everything_is_in_the_page_and_allowed_by_its_hash() {
        let page = made(INDEX, "run()\n").unwrap();
        let hash = |text: &str| Base64::encode_string(&Sha256::digest(text));
        for part in [
            "<style>p{color:red}</style>",
            "<script type=\"module\">run()</script>",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\"",
            &format!("script-src 'sha256-{}' 'wasm-unsafe-eval';", hash("run()")),
            &format!("style-src 'sha256-{}';", hash("p{color:red}")),
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
        for absent in ["www/", "manifest", "preload", "connect-src"] {
            assert!(!page.contains(absent), "{absent} in {page}");
        }
    }

    #[test]
    fn what_would_end_the_script_early_or_is_missing_is_an_error() {
        assert!(made(INDEX, "a = '</SCRIPT>'").is_err());
        assert!(made(INDEX, "a = '<!--'").is_err());
        assert!(made(&INDEX.replace("</head>", "<img src=\"a.png\">"), "run()").is_err());
        assert!(made(&INDEX.replace("www/page.css", "www/other.css"), "run()").is_err());
        assert!(made(&INDEX.replace("<meta charset=\"utf-8\">", ""), "run()").is_err());
    }
}
