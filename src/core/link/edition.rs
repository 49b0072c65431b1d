//! Editions of the content: what was asked, in which order, when a link was made.
//!
//! A link holds answers without the ids of their questions. It is read by the table of its own
//! edition, which never changes once a link was made with it, and what it says is then carried on
//! to the questions of today. So no answer ever comes to stand beside another question.

use std::rc::Rc;

use super::code;
use crate::core::by_id::{ById, PlaceSet};
use crate::core::content::{AskedBy, Content};
use crate::core::foreign::{Fault, Node, Problems, Value};
use crate::core::profile::{Profile, Roles};

/// All editions of one content, the oldest first.
#[derive(Debug, Default)]
pub struct Editions(Vec<Edition>);

/// What was asked in one edition.
#[derive(Debug, Default)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u16,
    /// Whose content it is: empty for ours, otherwise the name an author gave to theirs.
    pub(super) content: Rc<str>,
    /// The ids of the standards, in the order of the catalogue.
    pub(super) standards: Vec<Rc<str>>,
    /// The questions, in the order of the bank.
    pub(super) rows: ById<Row>,
    /// Where the questions went that the edition before had and this one has not.
    moved: ById<Vec<Rc<str>>>,
}

/// One question of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) id: Rc<str>,
    /// Its place in the bank, counted from 0.
    pub(super) place: usize,
    pub(super) may_be_excluded: bool,
    roles: Roles,
    asked_by: AskedBy,
}

impl Editions {
    /// The newest edition, by which links are made.
    #[must_use]
    pub fn newest(&self) -> Option<&Edition> {
        self.0.last()
    }

    /// The edition with this number.
    #[must_use]
    pub fn numbered(&self, number: u16) -> Option<&Edition> {
        self.0.iter().find(|edition| edition.number == number)
    }

    /// The editions that came after the one with this number.
    pub(super) fn after(&self, number: u16) -> impl Iterator<Item = &Edition> {
        self.0.iter().filter(move |edition| edition.number > number)
    }

    /// Reads the tables of all editions, each with its path.
    pub fn read<'t>(
        tables: impl Iterator<Item = (&'t str, &'t Value)>,
        problems: &mut Problems,
    ) -> Self {
        let mut editions = Self::default();
        for (path, table) in tables {
            let node = Node::document(path, table);
            let Some(edition) = Edition::read(&node, problems) else {
                continue;
            };
            if editions.numbered(edition.number).is_some() {
                let fault = Fault::DuplicateId(Rc::from(edition.number.to_string()));
                node.report(problems, fault);
            } else {
                editions.add(edition);
            }
        }
        editions
    }

    /// Adds an edition. They come in any order.
    pub fn add(&mut self, edition: Edition) {
        let place = self
            .0
            .iter()
            .position(|other| other.number > edition.number);
        self.0.insert(place.unwrap_or(self.0.len()), edition);
    }
}

impl Edition {
    /// What sets this content apart from that of others, in links: nothing for ours.
    pub(super) fn mark(&self) -> Option<[u8; 4]> {
        (!self.content.is_empty()).then(|| code::checksum(self.content.as_bytes()))
    }

    /// The questions that a profile is asked, in the order of the bank.
    pub(super) fn asked<'e>(&'e self, profile: &Profile) -> Vec<&'e Row> {
        let mut chosen = PlaceSet::default();
        for (place, id) in self.standards.iter().enumerate() {
            if profile.standards.contains(id) {
                chosen.add(place);
            }
        }
        let rows = self.rows.values().iter();
        rows.filter(|row| {
            row.roles.concern(profile.roles) && row.asked_by.any(&chosen, profile.roles)
        })
        .collect()
    }

    /// Whether it has the standard with this id.
    #[must_use]
    pub fn knows(&self, standard: &str) -> bool {
        self.standards.iter().any(|id| **id == *standard)
    }

    /// The ids of the standards that ask the question with this id, in whichever roles.
    #[must_use]
    pub fn asked_by(&self, question: &str) -> Vec<&Rc<str>> {
        let Some(row) = self.rows.get(question) else {
            return Vec::new();
        };
        let places = row.asked_by.places();
        places
            .filter_map(|place| self.standards.get(place))
            .collect()
    }

    /// Where the answer to a question of the edition before belongs in this one: to itself, to
    /// those it was moved to, or nowhere.
    pub(super) fn heirs(&self, id: &Rc<str>) -> Vec<Rc<str>> {
        match self.moved.get(id) {
            Some(heirs) => heirs.clone(),
            None if self.rows.has(id) => vec![Rc::clone(id)],
            None => Vec::new(),
        }
    }

    /// The edition of this number that a whole content is.
    #[must_use]
    pub fn of(content: &Content, number: u16) -> Self {
        let catalogue = content.catalogue();
        let mut rows = ById::default();
        for (question, asked_by) in content.questions().iter().zip(catalogue.asked_by()) {
            let row = Row {
                id: Rc::clone(&question.id),
                place: question.position,
                may_be_excluded: question.may_be_excluded,
                roles: question.roles,
                asked_by: asked_by.clone(),
            };
            rows.add(&question.id, row);
        }
        let offers = catalogue.offers().iter();
        let newest = content.editions().newest();
        // The next edition is of the same content as the one before.
        let before = newest.map(|edition| &edition.content);
        Self {
            number,
            content: Rc::clone(before.unwrap_or(content.owner())),
            standards: offers.map(|offer| Rc::clone(&offer.id)).collect(),
            rows,
            ..Self::default()
        }
    }

    /// Whether both ask the same in the same order, so that the same link means the same in both.
    #[must_use]
    pub fn asks_like(&self, other: &Self) -> bool {
        self.standards == other.standards && self.rows.values() == other.rows.values()
    }

    /// Reads the table of an edition; `None` where nothing can be made of it, with the problem.
    pub fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut file = node.object(problems)?;
        let number = file.required(problems, "edition");
        let content = file.optional("content");
        let standards = file.required(problems, "standards");
        let questions = file.required(problems, "questions");
        let moved = file.optional("moved");
        file.finish(problems);
        let mut edition = Self {
            number: number?.number(problems, 1, u8::MAX)?.into(),
            content: content
                .and_then(|node| node.text(problems))
                .unwrap_or_default(),
            standards: texts(&standards?, problems),
            ..Self::default()
        };
        for node in questions?.items(problems) {
            let place = edition.rows.values().len();
            let Some(row) = Row::read(place, &node, problems) else {
                continue;
            };
            let id = Rc::clone(&row.id);
            if !edition.rows.add(&id, row) {
                node.report(problems, Fault::DuplicateId(id));
            }
        }
        for (id, node) in Node::pairs_of(moved.as_ref(), problems) {
            let heirs = texts(&node, problems);
            for heir in heirs.iter().filter(|heir| !edition.rows.has(heir)) {
                node.report(problems, Fault::UnknownId(Rc::clone(heir)));
            }
            edition.moved.add(id, heirs);
        }
        Some(edition)
    }

    /// The table as it is read again.
    #[must_use]
    pub fn write(&self) -> Value {
        let standards = self.standards.iter().map(|id| Value::Text(Rc::clone(id)));
        let rows = self.rows.values().iter();
        let mut table = Value::object([
            ("edition", u32::from(self.number).into()),
            ("standards", standards.collect()),
            ("questions", rows.map(Row::write).collect()),
        ]);
        if let (Value::Object(pairs), false) = (&mut table, self.content.is_empty()) {
            let content = Value::Text(Rc::clone(&self.content));
            pairs.insert(1, (Rc::from("content"), content));
        }
        table
    }
}

fn texts(node: &Node, problems: &mut Problems) -> Vec<Rc<str>> {
    let items: Vec<_> = node.items(problems).collect();
    items
        .iter()
        .filter_map(|item| item.text(problems))
        .collect()
}

/// A row is written as a list: the id; whether the question may be excluded, 0 or 1; the roles it
/// is asked in; and for each standard that asks it the place of that standard and the roles it is
/// asked in there. Roles are sums of 1 cloud customer, 2 cloud provider, 4 controller and
/// 8 processor; 0 is everybody.
impl Row {
    fn read(place: usize, node: &Node, problems: &mut Problems) -> Option<Self> {
        let items: Vec<_> = node.items(problems).collect();
        let Some((id, numbers)) = items.split_first() else {
            let (found, limit) = (0, 3);
            node.report(problems, Fault::TooShort { found, limit });
            return None;
        };
        let id = id.text(problems)?;
        let (bytes, asked_by) = AskedBy::read(numbers, problems)?;
        let [may_be_excluded, roles] = bytes.as_slice() else {
            let (found, limit) = (items.len(), 3);
            node.report(problems, Fault::TooShort { found, limit });
            return None;
        };
        Some(Self {
            id,
            place,
            may_be_excluded: *may_be_excluded > 0,
            roles: Roles::of_byte(*roles),
            asked_by,
        })
    }

    fn write(&self) -> Value {
        let numbers = [self.may_be_excluded.into(), self.roles.byte().into()];
        let numbers = numbers.into_iter().chain(self.asked_by.numbers());
        let numbers = numbers.map(|number| u32::from(number).into());
        let id = [Value::Text(Rc::clone(&self.id))];
        id.into_iter().chain(numbers).collect()
    }
}
