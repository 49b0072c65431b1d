//! What only authors care about: lengths of texts, ids against the fact tables, and phrases.
//! Content with such problems works; ours must have none.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Content, Loaded, Question, Standard, guidance};
use crate::core::foreign::{Fault, Path, Problem, Problems};
use crate::core::link::{Edition, Editions};
use crate::core::words::Words;

/// The most words a question may have.
pub const ASK_WORDS: usize = 35;
/// The most words that may explain why a question matters.
pub const WHY_WORDS: usize = 45;
/// The most words a piece of evidence may have.
pub const EVIDENCE_WORDS: usize = 14;
/// How many pieces of evidence there may be.
pub const EVIDENCE_ITEMS: std::ops::RangeInclusive<usize> = 2..=4;
/// The most words a first step may have.
pub const FIRST_WORDS: usize = 35;

/// The ids that a standard has by its own text, in a table beside the content.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The standard's id.
    pub standard: Rc<str>,
    /// The ids of its requirements.
    pub requirements: Vec<Rc<str>>,
}

/// Everything an author should mend, beyond the problems that [`load`](super::load()) reports.
#[must_use]
pub fn check(loaded: &Loaded, facts: &[Facts]) -> Vec<Problem> {
    let mut problems = Problems::new();
    check_files(loaded, facts, &mut problems);
    check_words(loaded.content.words(), &loaded.interface, &mut problems);
    check_edition(&loaded.content, &mut problems);
    guidance::check::check(&loaded.content, &mut problems);
    problems.into_vec()
}

/// The same for own questionnaires, beyond what [`own::load`](super::own::load) reports. The words
/// of the interface are ours, and a selection of ours has our editions.
#[must_use]
pub fn check_own(loaded: &Loaded, facts: &[Facts]) -> Vec<Problem> {
    let mut problems = Problems::new();
    check_files(loaded, facts, &mut problems);
    if !loaded.content.owner().is_empty() {
        let tables = loaded.content.editions.documents.iter();
        let tables = tables.map(|(path, value)| (&**path, value));
        Editions::read(tables, &mut problems);
        check_edition(&loaded.content, &mut problems);
    }
    problems.into_vec()
}

fn check_files(loaded: &Loaded, facts: &[Facts], problems: &mut Problems) {
    let (content, sources) = (&loaded.content, &loaded.sources);
    for (question, file) in content.questions().iter().zip(&sources.words) {
        check_text(question, file, problems);
    }
    for (standard, file) in content.standards().iter().zip(&sources.standards) {
        check_clauses(standard, file, problems);
        for facts in facts.iter().filter(|facts| facts.standard == standard.id) {
            check_facts(standard, file, facts, problems);
        }
    }
    for facts in facts {
        if content.standard(&facts.standard).is_none() {
            let name = format!("facts/{}.csv", facts.standard);
            let fault = Fault::UnknownId(Rc::clone(&facts.standard));
            problems.report(&Path::Document(&name), fault);
        }
    }
}

/// Links are made by the newest edition, so it must tell what is asked now. Content without any
/// makes no links.
fn check_edition(content: &Content, problems: &mut Problems) {
    let Some(newest) = content.editions().newest() else {
        return;
    };
    if !newest.asks_like(&Edition::of(content, newest.number)) {
        let name = format!("editions/{}.json", newest.number);
        problems.report(&Path::Document(&name), Fault::edition_differs());
    }
}

/// Every phrase must be there, with exactly the placeholders that the code fills in.
fn check_words(words: &Words, file: &str, problems: &mut Problems) {
    let name = if file.is_empty() { "text" } else { file };
    let document = Path::Document(name);
    let interface = Path::Key(&document, "interface");
    for phrase in words.missing() {
        problems.report(&interface, Fault::Missing(phrase.key()));
    }
    for phrase in words.misfits() {
        let fault = Fault::placeholders(phrase.holes_in_words());
        problems.report(&Path::Key(&interface, phrase.key()), fault);
    }
}

fn check_text(question: &Question, file: &str, problems: &mut Problems) {
    let document = Path::Document(file);
    let questions = Path::Key(&document, "questions");
    let path = Path::Key(&questions, &question.id);
    let mut words = |key: &str, text: &str, limit: usize| {
        let found = text.split_whitespace().count();
        if found > limit {
            let unit = "words";
            let fault = Fault::TooLong { found, limit, unit };
            problems.report(&Path::Key(&path, key), fault);
        }
    };
    let text = &question.text;
    words("ask", &text.ask, ASK_WORDS);
    words("why", &text.why, WHY_WORDS);
    words("first", &text.first, FIRST_WORDS);
    for piece in &text.evidence {
        words("evidence", piece, EVIDENCE_WORDS);
    }
    let found = text.evidence.len();
    let (fewest, most) = (*EVIDENCE_ITEMS.start(), *EVIDENCE_ITEMS.end());
    let fault = if found < fewest {
        let limit = fewest;
        Fault::TooShort { found, limit }
    } else if found > most {
        let (limit, unit) = (most, "items");
        Fault::TooLong { found, limit, unit }
    } else {
        return;
    };
    problems.report(&Path::Key(&path, "evidence"), fault);
}

/// Clauses of a management system can never be excluded, so none of their questions may offer it.
fn check_clauses(standard: &Standard, file: &str, problems: &mut Problems) {
    let document = Path::Document(file);
    let list = Path::Key(&document, "requirements");
    let clauses = standard.blocks.iter().filter(|block| block.holds_clauses());
    let sections = clauses.flat_map(|block| &block.sections);
    for requirement in sections.flat_map(|section| &section.requirements) {
        let path = Path::Key(&list, &requirement.id);
        for question in &requirement.questions {
            if question.may_be_excluded {
                problems.report(&Path::Key(&path, &question.id), Fault::MustApply);
            }
        }
    }
}

fn check_facts(standard: &Standard, file: &str, facts: &Facts, problems: &mut Problems) {
    let document = Path::Document(file);
    let list = Path::Key(&document, "requirements");
    let ours: BTreeSet<&Rc<str>> = standard.requirements().map(|one| &one.id).collect();
    let theirs: BTreeSet<&Rc<str>> = facts.requirements.iter().collect();
    for id in theirs.difference(&ours) {
        problems.report(&list, Fault::missing_requirement(id));
    }
    for id in ours.difference(&theirs) {
        problems.report(&Path::Key(&list, id), Fault::not_in_facts());
    }
}
