//! Getting what the commands need: looks whether it is there, and fetches it if not.
//!
//! Tools are fetched at exactly the versions that the project names, into its own folders, so
//! that every machine builds the same bytes and nothing else on the machine is changed.

mod chrome;
mod node;
mod rust;
mod version;
mod wasm_tools;

use std::process::Command;

use anyhow::{Result, anyhow};

pub(crate) use self::chrome::Chrome;
pub(crate) use self::wasm_tools::WasmTools;
use crate::process;
use crate::progress::Progress;
use crate::project::Project;

/// Something that has to be on the machine, in the order in which it is got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The formatter and the linter of Rust.
    Linters,
    /// The WebAssembly target of Rust.
    WasmTarget,
    /// Node.js and npm.
    Node,
    /// The development tools that package.json names.
    Packages,
    WasmPack,
    WasmBindgen,
    /// A Chrome or Chromium, and the driver that goes with it.
    Chrome,
}

impl Need {
    /// Sees to it that the need is met, telling what it does. An error is one sentence that says
    /// what to do.
    pub(crate) fn meet(self, project: &Project, progress: &mut Progress) -> Result<()> {
        match self {
            Self::Linters => rust::linters(project, progress),
            Self::WasmTarget => rust::wasm_target(project, progress),
            Self::Node => node::runtime(progress),
            Self::Packages => node::packages(project, progress),
            Self::WasmPack => wasm_tools::wasm_pack().meet(project, progress),
            Self::WasmBindgen => wasm_tools::wasm_bindgen(project)?.meet(project, progress),
            Self::Chrome => chrome::meet(progress),
        }
    }
}

/// Runs a command that fetches `what`. The usual reason for a failure is a missing network, and
/// no tool tells that in the same words.
fn fetch(what: &str, command: &mut Command) -> Result<()> {
    process::run(command).map_err(|error| {
        anyhow!(
            "could not get {what} over the network: {error}; see that this machine is online and \
             run the same command again"
        )
    })
}
