//! wasm-pack and the command-line tool of wasm-bindgen.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::cargo_tool::{CargoTool, own_tools, search_path};
use super::version;
use crate::files::read_text;
use crate::project::Project;

const WASM_PACK: &str = "0.15.1";

pub(super) fn wasm_pack() -> CargoTool {
    CargoTool {
        package: "wasm-pack",
        program: "wasm-pack",
        version: WASM_PACK.to_owned(),
    }
}

/// The tool reads what the library wrote, in a format that changes with every version: both have
/// to be of the same, which is the one that Cargo.lock holds.
pub(super) fn wasm_bindgen(project: &Project) -> Result<CargoTool> {
    let lock = read_text(&project.path("Cargo.lock"))?;
    let version = version::locked(&lock, "wasm-bindgen")
        .context("Cargo.lock names no version of wasm-bindgen")?
        .to_owned();
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
    })
}

/// wasm-pack, with all it calls within its reach.
pub(crate) struct WasmTools {
    wasm_pack: PathBuf,
    path: OsString,
}

impl WasmTools {
    pub(crate) fn find(project: &Project) -> Result<Self> {
        let wasm_pack = wasm_pack().require(project)?;
        let wasm_bindgen = wasm_bindgen(project)?.require(project)?;
        // wasm-pack takes wasm-opt and wasm-bindgen from the PATH, the first that it finds.
        let mut first = vec![project.path("node_modules/.bin")];
        if wasm_bindgen.starts_with(own_tools(project)) {
            first.push(own_tools(project));
        }
        let path = search_path(first)?;
        Ok(Self { wasm_pack, path })
    }

    pub(crate) fn wasm_pack(&self, project: &Project) -> Command {
        let mut command = Command::new(&self.wasm_pack);
        command.env("PATH", &self.path).current_dir(project.root());
        command
    }
}
