//! The words of the interface. They are content like everything else a person reads; the code
//! knows them only by [`Phrase`], so a phrase that is missing or fills in the wrong values is
//! found by machine and not by a visitor.

#[macro_use]
mod first;
#[macro_use]
mod further;
#[macro_use]
mod papers;
mod names;
mod phrase;

use std::rc::Rc;

pub use phrase::Phrase;

use super::foreign::{Fault, Node, Problems, Value};

/// The path of the document that the build makes of the phrases that the first screens say.
pub const PATH: &str = "words.json";

/// The path of the document that it makes of those that only the further screens say.
pub const FURTHER_PATH: &str = "words-screens.json";

/// The path of the document that it makes of those that only the papers say.
pub const PAPERS_PATH: &str = "words-papers.json";

/// The list that stands in the document with this path, as a place in [`Phrase::COUNTS`].
fn list_at(path: &str) -> usize {
    match path {
        FURTHER_PATH => 1,
        PAPERS_PATH => 2,
        _ => 0,
    }
}

/// The list that a phrase is in, and its place there.
fn place_of(phrase: Phrase) -> (usize, usize) {
    let mut place = phrase as usize;
    for (list, count) in Phrase::COUNTS.into_iter().enumerate() {
        match place.checked_sub(count) {
            Some(beyond) => place = beyond,
            None => return (list, place),
        }
    }
    (Phrase::COUNTS.len(), place)
}

/// A phrase as its file has it: for one thing and for several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhraseText {
    /// For exactly one.
    pub one: Rc<str>,
    /// For any other number, and where there is no number.
    pub other: Rc<str>,
}

impl PhraseText {
    /// A phrase that does not depend on a number.
    #[must_use]
    pub fn plain(text: Rc<str>) -> Self {
        Self {
            one: Rc::clone(&text),
            other: text,
        }
    }
}

/// All phrases of one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Those of the first screens, of the further ones, and of the papers, as far as they are
    /// there.
    lists: [Texts; Phrase::COUNTS.len()],
}

type Texts = Vec<Option<PhraseText>>;

impl Words {
    /// Adds the phrase with this key.
    ///
    /// # Errors
    ///
    /// When no phrase has this key, or when it was there before.
    pub fn add(&mut self, key: &Rc<str>, text: PhraseText) -> Result<(), Fault> {
        let Some(phrase) = Phrase::ALL.iter().copied().find(|one| one.key() == &**key) else {
            return Err(Fault::UnknownKey);
        };
        let (list, place) = place_of(phrase);
        let Some(texts) = self.lists.get_mut(list) else {
            return Err(Fault::UnknownKey);
        };
        if texts.len() <= place {
            texts.resize(place + 1, None);
        }
        match texts.get_mut(place) {
            Some(slot @ None) => *slot = Some(text),
            _ => return Err(Fault::DuplicateId(Rc::clone(key))),
        }
        Ok(())
    }

    /// Says a phrase in other words, which do not depend on a number.
    pub fn reword(&mut self, phrase: Phrase, text: &Rc<str>) {
        let (list, place) = place_of(phrase);
        let texts = self.lists.get_mut(list);
        if let Some(slot) = texts.and_then(|texts| texts.get_mut(place)) {
            *slot = Some(PhraseText::plain(Rc::clone(text)));
        }
    }

    /// Takes the phrases of the document with this path, in the order of [`Phrase::ALL`], as
    /// [`Words::write`] wrote them: each a text, or a list of one for one thing and one for
    /// several. A list of another length is reported.
    pub fn read(&mut self, path: &str, node: &Node, problems: &mut Problems) {
        let mut texts = Texts::new();
        for item in node.items(problems) {
            texts.push(match item.value() {
                Value::Text(text) => Some(PhraseText::plain(Rc::clone(text))),
                Value::List(forms) => match forms.as_slice() {
                    [Value::Text(one), Value::Text(other)] => Some(PhraseText {
                        one: Rc::clone(one),
                        other: Rc::clone(other),
                    }),
                    _ => None,
                },
                _ => None,
            });
        }
        let list = list_at(path);
        if Phrase::COUNTS.get(list) != Some(&texts.len()) || texts.contains(&None) {
            node.report(problems, Fault::MissingText);
        }
        if let Some(own) = self.lists.get_mut(list) {
            *own = texts;
        }
    }

    /// The phrases of the document with this path, in the order of [`Phrase::ALL`], without their
    /// keys: the keys would be a tenth of what a visitor loads of words.
    #[must_use]
    pub fn write(&self, path: &str) -> Value {
        let list = list_at(path);
        let own = Phrase::ALL.iter().copied();
        let own = own.filter(|phrase| place_of(*phrase).0 == list);
        let phrases = own.map(|phrase| match self.find(phrase) {
            None => Value::Null,
            Some(text) if text.one == text.other => Value::Text(Rc::clone(&text.other)),
            Some(text) => [&text.one, &text.other]
                .map(|form| Value::Text(Rc::clone(form)))
                .into_iter()
                .collect(),
        });
        phrases.collect()
    }

    /// The phrases that no file gave.
    pub fn missing(&self) -> impl Iterator<Item = Phrase> {
        let all = Phrase::ALL.iter().copied();
        all.filter(|phrase| self.find(*phrase).is_none())
    }

    /// The phrases whose placeholders are not those that the code fills in.
    pub fn misfits(&self) -> impl Iterator<Item = Phrase> {
        let all = Phrase::ALL.iter().copied();
        all.filter(|phrase| {
            let text = self.find(*phrase);
            text.is_some_and(|text| !fills(&text.other, phrase.holes()))
        })
    }

    fn find(&self, phrase: Phrase) -> Option<&PhraseText> {
        let (list, place) = place_of(phrase);
        self.lists.get(list)?.get(place)?.as_ref()
    }

    /// A phrase without placeholders; a question mark, should it be missing, and nothing while it
    /// is one of those that arrive later.
    #[must_use]
    pub fn get(&self, phrase: Phrase) -> Rc<str> {
        let is_first = place_of(phrase).0 == 0;
        self.find(phrase).map_or_else(
            || Rc::from(if is_first { "?" } else { "" }),
            |text| Rc::clone(&text.other),
        )
    }

    /// A phrase with its placeholders filled in: `{name}` becomes the value beside `name`.
    #[must_use]
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        fill(&self.get(phrase), values)
    }

    /// A phrase about a number of things, which fills `{n}`, and any other values.
    #[must_use]
    pub fn count(&self, phrase: Phrase, n: usize, values: &[(&str, &str)]) -> String {
        let text = match self.find(phrase) {
            Some(text) if n == 1 => Rc::clone(&text.one),
            _ => self.get(phrase),
        };
        let number = n.to_string();
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(values);
        fill(&text, &all)
    }
}

/// Replaces each `{name}` by its value, and leaves alone what has none.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, hole, after)) = next_hole(rest) {
        filled.push_str(before);
        if let Some((_, value)) = values.iter().find(|(name, _)| *name == hole) {
            filled.push_str(value);
        } else {
            filled.push('{');
            filled.push_str(hole);
            filled.push('}');
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// Splits `text` at its first `{name}`.
fn next_hole(text: &str) -> Option<(&str, &str, &str)> {
    let (before, after) = text.split_once('{')?;
    let (hole, after) = after.split_once('}')?;
    Some((before, hole, after))
}

/// Whether a text has each of these placeholders and no others.
fn fills(text: &str, holes: &[&str]) -> bool {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, hole, after)) = next_hole(rest) {
        found.push(hole);
        rest = after;
    }
    found.iter().all(|hole| holes.contains(hole)) && holes.iter().all(|hole| found.contains(hole))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_and_unknown_ones_stay() {
        assert_eq!(fill("{a} of {b}", &[("a", "1"), ("b", "2")]), "1 of 2");
        assert_eq!(fill("{c}, {a}", &[("a", "{b}")]), "{c}, {b}");
        assert_eq!(fill("no { end", &[]), "no { end");
    }

    #[test]
    fn placeholders_must_match_the_use() {
        assert!(fills("{a} of {b}", &["a", "b"]));
        assert!(!fills("{a}", &["a", "b"]));
        assert!(!fills("{a} {c}", &["a"]));
    }

    #[test]
    fn one_thing_and_several_read_differently() {
        let mut words = Words::default();
        let key: Rc<str> = Rc::from(Phrase::FindingsMajor.key());
        let text = PhraseText {
            one: Rc::from("{n} hole"),
            other: Rc::from("{n} holes"),
        };
        words.add(&key, text).unwrap();
        assert_eq!(words.count(Phrase::FindingsMajor, 1, &[]), "1 hole");
        assert_eq!(words.count(Phrase::FindingsMajor, 0, &[]), "0 holes");
    }

    #[test]
    fn a_phrase_that_is_missing_shows_that() {
        assert_eq!(&*Words::default().get(Phrase::StartBegin), "?");
    }

    #[test]
    fn a_phrase_that_arrives_later_says_nothing_before() {
        assert_eq!(&*Words::default().get(Phrase::ResultPrint), "");
    }
}
