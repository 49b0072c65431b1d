//! `cargo xtask reproduce`: the same sources give the same bytes, whoever builds them and where.
//!
//! Two copies of the sources are built from nothing, in folders whose names and lengths differ,
//! and compared byte by byte; and with `dist/`, where that is up to date. The step of the tests
//! compares `dist/` with one such copy.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::build::{self, NEEDS};
use crate::files;
use crate::progress::Progress;
use crate::project::Project;

/// Where the copies are, and where each keeps what Cargo makes: nothing in them is alike.
const COPIES: [(&str, &str); 2] = [
    ("reproduce/a", "target"),
    ("reproduce/another folder/of-somebody-else", "made/by/cargo"),
];

/// What is not copied: what was made, and the history.
const LEFT_OUT: [&str; 3] = ["target", "dist", ".git"];

/// What is the same for all copies, and large: tools.
const SHARED: [&str; 2] = ["node_modules", ".tools"];

/// Two builds from nothing, whatever `dist/` is.
pub(crate) fn run(project: &Project) -> Result<()> {
    let mut progress = Progress::of(NEEDS.len());
    for need in NEEDS {
        need.meet(project, &mut progress)?;
    }
    compare(project, &COPIES)
}

/// `dist/` and one build from nothing, elsewhere: half the time, and on a fresh checkout as good.
pub(crate) fn check_dist(project: &Project) -> Result<()> {
    let [_, elsewhere] = COPIES;
    compare(project, &[elsewhere])
}

fn compare(project: &Project, places: &[(&str, &str)]) -> Result<()> {
    files::remove_folder(&project.scratch("reproduce"))?;
    let mut copies = Vec::new();
    // All of them first: whoever goes on writing meanwhile does not change what is compared.
    for (folder, target) in places {
        let copy = Project::at(&project.scratch(folder), target);
        copy_sources(project, &copy)?;
        copies.push(copy);
    }
    let mut sites = Vec::new();
    if build::is_up_to_date(project)? {
        sites.push(project.dist());
    } else if copies.len() < 2 {
        bail!("dist/ is missing or older than the sources: run `cargo xtask build` first");
    }
    for copy in &copies {
        build::build(copy, &mut Progress::of(build::STEPS))?;
        sites.push(copy.dist());
    }
    let (first, others) = sites.split_first().context("nothing was built")?;
    for other in others {
        let differing = differences(first, other)?;
        if !differing.is_empty() {
            let (first, other) = (first.display(), other.display());
            let list = differing.join("\n  ");
            bail!("not the same in {first} and {other}:\n  {list}");
        }
    }
    let count = files::walk(first)?.len();
    println!("{count} files are the same in {} builds", sites.len());
    files::remove_folder(&project.scratch("reproduce"))
}

fn copy_sources(project: &Project, copy: &Project) -> Result<()> {
    let context = || format!("cannot copy the sources to {}", copy.root().display());
    fs::create_dir_all(copy.root()).with_context(context)?;
    for entry in fs::read_dir(project.root()).with_context(context)? {
        let name = entry.with_context(context)?.file_name();
        let (from, to) = (project.path(&name), copy.path(&name));
        if SHARED.iter().any(|shared| name == *shared) {
            link(&from, &to).with_context(context)?;
        } else if !LEFT_OUT.iter().any(|left_out| name == *left_out) {
            for file in files::walk(&from)? {
                let inner = file.strip_prefix(&from).unwrap_or(&file);
                // Folders may have tools of their own, of which nothing is built.
                if inner
                    .iter()
                    .any(|part| SHARED.iter().any(|shared| part == *shared))
                {
                    continue;
                }
                // Joining nothing would end the path with a stroke.
                let place = if inner.as_os_str().is_empty() {
                    to.clone()
                } else {
                    to.join(inner)
                };
                files::write(&place, files::read(&file)?)?;
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

#[cfg(windows)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(from, to)
}

/// The files that only one folder has, or that are not the same in both.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let names = |folder: &Path| -> Result<BTreeSet<String>> {
        let files: Vec<PathBuf> = files::walk(folder)?;
        Ok(files
            .iter()
            .map(|file| files::relative(folder, file))
            .collect())
    };
    let (in_one, in_other) = (names(one)?, names(other)?);
    let mut differing = Vec::new();
    for name in in_one.union(&in_other) {
        let is_same = in_one.contains(name)
            && in_other.contains(name)
            && files::read(&one.join(name))? == files::read(&other.join(name))?;
        if !is_same {
            differing.push(name.clone());
        }
    }
    Ok(differing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changed_and_missing_files_are_named() {
        let scratch = Project::find().unwrap().scratch("xtask-tests/reproduce");
        files::remove_folder(&scratch).unwrap();
        let (one, other) = (scratch.join("one"), scratch.join("other"));
        for (folder, name, text) in [
            (&one, "same.js", "1"),
            (&other, "same.js", "1"),
            (&one, "in/changed.js", "1"),
            (&other, "in/changed.js", "2"),
            (&one, "first.js", "1"),
            (&other, "second.js", "1"),
        ] {
            files::write(&folder.join(name), text).unwrap();
        }
        assert_eq!(
            differences(&one, &other).unwrap(),
            ["first.js", "in/changed.js", "second.js"]
        );
        assert_eq!(differences(&one, &one).unwrap(), [""; 0]);
    }

    #[test]
    fn a_copy_has_the_sources_and_nothing_that_was_made() {
        let root = Project::find().unwrap().scratch("xtask-tests/copied");
        files::remove_folder(&root).unwrap();
        let project = Project::at(&root.join("from"), "target");
        let copy = Project::at(&root.join("to"), "target");
        for name in ["Cargo.toml", "src/lib.rs", "target/x", "dist/x", ".git/x"] {
            files::write(&project.path(name), name).unwrap();
        }
        let inner = "benches/page/node_modules/x";
        files::write(&project.path(inner), inner).unwrap();
        copy_sources(&project, &copy).unwrap();
        let copied = files::walk(copy.root()).unwrap();
        let names: Vec<_> = copied
            .iter()
            .map(|file| files::relative(copy.root(), file))
            .collect();
        assert_eq!(names, ["Cargo.toml", "src/lib.rs"]);
    }
}
