//! What the rules of guidance are made of: conditions, and what it takes to pass a stage.

use std::rc::Rc;

use super::{Condition, Needs, Overall, PHASES, Test};
use crate::core::foreign::{Fault, Node, Object, Problems};

/// The highest level.
const HIGHEST: u8 = 4;

/// The texts of a list, which must not be blank.
pub(super) fn ids(node: &Node, problems: &mut Problems) -> Vec<Rc<str>> {
    let items: Vec<_> = node.items(problems).collect();
    let texts = items.iter().map(|item| item.filled_text(problems));
    texts.flatten().collect()
}

/// What one answer has to be.
pub(super) fn condition(node: &Node, problems: &mut Problems) -> Option<Condition> {
    let mut object = node.object(problems)?;
    let question = object.required(problems, "question");
    let at_least = object.optional("atLeast");
    let at_most = object.optional("atMost");
    let is = object.optional("is");
    object.finish(problems);
    let test = match (at_least, at_most, is) {
        (Some(node), None, None) => Test::AtLeast(node.number(problems, 0, HIGHEST)?),
        (None, Some(node), None) => Test::AtMost(node.number(problems, 0, HIGHEST)?),
        (None, None, Some(node)) => {
            node.one_of(problems, "open, unknown, n/a", |word| match word {
                "open" => Some(Test::Open),
                "unknown" => Some(Test::Unknown),
                "n/a" => Some(Test::NotApplicable),
                _ => None,
            })?
        }
        _ => {
            node.report(problems, Fault::NotOneOf("atLeast, atMost, is"));
            return None;
        }
    };
    Some(Condition {
        question: question?.filled_text(problems)?,
        test,
    })
}

/// A number under a key that has to be there.
fn number(object: &mut Object, problems: &mut Problems, key: &'static str, to: u8) -> Option<u8> {
    object.required(problems, key)?.number(problems, 0, to)
}

/// What all answers have to be, by its kind; the numbers stand beside that in the rule.
pub(super) fn overall(
    kind: &Node,
    object: &mut Object,
    problems: &mut Problems,
) -> Option<Overall> {
    let word = kind.text(problems)?;
    match &*word {
        "same-level" | "excluded" => {
            let share = number(object, problems, "share", 100);
            let of = number(object, problems, "of", u8::MAX);
            let (share, of) = (share?, of?);
            Some(if &*word == "excluded" {
                Overall::Excluded { share, of }
            } else {
                Overall::SameLevel { share, of }
            })
        }
        "level" | "bare-level" => {
            let level = number(object, problems, "level", HIGHEST);
            let count = number(object, problems, "count", u8::MAX);
            Some(Overall::Level {
                level: level?,
                count: count?,
                bare: &*word == "bare-level",
            })
        }
        _ => {
            let words = "same-level, level, bare-level, excluded";
            kind.report(problems, Fault::NotOneOf(words));
            None
        }
    }
}

/// What it takes to have passed a stage, by its kind; the rest stands beside that.
pub(super) fn needs(kind: &Node, object: &mut Object, problems: &mut Problems) -> Option<Needs> {
    let word = kind.text(problems)?;
    match &*word {
        "coverage" => number(object, problems, "share", 100).map(Needs::Coverage),
        "phases" => {
            let share = number(object, problems, "share", 100);
            let list = object.required(problems, "phases")?;
            let mut phases = Vec::new();
            for node in list.items(problems) {
                phases.extend(phase_id(&node, problems));
            }
            Some(Needs::Phases(phases, share?))
        }
        "requirements" => {
            let list = object.required(problems, "requirements")?;
            Some(Needs::Requirements(ids(&list, problems)))
        }
        "records" => Some(Needs::Records),
        "ready" => Some(Needs::Ready),
        _ => {
            let words = "coverage, phases, requirements, records, ready";
            kind.report(problems, Fault::NotOneOf(words));
            None
        }
    }
}

/// One of the four phases.
pub(super) fn phase_id(node: &Node, problems: &mut Problems) -> Option<&'static str> {
    let words = "plan, do, check, act";
    node.one_of(problems, words, |word| {
        PHASES.into_iter().find(|id| *id == word)
    })
}
