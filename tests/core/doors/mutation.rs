//! Arbitrary trees, and valid trees with a few things broken.

use std::rc::Rc;

use iso_readiness::core::foreign::Value;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Words that mean something somewhere, so that chance gets behind the first door.
const WORDS: [&str; 24] = [
    "format",
    "version",
    "profile",
    "answers",
    "standards",
    "roles",
    "target",
    "value",
    "reason",
    "note",
    "n/a",
    "unknown",
    "other",
    "iso-readiness/answers",
    "iso-readiness/saved",
    "questions",
    "requirements",
    "sections",
    "blocks",
    "id",
    "isms",
    "q-00",
    "iso0",
    "",
];

fn text() -> impl Strategy<Value = Rc<str>> {
    let word = select(WORDS.to_vec()).prop_map(Rc::from);
    prop_oneof![3 => word, 1 => any::<String>().prop_map(Rc::from)]
}

fn leaf() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (-2..7_i64).prop_map(Value::Integer),
        any::<i64>().prop_map(Value::Integer),
        Just(Value::OtherNumber),
        text().prop_map(Value::Text),
    ]
}

/// Any tree at all, with repeated keys too.
pub(crate) fn trees() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            proptest::collection::vec((text(), inner), 0..6).prop_map(Value::Object),
        ]
    })
}

/// One thing done to one place of a tree.
#[derive(Clone, Debug)]
pub(super) enum Damage {
    Replace(Value),
    Remove,
    Repeat,
    Rename(Rc<str>),
}

pub(super) fn damages() -> impl Strategy<Value = Vec<(Index, Damage)>> {
    let damage = prop_oneof![
        3 => leaf().prop_map(Damage::Replace),
        1 => trees().prop_map(Damage::Replace),
        2 => Just(Damage::Remove),
        2 => Just(Damage::Repeat),
        1 => text().prop_map(Damage::Rename),
    ];
    proptest::collection::vec((any::<Index>(), damage), 1..4)
}

/// The tree with all this done to it.
pub(super) fn damaged(mut tree: Value, damages: &[(Index, Damage)]) -> Value {
    for (index, damage) in damages {
        let mut place = index.index(count(&tree));
        strike(&mut tree, &mut place, damage);
    }
    tree
}

fn count(tree: &Value) -> usize {
    1 + match tree {
        Value::List(items) => items.iter().map(count).sum(),
        Value::Object(pairs) => pairs.iter().map(|(_, value)| count(value)).sum::<usize>(),
        _ => 0,
    }
}

/// Does the damage to the node so many places ahead, counted from this one.
fn strike(tree: &mut Value, place: &mut usize, damage: &Damage) {
    if *place == 0 {
        if let Damage::Replace(value) = damage {
            *tree = value.clone();
        }
        return;
    }
    match tree {
        Value::List(items) => {
            for at in 0..items.len() {
                *place -= 1;
                let here = count(&items[at]);
                if *place >= here {
                    *place = *place + 1 - here;
                    continue;
                }
                match damage {
                    Damage::Remove if *place == 0 => drop(items.remove(at)),
                    Damage::Repeat if *place == 0 => items.push(items[at].clone()),
                    _ => strike(&mut items[at], place, damage),
                }
                return;
            }
        }
        Value::Object(pairs) => {
            for at in 0..pairs.len() {
                *place -= 1;
                let here = count(&pairs[at].1);
                if *place >= here {
                    *place = *place + 1 - here;
                    continue;
                }
                match damage {
                    Damage::Remove if *place == 0 => drop(pairs.remove(at)),
                    Damage::Repeat if *place == 0 => pairs.push(pairs[at].clone()),
                    Damage::Rename(key) if *place == 0 => pairs[at].0 = Rc::clone(key),
                    _ => strike(&mut pairs[at].1, place, damage),
                }
                return;
            }
        }
        _ => {}
    }
}
