//! wasm-pack and the command-line tool of wasm-bindgen.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{fetch, version};
use crate::files::read_text;
use crate::process::{self, cargo, executable, find_on_path, probe};
use crate::progress::Progress;
use crate::project::Project;

const WASM_PACK: &str = "0.15.1";

/// A tool that Cargo can install, wanted at one exact version.
pub(super) struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
}

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

impl CargoTool {
    pub(super) fn meet(&self, project: &Project, progress: &mut Progress) -> Result<()> {
        let name = format!("{} {}", self.program, self.version);
        if self.find(project).is_some() {
            progress.step(format!("{name} is there"));
            return Ok(());
        }
        progress.step(format!("Getting {name} (a few minutes, once)"));
        // With the dependencies its authors tested; a mirror of the registry may lack one of them,
        // and then any that fit have to do.
        if process::run(self.install(project)?.arg("--locked")).is_ok() {
            return Ok(());
        }
        fetch(&name, &mut self.install(project)?)
    }

    fn install(&self, project: &Project) -> Result<Command> {
        let mut install = cargo(project, "install --root .tools");
        install.args(["--version", &self.version, self.package]);
        // Else Cargo would advise to put the folder on the PATH, which nobody needs to.
        install.env("PATH", search_path(vec![own_tools(project)])?);
        Ok(install)
    }

    fn find(&self, project: &Project) -> Option<PathBuf> {
        let own = own_tools(project).join(executable(self.program));
        [Some(own), find_on_path(self.program)]
            .into_iter()
            .flatten()
            .find(|file| {
                let line = probe(Command::new(file).arg("--version")).unwrap_or_default();
                version::printed(&line) == Some(self.version.as_str())
            })
    }

    fn require(&self, project: &Project) -> Result<PathBuf> {
        self.find(project)
            .with_context(|| format!("{} {} is missing", self.program, self.version))
    }
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

/// The PATH with some folders before all others.
fn search_path(mut folders: Vec<PathBuf>) -> Result<OsString> {
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).context("the path of this project cannot be put on the PATH")
}

fn own_tools(project: &Project) -> PathBuf {
    project.path(".tools/bin")
}
