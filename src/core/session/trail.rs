//! The order in which questions are walked through, and the sections they are shown under.

use std::rc::Rc;

use super::Extent;
use crate::core::by_id::PlaceSet;
use crate::core::content::{Count, Question};
use crate::core::scope::Scope;

/// A stretch of the trail: the questions of one section that did not come up before.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The id of the standard the section belongs to.
    pub standard: Rc<str>,
    /// The number of that standard.
    pub title: Rc<str>,
    /// The section's id.
    pub section: Rc<str>,
    /// The section's name.
    pub name: Rc<str>,
    /// Its questions.
    pub questions: Vec<Rc<Question>>,
    /// The place of the first of them on the trail.
    first: usize,
}

impl Stretch {
    /// Whether a question is one of these.
    #[must_use]
    pub fn holds(&self, id: &str) -> bool {
        self.questions.iter().any(|question| &*question.id == id)
    }
}

/// All questions to be walked through, each once, standard by standard and section by section.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    stretches: Vec<Rc<Stretch>>,
    questions: Vec<Rc<Question>>,
    /// For each question of the bank, as far as they go: its place on the trail, counted from 1; 0
    /// for those that are not on it.
    places: Vec<usize>,
}

impl Trail {
    /// The trail through a scope.
    #[must_use]
    pub fn of(scope: &Scope, extent: Extent) -> Self {
        let mut seen = PlaceSet::default();
        let mut trail = Self::default();
        let count = Count {
            all: scope.questions.len(),
            quick: scope.questions.iter().filter(|one| one.quick).count(),
        };
        let quick = extent == Extent::Quick && count.has_quick();
        for standard in &scope.standards {
            for section in standard.sections() {
                let questions: Vec<_> = section
                    .questions
                    .iter()
                    .filter(|question| !quick || question.quick)
                    .filter(|question| seen.add(question.position))
                    .map(Rc::clone)
                    .collect();
                if !questions.is_empty() {
                    trail.add(Stretch {
                        standard: Rc::clone(&standard.standard.id),
                        title: Rc::clone(&standard.standard.number),
                        section: Rc::clone(&section.id),
                        name: Rc::clone(&section.name),
                        questions,
                        first: trail.questions.len(),
                    });
                }
            }
        }
        trail
    }

    fn add(&mut self, stretch: Stretch) {
        for question in &stretch.questions {
            self.questions.push(Rc::clone(question));
            if question.position >= self.places.len() {
                self.places.resize(question.position + 1, 0);
            }
            if let Some(place) = self.places.get_mut(question.position) {
                *place = self.questions.len();
            }
        }
        self.stretches.push(Rc::new(stretch));
    }

    /// The stretches, in order.
    #[must_use]
    pub fn stretches(&self) -> &[Rc<Stretch>] {
        &self.stretches
    }

    /// All questions, in order.
    #[must_use]
    pub fn questions(&self) -> &[Rc<Question>] {
        &self.questions
    }

    /// The place of a question on the trail, counted from 0.
    #[must_use]
    pub fn place(&self, question: &Question) -> Option<usize> {
        self.places.get(question.position)?.checked_sub(1)
    }

    /// The place among the stretches of the one that holds the question at this place.
    #[must_use]
    pub fn stretch_at(&self, place: usize) -> Option<usize> {
        let begun = self.stretches.partition_point(|one| one.first <= place);
        begun.checked_sub(1)
    }

    /// The question that comes so many places after this one.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&Rc<Question>> {
        self.questions.get(place)
    }
}
