//! What the command line asks for.

mod value;

use std::ffi::OsString;
use std::path::PathBuf;

use iso_readiness::core::day::Day;
use iso_readiness::core::export::{Export as Kind, Sheet};
use iso_readiness::core::link::Name;
use iso_readiness::core::merge::Rule;
use lexopt::{Arg, Error, Parser, ValueExt};

/// One call of the program.
pub(crate) enum Command {
    Help,
    Version,
    Score(Score),
    Link(Link),
    Open(Open),
    Compare(Compare),
    Merge(Merge),
    Export(Export),
    /// `None` for the questionnaires built in.
    Check {
        path: Option<PathBuf>,
    },
    /// `None` for the questionnaires built in.
    Edition {
        path: Option<PathBuf>,
    },
    Bundle {
        path: PathBuf,
    },
}

/// Where a check comes from.
#[derive(PartialEq, Eq)]
pub(crate) enum Input {
    Standard,
    /// The path of a file, or a link.
    Given(OsString),
}

/// How a result is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
}

pub(crate) struct Score {
    pub(crate) input: Input,
    /// `None` where none is asked for.
    pub(crate) format: Option<Format>,
    /// Whether standard input has a check in each line, whatever the first one looks like.
    pub(crate) lines: bool,
    /// Whether the figures of each standard are enough.
    pub(crate) brief: bool,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

pub(crate) struct Link {
    pub(crate) input: Input,
    pub(crate) base: String,
    pub(crate) result_only: bool,
    pub(crate) name: Option<Name>,
    /// `None` for today.
    pub(crate) day: Option<Day>,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

pub(crate) struct Open {
    pub(crate) input: Input,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

pub(crate) struct Compare {
    pub(crate) before: Input,
    pub(crate) after: Input,
    pub(crate) format: Format,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

pub(crate) struct Merge {
    pub(crate) inputs: Vec<Input>,
    pub(crate) rule: Rule,
    pub(crate) format: Format,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

pub(crate) struct Export {
    pub(crate) input: Input,
    pub(crate) kind: Kind,
    /// `None` for standard output.
    pub(crate) output: Option<PathBuf>,
    /// `None` for today.
    pub(crate) day: Option<Day>,
    pub(crate) passphrase: Option<PathBuf>,
    /// Own questionnaires.
    pub(crate) questionnaires: Option<PathBuf>,
}

/// Reads the arguments.
pub(crate) fn parse(mut parser: Parser) -> Result<Command, Error> {
    let command = match parser.next()? {
        None => return Err("what should be done?".into()),
        Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(Command::Version),
        Some(Arg::Value(command)) => command.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let known: &[&str] = match command.as_str() {
        "help" => return Ok(Command::Help),
        "score" => &["format", LINES, BRIEF, PASSPHRASE, QUESTIONNAIRES],
        "compare" => &["format", PASSPHRASE, QUESTIONNAIRES],
        "link" => &[
            "base",
            RESULT_ONLY,
            "name",
            "date",
            PASSPHRASE,
            QUESTIONNAIRES,
        ],
        "open" => &[PASSPHRASE, QUESTIONNAIRES],
        "merge" => &["by", "format", PASSPHRASE, QUESTIONNAIRES],
        "export" => &["as", "table", OUTPUT, "date", PASSPHRASE, QUESTIONNAIRES],
        "check" | "edition" | "bundle" => &[],
        other => return Err(format!("there is no command \"{other}\"").into()),
    };
    let Some(mut given) = Given::read(&mut parser, known)? else {
        return Ok(Command::Help);
    };
    let command = match command.as_str() {
        "score" => Command::Score(given.score()?),
        "link" => Command::Link(given.link()?),
        "open" => Command::Open(given.open()?),
        "compare" => Command::Compare(given.compare()?),
        "merge" => Command::Merge(given.merge()?),
        "export" => Command::Export(given.export()?),
        "check" => Command::Check { path: given.path() },
        "edition" => Command::Edition { path: given.path() },
        _ => Command::Bundle {
            path: given
                .path()
                .ok_or("what should be bundled? Name a folder")?,
        },
    };
    given.finish()?;
    Ok(command)
}

const PASSPHRASE: &str = "passphrase-file";
const QUESTIONNAIRES: &str = "questionnaires";
const OUTPUT: &str = "output";
const LINES: &str = "lines";
const BRIEF: &str = "brief";
const RESULT_ONLY: &str = "result-only";

/// What stands behind a command.
#[derive(Default)]
struct Given {
    values: Vec<OsString>,
    format: Option<Format>,
    rule: Option<Rule>,
    base: String,
    /// The options given that take no value.
    flags: Vec<&'static str>,
    name: Option<Name>,
    day: Option<Day>,
    kind: Option<Kind>,
    table: Option<Sheet>,
    output: Option<PathBuf>,
    passphrase: Option<PathBuf>,
    questionnaires: Option<PathBuf>,
}

impl Given {
    /// Reads values, and options that the command knows; `None` where help is asked for.
    fn read(parser: &mut Parser, known: &[&str]) -> Result<Option<Self>, Error> {
        let mut given = Self::default();
        while let Some(arg) = parser.next()? {
            match arg {
                Arg::Short('h') | Arg::Long("help") => return Ok(None),
                Arg::Value(value) => given.values.push(value),
                Arg::Long(option) if known.contains(&option) => {
                    let option = option.to_owned();
                    given.option(&option, parser)?;
                }
                other => return Err(other.unexpected()),
            }
        }
        Ok(Some(given))
    }

    fn option(&mut self, option: &str, parser: &mut Parser) -> Result<(), Error> {
        let mut flags = [LINES, BRIEF, RESULT_ONLY].into_iter();
        if let Some(flag) = flags.find(|flag| *flag == option) {
            self.flags.push(flag);
            return Ok(());
        }
        let value = parser.value()?;
        if option == PASSPHRASE {
            self.passphrase = Some(value.into());
            return Ok(());
        }
        if option == QUESTIONNAIRES {
            self.questionnaires = Some(value.into());
            return Ok(());
        }
        if option == OUTPUT {
            self.output = Some(value.into());
            return Ok(());
        }
        let text = value.string()?;
        match option {
            "as" => self.kind = Some(value::kind(&text)?),
            "table" => self.table = Some(value::table(&text)?),
            "format" => self.format = Some(value::format(&text)?),
            "by" => self.rule = Some(value::rule(&text)?),
            "base" => self.base = value::base(text)?,
            "name" => self.name = Some(value::name(&text)?),
            _ => self.day = Some(value::day(&text)?),
        }
        Ok(())
    }

    fn score(&mut self) -> Result<Score, Error> {
        let score = Score {
            input: self.input("what should be scored?")?,
            format: self.format,
            lines: self.flags.contains(&LINES),
            brief: self.flags.contains(&BRIEF),
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        };
        if score.lines && score.input != Input::Standard {
            return Err(LINES_ELSEWHERE.into());
        }
        if (score.lines || score.brief) && score.format == Some(Format::Text) {
            return Err(AS_JSON.into());
        }
        Ok(score)
    }

    fn link(&mut self) -> Result<Link, Error> {
        Ok(Link {
            input: self.input("what should the link hold?")?,
            base: std::mem::take(&mut self.base),
            result_only: self.flags.contains(&RESULT_ONLY),
            name: self.name.take(),
            day: self.day,
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        })
    }

    fn open(&mut self) -> Result<Open, Error> {
        Ok(Open {
            input: self.input("what should be opened?")?,
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        })
    }

    fn compare(&mut self) -> Result<Compare, Error> {
        let compare = Compare {
            before: self.input("what should be compared?")?,
            after: self.input("what should it be compared with?")?,
            format: self.format.unwrap_or(Format::Text),
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        };
        if compare.before == Input::Standard && compare.after == Input::Standard {
            return Err(TWICE.into());
        }
        Ok(compare)
    }

    fn merge(&mut self) -> Result<Merge, Error> {
        let mut inputs = vec![
            self.input("what should be merged?")?,
            self.input("what should it be merged with?")?,
        ];
        inputs.extend(self.values.drain(..).map(input));
        let standard = inputs.iter().filter(|input| **input == Input::Standard);
        if standard.count() > 1 {
            return Err(TWICE.into());
        }
        Ok(Merge {
            inputs,
            rule: self.rule.unwrap_or(Rule::Lowest),
            format: self.format.unwrap_or(Format::Json),
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        })
    }

    fn export(&mut self) -> Result<Export, Error> {
        let input = self.input("what should be exported?")?;
        let kind = match (self.kind.ok_or(NO_KIND)?, self.table) {
            (Kind::Csv(_), Some(table)) => Kind::Csv(table),
            (_, Some(_)) => return Err(TABLE_ALONE.into()),
            (kind, None) => kind,
        };
        Ok(Export {
            input,
            kind,
            output: self.output.take(),
            day: self.day,
            passphrase: self.passphrase.take(),
            questionnaires: self.questionnaires.take(),
        })
    }

    fn path(&mut self) -> Option<PathBuf> {
        self.next().map(PathBuf::from)
    }

    fn next(&mut self) -> Option<OsString> {
        (!self.values.is_empty()).then(|| self.values.remove(0))
    }

    fn input(&mut self, question: &str) -> Result<Input, Error> {
        let sentence = || format!("{question} Name a file or a link, or - for standard input");
        self.next().map(input).ok_or_else(|| sentence().into())
    }

    /// Nothing may be left over.
    fn finish(mut self) -> Result<(), Error> {
        self.next()
            .map_or(Ok(()), |value| Err(Arg::Value(value).unexpected()))
    }
}

const TWICE: &str = "standard input can be read only once";
const LINES_ELSEWHERE: &str = "--lines is about standard input, which is named by -";
const AS_JSON: &str = "what is asked for by --lines or --brief is written as JSON, and not as text";
const NO_KIND: &str = "as what should it be exported? Name a format by --as";
const TABLE_ALONE: &str = "only --as csv writes one table; the other formats hold what they can";

fn input(value: OsString) -> Input {
    if value == "-" {
        Input::Standard
    } else {
        Input::Given(value)
    }
}
