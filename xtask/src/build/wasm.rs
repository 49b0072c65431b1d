//! Finishing what wasm-pack made: shorter names for what module and glue share, and functions in
//! an order that compresses well.
//!
//! wasm-bindgen gives each import and some exports a name with a hash in it, twice: in the module
//! and in the glue. Hashes do not compress. Without them the names still say what is imported, for
//! everybody who wants to check what the module can reach.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use rustc_demangle::try_demangle;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

/// How many hexadecimal digits a hash of wasm-bindgen has.
const HASH_DIGITS: usize = 16;

/// A module, and the glue that goes with it.
pub(super) struct Pair {
    pub(super) module: Vec<u8>,
    pub(super) glue: String,
}

/// The same module and glue with shorter names between them.
pub(super) fn shorten(module: &[u8], glue: &str) -> Result<Pair> {
    let mut imports = Names::default();
    let mut exports = Names::default();
    let mut shorter = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload.context("wasm-pack made no proper module")? {
            Payload::ImportSection(reader) => {
                let mut section = ImportSection::new();
                for import in reader.into_imports() {
                    let import = import?;
                    let kind = RoundtripReencoder.entity_type(import.ty)?;
                    section.import(import.module, &imports.shorten(import.name), kind);
                }
                shorter.section(&section);
            }
            Payload::ExportSection(reader) => {
                let mut section = ExportSection::new();
                for export in reader {
                    let export = export?;
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    section.export(&exports.shorten(export.name), kind, export.index);
                }
                shorter.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                    let data = module.get(range).unwrap_or_default();
                    shorter.section(&RawSection { id, data });
                }
            }
        }
    }
    let names = imports.shorter.iter().chain(&exports.shorter);
    let glue = names.fold(without_debugging(glue)?, |glue, (long, short)| {
        glue.replace(long, short)
    });
    Ok(Pair {
        module: shorter.finish(),
        glue,
    })
}

/// The function of the glue that describes any value for messages of programs that break.
const DESCRIBES: &str = "function debugString(val) {";

/// The glue with a plain description of values in place of its own, which would be a twentieth of
/// what everybody loads of scripts.
fn without_debugging(glue: &str) -> Result<String> {
    let Some((before, rest)) = glue.split_once(DESCRIBES) else {
        return Ok(glue.to_owned());
    };
    let (_, after) = rest
        .split_once("\n}\n")
        .context("the glue describes values in an unknown way")?;
    let plain = "\n    return String(val?.stack ?? val);\n}\n";
    Ok([before, DESCRIBES, plain, after].concat())
}

/// Long names with a hash, and their shorter ones.
#[derive(Default)]
struct Names {
    shorter: BTreeMap<String, String>,
    taken: BTreeSet<String>,
}

impl Names {
    fn shorten<'n>(&mut self, long: &'n str) -> Cow<'n, str> {
        let Some(stem) = without_hash(long) else {
            return Cow::Borrowed(long);
        };
        let numbered = (2..).map(|number| format!("{stem}_{number}"));
        let mut candidates = [stem.clone().into_owned()].into_iter().chain(numbered);
        let short = candidates.find(|name| self.taken.insert(name.clone()));
        let short = short.unwrap_or_else(|| long.to_owned());
        self.shorter.insert(long.to_owned(), short.clone());
        Cow::Owned(short)
    }
}

/// `__wbg_focus_d5e2fdbdb56416f0` is `focus`, and so is a mangled `focus`; `None` where there is no
/// hash.
fn without_hash(name: &str) -> Option<Cow<'_, str>> {
    if let Ok(mangled) = try_demangle(name) {
        let path = format!("{mangled:#}");
        let (_, last) = path.rsplit_once("::")?;
        return Some(Cow::Owned(last.to_owned()));
    }
    without_plain_hash(name).map(Cow::Borrowed)
}

fn without_plain_hash(name: &str) -> Option<&str> {
    let (rest, hash) = name.split_at_checked(name.len().checked_sub(HASH_DIGITS)?)?;
    let is_hash = hash.bytes().all(|digit| digit.is_ascii_hexdigit());
    let rest = rest
        .strip_suffix("__h")
        .or_else(|| rest.strip_suffix('_'))?;
    let stem = rest
        .strip_prefix("__wbg_")
        .unwrap_or(rest)
        .trim_start_matches('_');
    let stem = stem.strip_prefix("wbindgen_").unwrap_or(stem);
    let stem = stem
        .strip_prefix("wasm_bindgen__convert__closures")
        .unwrap_or(stem);
    let stem = stem.trim_matches('_');
    (is_hash && !stem.is_empty()).then_some(stem)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, TypeSection};

    use super::*;

    const GET: &str = "__wbg_get_2080c49015e35254";
    const ANOTHER_GET: &str = "__wbg_get_d7176cfb76d71114";
    const INVOKE: &str = "wasm_bindgen__convert__closures_____invoke__he0098a3825cc7b8e";

    /// A module that imports two functions and exports them.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in [GET, ANOTHER_GET] {
            imports.import("./m.js", name, EntityType::Function(0));
        }
        let mut exports = ExportSection::new();
        exports.export(INVOKE, ExportKind::Func, 0);
        exports.export("mount", ExportKind::Func, 1);
        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&FunctionSection::new())
            .section(&exports);
        module.finish()
    }

    fn names(module: &[u8]) -> (Vec<String>, Vec<String>) {
        let (mut imports, mut exports) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.unwrap() {
                Payload::ImportSection(reader) => {
                    let all = reader.into_imports();
                    imports.extend(all.map(|one| one.unwrap().name.to_owned()));
                }
                Payload::ExportSection(reader) => {
                    let all = reader.into_iter();
                    exports.extend(all.map(|one| one.unwrap().name.to_owned()));
                }
                _ => {}
            }
        }
        (imports, exports)
    }

    #[test]
    fn module_and_glue_agree_on_shorter_names() {
        let glue = format!(
            "const imports = {{ {GET}: a, {ANOTHER_GET}: b }};\nwasm.{INVOKE}(); wasm.mount();"
        );
        let pair = shorten(&module(), &glue).unwrap();
        let (imports, exports) = names(&pair.module);
        assert_eq!(imports, ["get", "get_2"]);
        assert_eq!(exports, ["invoke", "mount"]);
        assert_eq!(
            pair.glue,
            "const imports = { get: a, get_2: b };\nwasm.invoke(); wasm.mount();"
        );
    }

    #[test]
    fn values_are_described_plainly() {
        let glue =
            "a();\nfunction debugString(val) {\n    if (val) {\n    }\n}\nfunction b() {\n}\n";
        assert_eq!(
            without_debugging(glue).unwrap(),
            "a();\nfunction debugString(val) {\n    return String(val?.stack ?? val);\n}\nfunction b() {\n}\n"
        );
        assert!(without_debugging("function debugString(val) {").is_err());
        assert_eq!(without_debugging("other();").unwrap(), "other();");
    }

    #[test]
    fn only_hashes_are_taken_for_hashes() {
        let short = |name| without_hash(name).map(Cow::into_owned);
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(short("__wbg_focus_d5e2fdbdb56416f0"), some("focus"));
        assert_eq!(
            short("__wbg___wbindgen_throw_4c88d8bf264fd984"),
            some("throw")
        );
        assert_eq!(
            short("_ZN12wasm_bindgen7convert6invoke17he236d838049157a6E"),
            some("invoke")
        );
        assert_eq!(short("__wbindgen_init_externref_table"), None);
        assert_eq!(short("memory"), None);
        assert_eq!(short("_d5e2fdbdb56416f0"), None);
    }

    #[test]
    fn what_is_no_module_is_an_error() {
        assert!(shorten(b"not a module", "").is_err());
    }
}
