//! What taking something over would change in the visitor's own check.

use std::rc::Rc;

use crate::core::answers::Answers;
use crate::core::content::{Content, Question};
use crate::core::state::State;

/// What would change. Questions stand in the order of the bank.
#[derive(Debug, Default)]
pub struct Changes {
    /// Questions that would be answered and are open now.
    pub new: Vec<Rc<Question>>,
    /// Questions that would be answered otherwise.
    pub changed: Vec<Rc<Question>>,
    /// Questions that would be open and are answered now.
    pub removed: Vec<Rc<Question>>,
    /// How many notes would be lost or changed.
    pub notes: usize,
    /// Whether standards, roles or target would be others.
    pub profile: bool,
}

impl Changes {
    /// What would change from `mine` to `theirs`.
    #[must_use]
    pub fn between(content: &Content, mine: &State, theirs: &State) -> Self {
        let mut changes = Self {
            notes: notes(&mine.answers, &theirs.answers),
            profile: mine.profile != theirs.profile,
            ..Self::default()
        };
        for question in content.questions() {
            let before = mine.answers.choice(&question.id);
            let after = theirs.answers.choice(&question.id);
            let list = match (before, after) {
                (None, Some(_)) => &mut changes.new,
                (Some(_), None) => &mut changes.removed,
                (Some(before), Some(after)) if before != after => &mut changes.changed,
                _ => continue,
            };
            list.push(Rc::clone(question));
        }
        changes
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lists = [&self.new, &self.changed, &self.removed];
        lists.iter().all(|list| list.is_empty()) && self.notes == 0 && !self.profile
    }
}

/// How many notes of `mine` would not be there any more.
fn notes(mine: &Answers, theirs: &Answers) -> usize {
    let mine = mine.iter();
    mine.filter(|(id, entry)| !entry.note.is_empty() && entry.note != theirs.note(id))
        .count()
}
