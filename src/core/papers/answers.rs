//! Every answer as a table: what is in scope, and what was answered beyond that, so that nothing
//! is lost on the way out.

use std::rc::Rc;

use super::Source;
use super::asked::{AllAsked, Asked};
use super::table::{Cell, Table};
use super::tables::empty_table;
use crate::core::answers::Choice;
use crate::core::by_id::PlaceSet;
use crate::core::content::Question;
use crate::core::day::Day;
use crate::core::words::{Phrase, Words};
use crate::core::work::{Work, split};

/// Every question in scope with its answer, in the order of the bank, and then every other
/// question that has an answer or a note.
#[must_use]
pub fn answers_table(source: &Source) -> Table {
    let columns = [
        (Phrase::TableId, 28),
        (Phrase::TableQuestion, 60),
        (Phrase::TableAnswer, 16),
        (Phrase::TableLevel, 8),
        (Phrase::TableReason, 30),
        (Phrase::TableNote, 50),
        (Phrase::WorkOwner, 18),
        (Phrase::WorkDue, 12),
        (Phrase::WorkEvidence, 40),
        (Phrase::WorkReview, 12),
        (Phrase::WorkIncluded, 20),
        (Phrase::TableStandards, 30),
        (Phrase::TableSection, 30),
        (Phrase::TableRequirements, 40),
    ];
    let mut table = empty_table(source, Phrase::TableAnswers, &columns);
    let asked = AllAsked::of(source);
    let in_scope = source.assessed.scope.questions.iter();
    let rows = in_scope.map(|question| {
        row(
            source,
            &question.id,
            &question.text.ask,
            &asked.get(question),
        )
    });
    table.rows.extend(rows);
    let rows = beyond(source);
    let rows = rows
        .iter()
        .map(|(id, ask)| row(source, id, ask, &Asked::default()));
    table.rows.extend(rows);
    table
}

/// The questions out of scope that have an answer or a note: id and question. The question is
/// empty where the content does not have it.
pub(super) fn beyond(source: &Source) -> Vec<(Rc<str>, Rc<str>)> {
    let mut in_scope = PlaceSet::default();
    for question in &source.assessed.scope.questions {
        in_scope.add(question.position);
    }
    let kept = source.state.answers.iter();
    kept.filter_map(|(id, _)| match source.content.question(id) {
        Some(question) if in_scope.has(question.position) => None,
        Some(question) => Some((Rc::clone(id), Rc::clone(&question.text.ask))),
        None => Some((Rc::clone(id), Rc::default())),
    })
    .collect()
}

fn row(source: &Source, id: &Rc<str>, ask: &Rc<str>, asked: &Asked) -> Vec<Cell> {
    let words = source.words();
    let choice = source.state.answers.choice(id);
    let note = source.state.answers.note(id);
    let (prose, work) = split(&note);
    let level = match choice {
        Some(Choice::Level(level)) => Cell::Number(level.number().into()),
        _ => Cell::Empty,
    };
    let reason = match choice {
        Some(Choice::NotApplicable(reason)) => Cell::text(words.get(Phrase::of_reason(reason))),
        _ => Cell::Empty,
    };
    let standards = asked.standards();
    let standards = if standards.is_empty() {
        words.get(Phrase::TableBeyond)
    } else {
        Rc::from(standards)
    };
    let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Day);
    vec![
        Cell::text(Rc::clone(id)),
        Cell::text(Rc::clone(ask)),
        Cell::text(words.get(Phrase::of_choice(choice))),
        level,
        reason,
        Cell::text(prose),
        Cell::text(Rc::clone(&work.owner)),
        day(work.due),
        Cell::text(Rc::clone(&work.evidence)),
        day(work.review),
        Cell::text(drivers(words, &work)),
        Cell::text(standards),
        Cell::text(Rc::clone(&asked.section)),
        Cell::text(asked.requirements(words)),
    ]
}

/// Why a control is there, in words.
fn drivers(words: &Words, work: &Work) -> String {
    let drivers = work.drivers.iter();
    let drivers: Vec<Rc<str>> = drivers
        .map(|one| words.get(Phrase::of_driver(*one)))
        .collect();
    drivers.join(", ")
}

/// A note in lines to read: what people wrote, and the fields of the team with their names.
pub(super) fn note_lines(source: &Source, question: &str) -> String {
    let words = source.words();
    let note = source.state.answers.note(question);
    let (prose, work) = split(&note);
    let day = |day: Option<Day>| day.map_or_else(String::new, Day::text);
    let fields = [
        (Phrase::WorkOwner, work.owner.to_string()),
        (Phrase::WorkDue, day(work.due)),
        (Phrase::WorkEvidence, work.evidence.to_string()),
        (Phrase::WorkReview, day(work.review)),
        (Phrase::WorkIncluded, drivers(words, &work)),
    ];
    let mut lines = vec![prose.to_owned()];
    for (name, value) in fields {
        if !value.is_empty() {
            lines.push(super::about::line(words, &words.get(name), &value));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// What a question is asked for, in words, and nothing where it is out of scope.
pub(super) fn serves(words: &Words, asked: &AllAsked, question: &Question) -> String {
    asked.get(question).requirements(words)
}
