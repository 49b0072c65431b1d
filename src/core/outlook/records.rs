//! What certification asks for in writing, and whether it is there, from the answers.

use std::rc::Rc;

use crate::core::content::Question;
use crate::core::content::guidance::{Duty, RecordRule};
use crate::core::papers::Source;
use crate::core::report::{QuestionLink, title_of};
use crate::core::scope::StandardScope;
use crate::core::score::Mark;
use crate::core::words::{Phrase, Words};
use crate::core::work::split;

/// The level from which a document counts as in place, whatever the target: written and working.
const THERE: u8 = 3;
/// The highest level that still counts as missing.
const HOLE: u8 = 1;

/// One document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The id of the requirement that asks for it.
    pub clause: Rc<str>,
    /// What has to be there.
    pub name: Rc<str>,
    /// How strongly it is asked for.
    pub duty: Duty,
    /// The same in words.
    pub asked: Rc<str>,
    /// Whether it is there, in words.
    pub state: Rc<str>,
    /// Whether it is there: `in-place`, `partly`, `missing`, `find-out` or `open`.
    pub kind: &'static str,
    /// The questions that say so.
    pub questions: Vec<QuestionLink>,
    /// What the team noted as evidence; empty where it noted nothing.
    pub evidence: String,
}

impl Record {
    /// Whether it is there.
    #[must_use]
    pub fn is_in_place(&self) -> bool {
        self.kind == State::InPlace.id()
    }
}

/// For each standard in the profile that asks for documents: its name, and all of them, those that
/// its clauses require first.
#[must_use]
pub fn records(source: &Source) -> Vec<(String, Vec<Record>)> {
    let words = source.words();
    let listed = &source.content.guidance().records.standards;
    let standards = source.assessed.scope.standards.iter();
    standards
        .filter(|scope| listed.contains(&scope.standard.id))
        .map(|scope| (title_of(words, &scope.standard), of_standard(source, scope)))
        .collect()
}

/// The documents that one standard asks for. Those of a control that does not apply are left out.
pub(super) fn of_standard(source: &Source, scope: &StandardScope) -> Vec<Record> {
    let rules = &source.content.guidance().records.rules;
    let rules = rules.iter().filter(|rule| asks(scope, &rule.clause));
    rules
        .filter_map(|rule| record(source, scope, rule))
        .collect()
}

fn asks(scope: &StandardScope, clause: &str) -> bool {
    let mut requirements = scope.requirements();
    requirements.any(|scoped| *scoped.requirement.id == *clause)
}

fn record(source: &Source, scope: &StandardScope, rule: &RecordRule) -> Option<Record> {
    let (words, marks) = (source.words(), &source.assessed.marks);
    let asked = scope.questions.iter();
    let questions: Vec<&Rc<Question>> = asked
        .filter(|question| rule.questions.contains(&question.id))
        .filter(|question| marks.get(question) != Mark::NotApplicable)
        .collect();
    let state = State::of(questions.iter().map(|question| marks.get(question)))?;
    let links = questions.iter();
    Some(Record {
        clause: Rc::clone(&rule.clause),
        name: Rc::clone(&rule.name),
        duty: rule.duty,
        asked: words.get(match rule.duty {
            Duty::Required => Phrase::RecordsRequired,
            Duty::Control => Phrase::RecordsControl,
            Duty::Expected => Phrase::RecordsExpected,
        }),
        state: state.shown(words),
        kind: state.id(),
        questions: links
            .map(|question| QuestionLink::of(words, question, marks))
            .collect(),
        evidence: evidence(source, &questions),
    })
}

/// What the notes name as evidence, each piece once.
fn evidence(source: &Source, questions: &[&Rc<Question>]) -> String {
    let mut pieces: Vec<Rc<str>> = Vec::new();
    for question in questions {
        let note = source.state.answers.note(&question.id);
        let (_, work) = split(&note);
        if !work.evidence.is_empty() && !pieces.contains(&work.evidence) {
            pieces.push(work.evidence);
        }
    }
    pieces.join("; ")
}

/// Whether a document is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    InPlace,
    Partly,
    Missing,
    FindOut,
    Open,
}

impl State {
    /// The weakest answer decides. A hole is a hole, whatever is still open beside it; after that,
    /// what is open or unknown could be one. `None` where nothing is asked.
    fn of(marks: impl Iterator<Item = Mark>) -> Option<Self> {
        let (mut any, mut open, mut unknown) = (false, false, false);
        let mut least = u8::MAX;
        for mark in marks {
            any = true;
            match mark {
                Mark::Open => open = true,
                Mark::Unknown => unknown = true,
                Mark::NotApplicable => {}
                Mark::Level(level) => least = least.min(level.number()),
            }
        }
        any.then_some(if least <= HOLE {
            Self::Missing
        } else if open {
            Self::Open
        } else if unknown {
            Self::FindOut
        } else if least < THERE {
            Self::Partly
        } else {
            Self::InPlace
        })
    }

    const fn id(self) -> &'static str {
        match self {
            Self::InPlace => "in-place",
            Self::Partly => "partly",
            Self::Missing => "missing",
            Self::FindOut => "find-out",
            Self::Open => "open",
        }
    }

    fn shown(self, words: &Words) -> Rc<str> {
        words.get(match self {
            Self::InPlace => Phrase::RecordsInPlace,
            Self::Partly => Phrase::RecordsPartly,
            Self::Missing => Phrase::RecordsMissing,
            Self::FindOut => Phrase::RecordsFindOut,
            Self::Open => Phrase::RecordsOpen,
        })
    }
}
