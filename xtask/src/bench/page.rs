//! The built page in a real browser, beside what people would use instead: `benches/page/`.

use std::process::Command;

use anyhow::Result;

use super::rows;
use crate::build;
use crate::process;
use crate::project::Project;
use crate::setup::{Chrome, Need};

/// What it takes besides what the build does. Those beside whom we are measured are got here and
/// nowhere else.
pub(super) const NEEDS: [Need; 4] = [Need::Node, Need::Packages, Need::Contestants, Need::Chrome];

/// Where their packages are listed, and how they are measured.
pub(crate) const FOLDER: &str = "benches/page";

pub(super) fn run(project: &Project) -> Result<()> {
    build::bring_up_to_date(project)?;
    let mut node = Command::new("node");
    node.arg(project.path(FOLDER).join("run.mjs"))
        .arg(project.scratch(rows::FOLDER))
        .env("CHROMIUM", Chrome::find()?.browser)
        .env("DIST", project.dist())
        .current_dir(project.root());
    process::run(&mut node)
}
