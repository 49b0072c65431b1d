//! Who refers to whom in a module as the linker left it: functions and pieces of data.
//!
//! A function refers to those that it calls, but also to those whose address it takes and to the
//! data that it reads, and data to the functions of a table of methods, for example. In a finished
//! module such an address is a number like any other; the linker's notes say which number is one.

use anyhow::{Context, Result, bail};
use wasmparser::{
    DataKind, KnownCustom, Linking, Parser, Payload, RelocationEntry, RelocationType, SymbolInfo,
};

use super::module::{Module, constant};
use super::pieces::{Piece, Place, holder, pieces};

/// What refers to what.
pub(super) struct Graph<'a> {
    /// The names of the functions, which are the first nodes; pieces of data follow.
    pub(super) names: Vec<&'a str>,
    /// What each node refers to.
    pub(super) edges: Vec<Vec<usize>>,
    /// What is used in any case.
    pub(super) roots: Vec<usize>,
}

impl<'a> Graph<'a> {
    /// Reads what refers to what in a linked module.
    ///
    /// # Errors
    ///
    /// When the linker left no notes about that, or notes that do not fit.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
        let module = Module::read(bytes)?;
        let notes = Notes::read(bytes)?;
        let mut graph = Self {
            names: module.functions.iter().map(|one| one.name).collect(),
            edges: Vec::new(),
            roots: module.roots().map(|root| root as usize).collect(),
        };
        for function in &module.functions {
            let calls = function.calls.iter().map(|callee| *callee as usize);
            graph.edges.push(calls.collect());
        }
        let data = notes.symbols.iter().filter_map(|symbol| match symbol {
            Symbol::Data(place) => Some(*place),
            _ => None,
        });
        let pieces = pieces(data);
        graph
            .edges
            .resize(module.functions.len() + pieces.len(), Vec::new());
        graph.references(&module, &notes, &pieces)?;
        Ok(graph)
    }

    fn references(&mut self, module: &Module, notes: &Notes, pieces: &[Piece]) -> Result<()> {
        let functions = module.functions.len();
        let target = |entry: &RelocationEntry| -> Result<Option<usize>> {
            // The only note that is not about a symbol.
            if entry.ty == RelocationType::TypeIndexLeb {
                return Ok(None);
            }
            let symbol = notes.symbols.get(entry.index as usize);
            let symbol = symbol.context("the linker's notes name an unknown symbol")?;
            Ok(match symbol {
                Symbol::Function(index) => Some(*index as usize),
                Symbol::Data(place) => {
                    holder(pieces, place.segment, place.start).map(|piece| functions + piece)
                }
                Symbol::Other => None,
            })
        };
        let mut bodies = Vec::new();
        for (index, function) in module.functions.iter().enumerate() {
            if let Some(body) = &function.body {
                bodies.push((body.range(), index));
            }
        }
        for entry in &notes.in_code {
            let place = notes.code_start + u64::from(entry.offset);
            let after = bodies.partition_point(|(range, _)| range.end <= place);
            let body = bodies
                .get(after)
                .filter(|(range, _)| range.contains(&place));
            let (_, from) = body.context("the linker's notes are about no function")?;
            if let Some(to) = target(entry)? {
                self.refer(*from, to, entry)?;
            }
        }
        for entry in &notes.in_data {
            let place = notes.data_start + u64::from(entry.offset);
            let segments = notes.segments.iter();
            let (segment, (start, _)) = (0..)
                .zip(segments)
                .find(|(_, (start, end))| (*start..*end).contains(&place))
                .context("the linker's notes are about no data")?;
            let Some(to) = target(entry)? else { continue };
            let offset = u32::try_from(place - start)?;
            match holder(pieces, segment, offset) {
                Some(piece) => self.refer(functions + piece, to, entry)?,
                // Data of which nobody knows whose it is.
                None => self.roots.push(to),
            }
        }
        Ok(())
    }

    fn refer(&mut self, from: usize, to: usize, entry: &RelocationEntry) -> Result<()> {
        let edges = self
            .edges
            .get_mut(from)
            .context("there is no such function")?;
        if entry.ty == RelocationType::FunctionIndexLeb {
            // The calls were read from the code: where the notes see others, they do not fit.
            if !edges.contains(&to) {
                bail!("the linker's notes do not fit its module");
            }
        } else {
            edges.push(to);
        }
        Ok(())
    }
}

/// What the linker noted.
#[derive(Default)]
struct Notes {
    symbols: Vec<Symbol>,
    in_code: Vec<RelocationEntry>,
    in_data: Vec<RelocationEntry>,
    code_start: u64,
    data_start: u64,
    /// Where the bytes of each data segment begin and end.
    segments: Vec<(u64, u64)>,
}

enum Symbol {
    Function(u32),
    Data(Place),
    Other,
}

impl Notes {
    fn read(bytes: &[u8]) -> Result<Self> {
        let mut notes = Self::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::CodeSectionStart {
                    unchecked_range, ..
                } => notes.code_start = unchecked_range.start,
                Payload::DataSection(reader) => {
                    notes.data_start = reader.range().start;
                    for data in reader {
                        let data = data?;
                        if let DataKind::Active { offset_expr, .. } = &data.kind {
                            constant(offset_expr)?;
                        }
                        let length = data.data.len() as u64;
                        notes
                            .segments
                            .push((data.range.end - length, data.range.end));
                    }
                }
                Payload::CustomSection(reader) => match reader.as_known() {
                    KnownCustom::Linking(linking) => {
                        for subsection in linking {
                            notes.linking(subsection?)?;
                        }
                    }
                    KnownCustom::Reloc(relocations) => {
                        let list = match reader.name() {
                            "reloc.CODE" => &mut notes.in_code,
                            "reloc.DATA" => &mut notes.in_data,
                            _ => continue,
                        };
                        for entry in relocations.entries() {
                            list.push(entry?);
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        if notes.symbols.is_empty() || notes.in_code.is_empty() {
            bail!("the linker left no notes of what refers to what");
        }
        Ok(notes)
    }

    fn linking(&mut self, linking: Linking) -> Result<()> {
        let Linking::SymbolTable(symbols) = linking else {
            return Ok(());
        };
        for symbol in symbols {
            self.symbols.push(match symbol? {
                SymbolInfo::Func { index, .. } => Symbol::Function(index),
                SymbolInfo::Data {
                    symbol: Some(data), ..
                } => Symbol::Data(Place {
                    segment: data.index,
                    start: data.offset,
                    end: data.offset.saturating_add(data.size),
                }),
                _ => Symbol::Other,
            });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, DEEP, ENTRY, METHOD, NAMES, RUN, SHARED, TAKEN};
    use super::*;

    #[test]
    fn calls_addresses_and_data_are_followed() {
        let bytes = sample::linked();
        let graph = Graph::read(&bytes).unwrap();
        let edges = |function: u32| graph.edges[function as usize].clone();
        let nodes = |functions: &[u32]| -> Vec<usize> {
            functions.iter().map(|one| *one as usize).collect()
        };
        assert_eq!(graph.names, NAMES);
        assert_eq!(graph.roots, nodes(&[RUN]));
        assert_eq!(edges(RUN), nodes(&[SHARED, ENTRY, TAKEN]));
        let vtable = NAMES.len();
        assert_eq!(
            edges(ENTRY),
            [nodes(&[SHARED, DEEP]), vec![vtable]].concat()
        );
        assert_eq!(graph.edges[vtable], nodes(&[METHOD]));
        assert_eq!(graph.edges[vtable + 1], nodes(&[]));
    }

    #[test]
    fn without_notes_nothing_is_guessed() {
        let error = Graph::read(&sample::finished(&NAMES, &[])).err().unwrap();
        assert!(error.to_string().contains("no notes"), "{error}");
    }
}
