//! The steps: what each is called, what it needs and what it runs.

use anyhow::{Result, bail};

use super::{browser, engines as several, hosts, outside, scripts, supply};
use crate::build::{self, sizes};
use crate::process::{cargo, run};
use crate::progress::Progress;
use crate::project::Project;
use crate::reproduce;
use crate::setup::{Chrome, Need};

pub(crate) struct Step {
    pub(super) name: &'static str,
    pub(super) about: &'static str,
    pub(super) needs: &'static [Need],
    /// The step whose result this one looks at.
    pub(super) after: Option<&'static str>,
    pub(super) run: fn(&Project) -> Result<()>,
}

/// In the order in which they run: cheapest first.
pub(super) const STEPS: [Step; 16] = [
    Step {
        name: "format",
        about: "the code is formatted",
        needs: &[Need::Linters],
        after: None,
        run: format,
    },
    Step {
        name: "clippy",
        about: "no warning on any target, and a core that knows no browser",
        needs: &[Need::Linters, Need::WasmTarget],
        after: None,
        run: clippy,
    },
    Step {
        name: "docs",
        about: "the documentation of the code has no broken link",
        needs: &[],
        after: None,
        run: docs,
    },
    Step {
        name: "supply",
        about: "what we build on is free, known and without a way to the network",
        needs: &[Need::Node, Need::Deny],
        after: None,
        run: supply::judge,
    },
    Step {
        name: "content",
        about: "questions, standards and texts fit together",
        needs: &[],
        after: None,
        run: content,
    },
    Step {
        name: "core",
        about: "the core and the command line, without a browser",
        needs: &[],
        after: None,
        run: core,
    },
    Step {
        name: "outside",
        about: "the programs of others read the files we write",
        needs: &[Need::Node, Need::Packages, Need::Python, Need::Calc],
        after: None,
        run: outside,
    },
    Step {
        name: "xtask",
        about: "these commands themselves",
        needs: &[],
        after: None,
        run: xtask,
    },
    Step {
        name: "view",
        about: "the views, rendered without a browser",
        needs: &[],
        after: None,
        run: view,
    },
    Step {
        name: "browser",
        about: "the widget in a real browser",
        needs: &[
            Need::WasmTarget,
            Need::WasmPack,
            Need::WasmBindgen,
            Need::Chrome,
        ],
        after: None,
        run: browser::run,
    },
    Step {
        name: "build",
        about: "dist/ can be made",
        needs: &build::NEEDS,
        after: None,
        run: build,
    },
    Step {
        name: "budget",
        about: "dist/ is as small as promised",
        needs: &[],
        after: Some("build"),
        run: budget,
    },
    Step {
        name: "reproduce",
        about: "whoever builds dist/, and where, gets the same bytes",
        needs: &build::NEEDS,
        after: Some("build"),
        run: reproduce::check_dist,
    },
    Step {
        name: "e2e",
        about: "the built site in a real browser",
        needs: &[Need::Node, Need::Packages, Need::Chrome],
        after: Some("build"),
        run: e2e,
    },
    Step {
        name: "hosts",
        about: "the npm package in projects of others: their types, tools and pages",
        needs: &[Need::Node, Need::Packages, Need::HostPackages, Need::Chrome],
        after: Some("build"),
        run: hosts::run,
    },
    Step {
        name: "engines",
        about: "the built site in Chromium, Firefox and WebKit",
        needs: &[
            Need::Node,
            Need::Packages,
            Need::Chrome,
            Need::Firefox,
            Need::Geckodriver,
            Need::WebKit,
        ],
        after: Some("build"),
        run: engines,
    },
];

fn format(project: &Project) -> Result<()> {
    run_cargo(project, "fmt --all --check")
}

fn clippy(project: &Project) -> Result<()> {
    for part in [
        "--workspace --all-targets --features cli",
        "--package iso-readiness --no-default-features --features cli --all-targets",
        "--package iso-readiness --target wasm32-unknown-unknown --lib --tests",
    ] {
        run_cargo(project, &format!("clippy {part} -- -D warnings"))?;
    }
    // The wall: without its features the library is the core alone.
    run_cargo(
        project,
        "check --package iso-readiness --no-default-features --lib",
    )
}

fn docs(project: &Project) -> Result<()> {
    let arguments = "doc --no-deps --package iso-readiness --features cli";
    run(cargo(project, arguments).env("RUSTDOCFLAGS", "-D warnings"))
}

/// The command line without the browser's half, which it does not need.
const CLI: &str =
    "--package iso-readiness --no-default-features --features cli --bin iso-readiness";

fn content(project: &Project) -> Result<()> {
    run_cargo(project, &format!("run {CLI} -- check questionnaires"))
}

fn core(project: &Project) -> Result<()> {
    run_cargo(
        project,
        "test --package iso-readiness --no-default-features --features cli",
    )
}

fn outside(project: &Project) -> Result<()> {
    run_cargo(project, &format!("build {CLI}"))?;
    outside::read(project)
}

fn xtask(project: &Project) -> Result<()> {
    run_cargo(project, "test --package xtask")
}

fn view(project: &Project) -> Result<()> {
    run_cargo(project, "test --package view-tests")
}

fn build(project: &Project) -> Result<()> {
    if build::is_up_to_date(project)? {
        println!("dist/ is up to date");
        return Ok(());
    }
    build::build(project, &mut Progress::of(build::STEPS))
}

fn budget(project: &Project) -> Result<()> {
    require_dist(project)?;
    let sizes = sizes::measure(&project.dist())?;
    print!("{}", sizes::table(&sizes)?);
    let verdicts = sizes::verdicts(&sizes)?;
    let exceeded = verdicts.iter().filter(|verdict| !verdict.holds());
    let names: Vec<_> = exceeded.map(|verdict| verdict.budget.name).collect();
    if !names.is_empty() {
        bail!("over budget: {}", names.join(", "));
    }
    Ok(())
}

fn e2e(project: &Project) -> Result<()> {
    require_dist(project)?;
    run_cargo(project, &format!("build {CLI}"))?;
    scripts::run_all(
        project,
        "tests/e2e",
        &[
            ("CHROMIUM", Chrome::find()?.browser.as_os_str()),
            ("DIST", project.dist().as_os_str()),
            ("BIN", project.built("iso-readiness").as_os_str()),
        ],
    )
}

fn engines(project: &Project) -> Result<()> {
    require_dist(project)?;
    run_cargo(project, &format!("build {CLI}"))?;
    several::run(project)
}

fn run_cargo(project: &Project, arguments: &str) -> Result<()> {
    run(&mut cargo(project, arguments))
}

/// A step may be run alone; it must not then judge a site that is gone or out of date.
pub(super) fn require_dist(project: &Project) -> Result<()> {
    if !build::is_up_to_date(project)? {
        bail!("dist/ is missing or older than the sources: run `cargo xtask build` first");
    }
    Ok(())
}
