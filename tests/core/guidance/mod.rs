//! What the shipped guidance makes of answers: hints, records and the road to certification.

mod authors;
mod hints;
mod properties;
mod records;
mod road;

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::papers::Source;
use iso_readiness::core::profile::{Profile, Roles, Target};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::state::State;

use crate::shipped;

const BASE: &str = "iso27001-2022";
const PRIVACY: &str = "iso27701-2025";

/// The standards in force that are asked about in their own right.
const CURRENT: [&str; 4] = [BASE, "iso27017-2026", "iso27018-2025", PRIVACY];

/// A check in which every question is answered with this level, and says so in a note.
#[derive(Clone)]
struct Check {
    content: Rc<Content>,
    profile: Profile,
    answers: Answers,
}

impl Check {
    /// An empty check of somebody in all roles.
    fn empty(standards: &[&str]) -> Self {
        Self::over(&Rc::new(shipped::content()), standards)
    }

    fn over(content: &Rc<Content>, standards: &[&str]) -> Self {
        Self {
            content: Rc::clone(content),
            profile: Profile {
                standards: standards.iter().map(|id| Rc::from(*id)).collect(),
                roles: Roles::of_byte(15),
                target: Target::default(),
            },
            answers: Answers::default(),
        }
    }

    /// The same with this level everywhere, and a note on each question.
    fn all_at(mut self, number: u8) -> Self {
        for id in self.asked() {
            self = self.with(&id, level(number));
            self.answers.write_note(&id, Rc::from("As agreed."));
        }
        self
    }

    fn without_notes(mut self) -> Self {
        for id in self.asked() {
            self.answers.write_note(&id, Rc::default());
        }
        self
    }

    fn with(mut self, question: &str, choice: Choice) -> Self {
        let question = self.content.question(question).unwrap();
        self.answers.choose(&question.id, Some(choice));
        self
    }

    fn at(self, question: &str, number: u8) -> Self {
        self.with(question, level(number))
    }

    fn open(mut self, question: &str) -> Self {
        self.answers.choose(&Rc::from(question), None);
        self
    }

    /// The ids of all questions in scope.
    fn asked(&self) -> Vec<Rc<str>> {
        let scope = Scope::of(&self.content, &self.profile);
        let questions = scope.questions.iter();
        questions.map(|question| Rc::clone(&question.id)).collect()
    }

    fn source(&self) -> Source {
        let state = State {
            profile: self.profile.clone(),
            answers: Rc::new(self.answers.clone()),
        };
        Source::of(&self.content, &state, Day::new(400))
    }
}

fn level(number: u8) -> Choice {
    Choice::Level(Level::new(number).unwrap())
}

fn excluded() -> Choice {
    Choice::NotApplicable(Reason::OutOfScope)
}
