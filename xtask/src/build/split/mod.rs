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
pub(crate) mod weigh;

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
    /// has in common with others belongs to the one that all of them use, or to the first part.
    pub(super) uses: &'static [&'static str],
    /// The functions by which it is entered, by their paths. They must not be inlined.
    pub(super) entries: &'static [&'static str],
}

/// All parts, each behind those that it uses.
pub(super) const PARTS: [Part; 6] = [
    Part {
        name: "overview",
        file: "iso_readiness_overview.wasm",
        uses: &[],
        entries: &[
            "iso_readiness::web::view::side::side",
            "iso_readiness::web::view::scene::live_of",
            "iso_readiness::web::view::scene::followed_live",
            "iso_readiness::web::view::scene::serves_of",
            "iso_readiness::web::view::dialogs::dialogs",
            "iso_readiness::web::view::notices::held",
            "iso_readiness::web::view::waiting::waiting",
            "iso_readiness::web::view::ways::ways",
            "iso_readiness::core::session::beside::update",
            "iso_readiness::web::app::told_further",
            "iso_readiness::web::app::App::follow_beside",
            "iso_readiness::web::app::App::catch_up",
            "iso_readiness::web::app::App::go_on",
            "iso_readiness::web::effect::reach::go_back_to",
            "iso_readiness::web::embed::events::Events::follow",
            "iso_readiness::web::effect::saving::restore_text",
            // Kinds of nodes that Yew knows and no screen has.
            "yew::dom_bundle::bsuspense::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vsuspense::VSuspense>::attach",
            "yew::dom_bundle::bsuspense::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vsuspense::VSuspense>::reconcile_node",
            "<yew::dom_bundle::bsuspense::BSuspense as yew::dom_bundle::traits::ReconcileTarget>::detach",
            "<yew::dom_bundle::bsuspense::BSuspense as yew::dom_bundle::traits::ReconcileTarget>::shift",
            "yew::dom_bundle::bportal::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vportal::VPortal>::attach",
            "yew::dom_bundle::bportal::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vportal::VPortal>::reconcile_node",
            "<yew::dom_bundle::bportal::BPortal as yew::dom_bundle::traits::ReconcileTarget>::detach",
            "yew::dom_bundle::braw::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vraw::VRaw>::attach",
            "yew::dom_bundle::braw::<impl yew::dom_bundle::traits::Reconcilable for yew::virtual_dom::vraw::VRaw>::reconcile_node",
            "<yew::dom_bundle::braw::BRaw as yew::dom_bundle::traits::ReconcileTarget>::shift",
        ],
    },
    Part {
        name: "screens",
        file: "iso_readiness_screens.wasm",
        uses: &["overview"],
        entries: &[
            "iso_readiness::web::app::follow_further",
            "iso_readiness::web::view::exchange::further",
            "iso_readiness::web::view::many::lives",
            "iso_readiness::web::view::many::groups",
            "iso_readiness::web::view::many::offers",
            "iso_readiness::web::view::scene::whole_report",
            "iso_readiness::web::view::copy::copy_of_stored",
            "iso_readiness::web::view::exchange::reminders::reminders",
            "iso_readiness::core::session::exchange::update::update",
            "iso_readiness::core::session::exchange::update::read",
            "iso_readiness::core::session::host::update",
            "iso_readiness::core::host::events::result",
            "iso_readiness::core::host::events::answers",
            "iso_readiness::web::view::host::consent::hand_over",
            "iso_readiness::web::effect::tree::to_host",
        ],
    },
    Part {
        name: "sealing",
        file: "iso_readiness_sealing.wasm",
        uses: &["overview", "screens"],
        entries: &[
            "iso_readiness::web::effect::seal::sealed",
            "iso_readiness::web::effect::seal::unsealed",
            "iso_readiness::web::effect::seal::suggested",
        ],
    },
    Part {
        name: "papers",
        file: "iso_readiness_papers.wasm",
        uses: &["overview", "screens"],
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
        uses: &["overview", "screens", "papers"],
        entries: &["iso_readiness::web::effect::export::workbook"],
    },
    Part {
        name: "authoring",
        file: "iso_readiness_authoring.wasm",
        uses: &["overview"],
        entries: &[
            "iso_readiness::core::content::own::load",
            "iso_readiness::web::embed::own::told",
        ],
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
