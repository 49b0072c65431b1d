//! Where the answers are, in plain sight, and the way to be rid of them.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use crate::core::session::{Dialog, Fact, Msg, Saving, Screen};
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
            <div class="links">
                { verify(scene) }
                { scene.buttons().make("quiet", Phrase::Erase, Msg::DialogAsked(Dialog::Erase)) }
            </div>
        </div>
    }
}

/// The last line where nothing is to be erased.
pub(super) fn short_footer(scene: &Scene) -> Html {
    html! { <div class="footer">{ verify(scene) }</div> }
}

/// The way to prove that nothing is sent.
fn verify(scene: &Scene) -> Html {
    let asked = Msg::Exchanged(Rc::new(Fact::Asked(Screen::Verify)));
    scene.buttons().make("quiet", Phrase::VerifyTitle, asked)
}
