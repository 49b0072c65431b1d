//! `cargo xtask build`: makes `dist/`, the site as a static host serves it.
//!
//! Everything but index.html carries a hash of its bytes in its name, so that a host and its
//! visitors may keep it for ever. So the build goes from the leaves to the root: a file is named
//! once all that it refers to has its name.

mod assemble;
mod compress;
mod content;
mod fingerprint;
mod minify;
mod page;
mod references;
mod site;
pub(crate) mod sizes;

use std::path::PathBuf;

use anyhow::Result;

use self::assemble::Assembler;
use self::fingerprint::Fingerprint;
pub(crate) use self::site::ASSETS;
use self::site::Site;
use crate::process;
use crate::progress::Progress;
use crate::project::Project;
use crate::setup::{Need, WasmTools};

/// What a build takes.
pub(crate) const NEEDS: [Need; 5] = [
    Need::WasmTarget,
    Need::Node,
    Need::Packages,
    Need::WasmPack,
    Need::WasmBindgen,
];

/// How many steps of progress a build tells.
pub(crate) const STEPS: usize = 2;

pub(crate) fn run(project: &Project) -> Result<()> {
    bring_up_to_date(project)?;
    println!("\n{}", sizes::table(&sizes::measure(&project.dist())?)?);
    Ok(())
}

/// Makes sure that `dist/` is what the sources say, and that what it takes is there.
pub(crate) fn bring_up_to_date(project: &Project) -> Result<()> {
    if is_up_to_date(project)? {
        println!("dist/ is up to date");
        return Ok(());
    }
    let mut progress = Progress::of(NEEDS.len() + STEPS);
    for need in NEEDS {
        need.meet(project, &mut progress)?;
    }
    build(project, &mut progress)
}

pub(crate) fn is_up_to_date(project: &Project) -> Result<bool> {
    Ok(project.dist().is_dir() && Fingerprint::stored(project) == Some(Fingerprint::now(project)?))
}

/// Makes `dist/` anew, with tools that are there already.
pub(crate) fn build(project: &Project, progress: &mut Progress) -> Result<()> {
    // Taken first: if a source changes meanwhile, the next build notices.
    let sources = fingerprint::sources(project)?;
    progress.step("Compiling to WebAssembly");
    let compiled = compile(project)?;
    progress.step("Putting dist/ together");
    let site = Site::create(project.scratch("dist-new"))?;
    Assembler {
        project,
        compiled: &compiled,
        site: &site,
    }
    .assemble()?;
    site.publish(project)?;
    Fingerprint::with_sources(project, &sources)?.store(project)
}

/// What wasm-pack is asked for. It finds the options of wasm-opt in Cargo.toml.
const COMPILE: &str = "build --target web --release --out-dir target/wasm-pack \
                       --out-name iso_readiness --no-typescript --no-pack";

fn compile(project: &Project) -> Result<PathBuf> {
    let mut wasm_pack = WasmTools::find(project)?.wasm_pack(project);
    process::run(wasm_pack.args(COMPILE.split_whitespace()))?;
    Ok(project.scratch("wasm-pack"))
}
