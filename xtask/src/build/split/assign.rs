//! Which function of the finished module goes into which part.
//!
//! Who refers to whom is known of the module that the linker made; to be split is the one that
//! wasm-bindgen made of it, which has other functions and other indices. Both have the same names.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use rustc_demangle::demangle;

use super::Part;
use super::graph::Graph;
use super::module::Module;
use super::reach::{MAIN, owners};

/// Who has what, for each function of the finished module.
pub(super) struct Assignment {
    /// The part of each function.
    pub(super) owners: Vec<usize>,
    /// The part of each piece of data.
    pub(super) pieces: Vec<usize>,
    /// The functions by which each further part is entered.
    pub(super) entries: Vec<Vec<u32>>,
}

/// Assigns each function to a part.
///
/// # Errors
///
/// When a part cannot be entered as it should.
pub(super) fn assign(graph: &Graph, module: &Module, parts: &[Part]) -> Result<Assignment> {
    let linked = by_name(graph.names.iter().copied());
    let finished = by_name(module.functions.iter().map(|function| function.name));
    let entries = parts.iter().map(|part| entries(graph, part));
    let entries: Vec<Vec<usize>> = entries.collect::<Result<_>>()?;
    let entries_there = entries.iter().map(|entries| {
        let there = entries.iter().map(|entry| {
            let name = graph.names.get(*entry).copied().unwrap_or_default();
            let found = finished.get(name).map(Vec::as_slice);
            let Some([index]) = found else {
                bail!("{} is gone", demangle(name));
            };
            Ok(u32::try_from(*index)?)
        });
        there.collect()
    });
    let mut assignment = Assignment {
        owners: Vec::new(),
        pieces: Vec::new(),
        entries: entries_there.collect::<Result<_>>()?,
    };
    // What belongs to a part for a reason that the linker did not know is there with all that it
    // refers to, which may be a reason for more, until nothing more is found.
    let mut kept = Vec::new();
    let common = common(parts);
    loop {
        let of_linked = owners(graph, &kept, &entries);
        let known = kept.len();
        for (name, nodes) in &linked {
            let copies = finished.get(name).map_or(0, Vec::len);
            if copies > 0 && !(copies == nodes.len() && are_together(nodes, &of_linked)) {
                // Which one is which cannot be told, so they go where everybody finds them.
                let place = place_for(nodes, &of_linked, common);
                let others = nodes
                    .iter()
                    .filter(|node| !is_in(place, **node, &of_linked));
                kept.extend(others.map(|node| (place, *node)));
            }
        }
        for node in borrowed(graph, &of_linked, &entries, parts) {
            kept.push((place_for(&[node], &of_linked, common), node));
        }
        if kept.len() > known {
            continue;
        }
        let owner = |name: &str| {
            let nodes = linked.get(name)?;
            of_linked.get(*nodes.first()?).copied()
        };
        let functions = module.functions.iter();
        let owners = functions.map(|function| match function.body {
            Some(_) => owner(function.name).unwrap_or(MAIN),
            None => MAIN,
        });
        assignment.owners = owners.collect();
        assignment.pieces = of_linked.iter().skip(graph.names.len()).copied().collect();
        let wrong = assignment.out_of_reach(module, parts);
        if wrong.is_empty() {
            return Ok(assignment);
        }
        for index in wrong {
            let name = module.function(index)?.name;
            // wasm-bindgen made somebody refer to it whom the linker did not know.
            match linked.get(name) {
                Some(nodes) if !assignment.is_entry(index) => {
                    kept.extend(nodes.iter().map(|node| (MAIN, *node)));
                }
                _ => bail!("{} cannot be in a part of its own", demangle(name)),
            }
        }
    }
}

impl Assignment {
    pub(super) fn owner(&self, function: u32) -> usize {
        let owner = self.owners.get(function as usize);
        owner.copied().unwrap_or(MAIN)
    }

    pub(super) fn is_entry(&self, function: u32) -> bool {
        let mut all = self.entries.iter();
        all.any(|entries| entries.contains(&function))
    }

    /// Whether code of a part can call this function by name or, as an entry, by its slot.
    fn can_call(&self, part: usize, function: u32, parts: &[Part]) -> bool {
        let owner = self.owner(function);
        let further = part.checked_sub(1).and_then(|part| parts.get(part));
        let is_there = further.is_none_or(|further| may_use(further, owner, parts));
        owner == part || (part != MAIN && is_there) || self.is_entry(function)
    }

    /// Functions of further parts that somebody refers to who cannot reach them.
    fn out_of_reach(&self, module: &Module, parts: &[Part]) -> Vec<u32> {
        let mut wrong: Vec<u32> = module.roots().collect();
        wrong.retain(|root| self.owner(*root) != MAIN);
        for (index, function) in (0..).zip(&module.functions) {
            let part = self.owner(index);
            let calls = function.calls.iter().copied();
            wrong.extend(calls.filter(|callee| !self.can_call(part, *callee, parts)));
        }
        wrong.sort_unstable();
        wrong.dedup();
        wrong
    }
}

/// The part that all others use, besides the first one; none where there is no such part.
fn common(parts: &[Part]) -> Option<usize> {
    let (first, others) = parts.split_first()?;
    let is_used = others.iter().all(|part| part.uses.contains(&first.name));
    (is_used && !others.is_empty()).then_some(MAIN + 1)
}

/// Where nodes belong that several parts need: to the part that all of these use, if the first one
/// needs none of them.
fn place_for(nodes: &[usize], owners: &[usize], common: Option<usize>) -> usize {
    let is_needed = nodes.iter().any(|node| is_in(MAIN, *node, owners));
    common.filter(|_| !is_needed).unwrap_or(MAIN)
}

/// Whether what `owner` has is there when `part` is.
fn may_use(part: &Part, owner: usize, parts: &[Part]) -> bool {
    let owner = owner.checked_sub(1).and_then(|place| parts.get(place));
    owner.is_none_or(|owner| part.uses.contains(&owner.name))
}

/// What a part has in common with one before it that it does not use. It belongs where both find it.
fn borrowed(graph: &Graph, owners: &[usize], entries: &[Vec<usize>], parts: &[Part]) -> Vec<usize> {
    let owner = |node: usize| owners.get(node).copied().unwrap_or(MAIN);
    let is_entry = |node: &usize| entries.iter().any(|entries| entries.contains(node));
    let mut found = Vec::new();
    for (part, further) in (1..).zip(parts) {
        let own = graph.edges.iter().enumerate();
        let own = own.filter(|(node, _)| owner(*node) == part);
        let used = own.flat_map(|(_, edges)| edges).copied();
        let is_there = |node: usize| owner(node) == part || may_use(further, owner(node), parts);
        found.extend(used.filter(|node| !is_entry(node) && !is_there(*node)));
    }
    found
}

/// Functions by name. Few share one.
fn by_name<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, Vec<usize>> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.enumerate() {
        if !name.is_empty() {
            found.entry(name).or_default().push(index);
        }
    }
    found
}

fn is_in(part: usize, node: usize, owners: &[usize]) -> bool {
    owners.get(node) == Some(&part)
}

/// Whether all of these are in one part.
fn are_together(nodes: &[usize], owners: &[usize]) -> bool {
    let mut parts = nodes.iter().map(|node| owners.get(*node));
    let first = parts.next();
    parts.all(|part| Some(part) == first)
}

/// The functions that a part is entered by.
fn entries(graph: &Graph, part: &Part) -> Result<Vec<usize>> {
    let entries = part.entries.iter().map(|path| {
        let names = graph.names.iter().enumerate();
        let found = names.filter(|(_, name)| format!("{:#}", demangle(name)) == **path);
        let found: Vec<usize> = found.map(|(index, _)| index).collect();
        match found.as_slice() {
            [index] => Ok(*index),
            [] => bail!(
                "the part {} is entered by {path}, which is not there; is it inlined?",
                part.name
            ),
            more => bail!(
                "the part {} is entered by {path}, of which there are {}",
                part.name,
                more.len()
            ),
        }
    });
    entries.collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, DEEP, ENTRY, NAMES};
    use super::*;

    const PART: Part = Part {
        name: "part",
        file: "part.wasm",
        uses: &[],
        entries: &["entry"],
    };

    fn owners_of(linked: &[u8], finished: &[u8]) -> Result<Vec<usize>> {
        let assignment = assign(&Graph::read(linked)?, &Module::read(finished)?, &[PART])?;
        assert_eq!(assignment.entries, [[ENTRY]]);
        Ok(assignment.owners)
    }

    #[test]
    fn the_entry_takes_along_what_only_it_leads_to() {
        let owners = owners_of(&sample::linked(), &sample::finished(&NAMES, &[])).unwrap();
        assert_eq!(owners, [0, 0, 0, 1, 1, 1, 0]);
    }

    #[test]
    fn what_a_part_shares_with_one_that_it_does_not_use_stays() {
        // The entries 1 and 2 of two parts both lead to 3, and the second one to 4 as well.
        let edges: [&[usize]; 5] = [&[1, 2], &[3], &[3, 4], &[], &[]];
        let graph = Graph {
            edges: edges.iter().map(|to| to.to_vec()).collect(),
            roots: vec![0],
            ..Graph::default()
        };
        let entries = [vec![1], vec![2]];
        let owners = owners(&graph, &[], &entries);
        let shared = |uses| {
            let parts = [PART, Part { uses, ..PART }];
            borrowed(&graph, &owners, &entries, &parts)
        };
        assert_eq!(shared(&["part"]), [0; 0]);
        assert_eq!(shared(&[]), [3]);
    }

    #[test]
    fn what_is_called_from_outside_in_the_end_stays() {
        let owners = owners_of(&sample::linked(), &sample::finished(&NAMES, &[DEEP])).unwrap();
        assert_eq!(owners, [0, 0, 0, 1, 0, 1, 0]);
    }

    #[test]
    fn what_has_no_name_of_its_own_stays() {
        let names = ["out", "run", "shared", "entry", "twin", "method", "twin"];
        let finished = sample::finished(&names, &[]);
        let owners = owners_of(&sample::linked_as(&names), &finished).unwrap();
        assert_eq!(owners, [0, 0, 0, 1, 0, 1, 0]);
    }

    #[test]
    fn those_who_share_a_name_go_together() {
        let names = ["out", "run", "shared", "entry", "twin", "twin", "taken"];
        let owners = |exports: &[u32]| {
            let finished = sample::finished(&names, exports);
            owners_of(&sample::linked_as(&names), &finished).unwrap()
        };
        assert_eq!(owners(&[]), [0, 0, 0, 1, 1, 1, 0]);
        assert_eq!(owners(&[DEEP]), [0, 0, 0, 1, 0, 0, 0]);
    }

    #[test]
    fn an_entry_that_others_call_cannot_be_one() {
        let finished = sample::finished(&NAMES, &[ENTRY]);
        let error = owners_of(&sample::linked(), &finished).unwrap_err();
        assert!(error.to_string().contains("entry cannot be"), "{error}");
    }

    #[test]
    fn an_entry_has_to_be_there_once() {
        let missing = ["out", "run", "shared", "inlined", "deep", "method", "taken"];
        let twice = ["out", "run", "shared", "entry", "entry", "method", "taken"];
        for (names, complaint) in [(missing, "is not there"), (twice, "there are 2")] {
            let finished = sample::finished(&names, &[]);
            let error = owners_of(&sample::linked_as(&names), &finished).unwrap_err();
            assert!(error.to_string().contains(complaint), "{error}");
        }
    }
}
