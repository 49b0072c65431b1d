//! From documents to validated content: puts texts to ids, resolves references, and reports
//! everything that does not fit. What does not fit is left out; the rest stands.

use std::rc::Rc;

use super::Document;
use super::assemble::Assembly;
use super::model::{Content, Question, Standard};
use super::read::{self, QuestionEntry};
use super::text::{self, Texts};
use crate::core::by_id::{ById, IdSet, PlaceSet};
use crate::core::foreign::{Fault, Node, Path, Problems};

/// The paths of the documents that content came from.
#[derive(Debug, Default)]
pub struct Sources {
    /// For each question of the bank, the file of its words.
    pub words: Vec<Rc<str>>,
    /// For each standard, its file.
    pub standards: Vec<Rc<str>>,
    /// For each question of the bank, its own file.
    pub questions: Vec<Rc<str>>,
}

/// Content in the making, with all that is needed to say what is wrong with it.
#[derive(Default)]
pub(super) struct Loader {
    pub(super) content: Content,
    pub(super) texts: Texts,
    pub(super) problems: Problems,
    pub(super) used: PlaceSet,
    pub(super) sources: Sources,
    /// Ids of questions and standards that the documents must not define anew.
    pub(super) taken: IdSet,
}

/// Reads documents of one kind.
type Reader = fn(&mut Loader, &Document);

impl Loader {
    /// Reads all documents. The order of the bank is the order of the documents' paths, then the
    /// order in each file, however the documents were handed over.
    pub(super) fn read(documents: &[Document]) -> Self {
        let mut loader = Self::default();
        loader.take(documents);
        loader
    }

    /// Adds what these documents hold to what was read before.
    pub(super) fn take(&mut self, documents: &[Document]) {
        let mut by_path = ById::default();
        for document in documents {
            let path = Rc::from(document.path.as_str());
            if !by_path.add(&path, document) {
                let fault = Fault::DuplicateId(Rc::clone(&path));
                self.problems.report(&Path::Document(&path), fault);
            }
        }
        let readers: [(&str, Reader); 6] = [
            ("text/", Self::text),
            ("questions/", Self::questions),
            ("standards/", Self::standard),
            ("editions/", Self::edition),
            ("guidance/", Self::guidance),
            ("text/en/guidance.json", Self::guidance),
        ];
        for (start, read) in readers {
            for (_, document) in by_path.iter() {
                if document.path.starts_with(start) {
                    read(self, document);
                }
            }
        }
    }

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
        if self.content.questions.has(&entry.id) || self.taken.has(&entry.id) {
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

    fn edition(&mut self, document: &Document) {
        let path = Rc::from(document.path.as_str());
        let table = (path, document.value.clone());
        self.content.editions.documents.push(table);
    }

    /// It is read by whoever makes a paper, and by nobody else.
    fn guidance(&mut self, document: &Document) {
        let path = Rc::from(document.path.as_str());
        let file = (path, document.value.clone());
        self.content.guidance.documents.push(file);
    }

    fn standard(&mut self, document: &Document) {
        let node = Node::document(&document.path, &document.value);
        let texts = std::mem::take(&mut self.texts);
        let standard = self.assembled(&node, &texts);
        self.texts = texts;
        let Some(standard) = standard else {
            return;
        };
        if self.content.standard(&standard.id).is_some() || self.taken.has(&standard.id) {
            let fault = Fault::DuplicateId(Rc::clone(&standard.id));
            node.report(&mut self.problems, fault);
            return;
        }
        self.content.standards.push(standard);
        let file = Rc::from(document.path.as_str());
        self.sources.standards.push(file);
    }

    fn assembled(&mut self, node: &Node, texts: &Texts) -> Option<Rc<Standard>> {
        let entry = read::standard(node, &mut self.problems)?;
        let Some(text) = texts.standards.get(&entry.id) else {
            node.report(&mut self.problems, Fault::MissingText);
            return None;
        };
        let mut assembly = Assembly {
            document: *node.path(),
            text,
            content: &self.content,
            problems: &mut self.problems,
            used: &mut self.used,
        };
        Some(Rc::new(assembly.standard(entry)))
    }
}
