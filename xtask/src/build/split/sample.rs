//! A small program to be split, as the linker leaves it: with its notes.
//!
//! `run`, which is exported, calls `shared` and `entry` and takes the address of `taken`. `entry`
//! calls `shared` and `deep` and reads a piece of data that holds the address of `method`.

use std::borrow::Cow;

use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements,
    Encode, EntityType, ExportKind, ExportSection, Function, FunctionSection, GlobalSection,
    GlobalType, ImportSection, Instruction, MemorySection, MemoryType, Module, NameMap,
    NameSection, RefType, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{Parser, Payload, RelocationType};

pub(super) const OUT: u32 = 0;
pub(super) const RUN: u32 = 1;
pub(super) const SHARED: u32 = 2;
pub(super) const ENTRY: u32 = 3;
pub(super) const DEEP: u32 = 4;
pub(super) const METHOD: u32 = 5;
pub(super) const TAKEN: u32 = 6;

pub(super) const NAMES: [&str; 7] = ["out", "run", "shared", "entry", "deep", "method", "taken"];

/// Where the functions are whose address is known.
pub(super) const SLOT_OF_METHOD: u32 = 1;
pub(super) const SLOT_OF_TAKEN: u32 = 2;

/// Where the data is: first the address of `method`, and then what nobody reads.
pub(super) const DATA: u32 = 1024;
pub(super) const BYTES: [u8; 8] = [1, 0, 0, 0, 9, 9, 9, 9];

/// The program without notes, with these names of its functions and these exports besides `run`.
pub(super) fn finished(names: &[&str], exports: &[u32]) -> Vec<u8> {
    let mut module = Module::new();
    let mut types = TypeSection::new();
    types.ty().function([], []);
    types
        .ty()
        .function([ValType::I32], [ValType::I32, ValType::I32]);
    module.section(&types);
    let mut imports = ImportSection::new();
    imports.import("./glue.js", "out", EntityType::Function(0));
    module.section(&imports);
    let mut functions = FunctionSection::new();
    for _ in RUN..=TAKEN {
        functions.function(0);
    }
    module.section(&functions);
    let mut tables = TableSection::new();
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum: 3,
        maximum: Some(3),
        shared: false,
    });
    module.section(&tables);
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    module.section(&memories);
    let mut globals = GlobalSection::new();
    let kind = GlobalType {
        val_type: ValType::I32,
        mutable: true,
        shared: false,
    };
    globals.global(kind, &ConstExpr::i32_const(7));
    module.section(&globals);
    let mut section = ExportSection::new();
    section.export("memory", ExportKind::Memory, 0);
    section.export("run", ExportKind::Func, RUN);
    for function in exports {
        section.export(&format!("more{function}"), ExportKind::Func, *function);
    }
    module.section(&section);
    let mut elements = ElementSection::new();
    let inside = Elements::Functions(Cow::Borrowed(&[METHOD, TAKEN]));
    elements.active(None, &ConstExpr::i32_const(1), inside);
    module.section(&elements);
    module.section(&bodies());
    let mut data = DataSection::new();
    data.active(0, &ConstExpr::i32_const(DATA.cast_signed()), BYTES);
    module.section(&data);
    let mut naming = NameMap::new();
    for (index, name) in (0..).zip(names) {
        naming.append(index, name);
    }
    let mut section = NameSection::new();
    section.functions(&naming);
    module.section(&section);
    module.finish()
}

fn bodies() -> CodeSection {
    let slot = |slot: u32| Instruction::I32Const(slot.cast_signed());
    let through = Instruction::CallIndirect {
        type_index: 0,
        table_index: 0,
    };
    let run = [
        Instruction::Call(SHARED),
        Instruction::Call(ENTRY),
        slot(SLOT_OF_TAKEN),
        through.clone(),
    ];
    // A block of more than one value, and a global.
    let entry = [
        Instruction::GlobalGet(0),
        Instruction::Block(BlockType::FunctionType(1)),
        Instruction::I32Const(1),
        Instruction::End,
        Instruction::Drop,
        Instruction::GlobalSet(0),
        Instruction::Call(SHARED),
        Instruction::Call(DEEP),
        slot(SLOT_OF_METHOD),
        through,
    ];
    let mut section = CodeSection::new();
    let bodies: [&[Instruction]; 6] = [
        &run,
        &[],
        &entry,
        &[Instruction::Call(OUT)],
        &[Instruction::Call(SHARED)],
        &[],
    ];
    for body in bodies {
        let mut function = Function::new([]);
        for instruction in body {
            function.instruction(instruction);
        }
        function.instruction(&Instruction::End);
        section.function(&function);
    }
    section
}

/// The program with the linker's notes.
pub(super) fn linked() -> Vec<u8> {
    linked_as(&NAMES)
}

/// The same with these names of its functions.
pub(super) fn linked_as(names: &[&str]) -> Vec<u8> {
    linked_with(names, ".rodata")
}

/// The same, with its data called so as well.
pub(super) fn linked_with(names: &[&str], data_name: &str) -> Vec<u8> {
    let mut bytes = finished(names, &[]);
    let mut starts = Vec::new();
    let (mut code, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(&bytes) {
        match payload.unwrap() {
            Payload::CodeSectionStart {
                unchecked_range, ..
            } => code = unchecked_range.start,
            Payload::CodeSectionEntry(body) => starts.push(body.range().start),
            Payload::DataSection(reader) => data = reader.range().start,
            _ => {}
        }
    }
    // Symbols: the functions, then the data that `entry` reads, then data that nobody reads.
    let vtable = u32::try_from(NAMES.len()).unwrap();
    let body = |function: u32| starts[function as usize - 1] - code;
    let in_code = [
        (RelocationType::FunctionIndexLeb, body(RUN), SHARED),
        (RelocationType::TableIndexSleb, body(RUN), TAKEN),
        (RelocationType::TypeIndexLeb, body(RUN), 0),
        (RelocationType::MemoryAddrSleb, body(ENTRY), vtable),
    ];
    // The bytes of the one segment are the last of their section.
    let start = data_start(&bytes) - data;
    let in_data = [(RelocationType::TableIndexI32, start, METHOD)];
    custom(&mut bytes, "linking", &linking(data_name));
    custom(&mut bytes, "reloc.CODE", &relocations(7, &in_code));
    custom(&mut bytes, "reloc.DATA", &relocations(8, &in_data));
    bytes
}

fn data_start(bytes: &[u8]) -> u64 {
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::DataSection(reader) = payload.unwrap() {
            let data = reader.into_iter().next().unwrap().unwrap();
            return data.range.end - data.data.len() as u64;
        }
    }
    panic!("there is no data")
}

fn linking(data_name: &str) -> Vec<u8> {
    let mut segments = Vec::new();
    1_u32.encode(&mut segments);
    data_name.encode(&mut segments);
    // How it is aligned, and that nothing else is known of it.
    segments.extend([2, 0]);
    let mut section = vec![2];
    for (kind, content) in [(5, segments), (8, symbols())] {
        section.push(kind);
        content.as_slice().encode(&mut section);
    }
    section
}

fn symbols() -> Vec<u8> {
    let mut table = Vec::new();
    (NAMES.len() + 2).encode(&mut table);
    for index in OUT..=TAKEN {
        // A function; the imported one is not defined here.
        table.push(0);
        let flags: u32 = if index == OUT { 0x10 } else { 0 };
        flags.encode(&mut table);
        index.encode(&mut table);
        if index != OUT {
            NAMES[index as usize].encode(&mut table);
        }
    }
    for (name, offset) in [("vtable", 0_u32), ("other", 4)] {
        table.push(1);
        0_u32.encode(&mut table);
        name.encode(&mut table);
        for number in [0, offset, 4] {
            number.encode(&mut table);
        }
    }
    table
}

fn relocations(section: u32, entries: &[(RelocationType, u64, u32)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    section.encode(&mut bytes);
    entries.len().encode(&mut bytes);
    for (kind, offset, symbol) in entries {
        bytes.push(*kind as u8);
        u32::try_from(*offset).unwrap().encode(&mut bytes);
        symbol.encode(&mut bytes);
        if *kind == RelocationType::MemoryAddrSleb {
            bytes.push(0);
        }
    }
    bytes
}

fn custom(module: &mut Vec<u8>, name: &str, data: &[u8]) {
    let section = CustomSection {
        name: Cow::Borrowed(name),
        data: Cow::Borrowed(data),
    };
    wasm_encoder::Section::append_to(&section, module);
}
