//! What we build on: licences, ways to the network, where it comes from, and known faults.
//!
//! Lists of known faults live on the network, and not every machine that tests may reach them.
//! Where they are out of reach, this says so and judges the rest.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::files;
use crate::process::{npm_script, run, unjudged};
use crate::project::Project;
use crate::setup::deny;

/// What can be judged without a network. A warning is about our own list, and so a fault too.
const JUDGED: &str = "--offline --locked --workspace check -D warnings bans licenses sources";

pub(super) fn judge(project: &Project) -> Result<()> {
    for leak in &LEAKS {
        leak.must_be_found(project)?;
    }
    run(&mut deny(project, JUDGED)?)?;
    rust_advisories(project)?;
    npm_advisories(project)
}

fn rust_advisories(project: &Project) -> Result<()> {
    let (_, has_arrived) = unjudged(&mut deny(project, "fetch db")?)?;
    if !has_arrived {
        println!("advisories of Rust: not reachable, left out");
        return Ok(());
    }
    run(&mut deny(project, "--locked --workspace check advisories")?)
}

/// Development tools alone: nothing from npm reaches a visitor.
fn npm_advisories(project: &Project) -> Result<()> {
    let mut audit = npm_script("npm");
    audit
        .args(["audit", "--json", "--audit-level=moderate"])
        .current_dir(project.root());
    let (text, is_fine) = unjudged(&mut audit)?;
    if !is_audit(&text) {
        println!("advisories of npm: not reachable, left out");
        return Ok(());
    }
    if !is_fine {
        bail!("npm knows of faults in what we use:\n{text}");
    }
    println!("advisories of npm: none that matter");
    Ok(())
}

/// Whether a registry answered. Where it did not, npm writes an error of its own in its place.
fn is_audit(text: &str) -> bool {
    serde_json::from_str(text).is_ok_and(|answer: Value| answer.get("auditReportVersion").is_some())
}

/// A package that ought to be refused. Were it let through, `deny.toml` would guard nothing.
struct Leak {
    /// What it would bring in: a crate, and the line by which it is asked for.
    name: &'static str,
    asked: &'static str,
    /// More about that crate in its own manifest.
    manifest: &'static str,
    /// What cargo-deny says of it.
    code: &'static str,
}

const LEAKS: [Leak; 4] = [
    Leak {
        name: "reqwest",
        asked: "",
        manifest: "version = \"0.12.0\"\nlicense = \"MIT\"",
        code: "banned",
    },
    Leak {
        name: "gloo-net",
        asked: "",
        manifest: "version = \"0.5.0\"\nlicense = \"MIT\"",
        code: "banned",
    },
    Leak {
        name: "web-sys",
        asked: ", features = [\"RtcPeerConnection\"]",
        manifest: "version = \"0.3.0\"\nlicense = \"MIT\"\n[features]\nRtcPeerConnection = []",
        code: "feature-banned",
    },
    Leak {
        name: "unfree",
        asked: "",
        manifest: "version = \"1.0.0\"\nlicense = \"AGPL-3.0-only\"",
        code: "rejected",
    },
];

impl Leak {
    fn must_be_found(&self, project: &Project) -> Result<()> {
        let folder = self.plant(project)?;
        let mut deny = deny(project, "--format json --offline")?;
        deny.arg("--manifest-path").arg(folder.join("Cargo.toml"));
        deny.arg("--config").arg(project.path("deny.toml"));
        let found = faults(deny.args(["check", "bans", "licenses"]))?;
        if !found.iter().any(|fault| fault == self.code) {
            bail!("deny.toml lets {} through: it found {found:?}", self.name);
        }
        println!("{} would be refused", self.name);
        Ok(())
    }

    /// Makes the package, and beside it a crate that has only the name in common with the real
    /// one: names are what is judged, and nothing has to be fetched.
    fn plant(&self, project: &Project) -> Result<PathBuf> {
        let Self {
            name,
            asked,
            manifest,
            ..
        } = self;
        let folder = project.scratch("leaks").join(name);
        files::remove_folder(&folder)?;
        let user = format!(
            "[package]\nname = \"leak\"\nversion = \"1.0.0\"\nlicense = \"MIT\"\npublish = false\n\
             [workspace]\n[dependencies]\n{name} = {{ path = \"{name}\"{asked} }}\n"
        );
        files::write(&folder.join("Cargo.toml"), user)?;
        let inner = folder.join(name);
        let brought = format!("[package]\nname = \"{name}\"\n{manifest}\n");
        files::write(&inner.join("Cargo.toml"), brought)?;
        for package in [Path::new(&folder), &inner] {
            files::write(&package.join("src/lib.rs"), "")?;
        }
        Ok(folder)
    }
}

/// The codes of what cargo-deny objects to. It writes a line of JSON for each, as complaints.
fn faults(deny: &mut Command) -> Result<Vec<String>> {
    let output = deny.output().context("cargo-deny cannot be started")?;
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(text.lines().filter_map(fault).collect())
}

fn fault(line: &str) -> Option<String> {
    let line: Value = serde_json::from_str(line).ok()?;
    let fields = line.get("fields")?;
    let is_error = fields.get("severity")?.as_str()? == "error";
    let code = fields.get("code")?.as_str()?;
    is_error.then(|| code.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_of_a_registry_is_an_audit() {
        assert!(is_audit(r#"{"auditReportVersion":2,"vulnerabilities":{}}"#));
        assert!(!is_audit(r#"{"message":"405 Method Not Allowed"}"#));
        assert!(!is_audit("no network"));
    }

    #[test]
    fn faults_are_errors_with_their_code() {
        let line = |severity: &str| {
            let fields = serde_json::json!({ "code": "banned", "severity": severity });
            serde_json::json!({ "type": "diagnostic", "fields": fields }).to_string()
        };
        assert_eq!(fault(&line("error")).as_deref(), Some("banned"));
        assert_eq!(fault(&line("note")), None);
        assert_eq!(fault("not JSON"), None);
    }
}
