//! What a profile asks for: the chosen standards with only the requirements and questions that
//! are in scope. It is computed once for a profile, so that scoring needs no look at roles.

use std::rc::Rc;

use super::by_id::PlaceSet;
use super::content::{Block, Content, Question, Requirement, Section, Standard};
use super::profile::{Profile, Roles, Target};

/// Everything in scope of a profile.
#[derive(Debug)]
pub struct Scope {
    /// The level aimed at.
    pub target: Target,
    /// The roles of the organization.
    pub roles: Roles,
    /// The chosen standards, in the order of the profile.
    pub standards: Vec<StandardScope>,
    /// Every question in scope, once, in the order of the bank.
    pub questions: Vec<Rc<Question>>,
}

/// One standard, as far as it is in scope.
#[derive(Debug)]
pub struct StandardScope {
    /// The whole standard.
    pub standard: Rc<Standard>,
    /// Its blocks. Blocks with nothing in scope stay, and count for nothing.
    pub blocks: Vec<BlockScope>,
    /// Its questions, each once.
    pub questions: Vec<Rc<Question>>,
    /// The places of its questions in the bank.
    pub places: PlaceSet,
}

/// One block, as far as it is in scope.
#[derive(Debug)]
pub struct BlockScope {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its share in the standard's score.
    pub weight: u8,
    /// Whether its requirements are clauses of a management system.
    pub holds_clauses: bool,
    /// Its sections.
    pub sections: Vec<SectionScope>,
}

/// One section, as far as it is in scope.
#[derive(Debug)]
pub struct SectionScope {
    /// Its id.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its requirements in scope.
    pub requirements: Vec<RequirementScope>,
    /// Its questions, each once, in the order its requirements name them.
    pub questions: Vec<Rc<Question>>,
}

/// One requirement in scope.
#[derive(Debug)]
pub struct RequirementScope {
    /// The requirement.
    pub requirement: Rc<Requirement>,
    /// Its questions in scope; never empty.
    pub questions: Vec<Rc<Question>>,
}

impl Scope {
    /// What `profile` asks for. Ids of standards that the content does not have are left out.
    #[must_use]
    pub fn of(content: &Content, profile: &Profile) -> Self {
        let chosen = profile
            .standards
            .iter()
            .filter_map(|id| content.standard(id));
        let standards: Vec<StandardScope> = chosen
            .map(|standard| StandardScope::of(standard, profile.roles))
            .collect();
        let mut asked = PlaceSet::default();
        for question in standards.iter().flat_map(|standard| &standard.questions) {
            asked.add(question.position);
        }
        let bank = content.questions().iter();
        let questions = bank.filter(|question| asked.has(question.position));
        Self {
            target: profile.target,
            roles: profile.roles,
            questions: questions.map(Rc::clone).collect(),
            standards,
        }
    }
}

impl StandardScope {
    /// One standard as far as it concerns an organization in these roles.
    #[must_use]
    pub fn of(standard: &Rc<Standard>, roles: Roles) -> Self {
        let blocks: Vec<BlockScope> = standard
            .blocks
            .iter()
            .map(|block| BlockScope::of(block, roles))
            .collect();
        let sections = blocks.iter().flat_map(|block| &block.sections);
        let mut places = PlaceSet::default();
        let questions = distinct(sections.flat_map(|section| &section.questions), &mut places);
        Self {
            standard: Rc::clone(standard),
            blocks,
            questions,
            places,
        }
    }

    /// All sections, block by block.
    pub fn sections(&self) -> impl Iterator<Item = &SectionScope> {
        self.blocks.iter().flat_map(|block| &block.sections)
    }

    /// All requirements in scope, section by section.
    pub fn requirements(&self) -> impl Iterator<Item = &RequirementScope> {
        self.sections().flat_map(|section| &section.requirements)
    }
}

impl BlockScope {
    fn of(block: &Block, roles: Roles) -> Self {
        Self {
            id: Rc::clone(&block.id),
            name: Rc::clone(&block.name),
            weight: block.weight,
            holds_clauses: block.holds_clauses(),
            sections: block
                .sections
                .iter()
                .map(|section| SectionScope::of(section, roles))
                .collect(),
        }
    }
}

impl SectionScope {
    fn of(section: &Section, roles: Roles) -> Self {
        let requirements: Vec<RequirementScope> = section
            .requirements
            .iter()
            .filter_map(|requirement| RequirementScope::of(requirement, roles))
            .collect();
        let questions = distinct(
            requirements.iter().flat_map(|one| &one.questions),
            &mut PlaceSet::default(),
        );
        Self {
            id: Rc::clone(&section.id),
            name: Rc::clone(&section.name),
            requirements,
            questions,
        }
    }
}

impl RequirementScope {
    fn of(requirement: &Rc<Requirement>, roles: Roles) -> Option<Self> {
        if !requirement.roles.concern(roles) {
            return None;
        }
        let questions: Vec<Rc<Question>> = requirement
            .questions
            .iter()
            .filter(|question| question.roles.concern(roles))
            .map(Rc::clone)
            .collect();
        (!questions.is_empty()).then(|| Self {
            requirement: Rc::clone(requirement),
            questions,
        })
    }
}

/// Each question once, where it comes first. `seen` gets their places.
fn distinct<'a>(
    questions: impl Iterator<Item = &'a Rc<Question>>,
    seen: &mut PlaceSet,
) -> Vec<Rc<Question>> {
    questions
        .filter(|question| seen.add(question.position))
        .map(Rc::clone)
        .collect()
}
