//! Making scripts and stylesheets small with esbuild.

use std::process::Command;

use anyhow::Result;

use crate::files;
use crate::process::{capture, npm_script};
use crate::project::Project;

/// Nothing is bundled: the loader asks for the glue only when the widget is wanted.
const OPTIONS: [&str; 4] = [
    "--minify",
    "--format=esm",
    "--target=es2022",
    "--log-level=warning",
];

/// The minified text; `name` tells by its ending which language it is in.
pub(super) fn minify(project: &Project, name: &str, text: &str) -> Result<Vec<u8>> {
    let file = project.scratch("minify").join(name);
    files::write(&file, text)?;
    let mut esbuild: Command = npm_script(project.path("node_modules/.bin/esbuild"));
    capture(esbuild.arg(file).args(OPTIONS).current_dir(project.root()))
}
