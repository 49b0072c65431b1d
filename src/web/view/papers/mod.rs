//! The papers: what comes of a check for those who were not there, and for those who go on from it.

mod applicability;
mod bands;
mod bars;
mod control;
mod document;
mod exports;
mod fields;
mod map;
mod open;
mod outcome;
mod outlook;
mod plan;
mod records;
mod report;
mod saving;
mod tables;
mod tried;

use std::rc::Rc;

use yew::prelude::*;

use super::footer::short_footer;
use super::parts::{arrival, para};
use super::scene::Scene;
use crate::core::papers::Source;
use crate::core::session::{Msg, Screen};
use crate::core::words::Phrase;

/// The paper that is asked for. A part of the program is entered here, so it has to be there.
#[inline(never)]
pub fn papers(scene: &Scene) -> Html {
    let Some(source) = &scene.derived.source else {
        return Html::default();
    };
    let (title, body) = match scene.session.screen() {
        Screen::Report => (Phrase::WaysReport, report::report(scene, source)),
        Screen::Plan => (Phrase::WaysPlan, plan::plan(scene, source)),
        Screen::Applicability => (
            Phrase::WaysApplicability,
            applicability::applicability(scene, source),
        ),
        Screen::Exports => (Phrase::WaysExports, exports::exports(scene, source)),
        _ => return Html::default(),
    };
    screen(scene, title, body)
}

/// A paper with its title, and the ways out of it.
fn screen(scene: &Scene, title: Phrase, body: Html) -> Html {
    let wording = scene.wording;
    let buttons = scene.buttons();
    html! {
        <div class="screen papers">
            <div class="result-head">
                { arrival(wording, "title", wording.get(title)) }
                <div class="links">
                    { buttons.make("secondary", Phrase::SideResult, Msg::ResultAsked) }
                    { buttons.make("quiet", Phrase::SideStart, Msg::StartAsked) }
                </div>
            </div>
            { body }
            { short_footer(scene) }
        </div>
    }
}
