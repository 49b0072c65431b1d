//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow, bail};

use crate::project::Project;

/// The Cargo that runs this program, at work in the project's root; spaces part its arguments.
pub(crate) fn cargo(project: &Project, arguments: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command
        .args(arguments.split_whitespace())
        .current_dir(project.root());
    command
}

/// A program that npm installs, or npm itself: a script, which Windows knows by its ending.
pub(crate) fn npm_script(program: impl AsRef<Path>) -> Command {
    let program = program.as_ref();
    Command::new(if cfg!(windows) {
        program.with_extension("cmd")
    } else {
        program.to_owned()
    })
}

/// Shows the command, runs it with its output streamed, and is an error unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if !status.success() {
        bail!("`{}` failed, its output is above", shown(command));
    }
    Ok(())
}

/// What the command prints, byte for byte; its complaints are streamed.
pub(crate) fn capture(command: &mut Command) -> Result<Vec<u8>> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        bail!("`{}` failed, its output is above", shown(command));
    }
    Ok(output.stdout)
}

/// What the command prints, and whether it succeeded; it is for the caller to judge.
pub(crate) fn unjudged(command: &mut Command) -> Result<(String, bool)> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| not_started(command, &error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok((text, output.status.success()))
}

/// The first line that the command prints, or nothing when it cannot run or fails.
pub(crate) fn probe(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let line = text.lines().next()?.trim().to_owned();
    output.status.success().then_some(line)
}

/// The first program of this name on the PATH.
pub(crate) fn find_on_path(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let file_name = executable(program);
    env::split_paths(&path)
        .map(|folder| folder.join(&file_name))
        .find(|file| file.is_file())
}

/// The file name of a program on this system.
pub(crate) fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

fn not_started(command: &Command, error: &io::Error) -> anyhow::Error {
    let program = short(command.get_program());
    if error.kind() == io::ErrorKind::NotFound {
        anyhow!("{program} is not installed, or not on the PATH")
    } else {
        anyhow!("{program} cannot be started: {error}")
    }
}

/// The command as somebody would type it.
fn shown(command: &Command) -> String {
    let args = command.get_args().map(OsStr::to_string_lossy);
    let words: Vec<_> = std::iter::once(short(command.get_program()).into())
        .chain(args)
        .collect();
    words.join(" ")
}

fn short(program: &OsStr) -> String {
    let name = Path::new(program).file_stem().unwrap_or(program);
    name.to_string_lossy().into_owned()
}
