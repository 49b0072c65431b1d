//! What a person reads of a result: every figure, label and sentence, finished.
//!
//! Page, command line and exports show these values and compute nothing of their own, so they
//! cannot disagree.

mod comparison;
mod edition;
mod explain;
mod findings;
pub(crate) mod line;
mod merge;
mod plan;
mod remarks;
mod serves;
mod standard;
mod trend;

pub use comparison::{
    AnswerGroup, Change, ComparisonReport, FigureChange, SectionChangeRow, StandardComparison,
};
pub use findings::{FindingGroup, FindingItem, QuestionLink};
pub use merge::{MergeReport, PollItem, name_of_rule, notes_on_joined};
pub use plan::PlanItem;
pub use serves::{Serves, serves, serves_in_short, title_of};
pub use standard::{Bar, Figure, Headline, Listing, Live, SectionRow, StandardReport};
pub use trend::{TrendReport, TrendRow, TrendTable};

use std::rc::Rc;

use super::answers::Answers;
use super::content::Content;
use super::plan::plan;
use super::scope::{Scope, StandardScope};
use super::score::{Marks, StandardOutcome, assess};
use super::words::Words;

/// The whole result of a check, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Standard by standard, in the order of the profile.
    pub standards: Vec<Rc<StandardReport>>,
    /// What to do, in order.
    pub plan: Rc<Vec<PlanItem>>,
}

/// What a report is made from.
struct Subject<'a> {
    content: &'a Content,
    scope: &'a Scope,
    marks: &'a Marks,
    outcomes: &'a [StandardOutcome],
}

impl Subject<'_> {
    fn words(&self) -> &Words {
        self.content.words()
    }
}

impl Report {
    /// The report on a scope with these answers.
    #[must_use]
    pub fn of(content: &Content, scope: &Scope, answers: &Answers) -> Self {
        let marks = Marks::of(content, answers);
        let outcomes = assess(scope, &marks);
        let actions = plan(scope, &marks, &outcomes);
        let subject = Subject {
            content,
            scope,
            marks: &marks,
            outcomes: &outcomes,
        };
        let standards = scope.standards.iter().zip(&outcomes);
        let plan = actions
            .iter()
            .map(|action| PlanItem::of(subject.words(), action, &marks))
            .collect();
        Self {
            standards: standards
                .map(|(standard, outcome)| Rc::new(StandardReport::of(&subject, standard, outcome)))
                .collect(),
            plan: Rc::new(plan),
        }
    }
}

/// The figures that go along with answering, standard by standard.
#[must_use]
pub fn live(words: &Words, scope: &Scope, marks: &Marks) -> Vec<Rc<Live>> {
    let standards = scope.standards.iter();
    standards
        .map(|standard| live_of(words, scope, standard, marks))
        .collect()
}

/// Brings `figures` of the same scope from the marks of `then` to those of `now`. The figures of
/// standards that ask none of the questions that changed stay the very same.
pub fn follow_live(
    figures: &mut [Rc<Live>],
    words: &Words,
    scope: &Scope,
    (then, now): (&Marks, &Marks),
) {
    let changed = now.changed_from(then);
    for (live, standard) in figures.iter_mut().zip(&scope.standards) {
        if changed.iter().any(|place| standard.places.has(*place)) {
            *live = live_of(words, scope, standard, now);
        }
    }
}

fn live_of(words: &Words, scope: &Scope, standard: &StandardScope, marks: &Marks) -> Rc<Live> {
    let outcome = StandardOutcome::of(standard, marks, scope.target.level());
    Rc::new(Live::of(words, &outcome))
}
