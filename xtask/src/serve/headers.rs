//! The headers of the site, in one place: this server sends them, and a test holds the files for
//! other hosts in `www/hosting/` to them.

use std::borrow::Cow;

use crate::build::plain_name;

/// The name of a header, and its value.
pub(super) type Field = (&'static str, &'static str);

/// Says that the page may load its own files and nothing else.
///
/// - `frame-src` is for the demo, which shows the check in a frame; `worker-src` and `manifest-src`
///   are for the page that works without a network.
/// - `trusted-types` lets one policy be made, in which `www/page.js` vouches for the one address of
///   its service worker; no text becomes code or HTML by it.
/// - There is no `frame-ancestors`: any site may show the check in a frame.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; \
     worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; \
     require-trusted-types-for 'script'; trusted-types iso-readiness-page";

/// The policy of the page in the demo that shows how little the widget asks of its host. It only
/// takes away from the other one, so that a host that sends both sends this.
pub(super) const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'none'; img-src 'self' data:; connect-src 'self'; form-action 'none'; \
     base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What every answer carries besides its policy: what visitors are promised, their browsers
/// enforce.
pub(super) const EVERY: [Field; 7] = [
    // Closes what a content security policy leaves open: navigation, pop-ups and WebRTC.
    ("Connection-Allowlist", "(response-origin)"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    ("X-Content-Type-Options", "nosniff"),
    // A page that isolates itself from other origins may still embed the self-check, as an element…
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    // …and in a frame, which then has to be as strict with what it loads itself.
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    // A sandboxed frame has no origin, and so is a stranger to its own files.
    ("Access-Control-Allow-Origin", "*"),
];

/// A header's value as a site sends it that is asked under this name and port.
///
/// In a sandboxed frame a page has no origin, and so `'self'` means nothing to `WebKit` (measured
/// with 2.50): the page would load none of its own files. Hence the policy names the address too.
pub(super) fn at(host: &str, value: &'static str) -> Cow<'static, str> {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || ".-:[]".contains(char);
    if host.is_empty() || !host.chars().all(is_plain) || !value.contains(SELF) {
        return Cow::Borrowed(value);
    }
    Cow::Owned(value.replace(SELF, &format!("{SELF} http://{host}")))
}

const SELF: &str = "'self'";

/// For all that is no page to be found by: files, copies of the page, the demo.
pub(super) const UNLISTED: Field = ("X-Robots-Tag", "noindex");

/// For the single file: it is to be kept and opened from there. The policy of the site would not
/// let its script run here.
pub(super) const DOWNLOAD: Field = ("Content-Disposition", "attachment");

/// For files that never change.
pub(super) const FOR_EVER: Field = ("Cache-Control", "public, max-age=31536000, immutable");

/// For all others, which the browser is to ask for anew.
pub(super) const EACH_TIME: Field = ("Cache-Control", "no-cache");

/// The headers of the file at a path of the site, but for those of its type and size.
pub(super) fn of(path: &str) -> Vec<Field> {
    let mut fields = vec![("Content-Security-Policy", policy(path))];
    fields.extend(EVERY);
    if !matches!(path, "index.html" | "verify.html") {
        fields.push(UNLISTED);
    }
    if path == "iso-readiness.html" {
        fields.push(DOWNLOAD);
    }
    fields.push(if is_for_ever(path) {
        FOR_EVER
    } else {
        EACH_TIME
    });
    fields
}

/// The headers of an answer that is no file.
pub(super) fn of_no_file() -> Vec<Field> {
    of("")
}

fn policy(path: &str) -> &'static str {
    if path == "demo/strict.html" {
        STRICT_POLICY
    } else {
        POLICY
    }
}

/// Other hosts keep the whole folder of a release for ever. Here releases are still being made, so
/// that only a name with a hash in it stands for one file.
fn is_for_ever(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    plain_name(name).is_some()
}

/// The types of files that the site is made of, by the name of the file.
pub(super) fn content_type(name: &str) -> Option<&'static str> {
    let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        // To be read by people.
        "conf" | "Caddyfile" | "SHA256SUMS" => "text/plain; charset=utf-8",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_headers_of_its_place() {
        let hash = "0123456789012345678901234567890123456789-_a";
        let cases = [
            ("index.html", POLICY, false, EACH_TIME),
            ("verify.html", POLICY, false, EACH_TIME),
            ("sw.js", POLICY, true, EACH_TIME),
            ("demo/index.html", POLICY, true, EACH_TIME),
            ("demo/strict.html", STRICT_POLICY, true, EACH_TIME),
            ("v0.1.0/iso-readiness.js", POLICY, true, EACH_TIME),
            (&format!("v0.1.0/page.{hash}.css"), POLICY, true, FOR_EVER),
        ];
        for (path, policy, is_unlisted, caching) in cases {
            let fields = of(path);
            let has = |field: &Field| fields.contains(field);
            assert!(has(&("Content-Security-Policy", policy)), "{path}");
            assert!(EVERY.iter().all(has), "{path}");
            assert_eq!(has(&UNLISTED), is_unlisted, "{path}");
            assert!(has(&caching), "{path}");
            assert!(!has(&DOWNLOAD), "{path}");
        }
        assert!(of("iso-readiness.html").contains(&DOWNLOAD));
    }

    #[test]
    fn types_are_known_by_the_end_of_the_name() {
        assert_eq!(content_type("m.wasm"), Some("application/wasm"));
        assert_eq!(
            content_type("manifest.webmanifest"),
            Some("application/manifest+json")
        );
        let text = Some("text/plain; charset=utf-8");
        assert_eq!(content_type("SHA256SUMS"), text);
        assert_eq!(content_type("nginx.conf"), text);
        assert_eq!(content_type("archive.zip"), None);
    }

    #[test]
    fn the_policy_names_the_address_of_the_site() {
        let policy = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
        assert_eq!(
            at("[::1]:8080", policy),
            "script-src 'self' http://[::1]:8080 'wasm-unsafe-eval'; \
             connect-src 'self' http://[::1]:8080"
        );
        assert_eq!(at("example.org", "no-referrer"), "no-referrer");
    }

    #[test]
    fn what_is_no_plain_name_is_not_repeated() {
        for host in ["", "a b", "a; script-src *", "a'", "a\r\nX: 1"] {
            assert_eq!(at(host, "connect-src 'self'"), "connect-src 'self'");
        }
    }
}
