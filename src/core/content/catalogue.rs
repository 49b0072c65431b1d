//! The catalogue: every standard there is to choose from, and how many questions each brings.
//!
//! A visitor loads only the content that the chosen standards need. To choose, one has to know
//! what there is, so the catalogue is computed from the whole content when the site is built, and
//! loaded before everything else.
//!
//! Its document `catalogue.json` has the [rows](super::packed) of all standards without their blocks,
//! and then a list for each question. That one tells, in numbers: the roles a question is asked in,
//! whether it is part of the quick check, and then, pair by pair, the place of a standard that asks
//! it and the roles it asks it in. Roles are sets in one byte, 0 standing for everybody.

use std::rc::Rc;

use super::asked_by::AskedBy;
use super::model::{Content, Edition, Standard};
use super::packed;
use crate::core::by_id::PlaceSet;
use crate::core::foreign::Value;
use crate::core::profile::{Profile, Roles};

/// The path of its document.
pub const PATH: &str = "catalogue.json";

/// All standards to choose from.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub(super) offers: Vec<Rc<Standard>>,
    pub(super) questions: Vec<Row>,
}

/// How many questions a profile asks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// In the full check.
    pub all: usize,
    /// In the quick check.
    pub quick: usize,
}

impl Count {
    /// So few questions need no quick check.
    pub const SHORT: usize = 20;

    /// Whether there is a quick check beside the full one.
    #[must_use]
    pub const fn has_quick(self) -> bool {
        self.quick > 0 && self.all > Self::SHORT
    }
}

/// One question, as far as counting needs it.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) roles: Roles,
    pub(super) quick: bool,
    pub(super) asked_by: AskedBy,
}

impl Catalogue {
    /// All standards, without their requirements, in the order they are shown and kept in
    /// profiles.
    #[must_use]
    pub fn offers(&self) -> &[Rc<Standard>] {
        &self.offers
    }

    /// For each question of the whole bank, which offers ask it.
    pub fn asked_by(&self) -> impl Iterator<Item = &AskedBy> {
        self.questions.iter().map(|row| &row.asked_by)
    }

    /// The roles that make a difference, to what is proposed or to what is asked.
    #[must_use]
    pub fn roles(&self) -> Roles {
        let mut roles = Roles::default();
        for set in self.offers.iter().flat_map(|offer| &offer.proposed_for) {
            roles = roles.union(*set);
        }
        for row in &self.questions {
            roles = roles.union(row.roles).union(row.asked_by.roles());
        }
        roles
    }

    /// Every standard that one of the profiles names, once: in the order of the catalogue, and
    /// last those it does not know, as they were named.
    #[must_use]
    pub fn named_in(&self, profiles: &[&Profile]) -> Vec<Rc<str>> {
        let named: Vec<&Rc<str>> = profiles.iter().flat_map(|one| &one.standards).collect();
        let known = self.offers.iter().map(|offer| &offer.id);
        let mut all: Vec<Rc<str>> = known
            .filter(|id| named.contains(id))
            .map(Rc::clone)
            .collect();
        for id in named {
            if !all.contains(id) {
                all.push(Rc::clone(id));
            }
        }
        all
    }

    /// How many questions `profile` asks, each counted once.
    #[must_use]
    pub fn count(&self, profile: &Profile) -> Count {
        let mut chosen = PlaceSet::default();
        for (place, offer) in self.offers.iter().enumerate() {
            if profile.standards.contains(&offer.id) {
                chosen.add(place);
            }
        }
        let mut count = Count::default();
        for row in &self.questions {
            if row.roles.concern(profile.roles) && row.asked_by.any(&chosen, profile.roles) {
                count.all += 1;
                count.quick += usize::from(row.quick);
            }
        }
        count
    }

    /// The catalogue of a whole content: standards that speak for themselves first, then those of
    /// other bodies, then withdrawn editions; within each in the order of their files.
    #[must_use]
    pub fn of(content: &Content) -> Self {
        let rank = |standard: &Standard| match (&standard.status, standard.kind.is_related()) {
            (Edition::Current, false) => 0,
            (Edition::Current, true) => 1,
            (Edition::Withdrawn { .. }, _) => 2,
        };
        // Three walks are less code than a sort.
        let mut standards: Vec<&Rc<Standard>> = Vec::new();
        for wanted in 0..3 {
            let all = content.standards().iter();
            standards.extend(all.filter(|standard| rank(standard) == wanted));
        }
        let mut rows: Vec<Row> = content
            .questions()
            .iter()
            .map(|question| Row {
                roles: question.roles,
                quick: question.quick,
                asked_by: AskedBy::default(),
            })
            .collect();
        for (place, standard) in (0..=u16::MAX).zip(&standards) {
            for requirement in standard.requirements() {
                for question in &requirement.questions {
                    if let Some(row) = rows.get_mut(question.position) {
                        row.asked_by.add(place, requirement.roles);
                    }
                }
            }
        }
        Self {
            offers: standards.into_iter().map(Rc::clone).collect(),
            questions: rows,
        }
    }

    /// The document that is loaded again with the content.
    #[must_use]
    pub fn write(&self) -> Value {
        let offers = self.offers.iter().map(|standard| packed::offer(standard));
        let rows = self.questions.iter().map(Row::write);
        [offers.collect(), rows.collect()].into_iter().collect()
    }
}

impl Row {
    fn write(&self) -> Value {
        let numbers = [self.roles.byte().into(), self.quick.into()]
            .into_iter()
            .chain(self.asked_by.numbers());
        numbers.map(|number| u32::from(number).into()).collect()
    }
}
