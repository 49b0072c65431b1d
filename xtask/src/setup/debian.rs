//! Packages of Debian, where they may be installed.

use std::process::Command;

use anyhow::Result;

use super::fetch;
use crate::process::{find_on_path, probe};

/// Only root can install packages, and asking for a password would stop an unattended run.
pub(super) fn may_install() -> bool {
    find_on_path("apt-get").is_some() && probe(Command::new("id").arg("-u")).as_deref() == Some("0")
}

/// Installs packages that together are `what`.
pub(super) fn install(what: &str, packages: &[&str]) -> Result<()> {
    fetch(
        "the list of Debian packages",
        Command::new("apt-get").arg("update"),
    )?;
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["install", "-y", "--no-install-recommends"]);
    fetch(what, install.args(packages))
}
