//! What goes beyond questions and scores, and is needed for papers only: rules for hints, the list
//! of documented information, the road to certification, and the glossary.
//!
//! All of it is data in `questionnaires/guidance/`, without words, and `text/en/guidance.json` has
//! the words under the same ids.

pub(super) mod check;
mod part;
mod read;

use std::rc::Rc;

use crate::core::foreign::{Problems, Value};

/// Everything that the guidance files hold.
#[derive(Debug, Default)]
pub struct Guidance {
    /// Rules that find what does not fit together, in the order they are told.
    pub hints: Vec<HintRule>,
    /// What has to be there in writing.
    pub records: RecordList,
    /// The road to certification.
    pub road: RoadMap,
    terms: Vec<(Rc<str>, Rc<str>)>,
}

/// A rule that finds answers which do not fit together. It speaks where all of it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HintRule {
    /// Its id.
    pub id: Rc<str>,
    /// What single answers have to be.
    pub when: Vec<Condition>,
    /// What all answers together have to be.
    pub overall: Option<Overall>,
    /// What does not fit. `{n}`, `{of}`, `{share}` and `{level}` are filled in from `overall`.
    pub text: Rc<str>,
    /// Why an auditor would ask.
    pub why: Rc<str>,
}

/// What one answer has to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The id of the question.
    pub question: Rc<str>,
    /// What its answer has to be.
    pub test: Test,
}

/// What an answer has to be. Only what was answered with a level is at most or at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// This level or a higher one.
    AtLeast(u8),
    /// This level or a lower one.
    AtMost(u8),
    /// Nothing yet.
    Open,
    /// "Don't know".
    Unknown,
    /// "Not applicable".
    NotApplicable,
}

/// What all answers in scope together have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overall {
    /// Of at least `of` levels without a note, `share` percent are the same.
    SameLevel {
        /// In percent.
        share: u8,
        /// How many levels it takes.
        of: u8,
    },
    /// At least `count` answers are this level; with `bare`, only those without a note count.
    Level {
        /// The level.
        level: u8,
        /// How many answers it takes.
        count: u8,
        /// Whether only answers without a note count.
        bare: bool,
    },
    /// Of at least `of` answers that may be "not applicable", `share` percent are.
    Excluded {
        /// In percent.
        share: u8,
        /// How many answers it takes.
        of: u8,
    },
}

/// What has to be there in writing, and for which standards.
#[derive(Debug, Default)]
pub struct RecordList {
    /// The ids of the standards that it is for.
    pub standards: Vec<Rc<str>>,
    /// Every document, those of one duty together.
    pub rules: Vec<RecordRule>,
}

/// One document, and the questions that stand for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordRule {
    /// Its id.
    pub id: Rc<str>,
    /// The id of the requirement that asks for it; a standard without it does not.
    pub clause: Rc<str>,
    /// How strongly it is asked for.
    pub duty: Duty,
    /// The ids of its questions. A standard counts those that it asks.
    pub questions: Vec<Rc<str>>,
    /// What it is called.
    pub name: Rc<str>,
}

/// How strongly a document is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// The clauses ask for it in writing.
    Required,
    /// A control asks for it in writing, where it applies.
    Control,
    /// Not asked for in writing, but something has to be there to show.
    Expected,
}

impl Duty {
    /// All duties, the strongest first, which is the order of the list.
    pub const ALL: [Self; 3] = [Self::Required, Self::Control, Self::Expected];

    /// Its key in the file.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Control => "controls",
            Self::Expected => "expected",
        }
    }
}

/// The road to certification: the phases of the circle, and the stages to pass.
#[derive(Debug, Default)]
pub struct RoadMap {
    /// The ids of the standards that it is for.
    pub standards: Vec<Rc<str>>,
    /// The phases of Plan-Do-Check-Act, in order.
    pub phases: Vec<PhaseRule>,
    /// The stages, in order.
    pub stages: Vec<StageRule>,
}

/// The ids of the phases of Plan-Do-Check-Act.
pub const PHASES: [&str; 4] = ["plan", "do", "check", "act"];

/// One phase of Plan-Do-Check-Act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseRule {
    /// One of [`PHASES`].
    pub id: &'static str,
    /// The ids of the sections that belong to it.
    pub sections: Vec<Rc<str>>,
    /// What it is called.
    pub name: Rc<str>,
}

/// One stage of the road to certification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageRule {
    /// Its id.
    pub id: Rc<str>,
    /// What it takes; `None` where answers cannot tell.
    pub needs: Option<Needs>,
    /// What it is called.
    pub name: Rc<str>,
    /// What happens in it.
    pub what: Rc<str>,
    /// What is said of it once it is passed.
    pub done: Rc<str>,
    /// What is said where it comes next; where answers cannot tell, what is said of it at all.
    pub here: Rc<str>,
}

/// What it takes to have passed a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// At least so many percent of the questions are answered.
    Coverage(u8),
    /// The low share of these phases, all together, is at least so many percent.
    Phases(Vec<&'static str>, u8),
    /// These requirements have reached the target.
    Requirements(Vec<Rc<str>>),
    /// All that the clauses ask for in writing is in place.
    Records,
    /// The standard's status is the best there is.
    Ready,
}

impl Guidance {
    /// Reads all guidance files, each with its path; what does not fit is reported and left out.
    pub fn read(documents: &[(Rc<str>, Value)], problems: &mut Problems) -> Self {
        read::guidance(documents, problems)
    }

    /// The terms that papers use with what they mean, in the order of the alphabet.
    #[must_use]
    pub fn glossary(&self) -> &[(Rc<str>, Rc<str>)] {
        &self.terms
    }

    /// Adds a term at its place in the alphabet, capital letters or not. Letters beyond English
    /// come last: to know their small ones takes tables that are larger than the glossary.
    fn add_term(&mut self, term: Rc<str>, means: Rc<str>) {
        let key = term.to_ascii_lowercase();
        let mut terms = self.terms.iter();
        let place = terms.position(|(other, _)| other.to_ascii_lowercase() > key);
        let place = place.unwrap_or(self.terms.len());
        self.terms.insert(place, (term, means));
    }
}
