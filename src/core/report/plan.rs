//! The plan as a list of things to do.

use std::rc::Rc;

use super::findings::QuestionLink;
use crate::core::figures::hundredths;
use crate::core::plan::Action;
use crate::core::score::Marks;
use crate::core::words::{Phrase, Words};

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanItem {
    /// The question whose practice is to be brought to the target.
    pub question: QuestionLink,
    /// The first step.
    pub first: Rc<str>,
    /// What it brings, such as `+0.8 points`.
    pub gain: String,
    /// What it takes.
    pub effort: Rc<str>,
    /// Whether it stands in the way of a certificate.
    pub blocks: bool,
}

impl PlanItem {
    pub(super) fn of(words: &Words, action: &Action, marks: &Marks) -> Self {
        let question = &action.question;
        let gain = hundredths(words, action.gain());
        Self {
            question: QuestionLink::of(words, question, marks),
            first: Rc::clone(&question.text.first),
            gain: words.fill(Phrase::PlanGain, &[("n", &gain)]),
            effort: words.get(Phrase::of_effort(question.effort)),
            blocks: action.blocks,
        }
    }
}
