//! `SHA256SUMS`: the hash of every file that is published, as `sha256sum -c` reads it.
//!
//! Compressed copies are left out: a host may make its own, and what is in them counts.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::site::hex;
use crate::files;

/// What the file is called.
pub(super) const SUMS: &str = "SHA256SUMS";

/// A line for each file in the folder, in the order of their paths.
pub(super) fn over(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for file in published(folder)? {
        let hash = hex(&Sha256::digest(files::read(&file)?));
        writeln!(lines, "{hash}  {}", files::relative(folder, &file))?;
    }
    Ok(lines)
}

/// All files but compressed copies and the list itself.
pub(super) fn published(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files::walk(folder)?;
    let is_copy = |file: &Path| {
        file.extension()
            .is_some_and(|ending| ending == "br" || ending == "gz")
    };
    found.retain(|file| !is_copy(file) && *file != folder.join(SUMS));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;
    use crate::project::Project;

    /// A folder with a file, one in a folder, and what is to be left out.
    fn folder(name: &str) -> PathBuf {
        let folder = Project::find().unwrap().scratch("xtask-tests").join(name);
        files::remove_folder(&folder).unwrap();
        for (path, text) in [
            ("b.html", "b"),
            ("a/c.js", "c"),
            ("b.html.br", "x"),
            ("b.html.gz", "x"),
            (SUMS, "x"),
        ] {
            files::write(&folder.join(path), text).unwrap();
        }
        folder
    }

    #[test]
    fn each_file_has_a_line_and_copies_have_none() {
        let lines = over(&folder("sums")).unwrap();
        let names: Vec<_> = lines
            .lines()
            .filter_map(|line| line.split_once("  "))
            .map(|(hash, name)| (hash.len(), name))
            .collect();
        assert_eq!(names, [(64, "a/c.js"), (64, "b.html")]);
    }

    #[test]
    fn sha256sum_agrees_and_notices_a_change() {
        let folder = folder("sums-checked");
        files::write(&folder.join(SUMS), over(&folder).unwrap()).unwrap();
        let check = || {
            let mut tool = Command::new("sha256sum");
            tool.args(["--check", "--strict", "--quiet", SUMS]);
            tool.current_dir(&folder).output()
        };
        // Not every system has it.
        let Ok(output) = check() else { return };
        assert!(output.status.success(), "{output:?}");
        files::write(&folder.join("b.html"), "changed").unwrap();
        assert!(!check().unwrap().status.success());
    }
}
