//! The command line of iso-readiness: the widget's core, fed from files and links.

mod args;
mod bundle;
mod check;
mod clock;
mod compare;
mod edition;
mod export;
mod files;
mod lines;
mod link;
mod merge;
mod open;
mod questionnaires;
mod score;
mod source;
mod text;
mod usage;

use std::process::ExitCode;

use args::Command;
use iso_readiness::core::foreign::Problem;
use usage::USAGE;

/// Why a command did not give its result.
enum Failure {
    /// The input is bad; each problem is one line.
    Input(Vec<Problem>),
    /// What is asked for does not go with the input.
    Usage(&'static str),
    /// It cannot be done here, and why.
    Machine(&'static str),
    /// Standard output could not be written.
    Output(std::io::Error),
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Input(problems)
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Input(vec![problem])
    }
}

/// Exit codes: 0 done, 1 the input is bad, 2 wrong usage.
fn main() -> ExitCode {
    match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => run(command).map_or_else(failed, |()| ExitCode::SUCCESS),
        Err(error) => misused(&error.to_string()),
    }
}

fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::Help => print(USAGE),
        Command::Version => print(concat!("iso-readiness ", env!("CARGO_PKG_VERSION"))),
        Command::Score(order) => score::run(&order),
        Command::Link(order) => print(&link::run(&order)?),
        Command::Open(order) => open::run(&order),
        Command::Compare(order) => print(&compare::run(&order)?),
        Command::Merge(order) => print(&merge::run(&order)?),
        Command::Export(order) => export::run(&order),
        Command::Edition { path } => print(&edition::run(path.as_deref())?),
        Command::Check { path } => print(&check::run(path.as_deref())?),
        Command::Bundle { path } => print(&bundle::run(&path)?),
    }
}

fn failed(failure: Failure) -> ExitCode {
    match failure {
        // Whoever reads our output may stop early, as `head` does; that is no failure of ours.
        Failure::Output(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            return ExitCode::SUCCESS;
        }
        Failure::Output(error) => say(&format!("iso-readiness: cannot write the result: {error}")),
        Failure::Machine(sentence) => say(&format!("iso-readiness: {sentence}")),
        Failure::Usage(sentence) => return misused(sentence),
        Failure::Input(problems) => {
            for problem in problems {
                say(&problem.to_string());
            }
        }
    }
    ExitCode::FAILURE
}

fn misused(sentence: &str) -> ExitCode {
    eprintln!("iso-readiness: {sentence}\n\n{USAGE}");
    ExitCode::from(2)
}

fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    writeln!(std::io::stdout().lock(), "{text}").map_err(Failure::Output)
}

/// Says one thing on standard error, in one line.
fn say(text: &str) {
    eprintln!("{}", single_line(text));
}

/// A problem quotes foreign text, which must not break the promise of one problem a line, nor
/// reach the terminal as control characters.
fn single_line(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let escape = character.is_control();
            let escaped = escape.then(|| character.escape_default());
            let plain = (!escape).then_some(character);
            escaped.into_iter().flatten().chain(plain)
        })
        .collect()
}
