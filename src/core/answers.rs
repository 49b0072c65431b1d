//! What was answered, by question id. Answers are the only truth: everything else is computed
//! from content, profile and answers.

use std::rc::Rc;

use super::by_id::ById;

/// How far a practice is in place, from 0 (not at all) to 4 (measured and improved).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    /// Level 0, "not in place".
    pub const LOWEST: Self = Self(0);
    /// Level 4, "measured".
    pub const HIGHEST: Self = Self(4);
    /// All levels, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The level with this number, if there is one.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (number <= Self::HIGHEST.0).then_some(Self(number))
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// Why a practice does not apply. Free words go into the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It lies outside the scope of the management system.
    OutOfScope,
    /// Nothing of the kind is done.
    NoSuchActivity,
    /// The risk was looked at and accepted.
    RiskAccepted,
    /// Another control or another party covers it.
    CoveredElsewhere,
    /// Anything else; the note says what.
    Other,
}

impl Reason {
    /// All reasons, in the order they are offered.
    pub const ALL: [Self; 5] = [
        Self::OutOfScope,
        Self::NoSuchActivity,
        Self::RiskAccepted,
        Self::CoveredElsewhere,
        Self::Other,
    ];

    /// The words of the file formats, for messages.
    pub const WORDS: &str =
        "out-of-scope, no-such-activity, risk-accepted, covered-elsewhere, other";

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OutOfScope => "out-of-scope",
            Self::NoSuchActivity => "no-such-activity",
            Self::RiskAccepted => "risk-accepted",
            Self::CoveredElsewhere => "covered-elsewhere",
            Self::Other => "other",
        }
    }

    /// The reason with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.id() == word)
    }
}

/// An answer somebody chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The practice stands at this level.
    Level(Level),
    /// Somebody has to find out.
    Unknown,
    /// The practice does not apply.
    NotApplicable(Reason),
}

/// What is kept for one question. A note may stand alone, before the question is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The answer; `None` while the question is open.
    pub choice: Option<Choice>,
    /// Free words; empty when there are none.
    pub note: Rc<str>,
}

impl Entry {
    fn is_blank(&self) -> bool {
        self.choice.is_none() && self.note.is_empty()
    }
}

/// All answers and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Sorted by id, so that the same answers are equal in whatever order they were given.
    entries: Vec<(Rc<str>, Entry)>,
}

impl Answers {
    /// Answers without notes to the questions with these ids, each at the place that the value of
    /// its id has.
    #[must_use]
    pub fn of_choices<T>(ids: &ById<T>, choices: &[Option<Choice>]) -> Self {
        // One empty note for all: each of its own would be memory of its own.
        let note: Rc<str> = Rc::default();
        let entries = ids.places().map(|(id, place)| {
            let choice = choices.get(place).copied().flatten();
            let note = Rc::clone(&note);
            (Rc::clone(id), Entry { choice, note })
        });
        // To make an entry for every question and drop the blank ones takes a third of the time that
        // adding one entry after the other does: a list of known length is filled in place.
        let mut entries: Vec<_> = entries.collect();
        entries.retain(|(_, entry)| !entry.is_blank());
        Self { entries }
    }

    /// Whether a question has an answer or a note.
    #[must_use]
    pub fn has(&self, question: &str) -> bool {
        self.entry(question).is_some()
    }

    /// The answer to a question.
    #[must_use]
    pub fn choice(&self, question: &str) -> Option<Choice> {
        self.entry(question)?.choice
    }

    /// The note on a question; empty when there is none.
    #[must_use]
    pub fn note(&self, question: &str) -> Rc<str> {
        self.entry(question)
            .map_or_else(Rc::default, |entry| Rc::clone(&entry.note))
    }

    /// Sets or, with `None`, clears the answer to a question. Its note stays.
    pub fn choose(&mut self, question: &Rc<str>, choice: Option<Choice>) {
        self.change(question, |entry| entry.choice = choice);
    }

    /// Replaces the note on a question. Its answer stays.
    pub fn write_note(&mut self, question: &Rc<str>, note: Rc<str>) {
        self.change(question, |entry| entry.note = note);
    }

    fn place(&self, question: &str) -> Result<usize, usize> {
        self.entries
            .binary_search_by(|(id, _)| (**id).cmp(question))
    }

    fn entry(&self, question: &str) -> Option<&Entry> {
        let (_, entry) = self.entries.get(self.place(question).ok()?)?;
        Some(entry)
    }

    fn change(&mut self, question: &Rc<str>, change: impl FnOnce(&mut Entry)) {
        let place = self.place(question).unwrap_or_else(|place| {
            let blank = (Rc::clone(question), Entry::default());
            self.entries.insert(place, blank);
            place
        });
        if let Some((_, entry)) = self.entries.get_mut(place) {
            change(entry);
            if entry.is_blank() {
                self.entries.remove(place);
            }
        }
    }

    /// Everything kept, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &Entry)> {
        self.entries.iter().map(|(id, entry)| (id, entry))
    }

    /// Whether nothing is kept at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many questions are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        let entries = self.iter();
        entries.filter(|(_, entry)| entry.choice.is_some()).count()
    }
}
