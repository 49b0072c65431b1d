//! Answering together: who says what, how far apart they are, and how that is settled.

mod joined;
mod rule;
mod settled;
mod spread;

pub use joined::{Joined, joined};
pub use rule::{Rule, Rules, settle};
pub use settled::settled;
pub use spread::Spread;

use std::rc::Rc;

use super::answers::{Answers, Choice};
use super::content::{Content, Question};
use super::profile::Profile;
use super::scope::Scope;

/// One of those who answer together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What the person is called.
    pub name: Rc<str>,
    /// What the person answered.
    pub answers: Rc<Answers>,
}

/// One question and what everybody says to it.
#[derive(Clone, Debug)]
pub struct Poll {
    /// The question.
    pub question: Rc<Question>,
    /// What each person says, in the order of the people; `None` where one said nothing.
    pub said: Vec<Option<Choice>>,
    /// How far apart they are.
    pub spread: Spread,
}

impl Poll {
    /// How many people answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.said.iter().flatten().count()
    }
}

/// Every question that `profile` asks: those with the widest spread first, then those agreed on,
/// then those that nobody answered; equals in the order of the bank.
#[must_use]
pub fn polls(content: &Content, profile: &Profile, people: &[Person]) -> Vec<Poll> {
    let scope = Scope::of(content, profile);
    let questions = scope.questions.iter();
    let polls: Vec<Poll> = questions
        .map(|question| {
            let said = said(people, &question.id);
            Poll {
                question: Rc::clone(question),
                spread: Spread::of(&said),
                said,
            }
        })
        .collect();
    let mut ordered = Vec::with_capacity(polls.len());
    for rank in (0..=Spread::WIDEST).rev() {
        let alike = polls.iter().filter(|poll| poll.spread.rank() == rank);
        ordered.extend(alike.cloned());
    }
    ordered
}

/// What each person says to a question.
fn said(people: &[Person], question: &str) -> Vec<Option<Choice>> {
    let answers = people.iter().map(|person| &person.answers);
    answers.map(|answers| answers.choice(question)).collect()
}
