//! Node.js, and the packages that package.json names.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::{fetch, version};
use crate::bench;
use crate::files::read_text;
use crate::process::{npm_script, probe};
use crate::progress::Progress;
use crate::project::Project;

/// As `engines` in package.json says: the first that takes `--test-concurrency`.
const OLDEST_NODE: (u32, u32) = (20, 10);
/// The one that came with that Node.js.
const OLDEST_NPM: (u32, u32) = (10, 2);

pub(super) fn runtime(progress: &mut Progress) -> Result<()> {
    let node = recent_enough("Node.js", &mut Command::new("node"), OLDEST_NODE)?;
    let npm = recent_enough("npm", &mut npm_script("npm"), OLDEST_NPM)?;
    progress.step(format!("Node.js {node} and npm {npm} are there"));
    Ok(())
}

fn recent_enough(name: &str, program: &mut Command, oldest: (u32, u32)) -> Result<String> {
    let line = probe(program.arg("--version"));
    let problem = match line.as_deref().and_then(version::printed) {
        Some(found) if version::major_minor(found) >= Some(oldest) => return Ok(found.to_owned()),
        Some(found) => format!("{name} {found} is too old"),
        None => format!("{name} is missing"),
    };
    let (major, minor) = OLDEST_NODE;
    bail!(
        "{problem}: install Node.js {major}.{minor} or later, which brings npm along \
         (see nodejs.org)"
    );
}

pub(super) fn packages(project: &Project, progress: &mut Progress) -> Result<()> {
    packages_in(project.root(), "the npm packages", progress)
}

/// What the projects in `tests/hosts/` are built with.
pub(super) fn host_packages(project: &Project, progress: &mut Progress) -> Result<()> {
    let folder = project.path("tests/hosts");
    packages_in(&folder, "the npm packages of the host projects", progress)
}

/// Those beside whom the page is measured.
pub(super) fn contestants(project: &Project, progress: &mut Progress) -> Result<()> {
    let folder = project.path(bench::CONTESTANTS);
    packages_in(&folder, "the npm packages to measure beside", progress)
}

fn packages_in(folder: &Path, what: &str, progress: &mut Progress) -> Result<()> {
    if packages_are_current(folder)? {
        progress.step(format!("Nothing to get: {what} are there"));
        return Ok(());
    }
    progress.step(format!("Getting {what}"));
    fetch(what, npm_script("npm").arg("ci").current_dir(folder))
}

fn packages_are_current(folder: &Path) -> Result<bool> {
    let wanted = serde_json::from_str(&read_text(&folder.join("package-lock.json"))?)
        .context("package-lock.json is not what npm writes")?;
    // npm notes here what it installed, as its last act; unreadable is as good as absent.
    let installed = read_text(&folder.join("node_modules/.package-lock.json"))
        .ok()
        .and_then(|text| serde_json::from_str(&text).ok());
    Ok(installed.is_some_and(|installed: Value| is_installed(&wanted, &installed)))
}

/// Whether every package of the lock file is installed, and no other. Times of files would tell
/// less: a fresh checkout changes them, and a copy may too.
fn is_installed(wanted: &Value, installed: &Value) -> bool {
    let packages = |lock: &Value| lock.get("packages").and_then(Value::as_object).cloned();
    let (Some(mut wanted), Some(installed)) = (packages(wanted), packages(installed)) else {
        return false;
    };
    // The project itself is listed under the empty path.
    wanted.remove("");
    let no_surplus = installed.keys().all(|path| wanted.contains_key(path));
    no_surplus
        && wanted
            .iter()
            .all(|(path, package)| match installed.get(path) {
                Some(found) => found.get("integrity") == package.get("integrity"),
                // What is meant for other systems is optional, and left out.
                None => package.get("optional") == Some(&Value::Bool(true)),
            })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lock() -> Value {
        json!({ "packages": {
            "": { "name": "tools" },
            "node_modules/esbuild": { "integrity": "sha512-a" },
            "node_modules/@esbuild/aix": { "integrity": "sha512-b", "optional": true },
        }})
    }

    #[test]
    fn packages_of_other_systems_may_be_absent() {
        let installed = json!({ "packages": {
            "node_modules/esbuild": { "integrity": "sha512-a" },
        }});
        assert!(is_installed(&lock(), &installed));
    }

    #[test]
    fn missing_changed_and_surplus_packages_are_noticed() {
        let missing = json!({ "packages": {} });
        let changed = json!({ "packages": {
            "node_modules/esbuild": { "integrity": "sha512-old" },
        }});
        let surplus = json!({ "packages": {
            "node_modules/esbuild": { "integrity": "sha512-a" },
            "node_modules/left-over": { "integrity": "sha512-c" },
        }});
        for installed in [missing, changed, surplus] {
            assert!(!is_installed(&lock(), &installed), "{installed}");
        }
    }

    #[test]
    fn package_json_asks_for_the_same_node() {
        let project = Project::find().unwrap();
        let text = read_text(&project.path("package.json")).unwrap();
        let package: Value = serde_json::from_str(&text).unwrap();
        let (major, minor) = OLDEST_NODE;
        assert_eq!(package["engines"]["node"], format!(">={major}.{minor}"));
    }
}
