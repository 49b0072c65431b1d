//! What a request is answered with.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use tiny_http::{Header, Method, Response, StatusCode};

use super::{encoding, headers};
use crate::build::ASSETS;
use crate::files::with_suffix;

type Answer = Response<Cursor<Vec<u8>>>;

pub(super) fn answer(dist: &Path, method: &Method, url: &str, accepted: &str) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return sentence(
            405,
            "Only GET and HEAD are answered here.",
            &[("Allow", "GET, HEAD")],
        );
    }
    file(dist, url, accepted)
        .unwrap_or_else(|| sentence(404, "There is no such page here.", &[headers::EACH_TIME]))
}

fn file(dist: &Path, url: &str, accepted: &str) -> Option<Answer> {
    let path = path_of(url)?;
    let content_type = headers::content_type(path.extension()?.to_str()?)?;
    let caching = if path.starts_with(ASSETS) {
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
    Some(response(200, &fields, body))
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

fn sentence(status: u16, text: &str, fields: &[(&str, &str)]) -> Answer {
    let content_type = ("Content-Type", "text/plain; charset=utf-8");
    let fields = [&[content_type], fields].concat();
    response(status, &fields, format!("{text}\n").into_bytes())
}

fn response(status: u16, fields: &[(&str, &str)], body: Vec<u8>) -> Answer {
    let length = body.len();
    let fields = headers::EVERY
        .iter()
        .chain(fields)
        .filter_map(|field| header(*field))
        .collect();
    Response::new(
        StatusCode(status),
        fields,
        Cursor::new(body),
        Some(length),
        None,
    )
    // Else long answers would come without their length.
    .with_chunked_threshold(usize::MAX)
}

fn header((field, value): (&str, &str)) -> Option<Header> {
    Header::from_bytes(field, value).ok()
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
    fn no_header_is_lost() {
        let fields = headers::EVERY
            .into_iter()
            .chain([headers::FOR_EVER, headers::EACH_TIME]);
        for field in fields {
            assert!(header(field).is_some(), "{field:?}");
            assert!(!field.1.contains("  "), "{field:?}");
        }
    }
}
