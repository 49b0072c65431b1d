//! The parts of a small program, looked at from outside.

use wasmparser::{Operator, Validator};

use super::module::{Function, Module};
use super::sample::{self, BYTES, DATA, NAMES, SLOT_OF_METHOD, SLOT_OF_TAKEN};
use super::{Part, split};

const PART: Part = Part {
    name: "part",
    file: "part.wasm",
    uses: &[],
    entries: &["entry"],
};

const DEEPER: Part = Part {
    name: "deeper",
    file: "deeper.wasm",
    uses: &["part"],
    entries: &["deep"],
};

/// The slot that the entry gets, the first that was free.
const SLOT_OF_ENTRY: u32 = 3;

fn parts(parts: &[Part]) -> Vec<Vec<u8>> {
    let made = split(&sample::linked(), &sample::finished(&NAMES, &[]), parts).unwrap();
    for bytes in &made {
        Validator::new().validate_all(bytes).unwrap();
    }
    made
}

/// Slots of the table that a part fills, each with the function's index in the part.
fn slots(module: &Module) -> Vec<(u32, u32)> {
    let parts = module.table_parts.iter();
    parts
        .flat_map(|part| (part.first..).zip(part.functions.iter().copied()))
        .collect()
}

fn imports<'a>(module: &'a Module) -> Vec<(&'a str, &'a str)> {
    let imports = module.imports.iter();
    imports.map(|one| (one.module, one.name)).collect()
}

/// What a function does.
fn operators<'a>(function: &'a Function) -> Vec<Operator<'a>> {
    let body = function.body.as_ref().unwrap();
    let reader = body.get_operators_reader().unwrap();
    reader.into_iter().map(Result::unwrap).collect()
}

#[test]
fn the_first_part_calls_the_entry_by_its_slot() {
    let made = parts(&[PART]);
    let main = Module::read(&made[0]).unwrap();
    // Imported `out`, and then `run`, `shared` and `taken`.
    assert_eq!(main.functions.len(), 4);
    assert_eq!(main.tables[0].initial, 4);
    assert_eq!(main.tables[0].maximum, Some(4));
    assert_eq!(slots(&main), [(SLOT_OF_TAKEN, 3)]);
    let run = operators(&main.functions[1]);
    let called = &run[1..3];
    assert!(
        matches!(
            called,
            [
                Operator::I32Const { value: 3 },
                Operator::CallIndirect {
                    type_index: 0,
                    table_index: 0
                }
            ]
        ),
        "{called:?}"
    );
    let names: Vec<&str> = main.exports.iter().map(|export| export.name).collect();
    assert_eq!(names[..2], ["memory", "run"], "what was exported still is");
}

#[test]
fn the_further_part_imports_what_it_uses_and_fills_its_own_slots() {
    let made = parts(&[PART]);
    let main = Module::read(&made[0]).unwrap();
    let part = Module::read(&made[1]).unwrap();
    let own = part.functions.iter().filter(|one| one.body.is_some());
    let all = "`entry`, `deep`, `method`, and a copy of `shared`";
    assert_eq!(own.count(), 4, "{all}");
    // After the imported function come `entry`, `deep` and `method`.
    assert_eq!(slots(&part), [(SLOT_OF_METHOD, 3), (SLOT_OF_ENTRY, 1)]);
    let wanted = imports(&part);
    assert_eq!(wanted.len(), 4, "memory, table, global, `out`: {wanted:?}");
    for (owner, name) in wanted {
        assert_eq!(owner, "main");
        assert!(
            main.exports.iter().any(|export| export.name == name),
            "{name}"
        );
    }
}

#[test]
fn data_comes_with_the_part_that_alone_reads_it() {
    let made = parts(&[PART]);
    let data = |part: &[u8]| -> Vec<(u32, Vec<u8>)> {
        let module = Module::read(part).unwrap();
        let segments = module.data.iter();
        segments
            .map(|one| (one.start, one.bytes.to_vec()))
            .collect()
    };
    let (own, rest) = BYTES.split_at(4);
    assert_eq!(data(&made[0]), [(DATA + 4, rest.to_vec())]);
    assert_eq!(data(&made[1]), [(DATA, own.to_vec())]);
}

#[test]
fn a_part_enters_the_next_one_by_its_slot() {
    let made = parts(&[PART, DEEPER]);
    let part = Module::read(&made[1]).unwrap();
    let deeper = Module::read(&made[2]).unwrap();
    let own = |module: &Module| {
        let functions = module.functions.iter();
        functions.filter(|one| one.body.is_some()).count()
    };
    // The first one has a copy of `shared` besides.
    assert_eq!([own(&part), own(&deeper)], [3, 1]);
    assert_eq!(slots(&deeper), [(SLOT_OF_ENTRY + 1, 1)]);
    let entry = part
        .functions
        .iter()
        .find(|one| one.body.is_some())
        .unwrap();
    assert!(
        operators(entry)
            .iter()
            .any(|one| matches!(one, Operator::I32Const { value: 4 }))
    );
}

#[test]
fn without_further_parts_the_program_stays_whole() {
    let made = parts(&[]);
    let main = Module::read(&made[0]).unwrap();
    assert_eq!(main.functions.len(), NAMES.len());
    assert_eq!(main.tables[0].initial, 3);
    assert_eq!(main.data[0].bytes, BYTES);
}
