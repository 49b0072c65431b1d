//! What was asked for on the command line.

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::bench::{self, Part};
use crate::test::{self, Step};

pub(crate) const HELP: &str = "\
cargo xtask <command>

  serve [--port N]   bring dist/ up to date and show it on http://127.0.0.1:8080/
        --grown N    the same with N times the content, made up, to see how the page does
  build              make dist/, ready for any static host, and print its sizes
  weigh              tell which function weighs how much, in each part of the program
  package            make the npm package, target/npm/iso-readiness-VERSION.tgz
  test [STEP...]     run every check, cheapest first, or just the steps named
  test --list        list the steps
  reproduce          build dist/ twice from nothing, in other folders, and compare; takes minutes
  bench [PART...]    measure all parts, or just those named, and write docs/performance.md; the
                     parts are page, beside what people would use instead, and core; takes minutes
  help               print this text";

const DEFAULT_PORT: u16 = 8080;

pub(crate) enum Command {
    Help,
    Serve {
        port: u16,
        /// How many times the content; 1 is ours.
        grown: usize,
    },
    Build,
    Weigh,
    Package,
    ListSteps,
    Test {
        steps: Vec<&'static Step>,
    },
    Bench {
        parts: Vec<&'static Part>,
    },
    Reproduce,
}

/// Reads the arguments; an error is a sentence about what was misspelt.
pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let command = match args.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    match command.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(args),
        "build" => alone(args, Command::Build),
        "weigh" => alone(args, Command::Weigh),
        "package" => alone(args, Command::Package),
        "bench" => bench(args),
        "reproduce" => alone(args, Command::Reproduce),
        "test" => test(args),
        _ => Err(format!("There is no command `{command}`.").into()),
    }
}

fn serve(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let (mut port, mut grown) = (DEFAULT_PORT, 1);
    while let Some(arg) = args.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Short('p') | Long("port") => port = number(&args.value()?.string()?)?,
            Long("grown") => grown = args.value()?.parse()?,
            _ => return Err(arg.unexpected()),
        }
    }
    Ok(Command::Serve { port, grown })
}

fn number(port: &str) -> Result<u16, lexopt::Error> {
    let sentence = || format!("A port is a number from 0 to 65535, which `{port}` is not.");
    port.parse().map_err(|_| sentence().into())
}

/// A command that nothing can be said to.
fn alone(mut args: lexopt::Parser, command: Command) -> Result<Command, lexopt::Error> {
    match args.next()? {
        None => Ok(command),
        Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(arg) => Err(arg.unexpected()),
    }
}

fn bench(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut names = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Value(name) => names.push(name.string()?),
            _ => return Err(arg.unexpected()),
        }
    }
    let parts = bench::choose(&names).map_err(|name| {
        let known: Vec<_> = bench::PARTS.iter().map(|part| part.name).collect();
        format!(
            "There is no part `{name}` of the bench, but {}.",
            known.join(", ")
        )
    })?;
    Ok(Command::Bench { parts })
}

fn test(mut args: lexopt::Parser) -> Result<Command, lexopt::Error> {
    let mut names = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Short('h') | Long("help") => return Ok(Command::Help),
            Long("list") => return Ok(Command::ListSteps),
            Value(name) => names.push(name.string()?),
            _ => return Err(arg.unexpected()),
        }
    }
    let steps = test::choose(&names).map_err(|name| {
        format!("There is no step `{name}`; `cargo xtask test --list` lists the steps.")
    })?;
    Ok(Command::Test { steps })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn command(words: &[&str]) -> Result<Command, String> {
        parse(lexopt::Parser::from_args(words)).map_err(|error| error.to_string())
    }

    #[test]
    fn serve_takes_a_port() {
        assert!(matches!(
            command(&["serve"]),
            Ok(Command::Serve {
                port: 8080,
                grown: 1
            })
        ));
        assert!(matches!(
            command(&["serve", "--port", "9000"]),
            Ok(Command::Serve {
                port: 9000,
                grown: 1
            })
        ));
        assert!(command(&["serve", "--port", "70000"]).is_err());
    }

    #[test]
    fn what_is_misspelt_is_named() {
        let sentence = command(&["sevre"]).err().unwrap_or_default();
        assert!(sentence.contains("`sevre`"), "{sentence}");
        let sentence = command(&["test", "formt"]).err().unwrap_or_default();
        assert!(sentence.contains("`formt`"), "{sentence}");
        let sentence = command(&["bench", "speed"]).err().unwrap_or_default();
        assert!(sentence.contains("`speed`"), "{sentence}");
        assert!(command(&["build", "--fast"]).is_err());
    }
}
