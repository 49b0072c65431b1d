//! Splitting the program: what is not needed for the first screen goes into further modules,
//! which are loaded later and work on the same memory.

mod assign;
mod cut;
mod data;
mod graph;
mod module;
mod notes;
mod own;
mod pieces;
mod reach;
#[cfg(test)]
mod sample;
mod shared;
mod slots;
#[cfg(test)]
mod tests;

use anyhow::Result;

use self::assign::assign;
use self::cut::cut;
use self::graph::Graph;
use self::module::Module;

/// A part of the program besides the first one.
pub(super) struct Part {
    /// What it is called.
    pub(super) name: &'static str,
    /// Its file.
    pub(super) file: &'static str,
    /// The parts before it, besides the first one, that it uses: they are there when it is. What it
    /// has in common with others stays in the first part.
    pub(super) uses: &'static [&'static str],
    /// The functions by which it is entered, by their paths. They must not be inlined.
    pub(super) entries: &'static [&'static str],
}

/// All parts, each behind those that it uses.
pub(super) const PARTS: [Part; 5] = [
    Part {
        name: "screens",
        file: "iso_readiness_screens.wasm",
        uses: &[],
        entries: &[
            "iso_readiness::web::view::exchange::further",
            "iso_readiness::web::view::scene::whole_report",
            "iso_readiness::web::view::copy::copy_of_stored",
            "iso_readiness::web::view::exchange::reminders::reminders",
            "iso_readiness::core::session::exchange::update::update",
            "iso_readiness::core::session::exchange::update::read",
            "iso_readiness::core::session::host::update",
            "iso_readiness::core::host::events::result",
            "iso_readiness::core::host::events::answers",
            "iso_readiness::web::view::host::consent::hand_over",
        ],
    },
    Part {
        name: "sealing",
        file: "iso_readiness_sealing.wasm",
        uses: &["screens"],
        entries: &[
            "iso_readiness::web::effect::seal::sealed",
            "iso_readiness::web::effect::seal::unsealed",
            "iso_readiness::web::effect::seal::suggested",
        ],
    },
    Part {
        name: "papers",
        file: "iso_readiness_papers.wasm",
        uses: &["screens"],
        entries: &[
            "iso_readiness::web::view::papers::papers",
            "iso_readiness::web::view::scene::paper_source",
            "iso_readiness::core::session::papers::update",
            "iso_readiness::web::effect::export::made",
        ],
    },
    Part {
        name: "workbook",
        file: "iso_readiness_workbook.wasm",
        uses: &["screens", "papers"],
        entries: &["iso_readiness::web::effect::export::workbook"],
    },
    Part {
        name: "authoring",
        file: "iso_readiness_authoring.wasm",
        uses: &[],
        entries: &["iso_readiness::core::content::own::load"],
    },
];

/// What the first part is called where others import from it.
const MAIN: &str = "main";

/// Splits the module that wasm-bindgen made of the one that the linker made: first comes the part
/// that is there from the beginning, then each of `parts`.
///
/// # Errors
///
/// When a part cannot be entered as its table says, or the module has something unknown.
pub(super) fn split(linked: &[u8], finished: &[u8], parts: &[Part]) -> Result<Vec<Vec<u8>>> {
    let graph = Graph::read(linked)?;
    let module = Module::read(finished)?;
    let assignment = assign(&graph, &module, parts)?;
    let names = parts.iter().map(|part| part.name);
    let names: Vec<&str> = [MAIN].into_iter().chain(names).collect();
    let data = data::parted(&graph, &assignment.pieces, &module, names.len())?;
    cut(&module, &assignment, &data, &names)
}
