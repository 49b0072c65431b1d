//! `cargo xtask bench`: how fast it is, and how much of the machine it takes.
//!
//! Each part measures and leaves a list of rows in `target/bench/`; all that lie there become one
//! table, which is printed and written to `docs/performance.md`.

mod core;
mod growth;
mod machine;
mod page;
mod rows;
mod table;
mod wasm;

use std::collections::BTreeSet;

use anyhow::Result;

pub(crate) use self::page::FOLDER as CONTESTANTS;
use crate::progress::Progress;
use crate::project::Project;
use crate::setup::Need;

/// One of the things that are measured, in the order in which that happens.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    needs: &'static [Need],
    /// Measures, and leaves what came of it in the file of the same name.
    run: fn(&Project) -> Result<()>,
}

pub(crate) const PARTS: [Part; 4] = [
    Part {
        name: "page",
        about: "the page beside SurveyJS, Form.io and a page written by hand",
        needs: &page::NEEDS,
        run: page::run,
    },
    Part {
        name: "core",
        about: "scoring, links and a million of them, without a browser",
        needs: &[],
        run: core::run,
    },
    Part {
        name: "wasm",
        about: "the core once more, as WebAssembly",
        needs: &[],
        run: wasm::run,
    },
    Part {
        name: "growth",
        about: "the page with ten and a hundred times the content",
        needs: &growth::NEEDS,
        run: growth::run,
    },
];

/// The parts of these names in their order, or all of them where none is named. An error is the
/// name that no part has.
pub(crate) fn choose(names: &[String]) -> Result<Vec<&'static Part>, &str> {
    let exists = |name: &&String| PARTS.iter().any(|part| part.name == **name);
    if let Some(unknown) = names.iter().find(|name| !exists(name)) {
        return Err(unknown);
    }
    let chosen = |part: &&Part| names.is_empty() || names.iter().any(|name| name == part.name);
    Ok(PARTS.iter().filter(chosen).collect())
}

pub(crate) fn run(project: &Project, parts: &[&'static Part]) -> Result<()> {
    let needs: BTreeSet<Need> = parts.iter().flat_map(|part| part.needs).copied().collect();
    let mut progress = Progress::of(needs.len());
    for need in needs {
        need.meet(project, &mut progress)?;
    }
    for part in parts {
        println!("\n=== {}: {}", part.name, part.about);
        (part.run)(project)?;
    }
    table::publish(project)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_run_in_their_order() {
        let names = |wanted: &[&str]| -> Result<Vec<&str>, String> {
            let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
            let parts = choose(&wanted).map_err(ToOwned::to_owned)?;
            Ok(parts.iter().map(|part| part.name).collect())
        };
        assert_eq!(names(&["core", "page"]), Ok(vec!["page", "core"]));
        assert_eq!(names(&["speed"]), Err("speed".to_owned()));
        assert_eq!(names(&[]).map(|all| all.len()), Ok(PARTS.len()));
    }
}
