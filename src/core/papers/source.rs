//! A check with all that its papers are made from.

use std::rc::Rc;

use crate::core::content::Content;
use crate::core::day::Day;
use crate::core::file::Aside;
use crate::core::plan::{Action, plan};
use crate::core::report::Report;
use crate::core::state::{Assessed, State};
use crate::core::words::Words;

/// A check with all that its papers are made from.
#[derive(Debug)]
pub struct Source {
    /// What it was asked.
    pub content: Rc<Content>,
    /// What was answered.
    pub state: State,
    /// What a file answered of questions that are not known here: it goes back into files.
    pub aside: Rc<Aside>,
    /// The day the papers are made.
    pub today: Day,
    /// Its scores.
    pub assessed: Assessed,
    /// Every gap, in order.
    pub actions: Vec<Action>,
    /// What a person reads of the result, as the page shows it.
    pub report: Report,
}

impl Source {
    /// What the papers about a check are made from.
    #[must_use]
    pub fn of(content: &Rc<Content>, state: &State, today: Day) -> Self {
        let assessed = state.assess(content);
        let actions = plan(&assessed.scope, &assessed.marks, &assessed.outcomes);
        let report = Report::of(content, &assessed.scope, &state.answers);
        Self {
            content: Rc::clone(content),
            state: state.clone(),
            aside: Rc::default(),
            today,
            assessed,
            actions,
            report,
        }
    }

    /// The same with answers that are kept aside.
    #[must_use]
    pub fn with_aside(mut self, aside: &Rc<Aside>) -> Self {
        self.aside = Rc::clone(aside);
        self
    }

    /// The words of the interface.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.content.words()
    }
}
