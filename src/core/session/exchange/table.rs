//! The table: everybody's answers put together.

use std::rc::Rc;

use crate::core::answers::Answers;
use crate::core::by_id::IdSet;
use crate::core::file::Aside;
use crate::core::merge::{Joined, Person, Poll, Rule, Rules, joined, polls, settled};
use crate::core::profile::Profile;
use crate::core::session::Session;
use crate::core::state::State;
use crate::core::words::Phrase;

/// What several people answered, and what it was settled to.
#[derive(Debug)]
pub struct Table {
    /// Everybody who has answers, by the names they are called.
    pub people: Vec<Person>,
    /// What they look at together.
    pub joined: Joined,
    /// Question by question, the widest spread first.
    pub polls: Vec<Poll>,
    /// How disagreements are settled, with people by their places at the table.
    pub rules: Rules,
    /// What is settled so far.
    pub settled: Answers,
}

impl Session {
    /// Everybody's answers put together, as far as they are there.
    #[must_use]
    pub fn table(&self) -> Table {
        let words = self.content.words();
        let mut people = Vec::new();
        let mut profiles: Vec<&Profile> = Vec::new();
        if self.counts_mine() {
            people.push(Person {
                name: Rc::clone(&words.get(Phrase::TogetherMe)),
                answers: Rc::clone(&self.kept.answers),
            });
            profiles.push(&self.kept.profile);
        }
        for (place, person) in self.exchange.people.list.iter().enumerate() {
            let Some(state) = person.guest.state() else {
                continue;
            };
            people.push(Person {
                name: self.name_of(place),
                answers: Rc::clone(&state.answers),
            });
            profiles.push(&state.profile);
        }
        let joined = joined(self.content.catalogue(), &profiles);
        let polls = polls(&self.content, &joined.profile, &people);
        let rules = self.exchange.people.rules.reseated(&self.places());
        let settled = settled(&self.content, &joined.profile, &people, &rules);
        Table {
            people,
            joined,
            polls,
            rules,
            settled,
        }
    }

    /// For each seat the place at the table; none where nobody is there, or not yet. The visitor
    /// has the first seat, taken or not, and everybody else theirs, so that a rule stays with whom
    /// it was chosen for.
    fn places(&self) -> Vec<Option<usize>> {
        let list = self.exchange.people.list.iter();
        let others = list.map(|person| person.guest.state().is_some());
        let mut count = 0..;
        [self.counts_mine()]
            .into_iter()
            .chain(others)
            .map(|is_there| if is_there { count.next() } else { None })
            .collect()
    }

    /// The rule as it is kept: with the seat of whoever is at that place of the table.
    pub(super) fn seated(&self, rule: Rule) -> Rule {
        let Rule::Person(place) = rule else {
            return rule;
        };
        let mut places = self.places().into_iter();
        let seat = places.position(|one| one == Some(place));
        seat.map_or(Rule::Discuss, Rule::Person)
    }

    /// Whether the visitor's own answers are on the table; where there are none, they are not.
    #[must_use]
    pub fn counts_mine(&self) -> bool {
        self.exchange.people.with_mine && self.kept.answers.answered() > 0
    }

    /// What the person at this place is called: the name given, or a number.
    #[must_use]
    pub fn name_of(&self, place: usize) -> Rc<str> {
        let person = self.exchange.people.list.get(place);
        let name = person.map(|person| person.name.trim()).unwrap_or_default();
        if !name.is_empty() {
            return Rc::from(name);
        }
        let number = (place + 1).to_string();
        let words = self.content.words();
        words.fill(Phrase::TogetherPerson, &[("n", &number)]).into()
    }

    /// What everybody at the table answers of questions that are not known here; the first who
    /// answers counts.
    pub(super) fn aside_of_all(&self) -> Aside {
        let mine = self.counts_mine().then(|| Rc::clone(&self.kept.aside));
        let list = self.exchange.people.list.iter();
        let others = list.map(|person| person.guest.aside());
        let mut all = Aside::new();
        let mut known = IdSet::default();
        for aside in mine.into_iter().chain(others) {
            for (id, answer) in &*aside {
                if known.add(id, ()) {
                    all.push((Rc::clone(id), answer.clone()));
                }
            }
        }
        all
    }

    /// The settled answers with what they look at; `None` where nobody has any.
    pub(super) fn settled(&self) -> Option<State> {
        let table = self.table();
        (!table.people.is_empty()).then(|| State {
            profile: table.joined.profile,
            answers: Rc::new(table.settled),
        })
    }
}
