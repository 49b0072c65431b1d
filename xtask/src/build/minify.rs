//! Making scripts and stylesheets small with esbuild.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process::{capture, npm_script};
use crate::project::Project;

const OPTIONS: [&str; 3] = ["--format=esm", "--target=es2022", "--log-level=warning"];

const MINIFIED: &str = "--minify";

/// Takes in what the file imports.
const JOINED: &str = "--bundle";

/// The minified script or stylesheet, with the parts that it imports. What no part uses is left
/// out.
pub(super) fn joined(project: &Project, file: &Path) -> Result<Vec<u8>> {
    esbuild(project, file, &[JOINED, MINIFIED])
}

/// The same for whoever reads it, or has a bundler of their own to make it small.
pub(super) fn joined_readably(project: &Project, file: &Path) -> Result<Vec<u8>> {
    esbuild(project, file, &[JOINED])
}

fn esbuild(project: &Project, file: &Path, more: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    esbuild.arg(file).args(OPTIONS).args(more);
    capture(esbuild.current_dir(project.root()))
}
