//! Making scripts and stylesheets small with esbuild.

use std::process::Command;

use anyhow::Result;

use crate::files;
use crate::process::{capture, npm_script};
use crate::project::Project;

/// Files are not joined: the loader asks for the glue only when the widget is wanted.
const OPTIONS: [&str; 4] = [
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--log-level=warning",
];

/// The minified script with only these of its exports, and what they need.
pub(super) fn minify_exports(
    project: &Project,
    name: &str,
    text: &str,
    exports: &str,
) -> Result<Vec<u8>> {
    let folder = project.scratch("minify");
    files::write(&folder.join(name), text)?;
    let entry = folder.join(format!("exports-of-{name}"));
    files::write(&entry, format!("export {{ {exports} }} from './{name}';"))?;
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    esbuild.arg(entry).args(OPTIONS).arg("--bundle");
    capture(esbuild.current_dir(project.root()))
}

/// The minified text; `name` tells by its ending which language it is in.
pub(super) fn minify(project: &Project, name: &str, text: &str) -> Result<Vec<u8>> {
    let file = project.scratch("minify").join(name);
    files::write(&file, text)?;
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    capture(esbuild.arg(file).args(OPTIONS).current_dir(project.root()))
}
