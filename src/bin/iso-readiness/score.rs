//! `score`: the result of a check, or of each of many.

use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::PathBuf;

use iso_readiness::core::content::Content;
use iso_readiness::core::file::{read_answers, write_result};
use iso_readiness::core::foreign::{Fault, Node, Problem, Problems, Sink, Value};
use iso_readiness::core::plan::plan;
use iso_readiness::core::report::Report;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::state::State;

use crate::args::{Format, Input, Score};
use crate::files::{json, parse, read_limited, unreadable};
use crate::lines::{Clerk, LONG_LINE, Line, MAX_LINE, Told, work_through};
use crate::source::{Opener, STANDARD, notes_on_carried, passphrase};
use crate::{Failure, print, questionnaires, say, text};

/// Scores a check. A file with any problem is not scored at all: a result that leaves out what it
/// could not read would look like one that counts everything.
///
/// # Errors
///
/// All problems of the check. Those of many are told in their lines.
pub(crate) fn run(order: &Score) -> Result<(), Failure> {
    let passphrase = passphrase(order.passphrase.as_deref())?;
    let mut given = None;
    if order.input == Input::Standard {
        let (head, rest) = head(std::io::stdin()).map_err(|error| unreadable(STANDARD, &error))?;
        let begins_with_line = is_line(&head);
        let whole = Cursor::new(head).chain(rest);
        if begins_with_line {
            if order.format == Some(Format::Text) {
                return Err(Failure::Usage(
                    "many lines are scored as JSON, and not as text",
                ));
            }
            return work_through::<ScoringClerk>(whole, &order.questionnaires);
        }
        given = Some(read_limited(STANDARD, Ok(whole))?);
    }
    let content = questionnaires::content(order.questionnaires.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let source = match given {
        Some(bytes) => opener.bytes(STANDARD, &bytes)?,
        None => opener.check(&order.input)?,
    };
    for note in notes_on_carried(content.words(), &source.carried) {
        say(&note);
    }
    match order.format {
        Some(Format::Json) => print(&json(&result(&content, &source.state))?),
        None | Some(Format::Text) => {
            let scope = Scope::of(&content, &source.state.profile);
            let report = Report::of(&content, &scope, &source.state.answers);
            print(&text::write(content.words(), &report))
        }
    }
}

fn result(content: &Content, state: &State) -> Value {
    let assessed = state.assess(content);
    let actions = plan(&assessed.scope, &assessed.marks, &assessed.outcomes);
    write_result(&assessed.outcomes, &actions)
}

/// The beginning of a stream up to the end of its first line that is not blank, as far as that may
/// be long; and the rest.
fn head<R: Read>(stream: R) -> std::io::Result<(Vec<u8>, BufReader<R>)> {
    let mut stream = BufReader::new(stream);
    let mut head = Vec::new();
    while head.len() <= MAX_LINE && head.trim_ascii().is_empty() {
        let left = MAX_LINE + 1 - head.len();
        let mut limited = (&mut stream).take(left as u64);
        if limited.read_until(b'\n', &mut head)? == 0 {
            break;
        }
    }
    Ok((head, stream))
}

/// Whether this is a line of many: an object that says which.
fn is_line(line: &[u8]) -> bool {
    let value = parse(STANDARD, line.trim_ascii());
    value.is_ok_and(|value| value.get(LINE).is_some())
}

const LINE: &str = "line";

/// Scores one line after the other.
struct ScoringClerk {
    content: Content,
}

impl Clerk for ScoringClerk {
    /// Own questionnaires.
    type Order = Option<PathBuf>;

    fn new(path: &Option<PathBuf>) -> Result<Self, Vec<Problem>> {
        Ok(Self {
            content: questionnaires::content(path.as_deref())?,
        })
    }

    fn line(&mut self, place: u64, line: Line, told: &mut Told) {
        let Line::Whole(bytes) = line else {
            return told.line(place, |sink| sink.text("error", LONG_LINE));
        };
        let value = match parse(LINE, bytes) {
            Ok(value) => value,
            Err(problem) => return told.line(place, |sink| sink.text("error", &said(&[problem]))),
        };
        if value.get("error").is_some() {
            return told.as_it_is(bytes);
        }
        let mut number = place;
        let state = self.state(&value, &mut number);
        told.line(number, |sink| match state {
            Ok(state) => sink.value("result", &result(&self.content, &state)),
            Err(problems) => sink.text("error", &said(&problems)),
        });
    }
}

impl ScoringClerk {
    /// The check in a line, whose number it says itself.
    fn state(&self, value: &Value, number: &mut u64) -> Result<State, Vec<Problem>> {
        let mut problems = Problems::new();
        let node = Node::document(LINE, value);
        let mut given = None;
        if let Some(mut object) = node.object(&mut problems) {
            let line = object.required(&mut problems, LINE);
            given = object.required(&mut problems, "answers");
            object.finish(&mut problems);
            let said = line.as_ref().and_then(|line| match line.value() {
                Value::Integer(number) => u64::try_from(*number).ok(),
                _ => None,
            });
            match (line, said) {
                (_, Some(said)) => *number = said,
                (Some(line), None) => line.report(&mut problems, Fault::NotOneOf("1, 2, 3 …")),
                (None, None) => {}
            }
        }
        let mut problems = problems.into_vec();
        let Some(given) = given else {
            return Err(problems);
        };
        let (profile, answers, more) = read_answers("answers", given.value(), &self.content)?;
        problems.extend(more);
        if !problems.is_empty() {
            return Err(problems);
        }
        let answers = answers.into();
        Ok(State { profile, answers })
    }
}

fn said(problems: &[Problem]) -> String {
    let problems = problems.iter().map(ToString::to_string);
    problems.collect::<Vec<_>>().join("; ")
}
