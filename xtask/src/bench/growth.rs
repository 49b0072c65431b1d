//! How the page does with many times our content, in a real browser: `benches/page/growth.mjs`.

use std::process::Command;

use anyhow::Result;
use serde_json::{Map, Value};

use super::{page, rows};
use crate::build;
use crate::grown;
use crate::process;
use crate::project::Project;
use crate::setup::{Chrome, Need};

/// What it takes besides what the build does.
pub(super) const NEEDS: [Need; 3] = [Need::Node, Need::Packages, Need::Chrome];

/// How many times our content; the first is ours, served as the others are.
const FACTORS: [usize; 3] = [1, 10, 100];

pub(super) fn run(project: &Project) -> Result<()> {
    build::bring_up_to_date(project)?;
    let mut sites = Map::new();
    for factor in FACTORS {
        let site = grown::bring_up_to_date(project, factor)?;
        let folder = site.to_string_lossy().into_owned();
        sites.insert(factor.to_string(), folder.into());
    }
    let mut node = Command::new("node");
    node.arg(project.path(page::FOLDER).join("growth.mjs"))
        .arg(project.scratch(rows::FOLDER))
        .env("DIST", project.dist())
        .env("SITES", Value::Object(sites).to_string())
        .env("CHROMIUM", Chrome::find()?.browser)
        .current_dir(project.root());
    process::run(&mut node)
}
