//! cargo-deny, which judges what we build on.

use std::process::Command;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use crate::project::Project;

const CARGO_DENY: &str = "0.20.2";

pub(super) fn tool() -> CargoTool {
    CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: CARGO_DENY.to_owned(),
    }
}

/// cargo-deny at work in the project's root; spaces part its arguments.
pub(crate) fn deny(project: &Project, arguments: &str) -> Result<Command> {
    let mut command = Command::new(tool().require(project)?);
    command
        .args(arguments.split_whitespace())
        .current_dir(project.root());
    Ok(command)
}
