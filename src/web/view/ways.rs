//! What else can be done with a check: give it away, compare it, answer together.

use std::rc::Rc;

use yew::prelude::*;

use super::scene::Scene;
use crate::core::session::{Fact, Msg, Screen};
use crate::core::words::Phrase;

/// The ways to the further screens. A part of the program is entered here, so it has to be there.
#[inline(never)]
pub(super) fn ways(scene: &Scene) -> Html {
    let wording = scene.wording;
    let way = |label: Phrase, screen: Screen| {
        let asked = Msg::Exchanged(Rc::new(Fact::Asked(screen)));
        scene.buttons().make("quiet", label, asked)
    };
    let paper = |label: Phrase, screen: Screen| {
        scene
            .buttons()
            .make("quiet", label, Msg::PaperAsked(screen))
    };
    html! {
        <nav class="ways" aria-label={wording.get(Phrase::WaysTitle)}>
            if !scene.session.kept().is_blank() {
                { paper(Phrase::WaysReport, Screen::Report) }
                { paper(Phrase::WaysPlan, Screen::Plan) }
                { paper(Phrase::WaysApplicability, Screen::Applicability) }
                { paper(Phrase::WaysExports, Screen::Exports) }
                { way(Phrase::WaysShare, Screen::Share) }
            }
            { way(Phrase::WaysOpen, Screen::Open) }
            { way(Phrase::WaysCompare, Screen::Compare) }
            { way(Phrase::WaysTogether, Screen::Together) }
        </nav>
    }
}
