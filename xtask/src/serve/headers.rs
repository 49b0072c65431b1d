//! The headers that every answer carries. A host of the site should send the same.

/// They say that the page may load its own files, and that nothing it holds may leave the
/// browser: what visitors are promised, their browsers enforce.
pub(super) const EVERY: [(&str, &str); 7] = [
    (
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
         img-src 'self' data:; connect-src 'self'; form-action 'none'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    // Closes what a content security policy leaves open: navigation, pop-ups and WebRTC.
    ("Connection-Allowlist", "(response-origin)"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ),
    ("X-Content-Type-Options", "nosniff"),
    // A page that isolates itself from other origins may still embed the self-check.
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    // A sandboxed frame has no origin, and so is a stranger to its own files.
    ("Access-Control-Allow-Origin", "*"),
];

/// For files with a hash in their names, which never change.
pub(super) const FOR_EVER: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// For all others, which the browser is to ask for anew.
pub(super) const EACH_TIME: (&str, &str) = ("Cache-Control", "no-cache");

/// The types of files that the site is made of.
pub(super) fn content_type(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => return None,
    })
}
