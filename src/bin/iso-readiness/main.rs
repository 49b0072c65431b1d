//! The command line of iso-readiness: the widget's core, fed from files.

mod args;
mod check;
mod files;
mod score;
mod text;

use std::process::ExitCode;

use args::Command;
use iso_readiness::core::foreign::Problem;

/// Why a command did not give its result.
enum Failure {
    /// The input is bad; each problem is one line.
    Input(Vec<Problem>),
    /// Standard output could not be written.
    Output(std::io::Error),
}

impl From<Vec<Problem>> for Failure {
    fn from(problems: Vec<Problem>) -> Self {
        Self::Input(problems)
    }
}

/// Exit codes: 0 done, 1 the input is bad, 2 wrong usage.
fn main() -> ExitCode {
    let command = match args::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("iso-readiness: {error}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    let done = match command {
        Command::Help => print(args::USAGE),
        Command::Version => print(concat!("iso-readiness ", env!("CARGO_PKG_VERSION"))),
        Command::Score { input, format } => {
            score::run(&input, format).and_then(|text| print(&text))
        }
        Command::Check { folder } => check::run(folder.as_deref()).and_then(|text| print(&text)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => {
            // Whoever reads our output may stop early, as `head` does; that is no failure of ours.
            if error.kind() == std::io::ErrorKind::BrokenPipe {
                return ExitCode::SUCCESS;
            }
            eprintln!("iso-readiness: cannot write the result: {error}");
            ExitCode::FAILURE
        }
        Err(Failure::Input(problems)) => {
            for problem in problems {
                eprintln!("{}", single_line(&problem.to_string()));
            }
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write;
    writeln!(std::io::stdout().lock(), "{text}").map_err(Failure::Output)
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
