//! Programs of others that read what we write: Python with packages of its own, and `LibreOffice`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{debian, fetch, named_by, version};
use crate::files::read_text;
use crate::process::{find_on_path, probe};
use crate::progress::Progress;
use crate::project::Project;

/// What is fetched, each at one version.
const REQUIREMENTS: &str = "tests/outside/requirements.txt";
/// As the newest of these packages ask for.
const OLDEST_PYTHON: (u32, u32) = (3, 11);
const PYTHONS: [&str; 2] = ["python3", "python"];
const PYTHON_PACKAGES: [&str; 2] = ["python3", "python3-venv"];

const CALCS: [&str; 2] = ["soffice", "libreoffice"];
const MAC_CALC: &str = "/Applications/LibreOffice.app/Contents/MacOS/soffice";
const CALC_PACKAGES: [&str; 1] = ["libreoffice-calc-nogui"];

/// The Python that has the packages.
///
/// # Errors
///
/// When it was not set up.
pub(crate) fn python(project: &Project) -> Result<PathBuf> {
    let python = python_of(project);
    if !python.is_file() {
        bail!("the Python packages are missing: run this command again");
    }
    Ok(python)
}

/// `LibreOffice`, as it is started.
///
/// # Errors
///
/// When there is none.
pub(crate) fn calc() -> Result<PathBuf> {
    find_calc()?.with_context(|| {
        let packages = CALC_PACKAGES.join(" ");
        format!(
            "there is no LibreOffice with Calc here: install it (on Debian `sudo apt-get install \
             {packages}`), or name it in the environment variable SOFFICE"
        )
    })
}

pub(super) fn meet_python(project: &Project, progress: &mut Progress) -> Result<()> {
    let wanted = read_text(&project.path(REQUIREMENTS))?;
    let noted = folder(project).join("installed.txt");
    // What was installed is noted as the last act.
    if read_text(&noted).is_ok_and(|installed| installed == wanted) {
        progress.step("Nothing to get: the Python packages are there");
        return Ok(());
    }
    progress.step("Getting the Python packages that read workbooks and OSCAL");
    let what = "the Python packages";
    let mut venv = Command::new(base_python()?);
    fetch(
        what,
        venv.args(["-m", "venv", "--clear"]).arg(folder(project)),
    )?;
    let mut pip = Command::new(python_of(project));
    pip.args(["-m", "pip", "install", "--quiet", "--no-deps"]);
    pip.args(["--disable-pip-version-check", "--requirement"]);
    fetch(what, pip.arg(project.path(REQUIREMENTS)))?;
    fs::write(&noted, wanted).with_context(|| format!("cannot write {}", noted.display()))
}

pub(super) fn meet_calc(progress: &mut Progress) -> Result<()> {
    if let Some(calc) = find_calc()? {
        progress.step(format!("LibreOffice is there: {}", calc.display()));
        return Ok(());
    }
    progress.step("Getting LibreOffice Calc");
    if debian::may_install() {
        debian::install("LibreOffice Calc", &CALC_PACKAGES)?;
    }
    calc().map(drop)
}

fn find_calc() -> Result<Option<PathBuf>> {
    let named = named_by("SOFFICE")?;
    let mac = PathBuf::from(MAC_CALC);
    Ok(named
        .or_else(|| CALCS.iter().find_map(|name| find_on_path(name)))
        .or_else(|| mac.is_file().then_some(mac)))
}

/// A Python that is recent enough and can make an environment of its own.
fn base_python() -> Result<PathBuf> {
    if let Some(python) = find_python() {
        return Ok(python);
    }
    if debian::may_install() {
        debian::install("Python", &PYTHON_PACKAGES)?;
    }
    let (major, minor) = OLDEST_PYTHON;
    find_python().with_context(|| {
        format!(
            "there is no Python {major}.{minor} or later with its module venv here: install it \
             (see python.org; on Debian `sudo apt-get install {}`)",
            PYTHON_PACKAGES.join(" ")
        )
    })
}

fn find_python() -> Option<PathBuf> {
    let found = PYTHONS.iter().filter_map(|name| find_on_path(name));
    found.into_iter().find(|python| {
        let line = probe(Command::new(python).arg("--version"));
        let found = line.as_deref().and_then(version::printed);
        let is_recent = found.and_then(version::major_minor) >= Some(OLDEST_PYTHON);
        is_recent
            && probe(Command::new(python).args(["-c", "import ensurepip; print(1)"])).is_some()
    })
}

/// Where the packages are.
fn folder(project: &Project) -> PathBuf {
    project.scratch("outside")
}

fn python_of(project: &Project) -> PathBuf {
    let inside = if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    };
    folder(project).join(inside)
}
