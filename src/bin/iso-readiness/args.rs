//! What the command line asks for.

use std::path::PathBuf;

use lexopt::{Arg, Error, Parser, ValueExt};

pub(crate) const USAGE: &str = "\
Scores readiness for ISO/IEC 27001, 27017, 27018 and 27701 from a file of answers.

Usage:
  iso-readiness score FILE|- [--format text|json]   score an answers file; - reads standard input
  iso-readiness check [DIR]                         check a folder of questionnaires; without DIR,
                                                    the questionnaires built into this program
  iso-readiness --help | --version

Exit codes: 0 done, 1 the input is bad (each problem on standard error, one a line), 2 wrong usage.";

/// One call of the program.
pub(crate) enum Command {
    Help,
    Version,
    Score { input: Input, format: Format },
    Check { folder: Option<PathBuf> },
}

/// Where answers come from.
pub(crate) enum Input {
    Standard,
    File(PathBuf),
}

/// How a result is written.
#[derive(Clone, Copy, Default)]
pub(crate) enum Format {
    #[default]
    Text,
    Json,
}

/// Reads the arguments.
pub(crate) fn parse(mut parser: Parser) -> Result<Command, Error> {
    match parser.next()? {
        None => Err("what should be done?".into()),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Command::Version),
        Some(Arg::Value(command)) => match command.string()?.as_str() {
            "help" => Ok(Command::Help),
            "score" => score(&mut parser),
            "check" => check(&mut parser),
            other => Err(format!("there is no command \"{other}\"").into()),
        },
        Some(other) => Err(other.unexpected()),
    }
}

fn score(parser: &mut Parser) -> Result<Command, Error> {
    let (mut input, mut format) = (None, Format::default());
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Long("format") => {
                format = match parser.value()?.string()?.as_str() {
                    "text" => Format::Text,
                    "json" => Format::Json,
                    other => return Err(format!("there is no format \"{other}\"").into()),
                };
            }
            Arg::Value(file) if input.is_none() => {
                input = Some(if file == "-" {
                    Input::Standard
                } else {
                    Input::File(file.into())
                });
            }
            other => return Err(other.unexpected()),
        }
    }
    let input = input.ok_or("which file should be scored? Use - for standard input")?;
    Ok(Command::Score { input, format })
}

fn check(parser: &mut Parser) -> Result<Command, Error> {
    let mut folder = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(path) if folder.is_none() => folder = Some(path.into()),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Check { folder })
}
