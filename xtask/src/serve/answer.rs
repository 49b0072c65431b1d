//! What a request is answered with.

use std::fs;
use std::path::{Path, PathBuf};

use super::http::{Answer, Request};
use super::{encoding, headers};
use crate::build::plain_name;
use crate::files::with_suffix;

pub(super) fn answer(dist: &Path, request: &Request) -> Answer {
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return sentence(
            "405 Method Not Allowed",
            "Only GET and HEAD are answered here.",
            &[("Allow", "GET, HEAD")],
        );
    }
    file(dist, &request.url, &request.accepted_encodings).unwrap_or_else(|| {
        let fields = [headers::EACH_TIME];
        sentence("404 Not Found", "There is no such page here.", &fields)
    })
}

fn file(dist: &Path, url: &str, accepted: &str) -> Option<Answer> {
    let path = path_of(url)?;
    let content_type = headers::content_type(path.extension()?.to_str()?)?;
    let is_named_by_hash = path.file_name()?.to_str().and_then(plain_name).is_some();
    let caching = if is_named_by_hash {
        headers::FOR_EVER
    } else {
        headers::EACH_TIME
    };
    let mut fields = vec![
        ("Content-Type", content_type),
        ("Vary", "Accept-Encoding"),
        caching,
    ];

    let file = dist.join(path);
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
    Some(response("200 OK", &fields, body))
}

/// The file that a URL means, from the root of the site. Names in the site are plain ASCII, so
/// nothing needs decoding; and whatever could lead out of the site is not a plain name.
fn path_of(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    path.split('/')
        .all(is_plain_name)
        .then(|| PathBuf::from(path))
}

fn is_plain_name(name: &str) -> bool {
    let plain = |char: char| char.is_ascii_alphanumeric() || matches!(char, '-' | '_' | '.');
    !name.is_empty() && !name.starts_with('.') && name.chars().all(plain)
}

fn sentence(status: &'static str, text: &str, fields: &[Field]) -> Answer {
    let content_type = ("Content-Type", "text/plain; charset=utf-8");
    let fields = [&[content_type], fields].concat();
    response(status, &fields, format!("{text}\n").into_bytes())
}

type Field = (&'static str, &'static str);

fn response(status: &'static str, fields: &[Field], body: Vec<u8>) -> Answer {
    Answer {
        status,
        fields: [&headers::EVERY, fields].concat(),
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_lead_to_files_of_the_site() {
        assert_eq!(path_of("/"), Some("index.html".into()));
        assert_eq!(path_of("/?from=mail#x"), Some("index.html".into()));
        assert_eq!(
            path_of("/assets/a-b_c.1.js?v=2"),
            Some("assets/a-b_c.1.js".into())
        );
    }

    #[test]
    fn no_url_leads_out_of_the_site() {
        for url in [
            "/../Cargo.toml",
            "/assets/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..\\Cargo.toml",
            "//etc/passwd",
            "/C:/secret.html",
            "/.git/config",
            "/assets//a.js",
            "Cargo.toml",
            "http://elsewhere/index.html",
        ] {
            assert_eq!(path_of(url), None, "{url}");
        }
    }

    #[test]
    fn no_field_breaks_its_line() {
        let fields = headers::EVERY
            .into_iter()
            .chain([headers::FOR_EVER, headers::EACH_TIME]);
        for (name, value) in fields {
            assert!(!name.contains([' ', ':', '\n']), "{name}");
            assert!(!value.contains(['\r', '\n']), "{value}");
            assert!(!value.contains("  "), "{value}");
        }
    }
}
