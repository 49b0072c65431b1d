//! The service worker of the standalone page: which files it keeps, and by what name.

use std::fmt::Write;

use anyhow::Result;
use base64ct::{Base64, Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};

use super::references::replace_once;
use super::site::folder;

pub(super) const WORKER: &str = "sw.js";

const FILES: &str = "/* files */ []";
const RELEASE: &str = "/* release */ ''";

/// Whether the page needs a file without a network, by its path in the site. Scripts for other
/// pages, copies of the page and examples are for those who have a network.
pub(super) fn keeps(path: &str) -> bool {
    let is_of_release = path
        .strip_prefix(&folder())
        .is_some_and(|file| file != "/frame.js");
    is_of_release || matches!(path, "index.html" | "verify.html")
}

/// The worker with its list: the path of each file in the site, and its bytes.
pub(super) fn finish<'a>(
    worker: &str,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
) -> Result<String> {
    let mut list = String::from("[");
    for (path, bytes) in files {
        // Some hosts redirect the name of the page to the folder, and all of them serve the folder.
        let path = if path == "index.html" { "" } else { path };
        let fingerprint = Base64::encode_string(&Sha256::digest(bytes));
        write!(list, "\n  ['./{path}', 'sha256-{fingerprint}'],")?;
    }
    list.push_str("\n]");
    let text = replace_once(worker, FILES, &list)?;
    // A browser takes a worker with other bytes for another one; so does its name.
    let release = Base64UrlUnpadded::encode_string(&Sha256::digest(&text));
    replace_once(&text, RELEASE, &format!("'{release}'"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read_text;
    use crate::project::Project;

    fn finished(files: &[(&str, &[u8])]) -> String {
        let source = Project::find().unwrap().path("www").join(WORKER);
        finish(&read_text(&source).unwrap(), files.iter().copied()).unwrap()
    }

    #[test]
    fn the_list_is_filled_in() {
        let worker = finished(&[("index.html", b""), ("v1/a.js", b"")]);
        let of_nothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        let list = format!("[\n  ['./', '{of_nothing}'],\n  ['./v1/a.js', '{of_nothing}'],\n];");
        assert!(worker.contains(&list), "{worker}");
        assert!(!worker.contains("/* files */") && !worker.contains("/* release */"));
    }

    #[test]
    fn every_change_of_a_file_is_another_release() {
        let release = |worker: String| -> String {
            let (_, rest) = worker.split_once("const RELEASE = '").unwrap();
            rest.split('\'').next().unwrap().to_owned()
        };
        let first = release(finished(&[("index.html", b"1")]));
        assert_eq!(first.len(), 43);
        assert_eq!(first, release(finished(&[("index.html", b"1")])));
        assert_ne!(first, release(finished(&[("index.html", b"2")])));
    }

    #[test]
    fn what_the_page_needs_is_kept_and_no_more() {
        let folder = folder();
        for path in ["index.html", "verify.html"] {
            assert!(keeps(path), "{path}");
        }
        assert!(keeps(&format!("{folder}/iso-readiness.js")));
        for path in [
            "sw.js",
            "demo/index.html",
            "iso-readiness.html",
            "SHA256SUMS",
        ] {
            assert!(!keeps(path), "{path}");
        }
        assert!(!keeps(&format!("{folder}/frame.js")));
    }
}
