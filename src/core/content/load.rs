//! From documents to validated content: puts texts to ids, resolves references, and reports
//! everything that does not fit. What does not fit is left out; the rest stands.

use std::rc::Rc;

use super::model::{Block, Content, Edition, Question, Requirement, Section, Standard};
use super::read::{self, QuestionEntry, RequirementEntry, SectionEntry, StandardEntry};
use super::text::{self, Placed, StandardText, Texts};
use super::{Basis, Document};
use crate::core::by_id::{ById, IdSet, PlaceSet};
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
            self.problems.report(&path, Fault::Missing("text"));
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
            node.report(&mut self.problems, Fault::Missing("text"));
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

/// Puts one standard together from its flat lists.
struct Assembly<'a> {
    document: Path<'a>,
    text: &'a Placed<StandardText>,
    content: &'a Content,
    problems: &'a mut Problems,
    used: &'a mut PlaceSet,
}

impl Assembly<'_> {
    fn standard(&mut self, entry: StandardEntry) -> Standard {
        let mut by_section = self.requirements_by_section(&entry);
        let mut blocks: ById<Block> = ById::default();
        for block in entry.blocks {
            let built = Block {
                name: self.name(&self.text.text.blocks, "blocks", &block.id),
                id: Rc::clone(&block.id),
                weight: block.weight,
                sections: Vec::new(),
            };
            if !blocks.add(&block.id, built) {
                let fault = Fault::DuplicateId(Rc::clone(&block.id));
                self.report("blocks", &block.id, fault);
            }
        }
        for section in &entry.sections {
            let requirements = by_section.get_mut(&section.id).map(std::mem::take);
            let built = self.section(section, requirements.unwrap_or_default());
            if let Some(block) = blocks.get_mut(&section.block) {
                block.sections.push(built);
            } else {
                let fault = Fault::UnknownId(Rc::clone(&section.block));
                self.report("sections", &section.id, fault);
            }
        }
        let blocks = blocks.into_values();
        self.report_stray_names(&blocks);
        Standard {
            name: Rc::clone(&self.text.text.name),
            id: entry.id,
            number: entry.number,
            edition: entry.edition,
            status: entry.status,
            kind: entry.kind,
            blocks,
        }
    }

    fn section(&mut self, entry: &SectionEntry, requirements: Vec<Rc<Requirement>>) -> Section {
        Section {
            name: self.name(&self.text.text.sections, "sections", &entry.id),
            id: Rc::clone(&entry.id),
            requirements,
        }
    }

    fn requirements_by_section(&mut self, entry: &StandardEntry) -> ById<Vec<Rc<Requirement>>> {
        let mut by_section: ById<Vec<_>> = ById::default();
        for section in &entry.sections {
            if !by_section.add(&section.id, Vec::new()) {
                let fault = Fault::DuplicateId(Rc::clone(&section.id));
                self.report("sections", &section.id, fault);
            }
        }
        let mut seen = IdSet::default();
        for requirement in &entry.requirements {
            let id = &requirement.id;
            if !seen.add(id, ()) {
                self.report("requirements", id, Fault::DuplicateId(Rc::clone(id)));
            } else if let Some(section) = by_section.get_mut(&requirement.section) {
                section.push(Rc::new(self.requirement(requirement)));
            } else {
                let fault = Fault::UnknownId(Rc::clone(&requirement.section));
                self.report("requirements", id, fault);
            }
        }
        by_section
    }

    fn requirement(&mut self, entry: &RequirementEntry) -> Requirement {
        let mut questions: Vec<Rc<Question>> = Vec::new();
        for id in &entry.questions {
            let question = self.content.question(id);
            let fault = match question {
                None => Fault::UnknownId(Rc::clone(id)),
                Some(question) if questions.iter().any(|one| Rc::ptr_eq(one, question)) => {
                    Fault::DuplicateId(Rc::clone(id))
                }
                Some(question) => {
                    self.used.add(question.position);
                    questions.push(Rc::clone(question));
                    continue;
                }
            };
            self.report("requirements", &entry.id, fault);
        }
        // Our judgement of what is related may find nothing; a standard's own item never may.
        if entry.questions.is_empty() && entry.basis == Basis::Own {
            let (found, limit) = (0, 1);
            let fault = Fault::TooShort { found, limit };
            self.report("requirements", &entry.id, fault);
        }
        Requirement {
            name: self.name(&self.text.text.requirements, "requirements", &entry.id),
            id: Rc::clone(&entry.id),
            weight: entry.weight,
            gate: entry.gate,
            roles: entry.roles,
            basis: entry.basis,
            questions,
        }
    }

    /// The name of something; its id, and a problem, where there is none.
    fn name(&mut self, names: &ById<Rc<str>>, list: &str, id: &Rc<str>) -> Rc<str> {
        names.get(id).map_or_else(
            || {
                self.report(list, id, Fault::Missing("text"));
                Rc::clone(id)
            },
            Rc::clone,
        )
    }

    fn report(&mut self, list: &str, id: &str, fault: Fault) {
        let list = Path::Key(&self.document, list);
        self.problems.report(&Path::Key(&list, id), fault);
    }

    /// Names in the text file for blocks, sections or requirements the standard does not have.
    fn report_stray_names(&mut self, blocks: &[Block]) {
        let (mut block_ids, mut section_ids) = (IdSet::default(), IdSet::default());
        let mut requirement_ids = IdSet::default();
        for block in blocks {
            block_ids.add(&block.id, ());
            for section in &block.sections {
                section_ids.add(&section.id, ());
                for requirement in &section.requirements {
                    requirement_ids.add(&requirement.id, ());
                }
            }
        }
        let text = &self.text.text;
        self.stray(&text.blocks, &block_ids, "blocks");
        self.stray(&text.sections, &section_ids, "sections");
        self.stray(&text.requirements, &requirement_ids, "requirements");
    }

    fn stray(&mut self, names: &ById<Rc<str>>, known: &IdSet, list: &str) {
        let document = Path::Document(&self.text.file);
        let list = Path::Key(&document, list);
        for (id, _) in names.iter().filter(|(id, _)| !known.has(id)) {
            let path = Path::Key(&list, id);
            self.problems.report(&path, Fault::TextForNothing);
        }
    }
}
