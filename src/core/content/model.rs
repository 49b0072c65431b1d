//! The validated model. Only [`load`](super::load()) fills one, so whoever holds a [`Content`]
//! knows that every reference in it resolves.

use std::cell::OnceCell;
use std::rc::Rc;

use super::catalogue::Catalogue;
use super::guidance::Guidance;
use crate::core::answers::{Answers, Choice, Entry};
use crate::core::by_id::ById;
use crate::core::foreign::{Problems, Value};
use crate::core::link::Editions;
use crate::core::profile::{Role, Roles};
use crate::core::words::Words;

/// The bank of questions and the standards seen over it.
#[derive(Debug, Default)]
pub struct Content {
    pub(super) questions: ById<Rc<Question>>,
    pub(super) standards: Vec<Rc<Standard>>,
    pub(super) words: Rc<Words>,
    pub(super) catalogue: Catalogue,
    pub(super) editions: Later<Editions>,
    pub(super) guidance: Later<Guidance>,
    pub(super) passphrase_words: Option<Rc<Value>>,
    pub(super) owner: Rc<str>,
}

/// Files that are read when somebody wants what they say, and not before.
#[derive(Debug)]
pub(super) struct Later<T> {
    pub(super) documents: Vec<(Rc<str>, Value)>,
    pub(super) read: OnceCell<T>,
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self {
            documents: Vec::new(),
            read: OnceCell::new(),
        }
    }
}

impl Content {
    /// All questions, in the order of the bank.
    #[must_use]
    pub fn questions(&self) -> &[Rc<Question>] {
        self.questions.values()
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Rc<Question>> {
        self.questions.get(id)
    }

    /// What is kept for each question, in the order of the bank.
    #[must_use]
    pub fn entries<'a>(&self, answers: &'a Answers) -> Vec<Option<&'a Entry>> {
        self.questions.beside(answers.iter())
    }

    /// Answers without notes, given by the places of their questions in the bank.
    #[must_use]
    pub fn answers(&self, choices: &[Option<Choice>]) -> Answers {
        Answers::of_choices(&self.questions, choices)
    }

    /// All standards, in the order of their files.
    #[must_use]
    pub fn standards(&self) -> &[Rc<Standard>] {
        &self.standards
    }

    /// The standard with this id.
    #[must_use]
    pub fn standard(&self, id: &str) -> Option<&Rc<Standard>> {
        self.standards.iter().find(|standard| &*standard.id == id)
    }

    /// The standard that replaced a withdrawn one, where it is loaded.
    #[must_use]
    pub fn successor(&self, standard: &Standard) -> Option<&Rc<Standard>> {
        match &standard.status {
            Edition::Current => None,
            Edition::Withdrawn { superseded_by } => self.standard(superseded_by),
        }
    }

    /// The words of the interface.
    #[must_use]
    pub fn words(&self) -> &Rc<Words> {
        &self.words
    }

    /// Whose content it is, in links: empty for ours, otherwise the id that its author gave to it.
    #[must_use]
    pub fn owner(&self) -> &Rc<str> {
        &self.owner
    }

    /// What was asked in each edition of the content, to read links by.
    #[must_use]
    pub fn editions(&self) -> &Editions {
        self.editions.read.get_or_init(|| {
            // What is wrong with them was told to their authors.
            let documents = self.editions.documents.iter();
            Editions::read(
                documents.map(|(path, value)| (&**path, value)),
                &mut Problems::new(),
            )
        })
    }

    /// What goes beyond questions and scores: hints, records, the road to certification and the
    /// glossary, once they were loaded.
    #[must_use]
    pub fn guidance(&self) -> &Guidance {
        self.guidance.read.get_or_init(|| {
            // What is wrong with them was told to their authors.
            Guidance::read(&self.guidance.documents, &mut Problems::new())
        })
    }

    /// The file of the words that passphrases are made of, once it was loaded.
    #[must_use]
    pub fn passphrase_words(&self) -> Option<&Rc<Value>> {
        self.passphrase_words.as_ref()
    }

    /// Whether a standard can be had, but is not loaded yet.
    #[must_use]
    pub fn awaits(&self, standard: &str) -> bool {
        let mut offers = self.catalogue.offers().iter();
        self.standard(standard).is_none() && offers.any(|offer| *offer.id == *standard)
    }

    /// All standards there are to choose from, loaded or not.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }
}

/// One question: asks about one practice.
#[derive(Clone, Debug)]
pub struct Question {
    /// Kebab-case, unique over the bank, and never reused.
    pub id: Rc<str>,
    /// Its place in the bank, counted from 0. Holds for one loaded content only.
    pub position: usize,
    /// What it takes to bring the practice from nothing into place: 1 days, 2 weeks, 3 months.
    pub effort: u8,
    /// Whether "not applicable" is a possible answer.
    pub may_be_excluded: bool,
    /// Whether it belongs to the quick check.
    pub quick: bool,
    /// Whom it is asked; everybody when empty.
    pub roles: Roles,
    /// Its sentences.
    pub text: QuestionText,
}

/// The sentences of a question.
#[derive(Clone, Debug, Default)]
pub struct QuestionText {
    /// The question itself.
    pub ask: Rc<str>,
    /// What goes wrong without the practice, or what an auditor looks for.
    pub why: Rc<str>,
    /// What could be put on the table.
    pub evidence: Vec<Rc<str>>,
    /// The first step for somebody who has nothing.
    pub first: Rc<str>,
}

/// Whether an edition is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edition {
    /// In force.
    Current,
    /// Replaced by the standard with this id.
    Withdrawn {
        /// The id of the standard that replaced it.
        superseded_by: Rc<str>,
    },
}

/// What kind of list a standard is; it decides the words of findings and status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Requirements one can be certified against.
    Requirements,
    /// Guidance on top of another standard.
    Guidance,
    /// A framework of another body.
    Framework,
    /// A law.
    Law,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [
        Self::Requirements,
        Self::Guidance,
        Self::Framework,
        Self::Law,
    ];

    /// The words of the file formats, for messages.
    pub const WORDS: &str = "requirements, guidance, framework, law";

    /// Its word in the file formats.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Requirements => "requirements",
            Self::Guidance => "guidance",
            Self::Framework => "framework",
            Self::Law => "law",
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == word)
    }

    /// Whether the standard is another body's, so that answers are only related to it and say
    /// nothing about whether it is met.
    #[must_use]
    pub const fn is_related(self) -> bool {
        matches!(self, Self::Framework | Self::Law)
    }
}

/// Whether a relation to questions is the standard's own or our judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The questions ask what the requirement asks.
    Own,
    /// The questions are related to the requirement; they do not stand for it.
    Related,
}

/// A list of requirements, in blocks and sections.
#[derive(Clone, Debug)]
pub struct Standard {
    /// Number and edition, such as `iso27001-2022`.
    pub id: Rc<str>,
    /// The number as people say it, such as `ISO/IEC 27001`.
    pub number: Rc<str>,
    /// The edition, such as `2022`.
    pub edition: Rc<str>,
    /// Its full name.
    pub name: Rc<str>,
    /// What it is about, in one plain sentence; empty where nobody wrote one.
    pub summary: Rc<str>,
    /// A plain question whose yes speaks for this standard; empty where there is none.
    pub ask: Rc<str>,
    /// Whether the edition is in force.
    pub status: Edition,
    /// The sets of roles that speak for this standard; the empty set speaks for it always.
    pub proposed_for: Vec<Roles>,
    /// What kind of list it is.
    pub kind: Kind,
    /// Whether it comes from an author of own questionnaires, and not from us.
    pub is_own: bool,
    /// Blocks that share the score by fixed weights.
    pub blocks: Vec<Block>,
}

impl Standard {
    /// All sections, block by block.
    pub fn sections(&self) -> impl Iterator<Item = &Section> {
        self.blocks.iter().flat_map(|block| &block.sections)
    }

    /// Whether it is in force and asked about in its own right.
    #[must_use]
    pub fn speaks_for_itself(&self) -> bool {
        self.status == Edition::Current && !self.kind.is_related()
    }

    /// Whether one of its requirements is served by the question.
    #[must_use]
    pub fn asks(&self, question: &Question) -> bool {
        let mut asked = self.requirements().flat_map(|one| &one.questions);
        asked.any(|one| one.position == question.position)
    }

    /// All requirements, section by section.
    pub fn requirements(&self) -> impl Iterator<Item = &Rc<Requirement>> {
        self.sections().flat_map(|section| &section.requirements)
    }
}

/// A part of a standard with a fixed share in its score.
#[derive(Clone, Debug)]
pub struct Block {
    /// Such as `isms` or `annex-a`.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its share in the standard's score, relative to the other blocks.
    pub weight: u8,
    /// Its sections.
    pub sections: Vec<Section>,
}

impl Block {
    /// Whether its requirements are clauses of a management system, which can never be
    /// excluded and where a hole is graded harder than in a control.
    #[must_use]
    pub fn holds_clauses(&self) -> bool {
        matches!(&*self.id, "isms" | "pims")
    }
}

/// A chapter of a standard.
#[derive(Clone, Debug)]
pub struct Section {
    /// As the standard prints it, such as `4` or `A.5`.
    pub id: Rc<str>,
    /// Its name.
    pub name: Rc<str>,
    /// Its requirements.
    pub requirements: Vec<Rc<Requirement>>,
}

/// One numbered item of a standard: a clause or a control.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// As the standard prints it, such as `6.1.2` or `A.5.1`.
    pub id: Rc<str>,
    /// Its short name.
    pub name: Rc<str>,
    /// How much it counts in its block, 1 to 3.
    pub weight: u8,
    /// Whether a hole here stops a certification by itself.
    pub gate: bool,
    /// Whom it binds; everybody when empty.
    pub roles: Roles,
    /// Whether the questions stand for it or are only related.
    pub basis: Basis,
    /// The questions that give evidence for it.
    pub questions: Vec<Rc<Question>>,
    /// In a withdrawn edition: the requirements of the next edition that took it over.
    pub successors: Vec<Rc<str>>,
}

/// The roles that are named in a question or requirement, as words of the file formats.
pub(super) fn role(word: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| role.id() == word)
}
