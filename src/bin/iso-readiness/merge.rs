//! `merge`: several people's answers, settled.

use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::file::{Aside, save};
use iso_readiness::core::merge::{Person, Rules, joined, polls, settled};
use iso_readiness::core::report::{MergeReport, notes_on_joined};

use crate::args::{Format, Input, Merge};
use crate::files::json;
use crate::source::{Opener, Source, notes_on_carried, passphrase};
use crate::{Failure, questionnaires, say};

/// Settles answers by one rule, and gives the answers file or what people disagree about.
///
/// # Errors
///
/// All problems of the first that cannot be read.
pub(crate) fn run(order: &Merge) -> Result<String, Failure> {
    let content = questionnaires::content(order.questionnaires.as_deref())?;
    let words = content.words();
    let passphrase = passphrase(order.passphrase.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let (mut people, mut profiles) = (Vec::new(), Vec::new());
    for input in &order.inputs {
        let source = opener.check(input)?;
        for note in notes_on_carried(words, &source.carried) {
            say(&format!("{}: {note}", source.name));
        }
        people.push(Person {
            name: name_of(input, &source, &people),
            answers: source.state.answers,
        });
        profiles.push(source.state.profile);
    }
    let joined = joined(content.catalogue(), &profiles.iter().collect::<Vec<_>>());
    let profile = &joined.profile;
    let answers = settled(&content, profile, &people, &Rules::all(order.rule));
    let polls = polls(&content, profile, &people);
    let report = MergeReport::of(words, &people, &polls, &answers);
    let notes = notes_on_joined(words, &joined).into_iter();
    let mut notes: Vec<String> = notes.chain(report.counts.iter().cloned()).collect();
    match order.format {
        Format::Json => {
            for note in &notes {
                say(note);
            }
            json(&save(&content, profile, &answers, &Aside::new()))
        }
        Format::Text => {
            write(&report, &mut notes);
            Ok(notes.join("\n"))
        }
    }
}

/// What a person is called: as the link is, as the file, or by a letter. A name that is taken gets
/// the letter beside it.
fn name_of(input: &Input, source: &Source, people: &[Person]) -> Rc<str> {
    let letter = char::from_u32(u32::from('A') + u32::try_from(people.len()).unwrap_or_default());
    let letter = letter.filter(char::is_ascii_uppercase);
    let letter = letter.map_or_else(|| (people.len() + 1).to_string(), String::from);
    let stem = match input {
        Input::Given(argument) if Path::new(argument).exists() => Path::new(argument).file_stem(),
        _ => None,
    };
    let name = match stem {
        _ if !source.label.is_empty() => source.label.to_string(),
        Some(stem) => stem.to_string_lossy().into_owned(),
        None => return letter.into(),
    };
    if people.iter().any(|person| *person.name == *name) {
        return format!("{name} ({letter})").into();
    }
    name.into()
}

/// The disagreements, the largest first.
fn write(report: &MergeReport, lines: &mut Vec<String>) {
    for item in report.polls.iter().filter(|item| item.differs) {
        lines.push(String::new());
        lines.push(item.ask.to_string());
        lines.push(format!("  {}", item.said));
        lines.push(format!("  {}, {}", item.spread, item.answered));
        lines.extend(item.outcome.iter().map(|outcome| format!("  {outcome}")));
    }
}
