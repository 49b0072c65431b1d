//! The projects in `tests/hosts/`, which use the npm package as others do.

use std::process::Command;

use anyhow::Result;

use super::{scripts, steps};
use crate::package;
use crate::process;
use crate::project::Project;
use crate::setup::Chrome;

/// Packs the package, installs it into the projects, builds them and drives them in a browser.
pub(super) fn run(project: &Project) -> Result<()> {
    steps::require_dist(project)?;
    let tarball = package::pack(project)?;
    let mut node = Command::new("node");
    node.arg("tests/hosts/build.mjs").arg(tarball);
    process::run(node.current_dir(project.root()))?;
    scripts::run_all(
        project,
        "tests/hosts/drive",
        &[
            ("CHROMIUM", Chrome::find()?.browser.as_os_str()),
            ("DIST", project.dist().as_os_str()),
        ],
    )
}
