//! `cargo xtask build`: makes `dist/`, the site as a static host serves it.
//!
//! Everything but the pages and the loader, which other pages name, carries a hash of its bytes in
//! its name, so that a host and its visitors may keep it for ever. So the build goes from the leaves to the root: a file is named
//! once all that it refers to has its name.

mod around;
mod assemble;
mod compress;
mod content;
mod demo;
mod fingerprint;
mod minify;
mod optimize;
mod order;
pub(crate) mod package;
mod page;
mod references;
mod sbom;
mod scripts;
mod single;
mod site;
pub(crate) mod sizes;
mod split;
mod sums;
mod verify;
mod wasm;
mod worker;

use std::cmp::Reverse;
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::Result;

use self::assemble::Assembler;
pub(crate) use self::content::{Bundle, bundle, everything};
use self::fingerprint::Fingerprint;
pub(crate) use self::optimize::optimize;
use self::package::Package;
use self::site::Site;
pub(crate) use self::site::{folder, hashed_name, plain_name};
use crate::files;
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

/// Makes sure that `dist/` and the npm package are what the sources say, and that what it takes is there.
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
    let is_there = project.dist().is_dir() && project.scratch(package::FOLDER).is_dir();
    Ok(is_there && Fingerprint::stored(project) == Some(Fingerprint::now(project)?))
}

/// Makes `dist/` anew, with tools that are there already.
pub(crate) fn build(project: &Project, progress: &mut Progress) -> Result<()> {
    // Taken first: if a source changes meanwhile, the next build notices.
    let sources = fingerprint::sources(project)?;
    progress.step("Compiling to WebAssembly");
    let compiled = compile(project)?;
    progress.step("Putting dist/ together");
    let site = Site::create(project.scratch("dist-new"))?;
    site.add(sbom::SBOM, &sbom::document(project)?)?;
    let package = Package::create(project)?;
    Assembler {
        project,
        compiled: &compiled,
        site: &site,
        package: &package,
    }
    .assemble()?;
    // Last of all, as it tells of all others.
    site.add(sums::SUMS, sums::over(site.folder())?.as_bytes())?;
    package.publish()?;
    site.publish(project)?;
    Fingerprint::with_sources(project, &sources)?.store(project)
}

/// Tells what the parts of the program are made of, the heaviest first, with tabs between.
pub(crate) fn weigh(project: &Project) -> Result<()> {
    bring_up_to_date(project)?;
    let linked = files::read(&project.linked("iso_readiness"))?;
    let compiled = files::read(&project.scratch("wasm-pack").join(assemble::WASM))?;
    let mut weights = split::weigh::weigh(&linked, &compiled, &split::PARTS)?;
    weights.sort_by_key(|weight| (weight.part, Reverse(weight.bytes)));
    for weight in weights {
        println!("{}\t{}\t{}", weight.part, weight.bytes, weight.name);
    }
    Ok(())
}

/// What wasm-pack is asked for. wasm-opt runs later, on each part of the program.
const COMPILE: &str = "build --target web --release --out-dir target/wasm-pack \
                       --out-name iso_readiness --no-typescript --no-pack";

fn compile(project: &Project) -> Result<PathBuf> {
    let mut wasm_pack = WasmTools::find(project)?.wasm_pack(project);
    wasm_pack
        .args(COMPILE.split_whitespace())
        .env("CARGO_TARGET_DIR", project.target())
        .env("CARGO_ENCODED_RUSTFLAGS", compiler_flags(project));
    process::run(&mut wasm_pack)?;
    Ok(project.scratch("wasm-pack"))
}

/// How eagerly functions are inlined. Chosen by compressed size, among 5 to 100: what is inlined
/// less leaves thousands of tiny functions, what is inlined more repeats itself.
pub(crate) const INLINING: &str = "-Cllvm-args=-inline-threshold=30";

/// Keeps the notes of what refers to what, by which the program is split into parts.
const RELOCATIONS: &str = "-Clink-arg=--emit-relocs";

/// Flags for the compiler, parted as Cargo wants them. The folders of whoever builds are nobody
/// else's business, and would make the same sources give different bytes.
fn compiler_flags(project: &Project) -> OsString {
    let mut flags = OsString::from(INLINING);
    flags.push("\x1f");
    flags.push(RELOCATIONS);
    let home = env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from).or(home);
    let folders = [
        (Some(project.root().to_owned()), "iso-readiness"),
        (cargo_home, "cargo"),
    ];
    for (folder, name) in folders {
        if let Some(folder) = folder {
            flags.push("\x1f--remap-path-prefix=");
            flags.push(folder);
            flags.push(format!("={name}"));
        }
    }
    flags
}
