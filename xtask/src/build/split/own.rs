//! The functions of each part, and how they are numbered there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use anyhow::{Result, bail};

use super::assign::Assignment;
use super::module::Module;

/// The functions of one part.
pub(super) struct Own {
    /// Which part it is.
    pub(super) part: usize,
    /// Those that it imports, and then its own; by their index in the whole module.
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
                continue;
            }
            own.push(index);
            let calls = function.calls.iter();
            imported.extend(calls.filter(|callee| assignment.owner(**callee) < part));
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

    /// Those that it has itself.
    pub(super) fn own(&self) -> &[u32] {
        self.functions.get(self.imported..).unwrap_or_default()
    }

    /// The index in the part of a function of the whole module.
    pub(super) fn index(&self, function: u32) -> Result<u32, OutOfReach> {
        let index = self.indices.get(&function).copied();
        index.ok_or(OutOfReach(function))
    }
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
