//! What the linker noted of a module: which number in its code and data is the address of what.

use std::ops::Range;

use anyhow::{Result, bail};
use wasmparser::{
    KnownCustom, Linking, Parser, Payload, RelocationEntry, SymbolInfo, SymbolInfoMap,
};

use super::pieces::Place;

/// What the linker noted.
#[derive(Default)]
pub(super) struct Notes<'a> {
    pub(super) symbols: Vec<Symbol>,
    pub(super) in_code: Vec<RelocationEntry>,
    pub(super) in_data: Vec<RelocationEntry>,
    pub(super) code_start: u64,
    pub(super) data_start: u64,
    pub(super) segments: Vec<NotedSegment<'a>>,
}

/// What the linker noted of a segment of the data.
#[derive(Default)]
pub(super) struct NotedSegment<'a> {
    /// What it is called; empty where the linker does not say.
    pub(super) name: &'a str,
    /// Where its bytes are in the file.
    pub(super) range: Range<u64>,
}

/// What a note can be about.
pub(super) enum Symbol {
    Function(u32),
    Data(Place),
    Other,
}

impl<'a> Notes<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self> {
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
                        let end = data.range.end;
                        notes.segments.push(NotedSegment {
                            name: "",
                            range: end - data.data.len() as u64..end,
                        });
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

    fn linking(&mut self, linking: Linking<'a>) -> Result<()> {
        match linking {
            Linking::SymbolTable(symbols) => self.symbols(symbols),
            Linking::SegmentInfo(named) => {
                for (segment, named) in self.segments.iter_mut().zip(named) {
                    segment.name = named?.name;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn symbols(&mut self, symbols: SymbolInfoMap) -> Result<()> {
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
