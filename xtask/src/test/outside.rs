//! The programs of others in `tests/outside/`, which read the files that the command line writes.

use std::process::Command;

use anyhow::Result;

use crate::process::{npm_script, run};
use crate::project::Project;
use crate::setup::{calc, python};

/// Has them read a check that is as nasty as checks can be. The command line has to be built.
pub(super) fn read(project: &Project) -> Result<()> {
    let validate = npm_script(project.path("node_modules/.bin/html-validate"));
    let mut tests = Command::new(python(project)?);
    tests
        // No folder of compiled code beside the tests.
        .args(["-B", "-m", "unittest", "discover", "--verbose"])
        .current_dir(project.path("tests/outside"))
        .env("BIN", project.built("iso-readiness"))
        .env("HTML_VALIDATE", validate.get_program())
        .env("SOFFICE", calc()?);
    run(&mut tests)
}
