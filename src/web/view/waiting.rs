//! What stands in the place of the result until the part of the program that shows it is there.

use yew::prelude::*;

use super::notices::failed;
use super::parts::{arrival, para};
use super::scene::Scene;
use crate::core::session::{Msg, Part, Presence};
use crate::core::words::Phrase;

/// That the result is on its way, or why it could not be had; and the way back to the questions.
pub fn waiting(scene: &Scene) -> Html {
    let wording = scene.wording;
    let told = match scene.session.presence(Part::Screens) {
        Presence::Failed(reason) => {
            let again = Msg::PartAsked(Part::Screens);
            failed(scene, Phrase::ResultFailed, reason, again)
        }
        _ => para("notice", wording.get(Phrase::ResultAwaited)),
    };
    html! {
        <div class="screen result">
            <div class="result-head">
                { arrival(wording, "title", wording.get(Phrase::ResultTitle)) }
                <div class="links">
                    { scene.buttons().make("secondary", Phrase::ResultBack, Msg::QuestionsAsked) }
                </div>
            </div>
            <div role="status">{ told }</div>
        </div>
    }
}
