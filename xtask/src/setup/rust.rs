//! The parts of the Rust toolchain that a minimal installation lacks.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::fetch;
use crate::process::{cargo, find_on_path, probe};
use crate::progress::Progress;
use crate::project::Project;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

pub(super) fn wasm_target(project: &Project, progress: &mut Progress) -> Result<()> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", WASM_TARGET])
        .current_dir(project.root());
    if probe(&mut rustc).is_some_and(|folder| Path::new(&folder).is_dir()) {
        progress.step("The WebAssembly target of Rust is there");
        return Ok(());
    }
    progress.step("Adding the WebAssembly target of Rust");
    let mut rustup = rustup(project, "the WebAssembly target of Rust")?;
    fetch(
        "the WebAssembly target of Rust",
        rustup.args(["target", "add", WASM_TARGET]),
    )
}

pub(super) fn linters(project: &Project, progress: &mut Progress) -> Result<()> {
    let is_there = |command| probe(&mut cargo(project, command)).is_some();
    if is_there("fmt --version") && is_there("clippy --version") {
        progress.step("rustfmt and Clippy are there");
        return Ok(());
    }
    progress.step("Adding rustfmt and Clippy");
    let mut rustup = rustup(project, "rustfmt and Clippy")?;
    fetch(
        "rustfmt and Clippy",
        rustup.args(["component", "add", "rustfmt", "clippy"]),
    )
}

fn rustup(project: &Project, what: &str) -> Result<Command> {
    let Some(program) = find_on_path("rustup") else {
        bail!(
            "{what} cannot be added, because rustup is missing: install Rust with rustup \
             (see rustup.rs) and run the same command again"
        );
    };
    let mut command = Command::new(program);
    command.current_dir(project.root());
    Ok(command)
}
