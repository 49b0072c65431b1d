//! What follows from a check beyond its result.

mod exclusions;
mod hard;
mod shortest;
mod what_if;

use std::rc::Rc;

use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::outlook::with_done;
use iso_readiness::core::papers::Source;
use iso_readiness::core::score::Grade;
use iso_readiness::core::state::State;
use serde_json::Value as Json;

use crate::outcome::read;
use crate::shipped::{self, Documents, tree};

/// All that the papers about these answers are made from.
fn source(content: &Rc<Content>, answers: &Json) -> Source {
    let (profile, answers) = read(content, &tree(answers));
    let state = State {
        profile,
        answers: Rc::new(answers),
    };
    Source::of(content, &state, Day::new(1))
}

/// Whether a likely major is left once these are done.
fn leaves_major(source: &Source, done: &[Rc<str>]) -> bool {
    has_major(source, &with_done(&source.content, &source.state, done))
}

fn has_major(source: &Source, state: &State) -> bool {
    let assessed = state.assess(&source.content);
    let mut findings = assessed.outcomes.iter().flat_map(|one| &one.findings);
    findings.any(|finding| finding.grade == Grade::Major)
}

/// The same content with the words of the interface, so that what people read can be compared.
fn with_words(documents: &Documents) -> Documents {
    let mut documents = documents.clone();
    let path = "text/en/interface.json";
    let words = shipped::questionnaires().join(path);
    let words = std::fs::read_to_string(words).unwrap();
    documents.insert(path.to_owned(), serde_json::from_str(&words).unwrap());
    documents
}

fn ids(ids: &[String]) -> Vec<Rc<str>> {
    ids.iter().map(|id| Rc::from(id.as_str())).collect()
}
