//! The plan of a team: every gap where it belongs in time, with what it takes to close it and what
//! the team keeps about it.

use std::rc::Rc;

use super::Source;
use super::table::{Cell, Table};
use super::tables::columns_of;
use crate::core::by_id::{IdSet, PlaceSet};
use crate::core::plan::Action;
use crate::core::report::{PlanItem, serves_in_short};
use crate::core::score::{Grade, Mark, StandardOutcome, Subject};
use crate::core::words::Phrase;
use crate::core::work::{Work, split};

/// The plan of a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// What to do now, next and later. One with nothing to do is left out.
    pub bands: Vec<Band>,
}

/// What to do at about the same time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// `now`, `next` or `later`, for looks.
    pub id: &'static str,
    /// Its name, with the number of actions.
    pub title: String,
    /// What belongs there.
    pub lead: Rc<str>,
    /// The actions, in the order of the plan.
    pub items: Vec<BoardItem>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardItem {
    /// What to do, what it takes and what it brings.
    pub item: PlanItem,
    /// What it brings, in hundredths of a point.
    pub gain: u32,
    /// What could be put on the table once it is done.
    pub evidence: Vec<Rc<str>>,
    /// What it counts for, standard by standard, such as `ISO/IEC 27001:2022, 6.1.2`.
    pub serves: Vec<String>,
    /// What the team keeps about it.
    pub work: Work,
    /// The rest of the note.
    pub prose: Rc<str>,
}

/// When an action is due to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// It blocks certification.
    Now,
    /// An auditor would likely raise it, or nobody knows.
    Next,
    /// All others.
    Later,
}

impl When {
    const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];

    fn of(source: &Source, action: &Action, pressing: &PlaceSet) -> Self {
        let question = &action.question;
        if action.blocks {
            Self::Now
        } else if pressing.has(question.position)
            || source.assessed.marks.get(question) == Mark::Unknown
        {
            Self::Next
        } else {
            Self::Later
        }
    }

    const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Next => "next",
            Self::Later => "later",
        }
    }

    /// Its title, what belongs there, and its name in a table.
    const fn phrases(self) -> (Phrase, Phrase, Phrase) {
        match self {
            Self::Now => (Phrase::BoardNow, Phrase::BoardNowLead, Phrase::BoardCellNow),
            Self::Next => (
                Phrase::BoardNext,
                Phrase::BoardNextLead,
                Phrase::BoardCellNext,
            ),
            Self::Later => (
                Phrase::BoardLater,
                Phrase::BoardLaterLead,
                Phrase::BoardCellLater,
            ),
        }
    }
}

/// Every gap of a check, by when it is to be closed.
#[must_use]
pub fn board(source: &Source) -> Board {
    let bands = bands(source).into_iter();
    let bands = bands.filter(|(_, items)| !items.is_empty());
    Board {
        bands: bands
            .map(|(when, items)| {
                let (title, lead, _) = when.phrases();
                Band {
                    id: when.id(),
                    title: source.words().count(title, items.len(), &[]),
                    lead: source.words().get(lead),
                    items,
                }
            })
            .collect(),
    }
}

fn bands(source: &Source) -> [(When, Vec<BoardItem>); 3] {
    let pressing = pressing(source);
    let mut bands = When::ALL.map(|when| (when, Vec::new()));
    for (action, item) in source.actions.iter().zip(&*source.report.plan) {
        let when = When::of(source, action, &pressing);
        for (band, items) in &mut bands {
            if *band == when {
                items.push(board_item(source, action, item));
            }
        }
    }
    bands
}

fn board_item(source: &Source, action: &Action, item: &PlanItem) -> BoardItem {
    let question = &action.question;
    let note = source.state.answers.note(&question.id);
    let (prose, work) = split(&note);
    BoardItem {
        item: item.clone(),
        gain: action.gain(),
        evidence: question.text.evidence.clone(),
        serves: serves_in_short(source.words(), &source.assessed.scope, question),
        work,
        prose: Rc::from(prose),
    }
}

/// The places of all questions that stand under a likely minor nonconformity or in a section that
/// is weak as a whole, and of those that are open under a gate.
fn pressing(source: &Source) -> PlaceSet {
    let assessed = &source.assessed;
    let mut pressing = PlaceSet::default();
    for (standard, outcome) in assessed.scope.standards.iter().zip(&assessed.outcomes) {
        let (minor, weak) = raised(outcome);
        for section in standard.sections() {
            for scoped in &section.requirements {
                let requirement = &scoped.requirement;
                let is_raised = minor.has(&requirement.id) || weak.has(&section.id);
                for question in &scoped.questions {
                    let is_open = assessed.marks.get(question) == Mark::Open;
                    if is_raised || requirement.gate && is_open {
                        pressing.add(question.position);
                    }
                }
            }
        }
    }
    pressing
}

/// The requirements with a likely minor nonconformity, and the sections that are weak as a whole.
fn raised(outcome: &StandardOutcome) -> (IdSet, IdSet) {
    let (mut minor, mut weak) = (IdSet::default(), IdSet::default());
    for finding in &outcome.findings {
        match &finding.subject {
            Subject::Requirement(requirement) if finding.grade == Grade::Minor => {
                minor.add(&requirement.id, ());
            }
            Subject::Requirement(_) => {}
            Subject::Section { id, .. } => {
                weak.add(id, ());
            }
        }
    }
    (minor, weak)
}

/// The columns of the plan as a table, each with its width.
const COLUMNS: [(Phrase, u8); 12] = [
    (Phrase::BoardColumnBand, 8),
    (Phrase::BoardColumnQuestion, 48),
    (Phrase::BoardColumnFirst, 48),
    (Phrase::BoardColumnState, 14),
    (Phrase::BoardColumnEffort, 10),
    (Phrase::BoardColumnGain, 10),
    (Phrase::BoardColumnServes, 32),
    (Phrase::BoardColumnProduce, 40),
    (Phrase::WorkOwner, 18),
    (Phrase::WorkDue, 12),
    (Phrase::WorkEvidence, 30),
    (Phrase::QuestionNote, 40),
];

/// The plan as a table, an action a row, in the order of the board.
#[must_use]
pub fn plan_table(source: &Source) -> Table {
    let words = source.words();
    let mut rows = Vec::new();
    for (when, items) in bands(source) {
        let (_, _, name) = when.phrases();
        let name = words.get(name);
        rows.extend(items.iter().map(|item| row(source, &name, item)));
    }
    Table {
        title: words.get(Phrase::WaysPlan),
        remarks: vec![words.get(Phrase::PlanHow).to_string()],
        columns: columns_of(words, &COLUMNS),
        rows,
    }
}

fn row(source: &Source, when: &Rc<str>, planned: &BoardItem) -> Vec<Cell> {
    let (item, work) = (&planned.item, &planned.work);
    let choice = source.state.answers.choice(&item.question.id);
    vec![
        Cell::text(Rc::clone(when)),
        Cell::text(Rc::clone(&item.question.ask)),
        Cell::text(Rc::clone(&item.first)),
        Cell::text(source.words().get(Phrase::of_choice(choice))),
        Cell::text(Rc::clone(&item.effort)),
        Cell::Hundredths(planned.gain),
        Cell::text(planned.serves.join("\n")),
        Cell::text(planned.evidence.join("\n")),
        Cell::text(Rc::clone(&work.owner)),
        work.due.map_or(Cell::Empty, Cell::Day),
        Cell::text(Rc::clone(&work.evidence)),
        Cell::text(Rc::clone(&planned.prose)),
    ]
}
