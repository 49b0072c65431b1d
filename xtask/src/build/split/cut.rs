//! Cutting a module into parts that work on the same memory and the same table.
//!
//! The first part stays what it was to everybody outside, but for the functions that others have.
//! A further part imports memory, tables, globals and the functions of others that it calls, and
//! puts its own functions into the slots in which the whole module had them, and its own data to
//! where it was. So an address means the same in all parts. Who calls an entry of a later part looks for it in its slot.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, EntityType, ExportKind, ExportSection, FunctionSection, ImportSection,
    Instruction, Module as Encoder, RawSection, SectionId, StartSection, TableSection,
};
use wasmparser::{ExternalKind, FunctionBody, Import, Operator, TypeRef};

use super::assign::Assignment;
use super::data;
use super::module::{Module, Segment};
use super::own::{OutOfReach, Own};
use super::reach::MAIN;
use super::shared::{Kind, Shared};
use super::slots::Slots;

/// Cuts a module into as many parts as there are names, of which the first is the one that is
/// there from the beginning. `data` is what each brings into memory.
pub(super) fn cut(
    module: &Module,
    assignment: &Assignment,
    data: &[Vec<Segment>],
    names: &[&str],
) -> Result<Vec<Vec<u8>>> {
    let is_other = |import: &&Import| !matches!(import.ty, TypeRef::Func(_));
    if let Some(other) = module.imports.iter().find(is_other) {
        bail!("{} is imported, and is no function", other.name);
    }
    let slots = Slots::of(module, assignment)?;
    let parts = (0..names.len()).map(|part| Own::of(module, assignment, part));
    let parts: Vec<Own> = parts.collect::<Result<_>>()?;
    let shared = Shared::of(module, assignment, &parts);
    let cutter = Cutter {
        module,
        assignment,
        names,
        slots: &slots,
        shared: &shared,
    };
    let parts = parts.iter().zip(data);
    parts.map(|(own, data)| cutter.part(own, data)).collect()
}

/// Writes parts.
struct Cutter<'a> {
    module: &'a Module<'a>,
    assignment: &'a Assignment,
    names: &'a [&'a str],
    slots: &'a Slots,
    shared: &'a Shared,
}

impl Cutter<'_> {
    fn part(&self, own: &Own, data: &[Segment]) -> Result<Vec<u8>> {
        let is_main = own.part == MAIN;
        let mut encoder = Encoder::new();
        // Only the first part has what all parts work on.
        let raw = |encoder: &mut Encoder, id: SectionId| {
            let sections = self.module.sections.iter();
            for (id, data) in sections.filter(|(one, _)| *one == id as u8) {
                encoder.section(&RawSection { id: *id, data });
            }
        };
        raw(&mut encoder, SectionId::Type);
        if is_main {
            raw(&mut encoder, SectionId::Import);
        } else {
            encoder.section(&self.imports(own)?);
        }
        encoder.section(&self.functions(own)?);
        if is_main {
            encoder.section(&self.tables()?);
            raw(&mut encoder, SectionId::Memory);
            raw(&mut encoder, SectionId::Global);
        }
        encoder.section(&self.exports(own)?);
        if let (true, Some(start)) = (is_main, self.module.start) {
            let function_index = own.index(start)?;
            encoder.section(&StartSection { function_index });
        }
        let own_place = |function: u32| {
            let is_own = self.assignment.owner(function) == own.part;
            own.index(function).ok().filter(|_| is_own)
        };
        encoder.section(&self.slots.filled(own_place));
        encoder.section(&self.code(own)?);
        if !data.is_empty() {
            encoder.section(&data::section(data));
        }
        Ok(encoder.finish())
    }

    fn imports(&self, own: &Own) -> Result<ImportSection> {
        let mut section = ImportSection::new();
        let mut import = |owner: usize, kind: Kind, index: u32, what: EntityType| -> Result<()> {
            let owner = self.names.get(owner).context("a part has no name")?;
            section.import(owner, self.shared.name(kind, index)?, what);
            Ok(())
        };
        for (index, memory) in (0..).zip(&self.module.memories) {
            let what = RoundtripReencoder.memory_type(*memory)?;
            import(MAIN, Kind::Memory, index, what.into())?;
        }
        for (index, table) in (0..).zip(&self.module.tables) {
            import(MAIN, Kind::Table, index, self.table(index, *table)?.into())?;
        }
        for (index, global) in (0..).zip(&self.module.globals) {
            let what = RoundtripReencoder.global_type(*global)?;
            import(MAIN, Kind::Global, index, what.into())?;
        }
        for function in own.imported() {
            let what = EntityType::Function(self.module.function(*function)?.kind);
            let owner = self.assignment.owner(*function);
            import(owner, Kind::Function, *function, what)?;
        }
        Ok(section)
    }

    fn functions(&self, own: &Own) -> Result<FunctionSection> {
        let mut section = FunctionSection::new();
        for function in own.own() {
            section.function(self.module.function(*function)?.kind);
        }
        Ok(section)
    }

    fn tables(&self) -> Result<TableSection> {
        let mut section = TableSection::new();
        for (index, table) in (0..).zip(&self.module.tables) {
            section.table(self.table(index, *table)?);
        }
        Ok(section)
    }

    /// A table, with room for the slots of the entries.
    fn table(&self, index: u32, table: wasmparser::TableType) -> Result<wasm_encoder::TableType> {
        let mut table = RoundtripReencoder.table_type(table)?;
        if index == self.slots.table {
            let more = u64::from(self.slots.length).saturating_sub(table.minimum);
            table.minimum += more;
            table.maximum = table.maximum.map(|maximum| maximum + more);
        }
        Ok(table)
    }

    /// What others need of this part, and of the first one what the world outside needs.
    fn exports(&self, own: &Own) -> Result<ExportSection> {
        let mut section = ExportSection::new();
        let mut known = BTreeSet::new();
        if own.part == MAIN {
            for export in &self.module.exports {
                let place = match export.kind {
                    ExternalKind::Func => own.index(export.index)?,
                    _ => export.index,
                };
                let kind = RoundtripReencoder.export_kind(export.kind)?;
                section.export(export.name, kind, place);
                known.insert(export.name);
            }
        }
        for ((kind, item), name) in &self.shared.names {
            if known.contains(name.as_str()) {
                continue;
            }
            let (kind, place) = match kind {
                Kind::Function if self.assignment.owner(*item) != own.part => continue,
                Kind::Function => (ExportKind::Func, own.index(*item)?),
                _ if own.part != MAIN => continue,
                Kind::Table => (ExportKind::Table, *item),
                Kind::Memory => (ExportKind::Memory, *item),
                Kind::Global => (ExportKind::Global, *item),
            };
            section.export(name, kind, place);
        }
        Ok(section)
    }

    fn code(&self, own: &Own) -> Result<CodeSection> {
        let mut section = CodeSection::new();
        for function in own.own() {
            let function = self.module.function(*function)?;
            let body = function.body.as_ref().context("a function has no body")?;
            section.function(&self.body(own, body)?);
        }
        Ok(section)
    }

    fn body(&self, own: &Own, body: &FunctionBody) -> Result<wasm_encoder::Function> {
        let mut renumber = Renumber { own };
        let mut function = renumber.new_function_with_parsed_locals(body)?;
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index }
                    if self.assignment.owner(function_index) > own.part =>
                {
                    let callee = self.module.function(function_index)?;
                    function.instruction(&Instruction::I32Const(self.slots.slot(function_index)?));
                    function.instruction(&Instruction::CallIndirect {
                        type_index: callee.kind,
                        table_index: self.slots.table,
                    });
                }
                other => {
                    function.instruction(&renumber.instruction(other)?);
                }
            }
        }
        Ok(function)
    }
}

/// Puts the indices of a part in the place of those of the whole module.
struct Renumber<'a> {
    own: &'a Own,
}

impl Reencode for Renumber<'_> {
    type Error = OutOfReach;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        self.own.index(function).map_err(Error::UserError)
    }
}
