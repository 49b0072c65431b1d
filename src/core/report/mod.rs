//! What a person reads of a result: every figure, label and sentence, finished.
//!
//! Page, command line and exports show these values and compute nothing of their own, so they
//! cannot disagree.

mod explain;
mod findings;
mod plan;
mod serves;
mod standard;

pub use findings::{FindingGroup, FindingItem, QuestionLink};
pub use plan::PlanItem;
pub use serves::{serves, titles};
pub use standard::{Bar, Figure, Headline, Live, SectionRow, StandardReport};

use std::rc::Rc;

use super::answers::Answers;
use super::content::Content;
use super::plan::plan;
use super::scope::Scope;
use super::score::{Marks, assess};

/// The whole result of a check, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Standard by standard, in the order of the profile.
    pub standards: Vec<Rc<StandardReport>>,
    /// What to do, in order.
    pub plan: Rc<Vec<PlanItem>>,
}

impl Report {
    /// The report on a scope with these answers.
    #[must_use]
    pub fn of(content: &Content, scope: &Scope, answers: &Answers) -> Self {
        let marks = Marks::of(content, answers);
        let outcomes = assess(scope, &marks);
        let actions = plan(scope, &marks, &outcomes);
        let words = content.words();
        let standards = scope
            .standards
            .iter()
            .zip(&outcomes)
            .map(|(standard, outcome)| {
                Rc::new(StandardReport::of(
                    words,
                    scope.target,
                    standard,
                    outcome,
                    &marks,
                ))
            })
            .collect();
        let plan = actions
            .iter()
            .map(|action| PlanItem::of(words, action, &marks))
            .collect();
        Self {
            standards,
            plan: Rc::new(plan),
        }
    }
}

/// The figures that go along with answering, standard by standard.
#[must_use]
pub fn live(content: &Content, scope: &Scope, answers: &Answers) -> Vec<Live> {
    let marks = Marks::of(content, answers);
    let outcomes = assess(scope, &marks);
    outcomes
        .iter()
        .map(|outcome| Live::of(content.words(), outcome))
        .collect()
}
