//! All answers, settled.

use std::rc::Rc;

use super::rule::{Rule, Rules, settle};
use super::{Person, said};
use crate::core::answers::Answers;
use crate::core::by_id::IdSet;
use crate::core::content::Content;
use crate::core::profile::Profile;
use crate::core::scope::Scope;
use crate::core::words::{Phrase, Words};

/// One set of answers out of everybody's, with all their notes.
///
/// Answers to what the profile does not ask are kept too, so that another choice of standards
/// finds them again. Nobody sees them to talk about, so the strictest counts there.
#[must_use]
pub fn settled(content: &Content, profile: &Profile, people: &[Person], rules: &Rules) -> Answers {
    let scope = Scope::of(content, profile);
    let mut asked = IdSet::default();
    for question in &scope.questions {
        asked.add(&question.id, ());
    }
    let mut answers = Answers::default();
    for person in people {
        for (id, _) in person.answers.iter() {
            if answers.has(id) {
                continue;
            }
            let rule = if asked.has(id) {
                rules.of(id)
            } else {
                Rule::Lowest
            };
            let choice = settle(&said(people, id), rule, profile.target);
            answers.choose(id, choice);
            answers.write_note(id, note(content.words(), people, id));
        }
    }
    answers
}

/// The notes of all people: one as it is, several with the names of who wrote them.
fn note(words: &Words, people: &[Person], question: &str) -> Rc<str> {
    let notes = people.iter().map(|person| person.answers.note(question));
    let mut notes = notes.filter(|note| !note.is_empty());
    let first = notes.next().unwrap_or_default();
    if notes.all(|note| note == first) {
        return first;
    }
    let lines = people.iter().filter_map(|person| {
        let note = person.answers.note(question);
        let values = [("name", &*person.name), ("answer", &note)];
        (!note.is_empty()).then(|| words.fill(Phrase::MergeSaid, &values))
    });
    lines.collect::<Vec<_>>().join("\n").into()
}
