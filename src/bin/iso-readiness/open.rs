//! `open`: the answers file in a link, or in each of many.

use std::path::PathBuf;

use iso_readiness::core::content::Content;
use iso_readiness::core::file::{tell_answers, write_answers};
use iso_readiness::core::foreign::{Problem, Sink};

use crate::args::{Input, Open};
use crate::files::json;
use crate::lines::{Clerk, LONG_LINE, Line, Told, work_through};
use crate::source::{Opener, notes_on_carried, passphrase};
use crate::{Failure, print, questionnaires, say};

/// Writes the answers file of one link, or one line for each link on standard input.
///
/// # Errors
///
/// All problems of one link. Those of many are told in their lines.
pub(crate) fn run(order: &Open) -> Result<(), Failure> {
    let passphrase = passphrase(order.passphrase.as_deref())?;
    if order.input == Input::Standard {
        let tools = (passphrase, order.questionnaires.clone());
        return work_through::<OpeningClerk>(std::io::stdin(), &tools);
    }
    let content = questionnaires::content(order.questionnaires.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let source = opener.check(&order.input)?;
    for note in notes_on_carried(content.words(), &source.carried) {
        say(&note);
    }
    let state = &source.state;
    print(&json(&write_answers(
        &content,
        &state.profile,
        &state.answers,
    ))?)
}

/// Opens one link after the other.
struct OpeningClerk {
    content: Content,
    passphrase: Option<String>,
}

impl Clerk for OpeningClerk {
    /// A passphrase, and own questionnaires.
    type Order = (Option<String>, Option<PathBuf>);

    fn new((passphrase, path): &Self::Order) -> Result<Self, Vec<Problem>> {
        Ok(Self {
            content: questionnaires::content(path.as_deref())?,
            passphrase: passphrase.clone(),
        })
    }

    fn line(&mut self, number: u64, line: Line, told: &mut Told) {
        let content = &self.content;
        let opener = Opener {
            content,
            passphrase: self.passphrase.as_deref(),
        };
        let source = match line {
            Line::Whole(bytes) => opener.link(&String::from_utf8_lossy(bytes)),
            Line::TooLong => Err(LONG_LINE.to_owned()),
        };
        match source {
            Ok(source) => {
                let state = &source.state;
                told.line(number, |sink| {
                    sink.object("answers", |sink| {
                        tell_answers(content, &state.profile, &state.answers, sink);
                    });
                });
                for note in notes_on_carried(content.words(), &source.carried) {
                    told.note(&format!("line {number}: {note}"));
                }
            }
            Err(sentence) => told.line(number, |sink| sink.text("error", &sentence)),
        }
    }
}
