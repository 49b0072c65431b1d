//! From documents to validated content: puts texts to ids, resolves references, and reports
//! everything that does not fit. What does not fit is left out; the rest stands.

use std::rc::Rc;

use super::Document;
use super::assemble::Assembly;
use super::model::{Content, Edition, Question};
use super::read::{self, QuestionEntry};
use super::text::{self, Placed, Texts};
use crate::core::by_id::{ById, PlaceSet};
use crate::core::foreign::{Fault, Node, Path, Problem, Problems};

/// Content and everything that was wrong with its documents.
#[derive(Debug)]
pub struct Loaded {
    /// What could be used.
    pub content: Content,
    /// What could not, with its path.
    pub problems: Vec<Problem>,
    /// Where it came from.
    pub sources: Sources,
}

/// The paths of the documents that content came from.
#[derive(Debug, Default)]
pub struct Sources {
    /// For each question of the bank, the file of its words.
    pub words: Vec<Rc<str>>,
    /// For each standard, its file.
    pub standards: Vec<Rc<str>>,
    /// The file of the interface's words.
    pub interface: Rc<str>,
    /// For each question of the bank, its own file.
    questions: Vec<Rc<str>>,
}

/// Loads content from its documents. The order of the bank is the order of the documents'
/// paths, then the order in each file, however the documents were handed over.
#[must_use]
pub fn load(documents: &[Document]) -> Loaded {
    let mut loader = Loader::default();
    let mut by_path = ById::default();
    for document in documents {
        let path = Rc::from(document.path.as_str());
        if !by_path.add(&path, document) {
            let fault = Fault::DuplicateId(Rc::clone(&path));
            loader.problems.report(&Path::Document(&path), fault);
        }
    }
    let in_folder = |folder: &'static str| {
        let documents = by_path.iter().map(|(_, document)| *document);
        documents.filter(move |document| document.path.starts_with(folder))
    };
    for document in in_folder("text/") {
        loader.text(document);
    }
    for document in in_folder("questions/") {
        loader.questions(document);
    }
    for document in in_folder("standards/") {
        loader.standard(document);
    }
    loader.finish()
}

#[derive(Default)]
struct Loader {
    content: Content,
    texts: Texts,
    problems: Problems,
    used: PlaceSet,
    sources: Sources,
    superseded: Vec<(Rc<str>, Rc<str>)>,
}

impl Loader {
    fn text(&mut self, document: &Document) {
        let file: Rc<str> = Rc::from(document.path.as_str());
        let node = Node::document(&document.path, &document.value);
        text::read(&file, &node, &mut self.texts, &mut self.problems);
    }

    fn questions(&mut self, document: &Document) {
        let node = Node::document(&document.path, &document.value);
        let entries = read::questions(&node, &mut self.problems);
        let file: Rc<str> = Rc::from(document.path.as_str());
        for entry in entries {
            self.question(&file, &entry);
        }
    }

    fn question(&mut self, file: &Rc<str>, entry: &QuestionEntry) {
        let document = Path::Document(file);
        let path = Path::Key(&document, &entry.id);
        if self.content.questions.has(&entry.id) {
            let fault = Fault::DuplicateId(Rc::clone(&entry.id));
            self.problems.report(&path, fault);
            return;
        }
        let Some(text) = self.texts.questions.get(&entry.id) else {
            self.problems.report(&path, Fault::MissingText);
            return;
        };
        let question = Rc::new(Question {
            id: Rc::clone(&entry.id),
            position: self.sources.questions.len(),
            effort: entry.effort,
            may_be_excluded: entry.na,
            quick: entry.quick,
            roles: entry.roles,
            text: text.text.clone(),
        });
        self.sources.questions.push(Rc::clone(file));
        self.sources.words.push(Rc::clone(&text.file));
        self.content.questions.add(&entry.id, question);
    }

    fn standard(&mut self, document: &Document) {
        let node = Node::document(&document.path, &document.value);
        let Some(entry) = read::standard(&node, &mut self.problems) else {
            return;
        };
        if self.content.standard(&entry.id).is_some() {
            let fault = Fault::DuplicateId(Rc::clone(&entry.id));
            node.report(&mut self.problems, fault);
            return;
        }
        let Some(text) = self.texts.standards.get(&entry.id) else {
            node.report(&mut self.problems, Fault::MissingText);
            return;
        };
        if let Edition::Withdrawn { superseded_by } = &entry.status {
            let file = Rc::from(document.path.as_str());
            self.superseded.push((file, Rc::clone(superseded_by)));
        }
        let mut assembly = Assembly {
            document: Path::Document(&document.path),
            text,
            content: &self.content,
            problems: &mut self.problems,
            used: &mut self.used,
        };
        let standard = assembly.standard(entry);
        self.content.standards.push(Rc::new(standard));
        let file = Rc::from(document.path.as_str());
        self.sources.standards.push(file);
    }

    /// Reports what can be known only when all files are read.
    fn finish(mut self) -> Loaded {
        for (file, id) in &self.superseded {
            if self.content.standard(id).is_none() {
                let document = Path::Document(file);
                let path = Path::Key(&document, "supersededBy");
                let fault = Fault::UnknownId(Rc::clone(id));
                self.problems.report(&path, fault);
            }
        }
        for (question, file) in self.content.questions().iter().zip(&self.sources.questions) {
            if !self.used.has(question.position) {
                let document = Path::Document(file);
                let path = Path::Key(&document, &question.id);
                self.problems.report(&path, Fault::Unused);
            }
        }
        let known_question = |id: &str| self.content.question(id).is_some();
        let known_standard = |id: &str| self.content.standard(id).is_some();
        let questions = strays(&self.texts.questions, known_question);
        let standards = strays(&self.texts.standards, known_standard);
        for (file, id) in questions.into_iter().chain(standards) {
            let document = Path::Document(&file);
            let path = Path::Key(&document, &id);
            self.problems.report(&path, Fault::TextForNothing);
        }
        self.content.words = self.texts.words;
        self.sources.interface = self.texts.interface;
        Loaded {
            content: self.content,
            problems: self.problems.into_vec(),
            sources: self.sources,
        }
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
