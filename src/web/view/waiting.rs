//! What stands in the place of a screen until the part of the program that shows it is there.

use yew::prelude::*;

use super::notices::failed;
use super::parts::{arrival, para};
use super::scene::Scene;
use crate::core::session::{Msg, Part, Presence, Screen};
use crate::core::words::Phrase;

/// That the screen is on its way, or why it could not be had; and the way back. A part of the
/// program is entered here, so it has to be there.
#[inline(never)]
pub fn waiting(scene: &Scene) -> Html {
    let wording = scene.wording;
    let part = scene.session.lacking().unwrap_or(Part::Screens);
    let title = match scene.session.screen() {
        Screen::Share => Phrase::WaysShare,
        Screen::Open | Screen::Guest => Phrase::WaysOpen,
        Screen::Compare => Phrase::WaysCompare,
        Screen::Together => Phrase::WaysTogether,
        Screen::Verify => Phrase::VerifyTitle,
        Screen::Report => Phrase::WaysReport,
        Screen::Plan => Phrase::WaysPlan,
        Screen::Applicability => Phrase::WaysApplicability,
        Screen::Exports => Phrase::WaysExports,
        _ => Phrase::ResultTitle,
    };
    html! {
        <div class="screen result">
            <div class="result-head">
                { arrival(wording, "title", wording.get(title)) }
                <div class="links">
                    if scene.session.screen() == Screen::Result {
                        { scene.buttons().make("secondary", Phrase::ResultBack, Msg::QuestionsAsked) }
                    } else {
                        { scene.buttons().make("secondary", Phrase::SideStart, Msg::StartAsked) }
                    }
                </div>
            </div>
            { awaited(scene, part) }
        </div>
    }
}

/// That a part of the program is on its way, or why it could not be had.
pub fn awaited(scene: &Scene, part: Part) -> Html {
    let told = match scene.session.presence(part) {
        Presence::Failed(reason) => {
            let again = Msg::PartAsked(part);
            failed(scene, Phrase::ResultFailed, reason, again)
        }
        _ => para("notice", scene.wording.get(Phrase::ResultAwaited)),
    };
    html! { <div role="status">{ told }</div> }
}
