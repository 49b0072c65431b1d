//! Whether the files in `www/hosting/` make other hosts send what this server sends.

use std::collections::BTreeSet;

use super::headers::{
    DOWNLOAD, EACH_TIME, EVERY, FOR_EVER, Field, POLICY, STRICT_POLICY, UNLISTED,
};
use crate::files::read_text;
use crate::project::Project;

const CSP: &str = "Content-Security-Policy";

/// The lines of such a file that say something, without the room before them.
fn lines(name: &str) -> Vec<String> {
    let file = Project::find().unwrap().path("www/hosting").join(name);
    let text = read_text(&file).unwrap();
    let lines = text.lines().map(str::trim);
    let said = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.map(str::to_owned).collect()
}

/// Fails unless the file sets these headers, as these lines, and no others.
fn expect(name: &str, sets_header: impl Fn(&str) -> bool, expected: &[String]) {
    let found: BTreeSet<_> = lines(name)
        .into_iter()
        .filter(|line| sets_header(line))
        .collect();
    let expected: BTreeSet<_> = expected.iter().cloned().collect();
    let strange: Vec<_> = found.difference(&expected).collect();
    let missing: Vec<_> = expected.difference(&found).collect();
    assert!(
        strange.is_empty() && missing.is_empty(),
        "www/hosting/{name} does not send what headers.rs says\nnot expected: {strange:#?}\n\
         missing: {missing:#?}"
    );
}

fn every(line: impl Fn(Field) -> String) -> Vec<String> {
    EVERY.into_iter().map(line).collect()
}

/// The policy with the address of the site beside `'self'`, as a server writes it; `headers::at`
/// says what for.
fn naming(address: &str, policy: &str) -> String {
    policy.replace("'self'", &format!("'self' {address}"))
}

/// What lies in the folder of a release.
const RELEASE: &str = r"/v\d+\.\d+\.\d+/[^/]+$";

#[test]
fn nginx_sends_the_headers() {
    let mut expected = every(|(name, value)| format!("add_header {name} \"{value}\" always;"));
    for (name, variable) in [
        (CSP, "policy"),
        (UNLISTED.0, "robots"),
        (DOWNLOAD.0, "disposition"),
        (FOR_EVER.0, "caching"),
    ] {
        expected.push(format!("add_header {name} $iso_{variable} always;"));
    }
    expect(
        "nginx.conf",
        |line| line.starts_with("add_header"),
        &expected,
    );

    let [policy, strict] = [POLICY, STRICT_POLICY].map(|each| naming("$scheme://$http_host", each));
    let maps = [
        "map $uri $iso_policy {".to_owned(),
        format!("default \"{policy}\";"),
        format!(r#"~/demo/strict\.html$ "{strict}";"#),
        "}".to_owned(),
        "map $status:$uri $iso_caching {".to_owned(),
        format!("default \"{}\";", EACH_TIME.1),
        format!("\"~^(200|206|304):.*{RELEASE}\" \"{}\";", FOR_EVER.1),
        "}".to_owned(),
        "map $uri $iso_robots {".to_owned(),
        format!("default \"{}\";", UNLISTED.1),
        r#"~/((index|verify)\.html)?$ "";"#.to_owned(),
        "}".to_owned(),
        "map $uri $iso_disposition {".to_owned(),
        "default \"\";".to_owned(),
        format!(r#"~/iso-readiness\.html$ "{}";"#, DOWNLOAD.1),
        "}".to_owned(),
        "server {".to_owned(),
    ];
    let begin: Vec<_> = lines("nginx.conf").into_iter().take(maps.len()).collect();
    assert_eq!(begin, maps);
}

#[test]
fn caddy_sends_the_headers() {
    let quoted = |(name, value): (&str, &str)| format!("{name} \"{value}\"");
    let [policy, strict] =
        [POLICY, STRICT_POLICY].map(|each| naming("{scheme}://{hostport}", each));
    let mut expected = every(quoted);
    for (matcher, field) in [
        ("lenient", (CSP, &*policy)),
        ("strict", (CSP, &*strict)),
        ("unlisted", UNLISTED),
        ("single", DOWNLOAD),
        ("release", FOR_EVER),
        ("changing", EACH_TIME),
        ("manifest", ("Content-Type", "application/manifest+json")),
        ("text", ("Content-Type", "text/plain; charset=utf-8")),
    ] {
        expected.push(format!("header @{matcher} {}", quoted(field)));
    }
    let names = EVERY.map(|(name, _)| format!("{name} "));
    let sets_header = |line: &str| {
        line.starts_with("header @") || names.iter().any(|name| line.starts_with(name))
    };
    expect("Caddyfile", sets_header, &expected);
    let lines = lines("Caddyfile");
    let plain = lines.iter().position(|line| line == "header {").unwrap();
    let first = lines.get(plain + 1).map(String::as_str);
    assert_eq!(
        first,
        Some(quoted(EVERY[0]).as_str()),
        "what follows is sent"
    );
    let inner = plain + 1 + EVERY.len();
    assert_eq!(
        lines.get(inner).map(String::as_str),
        Some("}"),
        "nothing else"
    );
    for matcher in [
        "@strict path */demo/strict.html".to_owned(),
        "@lenient not path */demo/strict.html".to_owned(),
        r"@unlisted not path_regexp /((index|verify)\.html)?$".to_owned(),
        "@single path */iso-readiness.html".to_owned(),
        format!("path_regexp {RELEASE}"),
    ] {
        assert!(lines.contains(&matcher), "{matcher}");
    }
}

#[test]
fn apache_sends_the_headers() {
    let set = |(name, value): (&str, &str)| format!("Header always set {name} \"{value}\"");
    let [policy, strict] = [POLICY, STRICT_POLICY]
        .map(|each| format!("expr={}", naming("%{REQUEST_SCHEME}://%{HTTP_HOST}", each)));
    let at = |path: &str| format!("\"expr=%{{REQUEST_URI}} =~ m#{path}#\"");
    let packed = r"(\.br|\.gz)?$";
    let mut expected = every(set);
    expected.extend([
        "Header merge Vary Accept-Encoding".to_owned(),
        set((CSP, &policy)),
        format!(
            "{} {}",
            set((CSP, &strict)),
            at(&format!(r"/demo/strict\.html{packed}"))
        ),
        format!(
            "{} {}",
            set(UNLISTED),
            at(r"/((index|verify)\.html(\.br|\.gz)?)?$").replace("expr=", "expr=! ")
        ),
        format!(
            "{} {}",
            set(DOWNLOAD),
            at(&format!(r"/iso-readiness\.html{packed}"))
        ),
        // Without "always": what is missing today may be there tomorrow.
        set(EACH_TIME).replace("always ", ""),
        format!("{} {}", set(FOR_EVER).replace("always ", ""), at(RELEASE)),
    ]);
    expect(".htaccess", |line| line.starts_with("Header"), &expected);
    // The later of two lines for one header holds.
    let headers: Vec<_> = lines(".htaccess");
    for (general, special) in [(&*policy, &*strict), (EACH_TIME.1, FOR_EVER.1)] {
        let place = |value: &str| headers.iter().position(|line| line.contains(value));
        assert!(place(general) < place(special), "{special}");
    }
}

#[test]
fn static_hosts_send_the_headers() {
    let colon = |(name, value): Field| format!("{name}: {value}");
    let rules = [
        ("/*", [vec![colon((CSP, POLICY))], every(colon)].concat()),
        ("/v{{version}}/*", vec![colon(FOR_EVER), colon(UNLISTED)]),
        ("/demo/*", vec![colon(UNLISTED)]),
        ("/demo/strict*", vec![colon((CSP, STRICT_POLICY))]),
        ("/iso-readiness*", vec![colon(UNLISTED), colon(DOWNLOAD)]),
    ];
    let expected: Vec<_> = rules
        .into_iter()
        .flat_map(|(path, fields)| [vec![path.to_owned()], fields].concat())
        .collect();
    assert_eq!(lines("_headers"), expected);
}

/// A host that joins rules sends both policies, and browsers keep both.
#[test]
fn the_strict_policy_only_takes_away() {
    let of = |policy: &str| -> Vec<(String, BTreeSet<String>)> {
        let directives = policy.split(';').map(|one| {
            let mut words = one.split_whitespace().map(str::to_owned);
            (words.next().unwrap(), words.collect())
        });
        directives.collect()
    };
    for (name, strict) in of(STRICT_POLICY) {
        let lenient = of(POLICY).into_iter().find(|(other, _)| *other == name);
        let (_, lenient) = lenient.unwrap();
        let is_less = strict.is_subset(&lenient) || strict.contains("'none'");
        assert!(is_less, "{name}");
    }
}

/// A host that is not told why may leave it out.
#[test]
fn every_header_says_why() {
    for name in ["nginx.conf", "Caddyfile", ".htaccess", "_headers"] {
        let file = Project::find().unwrap().path("www/hosting").join(name);
        let text = read_text(&file).unwrap();
        let all: Vec<_> = text.lines().map(str::trim).collect();
        for (header, _) in EVERY {
            let place = all
                .iter()
                .position(|line| {
                    line.contains(&format!("{header}:")) || line.contains(&format!("{header} \""))
                })
                .unwrap();
            let above = place.checked_sub(1).and_then(|above| all.get(above));
            assert!(
                above.is_some_and(|line| line.starts_with('#')),
                "{name}: {header}"
            );
        }
    }
}
