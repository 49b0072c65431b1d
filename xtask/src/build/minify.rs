//! Making scripts and stylesheets small with esbuild.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process::{capture, npm_script};
use crate::project::Project;

const OPTIONS: [&str; 4] = [
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--log-level=warning",
];

/// Takes in what the file imports.
const JOINED: &str = "--bundle";

/// The minified script or stylesheet, with the parts that it imports. What no part uses is left
/// out.
pub(super) fn joined(project: &Project, file: &Path) -> Result<Vec<u8>> {
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    esbuild.arg(file).args(OPTIONS).arg(JOINED);
    capture(esbuild.current_dir(project.root()))
}
