//! What is kept in the browser between visits: the answers file, and around it how the visitor
//! was working. It never leaves the browser.

use std::rc::Rc;

use super::answers::{read_node, write as write_answers};
use super::is_known;
use crate::core::answers::Answers;
use crate::core::content::Content;
use crate::core::foreign::{Fault, Node, Problem, Problems, Value};
use crate::core::session::{Extent, HeldBecause, Kept, Settings};

const FORMAT: &str = "iso-readiness/saved";
const VERSION: u32 = 1;
const QUICK: &str = "quick";
const FULL: &str = "full";

/// Reads what was kept. The second part of the answer says why the stored text must not be
/// written over, if it must not.
///
/// # Errors
///
/// The reason alone, when nothing of it could be used.
pub fn read(value: &Value, content: &Content) -> Result<(Kept, Option<HeldBecause>), HeldBecause> {
    let mut problems = Problems::new();
    let node = Node::document("saved", value);
    let kept = read_node_kept(&node, content, &mut problems);
    let problems = problems.into_vec();
    match kept {
        Some(kept) if problems.is_empty() => Ok((kept, None)),
        Some(kept) => Ok((kept, Some(HeldBecause::Partly(problems)))),
        None if problems.iter().any(is_other_version) => Err(HeldBecause::Newer),
        None => Err(HeldBecause::Unreadable(problems)),
    }
}

fn is_other_version(problem: &Problem) -> bool {
    matches!(problem.fault, Fault::OtherVersion { .. })
}

fn read_node_kept(node: &Node, content: &Content, problems: &mut Problems) -> Option<Kept> {
    let mut object = node.object(problems)?;
    if !is_known(&mut object, problems, FORMAT, VERSION) {
        return None;
    }
    let check = object.required(problems, "check");
    let notes = object.required(problems, "notes");
    let extent = object.required(problems, "extent");
    let moves_on = object.required(problems, "movesOn");
    let keys = object.required(problems, "keys");
    let at = object.optional("at");
    object.finish(problems);

    let (profile, mut answers) = read_node(&check?, content, problems)?;
    for (id, node) in Node::pairs_of(notes.as_ref(), problems) {
        if let Some(note) = node.text(problems) {
            match content.question(id) {
                Some(question) => answers.write_note(&question.id, note),
                None => node.report(problems, Fault::UnknownId(Rc::clone(id))),
            }
        }
    }
    let extent = extent.and_then(|node| {
        node.one_of(problems, "quick, full", |word| match word {
            QUICK => Some(Extent::Quick),
            FULL => Some(Extent::Full),
            _ => None,
        })
    });
    let settings = Settings::default();
    let mut flag = |node: Option<Node>| node.and_then(|node| node.flag(problems));
    let settings = Settings {
        moves_on: flag(moves_on).unwrap_or(settings.moves_on),
        keys: flag(keys).unwrap_or(settings.keys),
    };
    Some(Kept {
        profile,
        answers: Rc::new(answers),
        extent: extent.unwrap_or_default(),
        settings,
        at: at.and_then(|node| node.text(problems)),
    })
}

/// Writes what is to be kept.
#[must_use]
pub fn write(content: &Content, kept: &Kept) -> Value {
    let extent = match kept.extent {
        Extent::Quick => QUICK,
        Extent::Full => FULL,
    };
    let mut value = Value::object([
        ("format", FORMAT.into()),
        ("version", VERSION.into()),
        (
            "check",
            write_answers(content, &kept.profile, &kept.answers),
        ),
        ("notes", notes_on_open_questions(&kept.answers)),
        ("extent", extent.into()),
        ("movesOn", kept.settings.moves_on.into()),
        ("keys", kept.settings.keys.into()),
    ]);
    if let (Value::Object(pairs), Some(at)) = (&mut value, &kept.at) {
        pairs.push((Rc::from("at"), Value::Text(Rc::clone(at))));
    }
    value
}

/// The answers file has room for notes on answers only; these are the others.
fn notes_on_open_questions(answers: &Answers) -> Value {
    let open = answers.iter().filter(|(_, entry)| entry.choice.is_none());
    Value::Object(
        open.map(|(id, entry)| (Rc::clone(id), Value::Text(Rc::clone(&entry.note))))
            .collect(),
    )
}
