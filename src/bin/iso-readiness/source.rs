//! One argument as a check: an answers file, a file with a link in it, or a link.
//!
//! An argument that names an existing file is that file. What a file or standard input holds is an
//! answers file where it begins with `{`, and otherwise a text to look for a link in.

use std::fs::File;
use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::content::Content;
use iso_readiness::core::file::read_answers;
use iso_readiness::core::foreign::Problem;
use iso_readiness::core::link::{Body, Carried, LinkFault, find, read_offered, unseal};
use iso_readiness::core::state::State;
use iso_readiness::core::words::{Phrase, Words};

use crate::args::Input;
use crate::files::{parse, read_limited, unreadable};

/// The name of standard input in messages.
pub(crate) const STANDARD: &str = "standard input";

const NEITHER: &str = "there is neither a file nor a link";
const PROTECTED: &str =
    "This link is protected: name the file with its passphrase by --passphrase-file.";
const RESULT_ONLY: &str = "This link holds the result alone, without answers. Ask for a link with \
                           answers, or for the file.";
const NO_PASSPHRASE: &str = "the first line should be the passphrase, and is blank";

/// A check, and where it comes from.
pub(crate) struct Source {
    /// How messages call where it comes from.
    pub(crate) name: String,
    /// The name that the maker of the link gave it; empty where there is none.
    pub(crate) label: Rc<str>,
    /// Profile and answers.
    pub(crate) state: State,
    /// What became of answers to questions that have changed since.
    pub(crate) carried: Carried,
}

/// Whoever opens files and links.
pub(crate) struct Opener<'c> {
    pub(crate) content: &'c Content,
    /// What opens protected links.
    pub(crate) passphrase: Option<&'c str>,
}

impl Opener<'_> {
    /// The check that an argument names, or that standard input holds.
    ///
    /// # Errors
    ///
    /// Every problem: a check that could be read only in part would look like a whole one.
    pub(crate) fn check(&self, input: &Input) -> Result<Source, Vec<Problem>> {
        let argument = match input {
            Input::Standard => {
                let bytes = read_limited(STANDARD, Ok(std::io::stdin().lock()));
                return self.bytes(STANDARD, &bytes.map_err(|problem| vec![problem])?);
            }
            Input::Given(argument) => argument,
        };
        if !Path::new(argument).exists() {
            return self.argument(&argument.to_string_lossy());
        }
        let name = argument.to_string_lossy();
        let bytes = read_limited(&name, File::open(argument));
        self.bytes(&name, &bytes.map_err(|problem| vec![problem])?)
    }

    /// The check that a file holds.
    pub(crate) fn bytes(&self, name: &str, bytes: &[u8]) -> Result<Source, Vec<Problem>> {
        let text = bytes.trim_ascii_start();
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        if !text.trim_ascii_start().starts_with(b"{") {
            let source = self.link(&String::from_utf8_lossy(text));
            let source = source.map_err(|sentence| vec![unreadable(name, &sentence)])?;
            return Ok(Source {
                name: name.to_owned(),
                ..source
            });
        }
        let value = parse(name, text).map_err(|problem| vec![problem])?;
        let (profile, answers, problems) = read_answers(name, &value, self.content)?;
        if !problems.is_empty() {
            return Err(problems);
        }
        let answers = Rc::new(answers);
        Ok(Source {
            name: name.to_owned(),
            label: Rc::default(),
            state: State { profile, answers },
            carried: Carried::default(),
        })
    }

    fn argument(&self, text: &str) -> Result<Source, Vec<Problem>> {
        if find(text) == Err(LinkFault::Nothing) {
            return Err(vec![unreadable(text, &NEITHER)]);
        }
        let name = shortened(text);
        match self.link(text) {
            Ok(source) => Ok(Source { name, ..source }),
            Err(sentence) => Err(vec![unreadable(&name, &sentence)]),
        }
    }

    /// The check in a text with a link.
    ///
    /// # Errors
    ///
    /// Why there is none, and what to do about it, in a sentence.
    pub(crate) fn link(&self, text: &str) -> Result<Source, String> {
        let words = self.content.words();
        let fault = |fault| words.get(Phrase::of_link_fault(fault)).to_string();
        let mut code = find(text).map_err(fault)?;
        if code.sealed().is_some() {
            let passphrase = self.passphrase.ok_or(PROTECTED)?;
            code = unseal(&code, passphrase).map_err(fault)?;
        }
        let shared = read_offered(&code, self.content).map_err(fault)?;
        let Body::Answers {
            profile,
            answers,
            carried,
        } = shared.body
        else {
            return Err(RESULT_ONLY.to_owned());
        };
        let answers = Rc::new(answers);
        Ok(Source {
            name: String::new(),
            label: shared.name,
            state: State { profile, answers },
            carried,
        })
    }
}

/// The beginning of a link, which is enough to know it by.
fn shortened(text: &str) -> String {
    const LENGTH: usize = 40;
    let mut short: String = text.chars().take(LENGTH).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The first line of a passphrase file.
pub(crate) fn passphrase(path: Option<&Path>) -> Result<Option<String>, Problem> {
    let Some(path) = path else {
        return Ok(None);
    };
    let name = path.to_string_lossy();
    let bytes = read_limited(&name, File::open(path))?;
    let text = String::from_utf8(bytes);
    let text = text.map_err(|error| unreadable(&name, &error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let line = text.lines().next().unwrap_or_default();
    if line.trim().is_empty() {
        return Err(unreadable(&name, &NO_PASSPHRASE));
    }
    Ok(Some(line.to_owned()))
}

/// What became of answers to questions that have changed since a link was made, each a sentence.
pub(crate) fn notes_on_carried(words: &Words, carried: &Carried) -> Vec<String> {
    let moved = carried.moved.iter();
    let moved = moved.map(|(id, heirs)| format!("{id} → {}", heirs.join(", ")));
    let named = [
        (Phrase::CarriedRetired, carried.retired.clone()),
        (Phrase::CarriedMoved, moved.map(Rc::from).collect()),
        (Phrase::CarriedUnfit, carried.unfit.clone()),
    ];
    let named = named.into_iter().filter(|(_, ids)| !ids.is_empty());
    let mut notes: Vec<String> = named
        .map(|(phrase, ids)| {
            let sentence = words.count(phrase, ids.len(), &[]);
            format!("{sentence}: {}", ids.join("; "))
        })
        .collect();
    if carried.added > 0 {
        notes.push(words.count(Phrase::CarriedAdded, carried.added, &[]));
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires;

    #[test]
    fn what_was_carried_on_is_told_with_its_questions() {
        let content = questionnaires::content(None).unwrap();
        let notes = |carried: &Carried| notes_on_carried(content.words(), carried);
        assert_eq!(notes(&Carried::default()), [""; 0]);
        let carried = Carried {
            retired: vec!["a".into(), "b".into()],
            moved: vec![("c".into(), vec!["d".into(), "e".into()])],
            unfit: vec!["f".into()],
            added: 3,
        };
        let notes = notes(&carried);
        for (note, (start, end)) in notes.iter().zip([
            ("2 answers", ": a; b"),
            ("1 answer", ": c → d, e"),
            ("1 answer", ": f"),
            ("3 questions", ""),
        ]) {
            assert!(note.starts_with(start) && note.ends_with(end), "{note}");
        }
        assert_eq!(notes.len(), 4);
    }

    #[test]
    fn a_long_link_is_shortened_in_messages() {
        assert_eq!(shortened("short"), "short");
        let short = shortened(&"ä".repeat(100));
        assert_eq!(short.chars().count(), 41);
        assert!(short.ends_with('…'));
    }
}
