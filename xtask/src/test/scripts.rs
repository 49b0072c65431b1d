//! Tests written for Node's own test runner.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::files;
use crate::process::run;
use crate::project::Project;

/// Writes down which scripts failed.
const REPORTER: &str = "./tests/e2e/support/failed-files.mjs";

/// Runs all `*.test.mjs` of a folder, one at a time because each drives a browser of its own, with
/// these environment variables.
///
/// A script that fails runs once more when all others are done: on a busy machine a browser may be
/// late for once. Which ones pass only then is told, because such a test deserves a look.
///
/// # Errors
///
/// When there is no script, or one fails twice.
pub(super) fn run_all(project: &Project, folder: &str, variables: &[(&str, &OsStr)]) -> Result<()> {
    let mut scripts = files::walk(&project.path(folder))?;
    scripts.retain(|script| script.to_string_lossy().ends_with(".test.mjs"));
    if scripts.is_empty() {
        bail!("there is no *.test.mjs in {folder}/");
    }
    let paths = scripts.iter();
    let paths: Vec<String> = paths
        .map(|each| files::relative(project.root(), each))
        .collect();
    let list = project.scratch("failed-scripts");
    files::write(&list, "")?;
    let Err(failure) = run(&mut node(project, &paths, variables, &list)) else {
        return Ok(());
    };
    let failed = files::read_text(&list)?;
    let failed: Vec<String> = failed
        .lines()
        .map(|line| files::relative(project.root(), Path::new(line)))
        .filter(|path| paths.contains(path))
        .collect();
    if failed.is_empty() {
        return Err(failure);
    }
    println!(
        "\nonce more, now that all others are done: {}",
        failed.join(", ")
    );
    run(&mut node(project, &failed, variables, &list))?;
    println!("\npassed only the second time: {}", failed.join(", "));
    Ok(())
}

fn node(
    project: &Project,
    scripts: &[String],
    variables: &[(&str, &OsStr)],
    failed: &Path,
) -> Command {
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=1"]);
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout"]);
    node.arg(format!("--test-reporter={REPORTER}"));
    node.arg(format!("--test-reporter-destination={}", failed.display()));
    node.args(scripts).envs(variables.iter().copied());
    node.current_dir(project.root());
    node
}
