//! A module as far as splitting it has to know it.

use std::ops::Range;

use anyhow::{Context, Result, bail};
use wasmparser::{
    ConstExpr, Data, DataKind, Element, ElementItems, ElementKind, Export, ExternalKind,
    FunctionBody, GlobalType, Import, KnownCustom, MemoryType, Name, Operator, Parser, Payload,
    TableType, TypeRef,
};

/// The contents of a module; functions by their index, imported ones first.
#[derive(Default)]
pub(super) struct Module<'a> {
    /// All sections but those of Cargo, linker and compiler, in order.
    pub(super) sections: Vec<(u8, &'a [u8])>,
    pub(super) imports: Vec<Import<'a>>,
    pub(super) functions: Vec<Function<'a>>,
    /// How many of the functions are imported.
    imported: usize,
    pub(super) tables: Vec<TableType>,
    pub(super) memories: Vec<MemoryType>,
    pub(super) globals: Vec<GlobalType>,
    pub(super) exports: Vec<Export<'a>>,
    pub(super) start: Option<u32>,
    pub(super) table_parts: Vec<TablePart>,
    pub(super) data: Vec<Segment<'a>>,
}

/// Bytes that stand in memory from the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment<'a> {
    /// The address of the first one.
    pub(super) start: u32,
    pub(super) bytes: &'a [u8],
}

/// A function.
pub(super) struct Function<'a> {
    /// Its type, by index.
    pub(super) kind: u32,
    /// What it is called; empty for one without a name.
    pub(super) name: &'a str,
    /// What it does; none for an imported one.
    pub(super) body: Option<FunctionBody<'a>>,
    /// The functions that it calls by name.
    pub(super) calls: Vec<u32>,
}

/// Functions that stand in a table from the beginning, one after the other.
pub(super) struct TablePart {
    pub(super) table: u32,
    pub(super) first: u32,
    pub(super) functions: Vec<u32>,
}

impl<'a> Module<'a> {
    /// Reads a module.
    ///
    /// # Errors
    ///
    /// When it is none, or has something that splitting does not know how to treat.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let mut module = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            let payload = payload.context("there is no proper module to split")?;
            if let Some((id, range)) = payload.as_section()
                && !matches!(payload, Payload::CustomSection(_))
            {
                module.sections.push((id, slice(bytes, &range)?));
            }
            module.take_in(payload)?;
        }
        Ok(module)
    }

    fn take_in(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(reader) => {
                for import in reader.into_imports() {
                    let import = import?;
                    if let TypeRef::Func(kind) = import.ty {
                        self.functions.push(Function::of(kind));
                        self.imported += 1;
                    }
                    self.imports.push(import);
                }
            }
            Payload::FunctionSection(reader) => {
                for kind in reader {
                    self.functions.push(Function::of(kind?));
                }
            }
            Payload::TableSection(reader) => {
                for table in reader {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(reader) => {
                for memory in reader {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(reader) => {
                for global in reader {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(reader) => {
                for export in reader {
                    self.exports.push(export?);
                }
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(reader) => {
                for element in reader {
                    self.table_parts.push(table_part(element?)?);
                }
            }
            Payload::DataSection(reader) => {
                for data in reader {
                    self.data.push(segment(&data?)?);
                }
            }
            Payload::CodeSectionEntry(body) => self.body(body)?,
            Payload::CustomSection(reader) => {
                if let KnownCustom::Name(names) = reader.as_known() {
                    for name in names {
                        self.names(name?)?;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn body(&mut self, body: FunctionBody<'a>) -> Result<()> {
        let mut calls = Vec::new();
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index } => calls.push(function_index),
                Operator::ReturnCall { .. } | Operator::RefFunc { .. } => {
                    bail!("a function is referred to in a way that is not known here")
                }
                Operator::MemoryInit { .. } | Operator::DataDrop { .. } => {
                    bail!("data is referred to in a way that is not known here")
                }
                _ => {}
            }
        }
        calls.sort_unstable();
        calls.dedup();
        // Bodies come in the order in which their functions were announced.
        let mut all = self.functions.iter_mut().skip(self.imported);
        let function = all.find(|one| one.body.is_none());
        let function = function.context("there are more bodies than functions")?;
        function.body = Some(body);
        function.calls = calls;
        Ok(())
    }

    fn names(&mut self, names: Name<'a>) -> Result<()> {
        if let Name::Function(names) = names {
            for naming in names {
                let naming = naming?;
                if let Some(function) = self.functions.get_mut(usize::try_from(naming.index)?) {
                    function.name = naming.name;
                }
            }
        }
        Ok(())
    }

    /// A function that has to be there.
    pub(super) fn function(&self, index: u32) -> Result<&Function<'a>> {
        let found = self.functions.get(usize::try_from(index)?);
        found.with_context(|| format!("there is no function {index}"))
    }

    /// The functions that can be called from outside, and the one that is called first.
    pub(super) fn roots(&self) -> impl Iterator<Item = u32> {
        let exports = self.exports.iter();
        let functions = exports.filter(|export| export.kind == ExternalKind::Func);
        functions.map(|export| export.index).chain(self.start)
    }
}

impl Function<'_> {
    fn of(kind: u32) -> Self {
        Self {
            kind,
            name: "",
            body: None,
            calls: Vec::new(),
        }
    }
}

fn table_part(element: Element) -> Result<TablePart> {
    let ElementKind::Active {
        table_index,
        offset_expr,
    } = element.kind
    else {
        bail!("functions stand in a table in a way that is not known here");
    };
    let ElementItems::Functions(functions) = element.items else {
        bail!("something else than functions stands in a table");
    };
    Ok(TablePart {
        table: table_index.unwrap_or(0),
        first: constant(&offset_expr)?,
        functions: functions.into_iter().collect::<wasmparser::Result<_>>()?,
    })
}

fn segment<'a>(data: &Data<'a>) -> Result<Segment<'a>> {
    match &data.kind {
        DataKind::Active {
            memory_index: 0,
            offset_expr,
        } => Ok(Segment {
            start: constant(offset_expr)?,
            bytes: data.data,
        }),
        _ => bail!("data comes into memory in a way that is not known here"),
    }
}

/// The number that an expression is.
fn constant(expression: &ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => bail!("a place is not told by its number"),
    }
}

/// The bytes at a place that the parser told.
pub(super) fn slice<'a>(bytes: &'a [u8], range: &Range<u64>) -> Result<&'a [u8]> {
    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
    bytes.get(range).context("a section ends too early")
}
