//! `cargo xtask bench`: how fast links are, and how much memory many of them take.
//!
//! What came of it on one machine stands in `docs/performance.md`.

use anyhow::Result;

use crate::process;
use crate::project::Project;

/// The command line as it is meant to be built, and nothing of the browser's half.
const BENCHES: &str = "bench --package iso-readiness --no-default-features --features cli --profile cli \
     --bench links --bench many";

pub(crate) fn run(project: &Project) -> Result<()> {
    process::run(&mut process::cargo(project, BENCHES))
}
