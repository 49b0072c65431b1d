//! How one question is settled. This is the whole rule.
//!
//! 1. Who said nothing does not count. Where nobody answered, the question stays open.
//! 2. Where all who answered say the same, that is taken, whatever was chosen below.
//! 3. Where they differ, a [`Rule`] decides. `Discuss` leaves the question open, and `Person`
//!    takes what that person said, or leaves it open where that was nothing.
//! 4. `Lowest` and `Median` read as a careful lead auditor would, who takes no word for granted:
//!    - "Not applicable" is taken only where all who answered say it: an exclusion that somebody
//!      contradicts is none. Then the reason that most name is kept, of equals the one offered
//!      first. Beside any other answer, "not applicable" counts as "don't know".
//!    - The answers stand in a line, the strictest first: levels below the target, from 0 up; then
//!      "don't know"; then levels at the target and above. A weakness that somebody knows of
//!      stands, even if another person does not know of it. That all is well is not shown while
//!      somebody does not know.
//!    - `Lowest` takes the first of the line, `Median` the middle, and of two in the middle the
//!      first.

use std::rc::Rc;

use crate::core::answers::{Choice, Level, Reason};
use crate::core::by_id::ById;
use crate::core::profile::Target;

/// What decides where people differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The strictest answer.
    Lowest,
    /// The middle answer, and of two the stricter.
    Median,
    /// What the person at this place says.
    Person(usize),
    /// Nothing yet: the question stays open until people have talked.
    Discuss,
}

/// A rule for all questions, and others for some of them.
#[derive(Clone, Debug)]
pub struct Rules {
    /// What decides where nothing else is chosen.
    pub usual: Rule,
    own: ById<Option<Rule>>,
}

impl Rules {
    /// One rule for all questions.
    #[must_use]
    pub fn all(usual: Rule) -> Self {
        Self {
            usual,
            own: ById::default(),
        }
    }

    /// Chooses a rule for one question, or with `None` the usual one again.
    pub fn choose(&mut self, question: &Rc<str>, rule: Option<Rule>) {
        match self.own.get_mut(question) {
            Some(slot) => *slot = rule,
            None => {
                self.own.add(question, rule);
            }
        }
    }

    /// The rule that was chosen for one question, where one was.
    #[must_use]
    pub fn chosen_for(&self, question: &str) -> Option<Rule> {
        self.own.get(question).copied().flatten()
    }

    /// The rules after people changed places: `places` has the new one of each. Whoever has none
    /// any more decides nothing.
    #[must_use]
    pub fn reseated(&self, places: &[Option<usize>]) -> Self {
        let new = |rule| match rule {
            Rule::Person(place) => {
                let place = places.get(place).copied().flatten();
                place.map(Rule::Person)
            }
            other => Some(other),
        };
        let mut reseated = Self::all(new(self.usual).unwrap_or(Rule::Discuss));
        for (question, rule) in self.own.iter() {
            reseated.choose(question, rule.and_then(new));
        }
        reseated
    }

    /// The rule for a question.
    #[must_use]
    pub fn of(&self, question: &str) -> Rule {
        self.chosen_for(question).unwrap_or(self.usual)
    }
}

/// What becomes of one question; `None` where it stays open.
#[must_use]
pub fn settle(said: &[Option<Choice>], rule: Rule, target: Target) -> Option<Choice> {
    let given: Vec<Choice> = said.iter().flatten().copied().collect();
    let first = *given.first()?;
    if given.iter().all(|choice| *choice == first) {
        return Some(first);
    }
    match rule {
        Rule::Lowest => at_place(&given, 0, target),
        Rule::Median => at_place(&given, (given.len() - 1) / 2, target),
        Rule::Person(place) => said.get(place).copied().flatten(),
        Rule::Discuss => None,
    }
}

/// The answer at a place of the line, or the exclusion on which all agree.
fn at_place(given: &[Choice], place: usize, target: Target) -> Option<Choice> {
    if let Some(reason) = shared_exclusion(given) {
        return Some(Choice::NotApplicable(reason));
    }
    let mut before = 0;
    for strictness in 0..=MILDEST {
        let mut alike = given
            .iter()
            .filter(|choice| strictness_of(**choice, target) == strictness);
        let Some(choice) = alike.next() else {
            continue;
        };
        before += 1 + alike.count();
        if place < before {
            return Some(match choice {
                Choice::NotApplicable(_) => Choice::Unknown,
                other => *other,
            });
        }
    }
    None
}

/// The place of the highest level in the line, which has "don't know" before it.
const MILDEST: u8 = Level::HIGHEST.number() + 1;

/// Where an answer stands in the line, 0 being the strictest.
const fn strictness_of(choice: Choice, target: Target) -> u8 {
    let target = target.level();
    match choice {
        Choice::Level(level) if level.number() < target => level.number(),
        Choice::Level(level) => level.number() + 1,
        Choice::Unknown | Choice::NotApplicable(_) => target,
    }
}

/// The reason that most name, where all say "not applicable".
fn shared_exclusion(given: &[Choice]) -> Option<Reason> {
    let all = given
        .iter()
        .all(|choice| matches!(choice, Choice::NotApplicable(_)));
    let named = |reason| {
        let alike = given.iter();
        alike
            .filter(|choice| **choice == Choice::NotApplicable(reason))
            .count()
    };
    let mut most = (0, None);
    for reason in Reason::ALL {
        let count = named(reason);
        if count > most.0 {
            most = (count, Some(reason));
        }
    }
    most.1.filter(|_| all)
}
