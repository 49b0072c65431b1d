//! Several people's answers side by side.

use std::cmp::Ordering;
use std::rc::Rc;

use super::Fact;
use super::guest::{Guest, Held, Origin};
use crate::core::content::Content;
use crate::core::merge::{Rule, Rules};

/// The most people at one table.
const MAX_PEOPLE: usize = 30;

/// People whose answers are looked at together, and what was settled.
#[derive(Clone, Debug)]
pub struct People {
    /// Everybody who came in.
    pub list: Vec<Person>,
    /// Whether the visitor's own answers count too.
    pub with_mine: bool,
    /// How disagreements are settled. Seat 0 is the visitor's, and the others have theirs in the
    /// order of the list.
    pub rules: Rules,
}

impl Default for People {
    fn default() -> Self {
        Self {
            list: Vec::new(),
            with_mine: true,
            rules: Rules::all(Rule::Discuss),
        }
    }
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Person {
    /// What to call them, as typed; empty where nobody said.
    pub name: Rc<str>,
    /// What came in from them.
    pub guest: Rc<Guest>,
}

/// Why somebody cannot come to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// There are no answers in what came in, but a result alone.
    ResultOnly,
    /// The very same came in before.
    Known,
    /// There are as many people as there is room for.
    Full,
}

impl People {
    /// The people with one more.
    pub(super) fn with(&self, guest: Rc<Guest>) -> Result<Self, TableFault> {
        let known = |person: &Person| match (person.guest.state(), guest.state()) {
            (Some(one), Some(other)) => {
                let names = person.guest.name == guest.name;
                names && person.guest.origin == guest.origin && one == other
            }
            _ => false,
        };
        if !guest.is_check() {
            return Err(TableFault::ResultOnly);
        }
        if self.list.iter().any(known) {
            return Err(TableFault::Known);
        }
        if self.list.len() >= MAX_PEOPLE {
            return Err(TableFault::Full);
        }
        let name = match &guest.origin {
            Origin::File(file) => file_stem(file),
            Origin::Link | Origin::Host(_) => Rc::clone(&guest.name),
        };
        let mut next = self.clone();
        next.list.push(Person { name, guest });
        Ok(next)
    }

    /// The people without the one at this place, on whose word nothing is settled any more.
    fn without(&self, place: usize) -> Self {
        let mut next = self.clone();
        next.list.remove(place);
        // The visitor has the first seat.
        let left = place + 1;
        let seats = (0..=self.list.len()).map(|seat| match seat.cmp(&left) {
            Ordering::Less => Some(seat),
            Ordering::Equal => None,
            Ordering::Greater => seat.checked_sub(1),
        });
        next.rules = self.rules.reseated(&seats.collect::<Vec<_>>());
        next
    }

    /// The people after a fact about them; `None` where it changes nothing.
    pub(super) fn after(&self, fact: Fact) -> Option<Self> {
        let mut next = self.clone();
        match fact {
            Fact::PersonNamed(place, name) => next.list.get_mut(place)?.name = name,
            Fact::PersonRemoved(place) if place < self.list.len() => {
                return Some(self.without(place));
            }
            Fact::MineToggled => next.with_mine = !next.with_mine,
            Fact::RuleChosen(rule) => next.rules.usual = rule,
            Fact::Settled(question, rule) => next.rules.choose(&question, rule),
            _ => return None,
        }
        Some(next)
    }

    /// The people as they are once more content is there; `None` where nothing changes. Whose file
    /// turns out to be none of ours leaves the table; these come with it.
    pub(super) fn read(&self, content: &Content) -> Option<(Self, Vec<Rc<Guest>>)> {
        let mut changed = false;
        let mut next = self.clone();
        for person in &mut next.list {
            if let Some(guest) = person.guest.read(content) {
                person.guest = Rc::new(guest);
                changed = true;
            }
        }
        let mut refused = Vec::new();
        let is_refused = |person: &Person| matches!(person.guest.held, Held::Refused(_));
        while let Some(place) = next.list.iter().position(is_refused) {
            refused.extend(next.list.get(place).map(|person| Rc::clone(&person.guest)));
            next = next.without(place);
        }
        changed.then_some((next, refused))
    }
}

fn file_stem(file: &Rc<str>) -> Rc<str> {
    let stem = file.rsplit_once('.').map_or(&**file, |(stem, _)| stem);
    Rc::from(stem)
}
