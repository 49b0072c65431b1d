//! The answers file as visitors save and open it: nothing in it is lost, not even what is not
//! known here.
//!
//! It is the answers file of [`super::answers`], and answers to questions that nobody here knows
//! are kept aside and written again as they were. Notes on open questions stand under `notes`,
//! where there are any.

use std::rc::Rc;

use super::answers::{NOTES, read, write};
use crate::core::answers::Answers;
use crate::core::content::Content;
use crate::core::foreign::{Problem, Value};
use crate::core::link::Edition;
use crate::core::profile::Profile;
use crate::core::state::State;

/// Answers to questions that are not known here, each with its id, as they stood in a file.
pub type Aside = Vec<(Rc<str>, Value)>;

/// What a file held.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    /// Profile, answers and notes.
    pub state: State,
    /// Answers to questions that are not known here.
    pub aside: Aside,
    /// What else could not be read.
    pub problems: Vec<Problem>,
}

/// Opens an answers file named `name`.
///
/// # Errors
///
/// Every problem, when it is no answers file of this version, or has no profile.
pub fn open(name: &str, value: &Value, content: &Content) -> Result<Opened, Vec<Problem>> {
    let mut known = value.clone();
    let mut aside = Aside::new();
    if let Some(answers) = entry(&mut known, ANSWERS)
        && let Value::Object(pairs) = answers
    {
        let all = std::mem::take(pairs);
        for (id, answer) in all {
            let is_known = content.question(&id).is_some();
            let list = if is_known { &mut *pairs } else { &mut aside };
            list.push((id, answer));
        }
    }
    let (profile, answers, problems) = read(name, &known, content)?;
    let answers = Rc::new(answers);
    Ok(Opened {
        state: State { profile, answers },
        aside,
        problems,
    })
}

/// Writes an answers file with everything that there is.
#[must_use]
pub fn save(content: &Content, profile: &Profile, answers: &Answers, aside: &Aside) -> Value {
    let mut value = write(content, profile, answers);
    if let Some(Value::Object(pairs)) = entry(&mut value, ANSWERS) {
        pairs.extend(
            aside
                .iter()
                .map(|(id, answer)| (Rc::clone(id), answer.clone())),
        );
    }
    let notes = super::notes_on_open_questions(answers);
    if let (Value::Object(pairs), Value::Object(notes)) = (&mut value, notes)
        && !notes.is_empty()
    {
        pairs.push((Rc::from(NOTES), Value::Object(notes)));
    }
    value
}

const ANSWERS: &str = "answers";

/// The value of a key, to be changed.
fn entry<'v>(value: &'v mut Value, key: &str) -> Option<&'v mut Value> {
    let Value::Object(pairs) = value else {
        return None;
    };
    let pair = pairs.iter_mut().find(|(name, _)| &**name == key);
    pair.map(|(_, value)| value)
}

/// The standards whose content is needed to read a file: those of its profile, and those that ask
/// what else it answers. A tree that is no answers file needs none.
#[must_use]
pub fn needs(value: &Value, newest: Option<&Edition>) -> Vec<Rc<str>> {
    let profile = value.get("profile");
    let chosen = profile.and_then(|profile| profile.get("standards"));
    let mut needed: Vec<Rc<str>> = Vec::new();
    if let Some(Value::List(items)) = chosen {
        needed.extend(items.iter().filter_map(|item| match item {
            Value::Text(id) => Some(Rc::clone(id)),
            _ => None,
        }));
    }
    let Some(newest) = newest else {
        return needed;
    };
    // What the content at hand could never have is not worth waiting for.
    needed.retain(|id| newest.knows(id));
    if let Some(Value::Object(answers)) = value.get(ANSWERS) {
        for (id, _) in answers {
            let asked_by = newest.asked_by(id);
            if !asked_by.iter().any(|standard| needed.contains(standard)) {
                needed.extend(asked_by.first().map(|standard| Rc::clone(standard)));
            }
        }
    }
    needed
}
