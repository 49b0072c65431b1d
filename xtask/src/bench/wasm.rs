//! The core as visitors' browsers run it: compiled as their module is, and timed in Node, whose
//! engine is that of Chromium.

use std::process::Command;

use anyhow::Result;

use crate::build::{self, INLINING, optimize};
use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup::WasmTools;

/// What wasm-pack is asked for; it takes the profile of the workspace, as it does for visitors.
const COMPILE: &str = "build benches/wasm --target web --release --out-name wasm_bench \
                       --no-typescript --no-pack --out-dir";

/// Times loading, scores, plan and links as WebAssembly, with the content of the built site.
pub(super) fn run(project: &Project) -> Result<()> {
    build::bring_up_to_date(project)?;
    let bench = project.scratch("bench");
    let made = bench.join("wasm");
    let mut wasm_pack = WasmTools::find(project)?.wasm_pack(project);
    wasm_pack
        .args(COMPILE.split_whitespace())
        .arg(&made)
        .env("CARGO_TARGET_DIR", project.target())
        .env("CARGO_ENCODED_RUSTFLAGS", INLINING);
    process::run(&mut wasm_pack)?;
    let module = made.join("wasm_bench_bg.wasm");
    let smaller = optimize(project, &files::read(&module)?)?;
    files::write(&module, &smaller)?;
    let mut node = Command::new("node");
    node.arg(project.path("benches/wasm/run.mjs"))
        .args([made, project.dist(), bench.join("wasm.json")])
        .current_dir(project.root());
    process::run(&mut node)
}
