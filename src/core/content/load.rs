//! From documents to validated content: puts texts to ids, resolves references, and reports
//! everything that does not fit. What does not fit is left out; the rest stands.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::model::{Block, Content, Edition, Question, Requirement, Section, Standard};
use super::read::{self, QuestionEntry, RequirementEntry, SectionEntry, StandardEntry};
use super::text::{self, Placed, StandardText, Texts};
use super::{Basis, Document};
use crate::core::foreign::{Fault, Node, Path, Problem, Problems};

/// Content and everything that was wrong with its documents.
#[derive(Debug)]
pub struct Loaded {
    /// What could be used.
    pub content: Content,
    /// What could not, with its path.
    pub problems: Vec<Problem>,
}

/// Loads content from its documents. The order of the bank is the order of the documents'
/// paths, then the order in each file, however the documents were handed over.
#[must_use]
pub fn load(documents: &[Document]) -> Loaded {
    let mut documents: Vec<&Document> = documents.iter().collect();
    documents.sort_by(|a, b| a.path.cmp(&b.path));

    let mut loader = Loader::default();
    let in_folder = |folder: &'static str| {
        documents
            .iter()
            .filter(move |document| document.path.starts_with(folder))
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
    used: BTreeSet<Rc<str>>,
    /// The file and path of each question, for problems that show only at the end.
    places: BTreeMap<Rc<str>, Rc<str>>,
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
            self.question(&file, entry);
        }
    }

    fn question(&mut self, file: &Rc<str>, entry: QuestionEntry) {
        let document = Path::Document(file);
        let path = Path::Key(&document, &entry.id);
        if self.content.by_id.contains_key(&entry.id) {
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
            position: self.content.questions.len(),
            effort: entry.effort,
            may_be_excluded: entry.na,
            quick: entry.quick,
            roles: entry.roles,
            text: text.text.clone(),
        });
        self.places.insert(Rc::clone(&entry.id), Rc::clone(file));
        self.content.by_id.insert(entry.id, Rc::clone(&question));
        self.content.questions.push(question);
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
        for (id, file) in &self.places {
            if !self.used.contains(id) {
                let document = Path::Document(file);
                self.problems
                    .report(&Path::Key(&document, id), Fault::Unused);
            }
        }
        let known_question = |id: &Rc<str>| self.content.by_id.contains_key(id);
        let known_standard = |id: &Rc<str>| self.content.standard(id).is_some();
        let questions = strays(&self.texts.questions, known_question);
        let standards = strays(&self.texts.standards, known_standard);
        for (file, id) in questions.into_iter().chain(standards) {
            let document = Path::Document(&file);
            let path = Path::Key(&document, &id);
            self.problems.report(&path, Fault::TextForNothing);
        }
        self.content.words = self.texts.words;
        Loaded {
            content: self.content,
            problems: self.problems.into_vec(),
        }
    }
}

/// Texts whose id nothing has, with their files.
fn strays<T>(
    texts: &BTreeMap<Rc<str>, Placed<T>>,
    known: impl Fn(&Rc<str>) -> bool,
) -> Vec<(Rc<str>, Rc<str>)> {
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
    used: &'a mut BTreeSet<Rc<str>>,
}

impl Assembly<'_> {
    fn standard(&mut self, entry: StandardEntry) -> Standard {
        let mut requirements = self.requirements_by_section(&entry);
        let mut sections: BTreeMap<Rc<str>, Vec<Section>> = BTreeMap::new();
        for section in &entry.sections {
            let list = requirements.remove(&section.id).unwrap_or_default();
            let built = self.section(section, list);
            sections
                .entry(Rc::clone(&section.block))
                .or_default()
                .push(built);
        }
        let mut blocks = Vec::new();
        for block in entry.blocks {
            blocks.push(Block {
                name: self.name(&self.text.text.blocks, "blocks", &block.id),
                sections: sections.remove(&block.id).unwrap_or_default(),
                id: block.id,
                weight: block.weight,
            });
        }
        for (block, sections) in sections {
            for section in sections {
                self.report("sections", &section.id, Fault::UnknownId(Rc::clone(&block)));
            }
        }
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

    fn requirements_by_section(
        &mut self,
        entry: &StandardEntry,
    ) -> BTreeMap<Rc<str>, Vec<Rc<Requirement>>> {
        let sections: BTreeSet<&Rc<str>> =
            entry.sections.iter().map(|section| &section.id).collect();
        let mut seen = BTreeSet::new();
        let mut by_section: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for requirement in &entry.requirements {
            let id = &requirement.id;
            if !seen.insert(Rc::clone(id)) {
                self.report("requirements", id, Fault::DuplicateId(Rc::clone(id)));
            } else if sections.contains(&requirement.section) {
                let built = Rc::new(self.requirement(requirement));
                by_section
                    .entry(Rc::clone(&requirement.section))
                    .or_default()
                    .push(built);
            } else {
                let fault = Fault::UnknownId(Rc::clone(&requirement.section));
                self.report("requirements", id, fault);
            }
        }
        by_section
    }

    fn requirement(&mut self, entry: &RequirementEntry) -> Requirement {
        let mut questions = Vec::new();
        for id in &entry.questions {
            if let Some(question) = self.content.question(id) {
                self.used.insert(Rc::clone(id));
                questions.push(Rc::clone(question));
            } else {
                let fault = Fault::UnknownId(Rc::clone(id));
                self.report("requirements", &entry.id, fault);
            }
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
    fn name(&mut self, names: &BTreeMap<Rc<str>, Rc<str>>, list: &str, id: &Rc<str>) -> Rc<str> {
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
        let sections: Vec<&Section> = blocks.iter().flat_map(|block| &block.sections).collect();
        let block_ids = blocks.iter().map(|block| &block.id).collect();
        let section_ids = sections.iter().map(|section| &section.id).collect();
        let requirement_ids = sections
            .iter()
            .flat_map(|section| &section.requirements)
            .map(|requirement| &requirement.id)
            .collect();
        let text = &self.text.text;
        self.stray(&text.blocks, &block_ids, "blocks");
        self.stray(&text.sections, &section_ids, "sections");
        self.stray(&text.requirements, &requirement_ids, "requirements");
    }

    fn stray(
        &mut self,
        names: &BTreeMap<Rc<str>, Rc<str>>,
        known: &BTreeSet<&Rc<str>>,
        list: &str,
    ) {
        let document = Path::Document(&self.text.file);
        let list = Path::Key(&document, list);
        for id in names.keys().filter(|id| !known.contains(id)) {
            let path = Path::Key(&list, id);
            self.problems.report(&path, Fault::TextForNothing);
        }
    }
}
