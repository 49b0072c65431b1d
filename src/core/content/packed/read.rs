//! From rows to content.

use std::rc::Rc;

use super::row::Row;
use crate::core::by_id::ById;
use crate::core::content::asked_by::AskedBy;
use crate::core::content::catalogue;
use crate::core::content::model::{
    Basis, Block, Content, Edition, Kind, Question, QuestionText, Requirement, Section, Standard,
};
use crate::core::content::read::{MAX_BLOCK_WEIGHT, MAX_BLOCKS, MAX_GRADE, MAX_REQUIREMENTS};
use crate::core::content::{Document, damaged};
use crate::core::foreign::{Fault, Node, Path, Problem, Problems, Value};
use crate::core::link::passphrase;
use crate::core::profile::Roles;
use crate::core::words::{self, Words};

/// Loads content as the build bundles it: with a catalogue, and with the words of the interface
/// in their order. What could not be used comes with its path.
#[must_use]
pub fn load_built(documents: &[Document]) -> (Content, Vec<Problem>) {
    let mut unpacking = Unpacking::default();
    unpacking.take(documents);
    let mut content = unpacking.content;
    content.words = Rc::new(unpacking.words);
    (content, unpacking.problems.into_vec())
}

/// Content in the making.
#[derive(Default)]
struct Unpacking {
    content: Content,
    words: Words,
    problems: Problems,
}

/// Keeps a document of one kind for whoever reads it.
type Keeper = fn(&mut Unpacking, &Document);

/// Reads a document of one kind; gives nothing where it cannot be read.
type Reader = fn(&mut Unpacking, &Document) -> Option<()>;

impl Unpacking {
    /// The order of the bank is the order of the documents' paths, then the order in each file,
    /// however the documents were handed over.
    fn take(&mut self, documents: &[Document]) {
        let mut by_path = ById::default();
        for document in documents {
            let path = Rc::from(document.path.as_str());
            if !by_path.add(&path, document) {
                let fault = Fault::DuplicateId(Rc::clone(&path));
                self.problems.report(&Path::Document(&path), fault);
            }
        }
        let keepers: [(&str, Keeper); 7] = [
            (words::PATH, Self::words),
            (words::FURTHER_PATH, Self::words),
            (words::PAPERS_PATH, Self::words),
            ("editions/", Self::edition),
            ("guidance/", Self::guidance),
            ("text/en/guidance.json", Self::guidance),
            (passphrase::PATH, Self::passphrase_words),
        ];
        for (start, keep) in keepers {
            for (_, document) in by_path.iter() {
                if document.path.starts_with(start) {
                    keep(self, document);
                }
            }
        }
        let readers: [(&str, Reader); 3] = [
            (catalogue::PATH, Self::catalogue),
            ("questions/", Self::questions),
            ("standards/", Self::standard),
        ];
        for (start, read) in readers {
            for (_, document) in by_path.iter() {
                if document.path.starts_with(start) && read(self, document).is_none() {
                    let path = Path::Document(&document.path);
                    self.problems.report(&path, damaged());
                }
            }
        }
    }

    fn words(&mut self, document: &Document) {
        let node = Node::document(&document.path, &document.value);
        self.words.read(&document.path, &node, &mut self.problems);
    }

    fn catalogue(&mut self, document: &Document) -> Option<()> {
        let mut file = Row::of(&document.value)?;
        let (mut offers, mut rows) = (file.row()?, file.row()?);
        let catalogue = &mut self.content.catalogue;
        while offers.len() > 0 {
            let offer = standard(offers.row()?, &ById::default())?;
            catalogue.offers.push(Rc::new(offer));
        }
        while rows.len() > 0 {
            let mut row = rows.row()?;
            catalogue.questions.push(catalogue::Row {
                roles: row.roles()?,
                quick: row.number(0, 1)? > 0,
                asked_by: asked_by(row)?,
            });
        }
        Some(())
    }

    fn questions(&mut self, document: &Document) -> Option<()> {
        let mut file = Row::of(&document.value)?;
        while file.len() > 0 {
            let position = self.content.questions.values().len();
            let question = Rc::new(question(file.row()?, position)?);
            let id = Rc::clone(&question.id);
            if !self.content.questions.add(&id, question) {
                return None;
            }
        }
        Some(())
    }

    fn standard(&mut self, document: &Document) -> Option<()> {
        let standard = standard(Row::of(&document.value)?, &self.content.questions)?;
        if self.content.standard(&standard.id).is_some() {
            return None;
        }
        self.content.standards.push(Rc::new(standard));
        Some(())
    }

    /// Links are read by it, and nobody else does.
    fn edition(&mut self, document: &Document) {
        self.content.editions.documents.push(as_it_is(document));
    }

    /// It is read by whoever makes a paper, and by nobody else.
    fn guidance(&mut self, document: &Document) {
        self.content.guidance.documents.push(as_it_is(document));
    }

    /// They are read by whoever makes a passphrase, and by nobody else.
    fn passphrase_words(&mut self, document: &Document) {
        self.content.passphrase_words = Some(Rc::new(document.value.clone()));
    }
}

/// Pairs of the place of a standard and the roles it asks in.
fn asked_by(mut row: Row) -> Option<AskedBy> {
    let mut asked_by = AskedBy::default();
    while row.len() > 0 {
        asked_by.add(row.wide_number()?, row.roles()?);
    }
    Some(asked_by)
}

fn as_it_is(document: &Document) -> (Rc<str>, Value) {
    (Rc::from(document.path.as_str()), document.value.clone())
}

fn question(mut row: Row, position: usize) -> Option<Question> {
    let id = row.text()?;
    let effort = row.number(1, MAX_GRADE)?;
    let [may_be_excluded, quick] = row.flags()?;
    Some(Question {
        id,
        position,
        effort,
        may_be_excluded,
        quick,
        roles: row.roles()?,
        text: QuestionText {
            ask: row.text()?,
            why: row.text()?,
            first: row.text()?,
            evidence: row.texts()?,
        },
    })
}

fn standard(mut row: Row, questions: &ById<Rc<Question>>) -> Option<Standard> {
    let (id, number, edition, superseded_by) = (row.text()?, row.text()?, row.text()?, row.text()?);
    let kind = Kind::ALL.get(usize::from(row.number(0, u8::MAX)?)).copied();
    let proposed_for = row.row()?.numbers()?;
    let mut standard = Standard {
        id,
        number,
        edition,
        status: if superseded_by.is_empty() {
            Edition::Current
        } else {
            Edition::Withdrawn { superseded_by }
        },
        kind: kind?,
        is_own: false,
        proposed_for: Vec::new(),
        name: row.text()?,
        summary: row.text()?,
        ask: row.text()?,
        blocks: Vec::new(),
    };
    for roles in proposed_for {
        standard.proposed_for.push(Roles::of_byte(roles));
    }
    if row.len() > MAX_BLOCKS {
        return None;
    }
    while row.len() > 0 {
        standard.blocks.push(block(row.row()?, questions)?);
    }
    (standard.requirements().count() <= MAX_REQUIREMENTS).then_some(standard)
}

fn block(mut row: Row, questions: &ById<Rc<Question>>) -> Option<Block> {
    let mut block = Block {
        id: row.text()?,
        name: row.text()?,
        weight: row.number(1, MAX_BLOCK_WEIGHT)?,
        sections: Vec::new(),
    };
    while row.len() > 0 {
        block.sections.push(section(row.row()?, questions)?);
    }
    Some(block)
}

fn section(mut row: Row, questions: &ById<Rc<Question>>) -> Option<Section> {
    let mut section = Section {
        id: row.text()?,
        name: row.text()?,
        requirements: Vec::new(),
    };
    while row.len() > 0 {
        let requirement = Rc::new(requirement(row.row()?, questions)?);
        section.requirements.push(requirement);
    }
    Some(section)
}

fn requirement(mut row: Row, questions: &ById<Rc<Question>>) -> Option<Requirement> {
    let (id, name) = (row.text()?, row.text()?);
    let weight = row.number(1, MAX_GRADE)?;
    let [gate, is_related] = row.flags()?;
    let roles = row.roles()?;
    let successors = row.row()?.texts()?;
    let mut asked = Vec::with_capacity(row.len());
    while row.len() > 0 {
        asked.push(Rc::clone(questions.get(&row.text()?)?));
    }
    Some(Requirement {
        id,
        name,
        weight,
        gate,
        roles,
        basis: if is_related {
            Basis::Related
        } else {
            Basis::Own
        },
        questions: asked,
        successors,
    })
}
