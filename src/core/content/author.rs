//! Content as its authors have it, in files: the words of the interface by their keys, and all
//! that can be known only when all files are there. What visitors load was checked like this
//! before, so none of it is part of the widget.

use std::rc::Rc;

use super::Document;
use super::catalogue::Catalogue;
use super::guidance::Guidance;
use super::load::{Loader, Sources};
use super::model::{Content, Edition, Standard};
use super::text::Placed;
use crate::core::by_id::{ById, IdSet};
use crate::core::foreign::{Fault, Node, Path, Problem, Problems, Value};
use crate::core::link::Editions;
use crate::core::link::passphrase::{self, WordList};
use crate::core::words::{PhraseText, Words};

/// Content and everything that was wrong with its documents.
#[derive(Debug)]
pub struct Loaded {
    /// What could be used.
    pub content: Content,
    /// What could not, with its path.
    pub problems: Vec<Problem>,
    /// Where it came from.
    pub sources: Sources,
    /// The file of the interface's words; empty where none has them.
    pub interface: Rc<str>,
}

/// Loads content from its authors' documents.
#[must_use]
pub fn load(documents: &[Document]) -> Loaded {
    let mut loader = Loader::read(documents);
    let interface = read_interface(documents, &mut loader);
    report_word_lists(documents, &mut loader.problems);
    report_editions(documents, &mut loader.problems);
    Guidance::read(&loader.content.guidance.documents, &mut loader.problems);
    finished(loader, interface)
}

/// Reports what can be known only when all is there, and makes the catalogue. What has no source
/// comes from somebody else, and is not looked at.
pub(super) fn finished(mut loader: Loader, interface: Rc<str>) -> Loaded {
    report_superseded(&mut loader);
    report_unknown_successors(&mut loader);
    report_unused(&mut loader);
    report_stray_texts(&mut loader);
    report_stray_names(&mut loader);
    loader.content.catalogue = Catalogue::of(&loader.content);
    Loaded {
        content: loader.content,
        problems: loader.problems.into_vec(),
        sources: loader.sources,
        interface,
    }
}

/// Reads the words of the interface, in whichever text files they are.
fn read_interface(documents: &[Document], loader: &mut Loader) -> Rc<str> {
    let mut words = Words::default();
    let mut interface = Rc::from("");
    for document in documents.iter().filter(|one| one.path.starts_with("text/")) {
        let node = Node::document(&document.path, &document.value);
        // What else is wrong with the file was reported when its texts were read.
        let Some(mut file) = node.object(&mut Problems::new()) else {
            continue;
        };
        let Some(phrases) = file.optional("interface") else {
            continue;
        };
        interface = Rc::from(document.path.as_str());
        let problems = &mut loader.problems;
        for (key, node) in phrases.pairs(problems) {
            if let Some(text) = phrase(&node, problems)
                && let Err(fault) = words.add(key, text)
            {
                node.report(problems, fault);
            }
        }
    }
    loader.content.words = Rc::new(words);
    interface
}

/// A phrase is one text, or one text for one thing and another for several.
fn phrase(node: &Node, problems: &mut Problems) -> Option<PhraseText> {
    if !matches!(node.value(), Value::Object(_)) {
        return node.filled_text(problems).map(PhraseText::plain);
    }
    let mut object = node.object(problems)?;
    let one = object.required(problems, "one");
    let other = object.required(problems, "other");
    object.finish(problems);
    let one = one.and_then(|node| node.filled_text(problems));
    let other = other.and_then(|node| node.filled_text(problems));
    Some(PhraseText {
        one: one?,
        other: other?,
    })
}

/// A list that passphrases are made of is no part of the content that is loaded, but has to be a
/// good one all the same.
fn report_word_lists(documents: &[Document], problems: &mut Problems) {
    for document in documents.iter().filter(|one| one.path.starts_with("text/")) {
        let node = Node::document(&document.path, &document.value);
        let file = node.object(&mut Problems::new());
        if file.is_some_and(|mut file| file.optional(passphrase::KEY).is_some()) {
            WordList::read(&node, problems);
        }
    }
}

/// The tables by which links are read.
fn report_editions(documents: &[Document], problems: &mut Problems) {
    let tables = documents
        .iter()
        .filter(|one| one.path.starts_with("editions/"));
    Editions::read(tables.map(|one| (one.path.as_str(), &one.value)), problems);
}

/// A withdrawn edition names the one that replaced it.
fn report_superseded(loader: &mut Loader) {
    let content = &loader.content;
    for (standard, file) in content.standards.iter().zip(&loader.sources.standards) {
        if let Edition::Withdrawn { superseded_by } = &standard.status
            && content.standard(superseded_by).is_none()
        {
            let document = Path::Document(file);
            let fault = Fault::UnknownId(Rc::clone(superseded_by));
            let path = Path::Key(&document, "supersededBy");
            loader.problems.report(&path, fault);
        }
    }
}

/// What took over an item of a withdrawn edition has to be in the edition that replaced it.
fn report_unknown_successors(loader: &mut Loader) {
    let content = &loader.content;
    for (standard, file) in content.standards.iter().zip(&loader.sources.standards) {
        let known = content.successor(standard).map_or_else(IdSet::default, ids);
        let document = Path::Document(file);
        let list = Path::Key(&document, "requirements");
        for requirement in standard.requirements() {
            for id in requirement.successors.iter().filter(|id| !known.has(id)) {
                let path = Path::Key(&list, &requirement.id);
                let fault = Fault::UnknownId(Rc::clone(id));
                loader.problems.report(&path, fault);
            }
        }
    }
}

fn ids(standard: &Rc<Standard>) -> IdSet {
    let mut ids = IdSet::default();
    for requirement in standard.requirements() {
        ids.add(&requirement.id, ());
    }
    ids
}

fn report_unused(loader: &mut Loader) {
    let files = &loader.sources.questions;
    for (question, file) in loader.content.questions().iter().zip(files) {
        if !loader.used.has(question.position) {
            let document = Path::Document(file);
            let path = Path::Key(&document, &question.id);
            loader.problems.report(&path, Fault::unused());
        }
    }
}

/// Texts of questions and standards that do not exist.
fn report_stray_texts(loader: &mut Loader) {
    let (content, sources) = (&loader.content, &loader.sources);
    let known_question = |id: &str| {
        let question = content.question(id);
        question.is_some_and(|question| question.position < sources.questions.len())
    };
    let known_standard = |id: &str| {
        let mut own = content.standards.iter().take(sources.standards.len());
        own.any(|standard| *standard.id == *id)
    };
    let questions = strays(&loader.texts.questions, known_question);
    let standards = strays(&loader.texts.standards, known_standard);
    for (file, id) in questions.into_iter().chain(standards) {
        let document = Path::Document(&file);
        let path = Path::Key(&document, &id);
        loader.problems.report(&path, Fault::text_for_nothing());
    }
}

/// Texts whose id nothing has, with their files.
fn strays<T>(texts: &ById<Placed<T>>, known: impl Fn(&str) -> bool) -> Vec<(Rc<str>, Rc<str>)> {
    texts
        .iter()
        .filter(|(id, _)| !known(id))
        .map(|(id, placed)| (Rc::clone(&placed.file), Rc::clone(id)))
        .collect()
}

/// Names in a text file for blocks, sections or requirements that the standard does not have.
fn report_stray_names(loader: &mut Loader) {
    for standard in &loader.content.standards {
        let Some(text) = loader.texts.standards.get(&standard.id) else {
            continue;
        };
        let (mut blocks, mut sections) = (IdSet::default(), IdSet::default());
        for block in &standard.blocks {
            blocks.add(&block.id, ());
            for section in &block.sections {
                sections.add(&section.id, ());
            }
        }
        let lists = [
            ("blocks", &text.text.blocks, blocks),
            ("sections", &text.text.sections, sections),
            ("requirements", &text.text.requirements, ids(standard)),
        ];
        let document = Path::Document(&text.file);
        for (list, names, known) in lists {
            let list = Path::Key(&document, list);
            for (id, _) in names.iter().filter(|(id, _)| !known.has(id)) {
                let path = Path::Key(&list, id);
                loader.problems.report(&path, Fault::text_for_nothing());
            }
        }
    }
}
