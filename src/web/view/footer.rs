//! Where the answers are, in plain sight, and the way to be rid of them.

use yew::prelude::*;

use super::scene::Scene;
use crate::core::session::{Dialog, Msg, Saving};
use crate::core::words::Phrase;

/// The last line of every screen.
pub(super) fn footer(scene: &Scene) -> Html {
    let wording = scene.wording;
    html! {
        <div class="footer">
            <p>
                if *scene.session.saving() == Saving::On {
                    { wording.get(Phrase::SavedHere) }
                    { " " }
                }
                { wording.get(Phrase::NothingSent) }
            </p>
            { scene.buttons().make("quiet", Phrase::Erase, Msg::DialogAsked(Dialog::Erase)) }
        </div>
    }
}
