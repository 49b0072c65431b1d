//! The functions of each part, and how they are numbered there.
//!
//! What is small is copied rather than shared: to export and import a function takes about as much
//! as to have it twice, and the first part is what everybody waits for.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Result, bail};

use super::assign::Assignment;
use super::module::Module;
use super::reach::MAIN;

/// So many bytes a function may have that is copied. Chosen by the compressed size of the first
/// part: later ones would be smaller with less.
const SMALL: usize = 130;

/// The functions of one part.
pub(super) struct Own {
    /// Which part it is.
    pub(super) part: usize,
    /// Those that it imports, and then its own and its copies; by their index in the whole module.
    functions: Vec<u32>,
    imported: usize,
    /// The index in the part, by that in the whole module.
    indices: BTreeMap<u32, u32>,
}

impl Own {
    /// The functions of a part.
    pub(super) fn of(module: &Module, assignment: &Assignment, part: usize) -> Result<Self> {
        let mut own = Vec::new();
        let mut imported = BTreeSet::new();
        for (index, function) in (0..).zip(&module.functions) {
            if assignment.owner(index) != part {
                continue;
            }
            if function.body.is_none() {
                imported.insert(index);
            } else {
                own.push(index);
            }
        }
        let mut known: BTreeSet<u32> = own.iter().copied().collect();
        let mut next = 0;
        while let Some(index) = own.get(next).copied() {
            next += 1;
            let calls = module.function(index)?.calls.iter();
            for callee in calls.filter(|callee| assignment.owner(**callee) < part) {
                if !is_copied(module, assignment, *callee) {
                    imported.insert(*callee);
                } else if known.insert(*callee) {
                    own.push(*callee);
                }
            }
        }
        let imported: Vec<u32> = imported.into_iter().collect();
        let count = imported.len();
        let functions: Vec<u32> = imported.into_iter().chain(own).collect();
        let indices = functions.iter().copied().zip(0..).collect();
        if u32::try_from(functions.len()).is_err() {
            bail!("a part has too many functions");
        }
        Ok(Self {
            part,
            functions,
            imported: count,
            indices,
        })
    }

    /// Those that it imports, by their index in the whole module.
    pub(super) fn imported(&self) -> &[u32] {
        self.functions.get(..self.imported).unwrap_or_default()
    }

    /// Those that it has itself, copies included.
    pub(super) fn own(&self) -> &[u32] {
        self.functions.get(self.imported..).unwrap_or_default()
    }

    /// The index in the part of a function of the whole module.
    pub(super) fn index(&self, function: u32) -> Result<u32, OutOfReach> {
        let index = self.indices.get(&function).copied();
        index.ok_or(OutOfReach(function))
    }
}

/// Whether every part has this function of the first one for itself. What calls into other parts
/// stays where these are known.
fn is_copied(module: &Module, assignment: &Assignment, index: u32) -> bool {
    let is_of_all = |index: u32| assignment.owner(index) == MAIN && !assignment.is_entry(index);
    module.function(index).is_ok_and(|function| {
        let body = function.body.as_ref();
        let is_small = body.is_some_and(|body| body.as_bytes().len() <= SMALL);
        let mut calls = function.calls.iter();
        is_small && is_of_all(index) && calls.all(|callee| is_of_all(*callee))
    })
}

/// A function, by its index in the whole module, that a part refers to and does not have.
#[derive(Debug)]
pub(super) struct OutOfReach(u32);

impl std::error::Error for OutOfReach {}

impl fmt::Display for OutOfReach {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "function {} is out of reach of its caller", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Part;
    use super::super::assign::assign;
    use super::super::graph::Graph;
    use super::super::sample::{self, ENTRY, NAMES, OUT, RUN, SHARED};
    use super::*;

    const PART: Part = Part {
        name: "part",
        file: "part.wasm",
        uses: &[],
        entries: &["entry"],
    };

    #[test]
    fn only_what_is_small_and_calls_no_other_part_is_copied() {
        let (linked, finished) = (sample::linked(), sample::finished(&NAMES, &[]));
        let module = Module::read(&finished).unwrap();
        let assignment = assign(&Graph::read(&linked).unwrap(), &module, &[PART]).unwrap();
        let is_copied = |index| is_copied(&module, &assignment, index);
        assert!(is_copied(SHARED));
        assert!(!is_copied(OUT), "it is imported");
        assert!(!is_copied(RUN), "it enters another part");
        assert!(!is_copied(ENTRY), "it is of another part");
    }

    #[test]
    fn the_first_part_has_no_copies() {
        let (linked, finished) = (sample::linked(), sample::finished(&NAMES, &[]));
        let module = Module::read(&finished).unwrap();
        let assignment = assign(&Graph::read(&linked).unwrap(), &module, &[PART]).unwrap();
        let own = Own::of(&module, &assignment, MAIN).unwrap();
        assert_eq!(own.own().len(), 3, "`run`, `shared` and `taken`");
        assert_eq!(own.imported(), [OUT]);
    }
}
