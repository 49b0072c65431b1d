//! The screens on which something goes out to others or comes in from them.

mod age;
mod ask;
mod changes;
mod compare;
mod guest;
mod open;
mod opener;
mod person;
mod qr;
mod reminders;
mod save;
mod select;
mod share;
mod snapshots;
mod summary;
mod together;
mod trend;

use std::rc::Rc;

use yew::prelude::*;

pub(super) use reminders::reminders;

use super::footer::short_footer;
use super::host;
use super::parts::{arrival, para};
use super::result::result;
use super::scene::Scene;
use crate::core::session::{Fact, Msg, Screen};
use crate::core::words::Phrase;

/// The further screen that is asked for. A part of the program is entered here, so it has to be
/// there.
#[inline(never)]
pub fn further(scene: &Scene) -> Html {
    match scene.session.screen() {
        Screen::Start
        | Screen::Questions
        | Screen::Report
        | Screen::Plan
        | Screen::Applicability
        | Screen::Exports => Html::default(),
        Screen::Result => result(scene),
        Screen::Guest => guest::guest(scene),
        Screen::Share => share::share(scene),
        Screen::Open => open::open(scene),
        Screen::Compare => compare::compare(scene),
        Screen::Together => together::together(scene),
        Screen::Verify => host::verify(scene),
    }
}

/// A screen with its title, the ways out of it, and what it is for.
pub(super) fn screen(scene: &Scene, title: Phrase, lead: Option<Phrase>, body: Html) -> Html {
    let wording = scene.wording;
    let buttons = scene.buttons();
    let has_check = !scene.session.kept().is_blank();
    html! {
        <div class="screen exchange">
            <div class="result-head">
                { arrival(wording, "title", wording.get(title)) }
                <div class="links">
                    { buttons.make("secondary", Phrase::SideStart, Msg::StartAsked) }
                    if has_check {
                        { buttons.make("quiet", Phrase::SideResult, Msg::ResultAsked) }
                    }
                </div>
            </div>
            { for lead.map(|lead| para("lead", wording.get(lead))) }
            { body }
            if scene.session.screen() != Screen::Verify {
                { short_footer(scene) }
            }
        </div>
    }
}

/// A message about what goes out or comes in.
fn fact(fact: Fact) -> Msg {
    Msg::Exchanged(Rc::new(fact))
}
