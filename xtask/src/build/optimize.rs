//! Making a module smaller with wasm-opt.

use std::process::Command;

use anyhow::{Result, bail};

use crate::files;
use crate::process::{npm_script, run};
use crate::project::Project;

/// What is done. Chosen by the compressed size.
const OPTIONS: [&str; 13] = [
    // Nothing of ours lies in the first kilobyte, where the stack ends.
    "--low-memory-unused",
    "-O1",
    "--dae-optimizing",
    "--optimize-added-constants-propagate",
    "--rse",
    "--precompute-propagate",
    "--vacuum",
    "-O1",
    "--coalesce-locals",
    "--reorder-locals",
    "--vacuum",
    "--strip-debug",
    "--strip-producers",
];

/// What the compiler uses of WebAssembly beyond its first version.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
];

/// The same module, made smaller.
pub(crate) fn optimize(project: &Project, module: &[u8]) -> Result<Vec<u8>> {
    wasm_opt(project, module, &OPTIONS)
}

/// What wasm-opt makes of a module with these options.
pub(super) fn wasm_opt(project: &Project, module: &[u8], options: &[&str]) -> Result<Vec<u8>> {
    let folder = project.scratch("wasm-opt");
    let (from, to) = (folder.join("from.wasm"), folder.join("to.wasm"));
    files::write(&from, module)?;
    let mut wasm_opt: Command = npm_script(project.path("node_modules/.bin/wasm-opt"));
    wasm_opt.args(options).args(FEATURES);
    run(wasm_opt.arg(&from).arg("-o").arg(&to))?;
    let made = files::read(&to)?;
    if made.is_empty() {
        bail!("wasm-opt left nothing");
    }
    Ok(made)
}
