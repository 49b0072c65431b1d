//! What a request is answered with.

use std::fs;
use std::path::Path;

use super::encoding;
use super::headers::{self, Field};
use super::http::{Answer, Request};
use crate::files::with_suffix;

pub(super) fn answer(dist: &Path, request: &Request) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return sentence(
            "405 Method Not Allowed",
            "Only GET and HEAD are answered here.",
            &[("Allow", "GET, HEAD")],
        );
    }
    file(dist, &request.url, &request.accepted_encodings)
        .unwrap_or_else(|| sentence("404 Not Found", "There is no such page here.", &[]))
}

fn file(dist: &Path, url: &str, accepted: &str) -> Option<Answer> {
    let path = path_of(url)?;
    let name = path.rsplit('/').next()?;
    let mut fields = headers::of(&path);
    fields.push(("Content-Type", headers::content_type(name)?));
    fields.push(("Vary", "Accept-Encoding"));

    let file = dist.join(&path);
    let packed = encoding::choose(accepted).and_then(|encoding| {
        let bytes = fs::read(with_suffix(&file, encoding.suffix)).ok()?;
        Some((bytes, encoding.name))
    });
    let body = if let Some((bytes, name)) = packed {
        fields.push(("Content-Encoding", name));
        bytes
    } else {
        fs::read(&file).ok()?
    };
    Some(Answer {
        status: "200 OK",
        fields,
        body,
    })
}

/// The file that a URL means, from the root of the site. Names in the site are plain ASCII, so
/// nothing needs decoding; and whatever could lead out of the site is not a plain name.
fn path_of(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let is_folder = path.is_empty() || path.ends_with('/');
    let path = format!("{path}{}", if is_folder { "index.html" } else { "" });
    path.split('/').all(is_plain_name).then_some(path)
}

fn is_plain_name(name: &str) -> bool {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
    !name.is_empty() && !name.starts_with('.') && name.chars().all(plain)
}

fn sentence(status: &'static str, text: &str, fields: &[Field]) -> Answer {
    let content_type = ("Content-Type", "text/plain; charset=utf-8");
    Answer {
        status,
        fields: [&*headers::of_no_file(), &[content_type], fields].concat(),
        body: format!("{text}\n").into_bytes(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_lead_to_files_of_the_site() {
        let path = |url| path_of(url).unwrap_or_default();
        assert_eq!(path("/"), "index.html");
        assert_eq!(path("/?from=mail#x"), "index.html");
        assert_eq!(path("/demo/"), "demo/index.html");
        assert_eq!(path("/v0.1.0/a-b_c.1.js?v=2"), "v0.1.0/a-b_c.1.js");
    }

    #[test]
    fn no_url_leads_out_of_the_site() {
        for url in [
            "/../Cargo.toml",
            "/v0.1.0/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/C:/secret.html",
            "/.git/config",
            "/v0.1.0//a.js",
            "Cargo.toml",
            "http://elsewhere/index.html",
        ] {
            assert_eq!(path_of(url), None, "{url}");
        }
    }

    #[test]
    fn no_field_breaks_its_line() {
        for (name, value) in ["index.html", "demo/strict.html", "iso-readiness.html"]
            .into_iter()
            .flat_map(headers::of)
        {
            assert!(!name.contains([' ', ':', '\n']), "{name}");
            assert!(!value.contains(['\r', '\n']), "{value}");
            assert!(!value.contains("  "), "{value}");
        }
    }
}
