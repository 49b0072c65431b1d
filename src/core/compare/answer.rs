//! What became of the answers.

use std::rc::Rc;

use super::Sides;
use crate::core::answers::Choice;
use crate::core::by_id::PlaceSet;
use crate::core::content::{Content, Question};
use crate::core::state::{Assessed, State};

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerTurn {
    /// The level is higher.
    Up,
    /// The level is lower.
    Down,
    /// It was open, and is answered now, whatever the answer.
    Answered,
    /// It was answered, and is open now.
    TakenBack,
    /// "Don't know" gave way to a level.
    FromUnknown,
    /// A level gave way to "don't know".
    ToUnknown,
    /// "Not applicable" gave way to another answer.
    FromNotApplicable,
    /// Another answer gave way to "not applicable".
    ToNotApplicable,
    /// "Not applicable", for another reason.
    Reason,
}

impl AnswerTurn {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 9] = [
        Self::Down,
        Self::Up,
        Self::TakenBack,
        Self::Answered,
        Self::ToUnknown,
        Self::FromUnknown,
        Self::ToNotApplicable,
        Self::FromNotApplicable,
        Self::Reason,
    ];

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Answered => "answered",
            Self::TakenBack => "taken-back",
            Self::FromUnknown => "from-unknown",
            Self::ToUnknown => "to-unknown",
            Self::FromNotApplicable => "from-n/a",
            Self::ToNotApplicable => "to-n/a",
            Self::Reason => "reason",
        }
    }

    /// What became of an answer; `None` where it is the same. Between "not applicable" and "don't
    /// know", the step that changes what counts decides.
    #[must_use]
    pub fn of(choices: &Sides<Option<Choice>>) -> Option<Self> {
        let (before, after) = match (choices.before, choices.after) {
            (None, None) => return None,
            (None, Some(_)) => return Some(Self::Answered),
            (Some(_), None) => return Some(Self::TakenBack),
            (Some(before), Some(after)) => (before, after),
        };
        match (before, after) {
            _ if before == after => None,
            (Choice::NotApplicable(_), Choice::NotApplicable(_)) => Some(Self::Reason),
            (Choice::NotApplicable(_), _) => Some(Self::FromNotApplicable),
            (_, Choice::NotApplicable(_)) => Some(Self::ToNotApplicable),
            (Choice::Unknown, _) => Some(Self::FromUnknown),
            (_, Choice::Unknown) => Some(Self::ToUnknown),
            (Choice::Level(before), Choice::Level(after)) if before < after => Some(Self::Up),
            (Choice::Level(_), Choice::Level(_)) => Some(Self::Down),
        }
    }
}

/// An answer that is not what it was.
#[derive(Clone, Debug)]
pub struct AnswerChange {
    /// The question.
    pub question: Rc<Question>,
    /// What was answered; `None` where it is open.
    pub choices: Sides<Option<Choice>>,
    /// What became of it.
    pub turn: AnswerTurn,
}

/// The answers to what both sides ask. What only one side asks is counted and not compared: its
/// answer on the other side says nothing there.
#[derive(Clone, Debug, Default)]
pub struct AnswerChanges {
    /// The answers that changed, in the order of the bank.
    pub changes: Vec<AnswerChange>,
    /// How many given answers are what they were.
    pub lasting: usize,
    /// How many questions only one side asks.
    pub asked_once: Sides<usize>,
}

impl AnswerChanges {
    pub(super) fn of(
        content: &Content,
        before: &State,
        after: &State,
        seen: &Sides<Assessed>,
    ) -> Self {
        let asked = Sides {
            before: places(&seen.before),
            after: places(&seen.after),
        };
        let mut all = Self::default();
        for question in content.questions() {
            let place = question.position;
            match (asked.before.has(place), asked.after.has(place)) {
                (true, true) => all.note(
                    question,
                    Sides {
                        before: before.answers.choice(&question.id),
                        after: after.answers.choice(&question.id),
                    },
                ),
                (true, false) => all.asked_once.before += 1,
                (false, true) => all.asked_once.after += 1,
                (false, false) => {}
            }
        }
        all
    }

    fn note(&mut self, question: &Rc<Question>, choices: Sides<Option<Choice>>) {
        match AnswerTurn::of(&choices) {
            Some(turn) => self.changes.push(AnswerChange {
                question: Rc::clone(question),
                choices,
                turn,
            }),
            None => self.lasting += usize::from(choices.after.is_some()),
        }
    }
}

/// The places of all questions in scope.
fn places(assessed: &Assessed) -> PlaceSet {
    let mut places = PlaceSet::default();
    for question in &assessed.scope.questions {
        places.add(question.position);
    }
    places
}
