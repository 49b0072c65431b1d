//! Getting what the commands need: looks whether it is there, and fetches it if not.
//!
//! Tools are fetched at exactly the versions that the project names, into its own folders, so
//! that every machine builds the same bytes and nothing else on the machine is changed.

mod cargo_tool;
mod chrome;
mod debian;
mod deny;
mod engines;
mod node;
mod outside;
mod rust;
mod version;
mod wasm_tools;

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, anyhow, bail};

pub(crate) use self::chrome::Chrome;
pub(crate) use self::deny::deny;
pub(crate) use self::engines::{Firefox, NO_FIREFOX, NO_WEBKIT, WebKit};
pub(crate) use self::outside::{calc, python};
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
    /// What the projects that use the npm package are built with.
    HostPackages,
    /// What people would use instead, to be measured beside.
    Contestants,
    /// Python, with what reads workbooks and OSCAL.
    Python,
    /// `LibreOffice` with its spreadsheets.
    Calc,
    WasmPack,
    WasmBindgen,
    /// cargo-deny, which judges what we build on.
    Deny,
    /// A Chrome or Chromium, and the driver that goes with it.
    Chrome,
    /// A Firefox, where this machine can have one.
    Firefox,
    /// The driver of that Firefox.
    Geckodriver,
    /// A `WebKitGTK` with its driver, where this machine can have one.
    WebKit,
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
            Self::HostPackages => node::host_packages(project, progress),
            Self::Contestants => node::contestants(project, progress),
            Self::Python => outside::meet_python(project, progress),
            Self::Calc => outside::meet_calc(progress),
            Self::WasmPack => wasm_tools::wasm_pack().meet(project, progress),
            Self::WasmBindgen => wasm_tools::wasm_bindgen(project)?.meet(project, progress),
            Self::Deny => deny::tool().meet(project, progress),
            Self::Chrome => chrome::meet(progress),
            Self::Firefox => engines::meet_firefox(progress),
            Self::Geckodriver => engines::meet_geckodriver(project, progress),
            Self::WebKit => engines::meet_webkit(progress),
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

/// A path somebody set has to be right: falling back would test in a browser they did not mean.
fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).map(PathBuf::from) else {
        return Ok(None);
    };
    if !path.is_file() {
        bail!(
            "{variable} names {}, and there is no such file",
            path.display()
        );
    }
    Ok(Some(path))
}
