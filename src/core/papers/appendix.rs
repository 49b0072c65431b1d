//! The end of a report: every question with its answer, reason and note, and what the terms mean.

use super::Source;
use super::answers::{beyond, note_lines, serves};
use super::asked::{AllAsked, named};
use super::document::{Block, Item};
use super::report::{heading, text};
use super::table::{Cell, Column, Table};
use super::tables::columns_of;
use crate::core::by_id::PlaceSet;
use crate::core::content::Question;
use crate::core::report::line::answer;
use crate::core::scope::StandardScope;
use crate::core::words::Phrase;

/// Every question in scope, once, at the first section that asks it; and whatever else was
/// answered, so that nothing is lost.
pub(super) fn answers(source: &Source) -> Vec<Block> {
    let words = source.words();
    let mut appendix = Appendix {
        source,
        asked: AllAsked::of(source),
        shown: PlaceSet::default(),
    };
    let mut blocks = vec![
        heading(words, 2, Phrase::ReportAppendix),
        text(words, Phrase::ReportAppendixLead),
    ];
    for standard in &source.assessed.scope.standards {
        blocks.extend(appendix.standard(standard));
    }
    blocks.extend(appendix.beyond());
    if blocks.len() > 2 { blocks } else { Vec::new() }
}

/// The appendix in the making.
struct Appendix<'a> {
    source: &'a Source,
    asked: AllAsked,
    /// The places of the questions that were shown already.
    shown: PlaceSet,
}

impl Appendix<'_> {
    fn standard(&mut self, scope: &StandardScope) -> Vec<Block> {
        let words = self.source.words();
        let report = self.source.report.standards.iter();
        let mut titles = report.filter(|one| one.id == scope.standard.id);
        let title = titles.next().map(|one| one.title.clone());
        let mut tables = Vec::new();
        let mut count = 0;
        for section in scope.sections() {
            let mut rows = Vec::new();
            for question in &section.questions {
                if self.shown.add(question.position) {
                    rows.push(self.row(question));
                }
            }
            if rows.is_empty() {
                continue;
            }
            count += rows.len();
            let title = named(words, &section.id, &section.name);
            tables.push(Block::Table(self.table(title, rows)));
        }
        let mut blocks = vec![Block::Heading(3, title.unwrap_or_default())];
        let before = scope.questions.len() - count;
        if before > 0 {
            let shared = words.count(Phrase::ReportShared, before, &[]);
            blocks.push(Block::Text(shared));
        }
        blocks.extend(tables);
        blocks
    }

    fn row(&self, question: &Question) -> Vec<Cell> {
        let (source, words) = (self.source, self.source.words());
        let choice = source.state.answers.choice(&question.id);
        vec![
            Cell::text(question.text.ask.clone()),
            Cell::text(answer(words, choice)),
            Cell::text(note_lines(source, &question.id)),
            Cell::text(serves(words, &self.asked, question)),
        ]
    }

    /// What was answered or noted and is not asked in this profile.
    fn beyond(&self) -> Vec<Block> {
        let (source, words) = (self.source, self.source.words());
        let rows: Vec<Vec<Cell>> = beyond(source)
            .into_iter()
            .map(|(id, ask)| {
                let choice = source.state.answers.choice(&id);
                vec![
                    Cell::text(if ask.is_empty() { id.clone() } else { ask }),
                    Cell::text(answer(words, choice)),
                    Cell::text(note_lines(source, &id)),
                    Cell::Empty,
                ]
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let title = words.get(Phrase::ReportBeyond);
        vec![
            heading(words, 3, Phrase::ReportBeyond),
            text(words, Phrase::ReportBeyondLead),
            Block::Table(self.table(title, rows)),
        ]
    }

    fn table(&self, title: std::rc::Rc<str>, rows: Vec<Vec<Cell>>) -> Table {
        Table {
            title,
            remarks: Vec::new(),
            columns: self.columns(),
            rows,
        }
    }

    fn columns(&self) -> Vec<Column> {
        let columns = [
            (Phrase::TableQuestion, 45),
            (Phrase::TableAnswer, 20),
            (Phrase::TableNote, 40),
            (Phrase::TableRequirements, 25),
        ];
        columns_of(self.source.words(), &columns)
    }
}

/// What the terms of the report mean.
pub(super) fn glossary(source: &Source) -> Vec<Block> {
    let terms = source.content.guidance().glossary();
    if terms.is_empty() {
        return Vec::new();
    }
    let items = terms.iter().map(|(term, meaning)| Item {
        text: term.to_string(),
        notes: vec![meaning.to_string()],
    });
    vec![
        heading(source.words(), 2, Phrase::ReportGlossary),
        Block::List(false, items.collect()),
    ]
}
