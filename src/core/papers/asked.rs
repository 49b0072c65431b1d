//! Where each question is asked: in which standards, for which of their requirements.

use std::rc::Rc;

use super::Source;
use crate::core::content::Question;
use crate::core::report::title_of;
use crate::core::words::{Phrase, Words};

/// Where every question of the bank is asked, by its place there.
pub(super) struct AllAsked(Vec<Asked>);

/// Where one question is asked; nowhere, where it is out of scope.
#[derive(Clone, Default)]
pub(super) struct Asked {
    /// The first section that asks it, with its number.
    pub(super) section: Rc<str>,
    by: Vec<AskedBy>,
}

/// A standard that asks a question.
#[derive(Clone)]
struct AskedBy {
    /// The place of the standard in the profile.
    place: usize,
    title: Rc<str>,
    requirements: Vec<Rc<str>>,
}

impl AllAsked {
    /// One walk through all standards in scope.
    pub(super) fn of(source: &Source) -> Self {
        let words = source.words();
        let mut all = vec![Asked::default(); source.content.questions().len()];
        for (place, standard) in source.assessed.scope.standards.iter().enumerate() {
            let title: Rc<str> = Rc::from(title_of(words, &standard.standard));
            for section in standard.sections() {
                let name = named(words, &section.id, &section.name);
                for scoped in &section.requirements {
                    for question in &scoped.questions {
                        let Some(asked) = all.get_mut(question.position) else {
                            continue;
                        };
                        asked.add(place, &title, &name, &scoped.requirement.id);
                    }
                }
            }
        }
        Self(all)
    }

    /// Where this question is asked.
    pub(super) fn get(&self, question: &Question) -> Asked {
        self.0.get(question.position).cloned().unwrap_or_default()
    }
}

impl Asked {
    fn add(&mut self, place: usize, title: &Rc<str>, section: &Rc<str>, requirement: &Rc<str>) {
        if self.by.is_empty() {
            self.section = Rc::clone(section);
        }
        if self.by.last().is_none_or(|last| last.place != place) {
            self.by.push(AskedBy {
                place,
                title: Rc::clone(title),
                requirements: Vec::new(),
            });
        }
        if let Some(last) = self.by.last_mut() {
            last.requirements.push(Rc::clone(requirement));
        }
    }

    /// The standards that ask it.
    pub(super) fn standards(&self) -> String {
        let titles: Vec<&str> = self.by.iter().map(|by| &*by.title).collect();
        titles.join("; ")
    }

    /// What it is asked for, such as `ISO/IEC 27001:2022: 5.2, A.5.1; …`.
    pub(super) fn requirements(&self, words: &Words) -> String {
        let lines: Vec<String> = self
            .by
            .iter()
            .map(|by| {
                let items = by.requirements.join(", ");
                let values = [("standard", &*by.title), ("items", &items)];
                words.fill(Phrase::QuestionServes, &values)
            })
            .collect();
        lines.join("; ")
    }
}

/// A section or requirement by number and name.
pub(super) fn named(words: &Words, id: &str, name: &str) -> Rc<str> {
    Rc::from(words.fill(Phrase::TableNamed, &[("id", id), ("name", name)]))
}
