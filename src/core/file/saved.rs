//! What is kept in the browser between visits: the answers file, and around it how the visitor
//! was working. It never leaves the browser.

use std::rc::Rc;

use super::answers::{read_node, read_notes, write as write_answers};
use super::is_known;
use super::opened::Aside;
use crate::core::answers::Answers;
use crate::core::by_id::PlaceSet;
use crate::core::content::Content;
use crate::core::foreign::{Fault, Node, Problem, Problems, Value};
use crate::core::session::{Extent, HeldBecause, Kept, Settings};

const FORMAT: &str = "iso-readiness/saved";
const VERSION: u32 = 1;
const QUICK: &str = "quick";
const FULL: &str = "full";

/// What became of a text that was kept.
#[derive(Debug)]
pub struct Restored {
    /// What could be used of it.
    pub kept: Option<Kept>,
    /// Why it must not be written over, if it must not.
    pub held: Option<HeldBecause>,
    /// What was wrong with it.
    pub problems: Vec<Problem>,
}

/// Reads what was kept.
#[must_use]
pub fn read(value: &Value, content: &Content) -> Restored {
    let mut problems = Problems::new();
    let node = Node::document("saved", value);
    let kept = read_node_kept(&node, content, &mut problems);
    let problems = problems.into_vec();
    let held = match kept {
        Some(_) if problems.is_empty() => None,
        Some(_) => Some(HeldBecause::Partly(problems.len())),
        None if problems.iter().any(is_other_version) => Some(HeldBecause::Newer),
        None => Some(HeldBecause::Unreadable),
    };
    Restored {
        kept,
        held,
        problems,
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
    let aside = object.optional(ASIDE);
    let snapshots = object.optional(SNAPSHOTS);
    let since_copy = object.optional(SINCE_COPY);
    // Read ahead, by `needs`.
    let _ = object.optional(ALSO_ANSWERED);
    object.finish(problems);

    let (profile, mut answers) = read_node(&check?, content, false, problems)?;
    read_notes(notes.as_ref(), content, &mut answers, problems);
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
        aside: Rc::new(read_aside(aside.as_ref(), problems)),
        snapshots: Rc::new(read_snapshots(snapshots.as_ref(), problems)),
        since_copy: since_copy.map_or(0, |node| match node.value() {
            Value::Integer(count) => u32::try_from(*count).unwrap_or(u32::MAX),
            _ => 0,
        }),
    })
}

fn read_aside(node: Option<&Node>, problems: &mut Problems) -> Aside {
    let pairs = Node::pairs_of(node, problems).into_iter();
    let pairs = pairs.map(|(id, node)| (Rc::clone(id), node.value().clone()));
    pairs.collect()
}

/// Snapshots are read for what they say only when they are looked at.
fn read_snapshots(node: Option<&Node>, problems: &mut Problems) -> Vec<Rc<str>> {
    let items = Node::items_of(node, problems);
    items
        .iter()
        .filter_map(|item| item.text(problems))
        .collect()
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
    if let Value::Object(pairs) = &mut value {
        if let Some(at) = &kept.at {
            pairs.push((Rc::from("at"), Value::Text(Rc::clone(at))));
        }
        let others = also_answered(content, kept);
        if !others.is_empty() {
            let others = others.into_iter().map(Value::Text).collect();
            pairs.push((Rc::from(ALSO_ANSWERED), others));
        }
        if !kept.aside.is_empty() {
            let aside = Value::Object(kept.aside.to_vec());
            pairs.push((Rc::from(ASIDE), aside));
        }
        if !kept.snapshots.is_empty() {
            let snapshots = kept.snapshots.iter().map(Rc::clone).map(Value::Text);
            pairs.push((Rc::from(SNAPSHOTS), snapshots.collect()));
        }
        if kept.since_copy > 0 {
            pairs.push((Rc::from(SINCE_COPY), kept.since_copy.into()));
        }
    }
    value
}

const ALSO_ANSWERED: &str = "alsoAnswered";
const ASIDE: &str = "aside";
const SNAPSHOTS: &str = "snapshots";
const SINCE_COPY: &str = "sinceCopy";

/// The standards whose content is needed to read what was kept: those of the profile, and those
/// that answers remain of though they are no longer chosen. A text that is not ours needs none.
#[must_use]
pub fn needs(value: &Value) -> Vec<Rc<str>> {
    let profile = value.get("check").and_then(|check| check.get("profile"));
    let chosen = profile.and_then(|profile| profile.get("standards"));
    let mut ids = Vec::new();
    for list in [value.get(ALSO_ANSWERED), chosen] {
        if let Some(Value::List(items)) = list {
            for item in items {
                if let Value::Text(id) = item {
                    ids.push(Rc::clone(id));
                }
            }
        }
    }
    ids
}

/// Standards that ask answered questions which no chosen standard asks.
fn also_answered(content: &Content, kept: &Kept) -> Vec<Rc<str>> {
    let mut known = PlaceSet::default();
    let mut needed = Vec::new();
    for is_chosen in [true, false] {
        for standard in content.standards() {
            if kept.profile.standards.contains(&standard.id) != is_chosen {
                continue;
            }
            let mut is_needed = false;
            for question in standard.requirements().flat_map(|one| &one.questions) {
                let is_new = known.add(question.position);
                is_needed |= is_new && kept.answers.has(&question.id);
            }
            if is_needed && !is_chosen {
                needed.push(Rc::clone(&standard.id));
            }
        }
    }
    needed
}

/// The answers in a file hold notes on answers only; these are the others.
pub(super) fn notes_on_open_questions(answers: &Answers) -> Value {
    let open = answers.iter().filter(|(_, entry)| entry.choice.is_none());
    Value::Object(
        open.map(|(id, entry)| (Rc::clone(id), Value::Text(Rc::clone(&entry.note))))
            .collect(),
    )
}
