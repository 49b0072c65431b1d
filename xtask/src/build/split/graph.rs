//! Who refers to whom in a module as the linker left it: functions and pieces of data.
//!
//! A function refers to those that it calls, but also to those whose address it takes and to the
//! data that it reads, and data to the functions of a table of methods, for example. In a finished
//! module such an address is a number like any other; the linker's notes say which number is one.

use anyhow::{Context, Result, bail};
use wasmparser::{RelocationEntry, RelocationType};

use super::module::{Module, Segment};
use super::notes::{Notes, Symbol};
use super::pieces::{Piece, holder, pieces};

/// What the linker calls data that nobody writes to.
const READ_ONLY: &str = ".rodata";

/// What refers to what.
#[derive(Default)]
pub(super) struct Graph<'a> {
    /// The names of the functions, which are the first nodes.
    pub(super) names: Vec<&'a str>,
    /// The pieces of data, which are the nodes after them.
    pub(super) pieces: Vec<Piece>,
    /// The data that they are pieces of.
    pub(super) data: Vec<Segment<'a>>,
    /// Whether the program never changes a segment of the data.
    pub(super) is_read_only: Vec<bool>,
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
        let places = notes.symbols.iter().filter_map(|symbol| match symbol {
            Symbol::Data(place) => Some(*place),
            _ => None,
        });
        let segments = notes.segments.iter();
        let mut graph = Self {
            names: module.functions.iter().map(|one| one.name).collect(),
            pieces: pieces(places),
            is_read_only: segments.map(|one| one.name == READ_ONLY).collect(),
            edges: Vec::new(),
            roots: module.roots().map(|root| root as usize).collect(),
            data: Vec::new(),
        };
        for function in &module.functions {
            let calls = function.calls.iter().map(|callee| *callee as usize);
            graph.edges.push(calls.collect());
        }
        let length = module.functions.len() + graph.pieces.len();
        graph.edges.resize(length, Vec::new());
        graph.references(&module, &notes)?;
        graph.data = module.data;
        Ok(graph)
    }

    fn references(&mut self, module: &Module, notes: &Notes) -> Result<()> {
        let functions = module.functions.len();
        let pieces = self.pieces.clone();
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
                    holder(&pieces, place.segment, place.start).map(|piece| functions + piece)
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
            let (index, segment) = (0..)
                .zip(segments)
                .find(|(_, segment)| segment.range.contains(&place))
                .context("the linker's notes are about no data")?;
            let Some(to) = target(entry)? else { continue };
            let offset = u32::try_from(place - segment.range.start)?;
            match holder(&pieces, index, offset) {
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
