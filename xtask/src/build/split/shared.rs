//! What parts share, and under which names.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use wasmparser::ExternalKind;

use super::assign::Assignment;
use super::module::Module;
use super::own::Own;
use super::reach::MAIN;

/// What parts share, under the names by which its owner exports it.
pub(super) struct Shared {
    pub(super) names: BTreeMap<(Kind, u32), String>,
}

/// What can be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Function,
    Table,
    Memory,
    Global,
}

impl Shared {
    /// Names that are there already are used, and short ones given where there are none.
    pub(super) fn of(module: &Module, assignment: &Assignment, parts: &[Own]) -> Self {
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let mut known = BTreeMap::new();
        for export in &module.exports {
            taken.insert(export.name.to_owned());
            if let Some(kind) = kind(export.kind) {
                known.insert((kind, export.index), export.name.to_owned());
            }
        }
        let mut wanted = Vec::new();
        for (kind, count) in [
            (Kind::Memory, module.memories.len()),
            (Kind::Table, module.tables.len()),
            (Kind::Global, module.globals.len()),
        ] {
            wanted.extend((0..).zip(0..count).map(|(index, _)| (kind, index)));
        }
        let further = parts.iter().filter(|own| own.part != MAIN);
        let mut functions: Vec<u32> = further.flat_map(Own::imported).copied().collect();
        functions.sort_by_key(|index| (assignment.owner(*index), *index));
        functions.dedup();
        wanted.extend(functions.into_iter().map(|index| (Kind::Function, index)));
        let mut short = (0..).map(short_name).filter(|name| !taken.contains(name));
        let names = wanted.into_iter().filter_map(|what| {
            let name = known.get(&what).cloned().or_else(|| short.next());
            Some((what, name?))
        });
        Self {
            names: names.collect(),
        }
    }

    /// The name of something that parts share.
    pub(super) fn name(&self, kind: Kind, index: u32) -> Result<&str> {
        let name = self.names.get(&(kind, index));
        Ok(name.context("something that parts share has no name")?)
    }
}

fn kind(kind: ExternalKind) -> Option<Kind> {
    match kind {
        ExternalKind::Func => Some(Kind::Function),
        ExternalKind::Table => Some(Kind::Table),
        ExternalKind::Memory => Some(Kind::Memory),
        ExternalKind::Global => Some(Kind::Global),
        _ => None,
    }
}

const LETTERS: &[u8; 26] = b"abcdefghijklmnopqrstuvwxyz";

/// `a` to `z`, `aa`, `ab` and so on.
fn short_name(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        let letter = LETTERS.get(number % LETTERS.len()).copied();
        name.insert(0, char::from(letter.unwrap_or_default()));
        match (number / LETTERS.len()).checked_sub(1) {
            Some(rest) => number = rest,
            None => return name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::short_name;

    #[test]
    fn names_are_short_and_never_the_same() {
        let names = [0, 25, 26, 27, 701, 702].map(short_name);
        assert_eq!(names, ["a", "z", "aa", "ab", "zz", "aaa"]);
    }
}
