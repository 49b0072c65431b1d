//! Command-line tools that Cargo can install, each wanted at one exact version.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{fetch, version};
use crate::process::{self, cargo, executable, find_on_path, probe};
use crate::progress::Progress;
use crate::project::Project;

/// A tool that Cargo can install, wanted at one exact version.
pub(super) struct CargoTool {
    pub(super) package: &'static str,
    pub(super) program: &'static str,
    pub(super) version: String,
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

    pub(super) fn require(&self, project: &Project) -> Result<PathBuf> {
        self.find(project)
            .with_context(|| format!("{} {} is missing", self.program, self.version))
    }
}

/// The PATH with some folders before all others.
pub(super) fn search_path(mut folders: Vec<PathBuf>) -> Result<OsString> {
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).context("the path of this project cannot be put on the PATH")
}

pub(super) fn own_tools(project: &Project) -> PathBuf {
    project.path(".tools/bin")
}
