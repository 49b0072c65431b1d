//! `score`: the result of a check, or of each of many.

mod clerk;

use std::io::{BufRead, BufReader, Cursor, Read};

use iso_readiness::core::content::Content;
use iso_readiness::core::file::{write_brief, write_result};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::plan::plan;
use iso_readiness::core::report::Report;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::state::State;

use crate::args::{Format, Input, Score};
use crate::files::{json, parse, read_limited, unreadable};
use crate::lines::{MAX_LINE, work_through};
use crate::source::{Opener, STANDARD, notes_on_carried, passphrase};
use crate::{Failure, print, questionnaires, say, text};
use clerk::{Order, ScoringClerk};

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
        let is_many = order.lines || is_line(&head);
        let whole = Cursor::new(head).chain(rest);
        if is_many {
            if order.format == Some(Format::Text) {
                return Err(Failure::Usage(
                    "many lines are scored as JSON, and not as text",
                ));
            }
            let order = Order {
                links: order.lines,
                brief: order.brief,
                passphrase,
                questionnaires: order.questionnaires.clone(),
            };
            return work_through::<ScoringClerk>(whole, &order);
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
        _ if order.brief => {
            let assessed = source.state.assess(&content);
            print(&json(&write_brief(&assessed.outcomes))?)
        }
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
