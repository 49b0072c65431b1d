//! What became of the file that was asked for.

use yew::prelude::*;

use super::{Msg, Phrase, Rc, Scene, para};
use crate::core::export::Export;
use crate::core::session::papers::Making;
use crate::core::session::{PaperFact, Part, Presence};
use crate::web::view::notices::failed;

/// That a file is in the making, was handed over, or could not be made. The element is always
/// there, so that a screen reader tells what changes in it.
pub(super) fn outcome(scene: &Scene) -> Html {
    let told = match scene.session.papers().export {
        Making::Nothing => Html::default(),
        Making::Busy(export) => busy(scene, export),
        Making::Done(_) => para("", scene.wording.get(Phrase::PaperSaved)),
        Making::Failed(export) => failed(scene, Phrase::PaperFailed, "", asked(export)),
    };
    html! { <div class="outcome" role="status">{ told }</div> }
}

/// A file in the making; that of the workbook may lack the part of the program that makes it.
fn busy(scene: &Scene, export: Export) -> Html {
    match scene.session.presence(Part::Workbook) {
        Presence::Failed(reason) if export == Export::Workbook => {
            let again = Msg::PartAsked(Part::Workbook);
            failed(scene, Phrase::PaperLacking, reason, again)
        }
        _ => para("", scene.wording.get(Phrase::PaperMaking)),
    }
}

/// That a file is asked for.
pub(super) fn asked(export: Export) -> Msg {
    Msg::Papered(Rc::new(PaperFact::ExportAsked(export)))
}
