//! What only authors care about: lengths of texts, ids against the fact tables, and phrases.
//! Content with such problems works; ours must have none.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::{Content, Question, Standard};
use crate::core::foreign::{Fault, Path, Problem, Problems};

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

/// Everything an author should mend, beyond what [`load`](super::load()) reports.
#[must_use]
pub fn check(content: &Content, facts: &[Facts]) -> Vec<Problem> {
    let mut problems = Problems::new();
    for question in content.questions() {
        check_text(question, &mut problems);
    }
    for standard in content.standards() {
        check_excluded_clauses(standard, &mut problems);
    }
    for facts in facts {
        check_facts(content, facts, &mut problems);
    }
    let document = Path::Document("text: interface");
    for phrase in content.words().missing() {
        problems.report(&document, Fault::Missing(phrase.key()));
    }
    problems.into_vec()
}

fn check_text(question: &Question, problems: &mut Problems) {
    let document = Path::Document("text: questions");
    let path = Path::Key(&document, &question.id);
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
fn check_excluded_clauses(standard: &Standard, problems: &mut Problems) {
    let document = Path::Document(&standard.id);
    let clauses = standard.blocks.iter().filter(|block| block.holds_clauses());
    let sections = clauses.flat_map(|block| &block.sections);
    for requirement in sections.flat_map(|section| &section.requirements) {
        let path = Path::Key(&document, &requirement.id);
        for question in &requirement.questions {
            if question.may_be_excluded {
                problems.report(&Path::Key(&path, &question.id), Fault::MustApply);
            }
        }
    }
}

fn check_facts(content: &Content, facts: &Facts, problems: &mut Problems) {
    let document = Path::Document(&facts.standard);
    let Some(standard) = content.standard(&facts.standard) else {
        let fault = Fault::UnknownId(Rc::clone(&facts.standard));
        problems.report(&document, fault);
        return;
    };
    let ours: BTreeSet<&Rc<str>> = standard.requirements().map(|one| &one.id).collect();
    let theirs: BTreeSet<&Rc<str>> = facts.requirements.iter().collect();
    for id in theirs.difference(&ours) {
        problems.report(&document, Fault::MissingRequirement(Rc::clone(id)));
    }
    for id in ours.difference(&theirs) {
        problems.report(&Path::Key(&document, id), Fault::NotInFacts);
    }
}
