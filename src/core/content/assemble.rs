//! One standard, put together from the flat lists of its file: names to ids, requirements to
//! sections, sections to blocks, questions to requirements.

use std::rc::Rc;

use super::model::{Block, Content, Kind, Question, Requirement, Section, Standard};
use super::read::{RequirementEntry, SectionEntry, StandardEntry};
use super::text::{Placed, StandardText};
use crate::core::by_id::{ById, IdSet, PlaceSet};
use crate::core::foreign::{Fault, Path, Problems};

/// Puts one standard together from its flat lists.
pub(super) struct Assembly<'a> {
    pub(super) document: Path<'a>,
    pub(super) text: &'a Placed<StandardText>,
    pub(super) content: &'a Content,
    pub(super) problems: &'a mut Problems,
    pub(super) used: &'a mut PlaceSet,
}

impl Assembly<'_> {
    pub(super) fn standard(&mut self, entry: StandardEntry) -> Standard {
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
        Standard {
            name: Rc::clone(&self.text.text.name),
            summary: Rc::clone(&self.text.text.summary),
            ask: Rc::clone(&self.text.text.ask),
            id: entry.id,
            number: entry.number,
            edition: entry.edition,
            status: entry.status,
            kind: entry.kind,
            is_own: false,
            proposed_for: entry.proposed_for,
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
                section.push(Rc::new(self.requirement(requirement, entry.kind)));
            } else {
                let fault = Fault::UnknownId(Rc::clone(&requirement.section));
                self.report("requirements", id, fault);
            }
        }
        by_section
    }

    fn requirement(&mut self, entry: &RequirementEntry, kind: Kind) -> Requirement {
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
        // Nothing here may be related to an item of another body's list; an item of a standard
        // that is asked about never may go without a question.
        if entry.questions.is_empty() && !kind.is_related() {
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
            successors: entry.successors.clone(),
        }
    }

    /// The name of something; its id, and a problem, where there is none.
    fn name(&mut self, names: &ById<Rc<str>>, list: &str, id: &Rc<str>) -> Rc<str> {
        names.get(id).map_or_else(
            || {
                self.report(list, id, Fault::MissingText);
                Rc::clone(id)
            },
            Rc::clone,
        )
    }

    fn report(&mut self, list: &str, id: &str, fault: Fault) {
        let list = Path::Key(&self.document, list);
        self.problems.report(&Path::Key(&list, id), fault);
    }
}
