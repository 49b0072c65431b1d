//! Making scripts and stylesheets small with esbuild.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::files;
use crate::process::{capture, npm_script};
use crate::project::Project;

const OPTIONS: [&str; 4] = [
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--log-level=warning",
];

/// Takes in what the file imports. The loader is not made so: it asks for the glue only when the
/// widget is wanted.
const JOINED: &str = "--bundle";

/// The minified script.
pub(super) fn script(project: &Project, name: &str, text: &str) -> Result<Vec<u8>> {
    let file = project.scratch("minify").join(name);
    files::write(&file, text)?;
    esbuild(project, &file, &[])
}

/// The minified script with only these of its exports, and what they need.
pub(super) fn script_exports(
    project: &Project,
    name: &str,
    text: &str,
    exports: &str,
) -> Result<Vec<u8>> {
    let folder = project.scratch("minify");
    files::write(&folder.join(name), text)?;
    let entry = folder.join(format!("exports-of-{name}"));
    files::write(&entry, format!("export {{ {exports} }} from './{name}';"))?;
    esbuild(project, &entry, &[JOINED])
}

/// The minified stylesheet, with the parts that it imports.
pub(super) fn style(project: &Project, file: &Path) -> Result<Vec<u8>> {
    esbuild(project, file, &[JOINED])
}

fn esbuild(project: &Project, file: &Path, more: &[&str]) -> Result<Vec<u8>> {
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    esbuild.arg(file).args(OPTIONS).args(more);
    capture(esbuild.current_dir(project.root()))
}
