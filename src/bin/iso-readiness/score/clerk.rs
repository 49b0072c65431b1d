//! Scoring one line after the other: a line that `open -` wrote, or a link.

use std::path::PathBuf;

use iso_readiness::core::content::Content;
use iso_readiness::core::file::{read_answers, read_plain, tell_brief, tell_result};
use iso_readiness::core::foreign::{Fault, Node, Problem, Problems, Sink, Value};
use iso_readiness::core::plan::plan;
use iso_readiness::core::profile::Profile;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use iso_readiness::core::state::State;

use super::LINE;
use crate::files::parse;
use crate::lines::{Clerk, LONG_LINE, Line, Told};
use crate::questionnaires;
use crate::source::{Opener, notes_on_carried};

/// How lines are scored.
#[derive(Clone)]
pub(super) struct Order {
    /// Whether lines may be links too.
    pub(super) links: bool,
    /// Whether the figures of each standard are enough.
    pub(super) brief: bool,
    /// What opens protected links.
    pub(super) passphrase: Option<String>,
    /// Own questionnaires.
    pub(super) questionnaires: Option<PathBuf>,
}

/// Scores one line after the other.
pub(super) struct ScoringClerk {
    content: Content,
    order: Order,
    /// What was in scope last, and of which profile. Lines that come together mostly share one.
    last: Option<(Profile, Scope)>,
}

impl Clerk for ScoringClerk {
    type Order = Order;

    fn new(order: &Order) -> Result<Self, Vec<Problem>> {
        Ok(Self {
            content: questionnaires::content(order.questionnaires.as_deref())?,
            order: order.clone(),
            last: None,
        })
    }

    fn line(&mut self, place: u64, line: Line, told: &mut Told) {
        let Line::Whole(bytes) = line else {
            return told.line(place, |sink| sink.text("error", LONG_LINE));
        };
        let bytes = bytes.trim_ascii();
        if self.order.links && !bytes.starts_with(b"{") {
            return self.link(place, &String::from_utf8_lossy(bytes), told);
        }
        if let Some((number, state)) = self.plain(bytes) {
            return self.tell(number, &state, told);
        }
        let value = match parse(LINE, bytes) {
            Ok(value) => value,
            Err(problem) => return told.line(place, |sink| sink.text("error", &said(&[problem]))),
        };
        if value.get("error").is_some() {
            return told.as_it_is(bytes);
        }
        let mut number = place;
        match self.state(&value, &mut number) {
            Ok(state) => self.tell(number, &state, told),
            Err(problems) => told.line(number, |sink| sink.text("error", &said(&problems))),
        }
    }
}

impl ScoringClerk {
    fn link(&mut self, place: u64, text: &str, told: &mut Told) {
        let opener = Opener {
            content: &self.content,
            passphrase: self.order.passphrase.as_deref(),
        };
        match opener.link(text) {
            Ok(source) => {
                for note in notes_on_carried(self.content.words(), &source.carried) {
                    told.note(&format!("line {place}: {note}"));
                }
                self.tell(place, &source.state, told);
            }
            Err(sentence) => told.line(place, |sink| sink.text("error", &sentence)),
        }
    }

    /// Scores a check, and tells its result under this number.
    fn tell(&mut self, number: u64, state: &State, told: &mut Told) {
        if self
            .last
            .as_ref()
            .is_some_and(|(last, _)| *last != state.profile)
        {
            self.last = None;
        }
        let (_, scope) = self.last.get_or_insert_with(|| {
            let scope = Scope::of(&self.content, &state.profile);
            (state.profile.clone(), scope)
        });
        let marks = Marks::of(&self.content, &state.answers);
        let outcomes = assess(scope, &marks);
        let brief = self.order.brief;
        told.line(number, |sink| {
            sink.object("result", |sink| {
                if brief {
                    tell_brief(&outcomes, sink);
                } else {
                    tell_result(&outcomes, &plan(scope, &marks, &outcomes), sink);
                }
            });
        });
    }

    /// The number and the check of a line that is just as `open -` writes it. Nearly all are, and
    /// reading them so takes a fraction of the time.
    fn plain(&self, line: &[u8]) -> Option<(u64, State)> {
        let rest = str::from_utf8(line).ok()?.strip_prefix("{\"line\":")?;
        let (digits, rest) = rest.split_once(",\"answers\":")?;
        let number: u32 = digits.parse().ok()?;
        let (profile, answers, rest) = read_plain(rest, &self.content)?;
        let answers = answers.into();
        // A number that is not written as we write it is no whole number of JSON.
        let is_plain = rest == "}" && digits == number.to_string();
        is_plain.then_some((number.into(), State { profile, answers }))
    }

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
