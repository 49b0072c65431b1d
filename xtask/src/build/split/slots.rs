//! The table of functions: who stands where, and who puts whom there.

use anyhow::{Context, Result, bail};
use wasm_encoder::{ConstExpr, ElementSection, Elements};

use super::assign::Assignment;
use super::module::Module;

/// The table by which functions are called whose address was taken, and those that are entries.
pub(super) struct Slots {
    /// Which table it is.
    pub(super) table: u32,
    /// How many slots it has.
    pub(super) length: u32,
    /// Slots and their functions, in order.
    taken: Vec<(u32, u32)>,
}

impl Slots {
    /// The table of a module, with a slot more for each entry that has none yet.
    pub(super) fn of(module: &Module, assignment: &Assignment) -> Result<Self> {
        let table = module.table_parts.first().map_or(0, |part| part.table);
        let mut taken = Vec::new();
        for part in &module.table_parts {
            if part.table != table {
                bail!("functions stand in more than one table");
            }
            taken.extend((part.first..).zip(part.functions.iter().copied()));
        }
        let kind = module.tables.get(usize::try_from(table)?);
        let kind = kind.context("there is no table of functions")?;
        let mut length = u32::try_from(kind.initial)?;
        for entry in assignment.entries.iter().flatten() {
            if !taken.iter().any(|(_, function)| function == entry) {
                taken.push((length, *entry));
                length += 1;
            }
        }
        taken.sort_unstable();
        Ok(Self {
            table,
            length,
            taken,
        })
    }

    /// The slot of a function.
    pub(super) fn slot(&self, function: u32) -> Result<i32> {
        let found = self.taken.iter().find(|(_, one)| *one == function);
        let (slot, _) = found.context("an entry has no slot")?;
        Ok(slot.cast_signed())
    }

    /// What a part puts into the table: its own functions, by their index in the part.
    pub(super) fn filled(&self, renumbered: impl Fn(u32) -> Option<u32>) -> ElementSection {
        let own: Vec<(u32, u32)> = self
            .taken
            .iter()
            .filter_map(|(slot, function)| Some((*slot, renumbered(*function)?)))
            .collect();
        let mut section = ElementSection::new();
        // Between its own there are those of others.
        for run in own.chunk_by(|(one, _), (next, _)| one + 1 == *next) {
            let first = run.first().map_or(0, |(slot, _)| *slot);
            let functions: Vec<u32> = run.iter().map(|(_, function)| *function).collect();
            let table = (self.table > 0).then_some(self.table);
            section.active(
                table,
                &ConstExpr::i32_const(first.cast_signed()),
                Elements::Functions(functions.into()),
            );
        }
        section
    }
}
