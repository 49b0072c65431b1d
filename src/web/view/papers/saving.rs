//! The way from a paper to files.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::export::Export;
use crate::core::session::papers::Making;
use crate::core::session::{Msg, PaperFact, Part, Presence, Screen};
use crate::core::words::Phrase;
use crate::web::view::parts::{button, tell};
use crate::web::view::scene::Scene;

/// A button that asks for a file.
pub(super) fn save(scene: &Scene, label: Phrase, export: Export) -> Html {
    let onclick = asked(scene, export);
    button("secondary", scene.wording.get(label), onclick, false)
}

/// The way to all kinds of files.
pub(super) fn files(scene: &Scene) -> Html {
    let exports = Msg::PaperAsked(Screen::Exports);
    scene.buttons().make("quiet", Phrase::WaysExports, exports)
}

/// Asks for a file, unless one is in the making: two at a time would be told apart by nobody.
pub(super) fn asked(scene: &Scene, export: Export) -> Callback<MouseEvent> {
    if is_busy(scene) {
        return Callback::noop();
    }
    let fact = PaperFact::ExportAsked(export);
    tell(scene.emit, Msg::Papered(Rc::new(fact)))
}

/// A file whose part of the program could not be had is not in the making any more.
fn is_busy(scene: &Scene) -> bool {
    let session = scene.session;
    match session.papers().export {
        Making::Busy(Export::Workbook) => {
            !matches!(session.presence(Part::Workbook), Presence::Failed(_))
        }
        Making::Busy(_) => true,
        _ => false,
    }
}
