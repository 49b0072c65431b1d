//! `cargo xtask package`: packs the npm package that a build made.

use std::path::PathBuf;

use anyhow::Result;

use crate::build;
use crate::files;
use crate::process::{self, npm_script};
use crate::project::Project;

pub(crate) fn run(project: &Project) -> Result<()> {
    build::bring_up_to_date(project)?;
    let tarball = pack(project)?;
    println!("\n{}", files::relative(project.root(), &tarball));
    Ok(())
}

/// Packs the package as it was built, and says where it is. npm gives every file the same time, so
/// the same files make the same bytes.
pub(crate) fn pack(project: &Project) -> Result<PathBuf> {
    let package = project.scratch(build::package::FOLDER);
    let folder = package.with_file_name("");
    let mut npm = npm_script("npm");
    npm.args(["pack", "--silent", "--ignore-scripts", "--pack-destination"])
        .args([&folder, &package]);
    process::run(npm.current_dir(project.root()))?;
    let name = format!("iso-readiness-{}.tgz", iso_readiness::RELEASE);
    Ok(folder.join(name))
}
