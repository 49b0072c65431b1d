//! `link`: a readiness link out of an answers file, or out of another link.

use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::link::seal::Chance;
use iso_readiness::core::link::{
    Code, Label, MARK, Unlinkable, seal_code, write_answers, write_result,
};
use iso_readiness::core::state::State;

use crate::args::Link;
use crate::clock::today;
use crate::source::{Opener, notes_on_carried, passphrase};
use crate::{Failure, questionnaires, say};

/// Makes the link, and says what it leaves out.
///
/// # Errors
///
/// All problems of the input, and when the machine cannot seal.
pub(crate) fn run(order: &Link) -> Result<String, Failure> {
    let content = questionnaires::content(order.questionnaires.as_deref())?;
    let passphrase = passphrase(order.passphrase.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let source = opener.check(&order.input)?;
    for note in notes_on_carried(content.words(), &source.carried) {
        say(&note);
    }
    let label = Label {
        day: order.day.unwrap_or_else(today),
        name: order.name.clone(),
    };
    let state = &source.state;
    let (editions, profile) = (content.editions(), &state.profile);
    let code = if order.result_only {
        let outcomes = state.assess(&content).outcomes;
        write_result(editions, profile, &outcomes, &label)
    } else {
        if let Some(sentence) = left_out(&content, state) {
            say(&sentence);
        }
        write_answers(editions, profile, &state.answers, &label)
    };
    let mut code = code.map_err(|fault| Failure::Machine(unlinkable(fault)))?;
    if let Some(passphrase) = passphrase {
        code = sealed(&code, &passphrase, label.day)?;
    }
    Ok(format!("{}#{MARK}{}", order.base, code.text()))
}

/// What a link does not hold of a check, in one sentence with its counts.
fn left_out(content: &Content, state: &State) -> Option<String> {
    let asked = state.assess(content).scope.questions;
    let told = asked.iter();
    let told = told.filter(|question| state.answers.choice(&question.id).is_some());
    let unasked = state.answers.answered() - told.count();
    let notes = state.answers.iter();
    let notes = notes.filter(|(_, entry)| !entry.note.is_empty()).count();
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let parts = [
        (notes, format!("{notes} note{}", plural(notes))),
        (
            unasked,
            format!(
                "{unasked} answer{} that the profile does not ask for",
                plural(unasked)
            ),
        ),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter_map(|(count, words)| (count > 0).then_some(words))
        .collect();
    (!parts.is_empty()).then(|| format!("The link leaves out {}.", parts.join(" and ")))
}

const fn unlinkable(fault: Unlinkable) -> &'static str {
    match fault {
        Unlinkable::NoStandard => "there is no link without a standard",
        Unlinkable::UnknownStandard | Unlinkable::NoEdition => {
            "no link can tell of this standard: it is in no edition of the questions"
        }
        Unlinkable::TooLong => "there is too much to tell for a link: pass on the file instead",
    }
}

fn sealed(code: &Code, passphrase: &str, day: Day) -> Result<Code, Failure> {
    let mut chance = Chance {
        salt: [0; 16],
        nonce: [0; 24],
    };
    let drawn = getrandom::fill(&mut chance.salt).and_then(|()| getrandom::fill(&mut chance.nonce));
    if drawn.is_err() {
        return Err(Failure::Machine(
            "this machine gives no chance to protect a link with",
        ));
    }
    seal_code(code, passphrase, day, &chance).ok_or(Failure::Machine(
        "this machine has too little memory left to protect a link",
    ))
}
