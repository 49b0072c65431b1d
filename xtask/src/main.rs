//! The development commands of iso-readiness:
//! `cargo xtask serve | build | weigh | package | test | reproduce | bench`.
//!
//! They live in one small program, in the language everybody here already has, so that a machine
//! with Rust and Node needs no further set-up and every machine does the same.

mod args;
mod bench;
mod build;
mod files;
mod grown;
mod package;
mod process;
mod progress;
mod project;
mod reproduce;
mod serve;
mod setup;
mod test;

use std::process::ExitCode;

use anyhow::Result;

use crate::args::{Command, HELP};
use crate::project::Project;

fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("{error}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    run(command).unwrap_or_else(|error| {
        eprintln!("\nerror: {error:#}");
        ExitCode::FAILURE
    })
}

fn run(command: Command) -> Result<ExitCode> {
    let project = Project::find()?;
    match command {
        Command::Help => println!("{HELP}"),
        Command::Serve { port, grown } => serve::run(&project, port, grown)?,
        Command::Build => build::run(&project)?,
        Command::Weigh => build::weigh(&project)?,
        Command::Package => package::run(&project)?,
        Command::ListSteps => test::list(),
        Command::Bench { parts } => bench::run(&project, &parts)?,
        Command::Reproduce => reproduce::run(&project)?,
        Command::Test { steps } => return Ok(test::run(&project, &steps)),
    }
    Ok(ExitCode::SUCCESS)
}
