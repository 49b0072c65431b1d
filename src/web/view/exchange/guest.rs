//! What came in from elsewhere: shown like one's own result, but read only, and never taken for
//! the truth.

use yew::prelude::*;

use super::age::{age, is_old};
use super::changes::changes;
use super::fact;
use super::summary::summaries;
use crate::core::link::Carried;
use crate::core::session::exchange::{Guest, Held, Origin};
use crate::core::session::{Dialog, Fact, Msg, Screen, Supply};
use crate::core::words::Phrase;
use crate::web::view::footer::short_footer;
use crate::web::view::parts::{arrival, disclosure, para};
use crate::web::view::result::report_body;
use crate::web::view::scene::Scene;

/// The guest with where it is from and what can be done with it.
pub(super) fn guest(scene: &Scene) -> Html {
    let wording = scene.wording;
    let Some(guest) = &scene.session.exchange().guest else {
        return Html::default();
    };
    let lacks = guest.lacks(scene.session.content());
    let body = match (&guest.held, &scene.derived.report) {
        (Held::Result { summaries: all, .. }, _) => summaries(scene, all),
        (Held::Check { .. }, Some(report)) if !lacks => html! {
            <>
                { carried(scene, guest) }
                { changes(scene, guest) }
                { report_body(scene, report) }
            </>
        },
        // That it cannot be had is told above every screen.
        _ if matches!(scene.session.supply(), Supply::Failed(_)) => Html::default(),
        _ => para("", wording.get(Phrase::GuestWaiting)),
    };
    html! {
        <div class="screen result guest">
            <div class="card guest-head" part="card">
                { arrival(wording, "title", wording.get(Phrase::GuestTitle)) }
                { origin(scene, guest) }
                { para("", wording.get(Phrase::GuestUnverified)) }
                { ways(scene, guest) }
            </div>
            { body }
            { para("disclaimer", wording.get(Phrase::ResultDisclaimer)) }
            { short_footer(scene) }
        </div>
    }
}

/// Where it is from, and how old it is.
fn origin(scene: &Scene, guest: &Guest) -> Html {
    let wording = scene.wording;
    let today = scene.session.today();
    let age = guest.day.map(|day| age(wording, day, today));
    let from = match (&guest.origin, &age) {
        (Origin::Host(_), _) => wording.get(Phrase::GuestHost),
        (Origin::Link, age) => {
            let age = age.clone().unwrap_or_default();
            wording.fill(Phrase::GuestLink, &[("age", &age)])
        }
        (Origin::File(name), Some(age)) => {
            wording.fill(Phrase::GuestFile, &[("name", name), ("age", age)])
        }
        (Origin::File(name), None) => wording.fill(Phrase::GuestFileUndated, &[("name", name)]),
    };
    let is_old = guest.day.is_some_and(|day| is_old(day, today));
    html! {
        <p>
            { from }
            if !guest.name.is_empty() {
                { " " }
                { wording.fill(Phrase::GuestName, &[("name", &guest.name)]) }
            }
            if is_old {
                { " " }
                { wording.get(Phrase::GuestOld) }
            }
        </p>
    }
}

/// Keep it, compare it, or close it.
fn ways(scene: &Scene, guest: &Guest) -> Html {
    let buttons = scene.buttons();
    let keep = if scene.session.kept().is_blank() {
        fact(Fact::GuestKept)
    } else {
        Msg::DialogAsked(Dialog::Keep)
    };
    // Before all its questions are there, nobody knows all of it.
    let is_check = guest.state().is_some() && !guest.lacks(scene.session.content());
    html! {
        <div class="links">
            if is_check {
                { buttons.make("secondary", Phrase::GuestKeep, keep) }
                if !scene.session.kept().is_blank() {
                    { buttons.make("secondary", Phrase::GuestCompare, fact(Fact::Asked(Screen::Compare))) }
                }
            }
            { buttons.make("quiet", Phrase::GuestClose, fact(Fact::GuestClosed)) }
        </div>
    }
}

/// What became of answers to questions that have changed since it was made.
fn carried(scene: &Scene, guest: &Guest) -> Html {
    let Held::Check { carried, .. } = &guest.held else {
        return Html::default();
    };
    if *carried == Carried::default() {
        return Html::default();
    }
    let wording = scene.wording;
    let lines = [
        (Phrase::CarriedRetired, carried.retired.len()),
        (Phrase::CarriedMoved, carried.moved.len()),
        (Phrase::CarriedUnfit, carried.unfit.len()),
        (Phrase::CarriedAdded, carried.added),
    ];
    let lines = lines.into_iter().filter(|(_, count)| *count > 0);
    let lines = lines.map(|(phrase, count)| {
        html! { <li>{ wording.count(phrase, count, &[]) }</li> }
    });
    let list = html! { <ul class="plain">{ for lines }</ul> };
    disclosure("card", true, wording.get(Phrase::CarriedTitle).into(), list)
}
