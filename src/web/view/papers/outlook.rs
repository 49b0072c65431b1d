//! The road to certification, what does not fit together, and what hangs on "not applicable".

use yew::prelude::*;

use super::open::open;
use crate::core::outlook::{Exclusions, Hint, Phase, Place, Road, Stage};
use crate::core::report::Bar;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::view::bar::band_bar;
use crate::web::view::element::{class_with, with};
use crate::web::view::parts::{disclosure, heading, para};
use crate::web::wording::Wording;

/// How far the cycle of a management system has come, and the stages until the certificate.
pub(super) fn road(wording: &Wording, road: &Road) -> Html {
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::TeamRoad).into()) }
            { para("standard-title", road.standard.clone()) }
            { para("", road.told.clone()) }
            <ul class="bars phases">{ for road.phases.iter().map(phase) }</ul>
            <ol class="stages">{ for road.stages.iter().map(stage) }</ol>
        </section>
    }
}

fn phase(phase: &Phase) -> Html {
    let bar = Bar {
        low: 0,
        high: phase.points,
        readiness: None,
    };
    html! {
        <li>
            <p><strong>{ phase.name.clone() }</strong>{ " " }{ phase.share.clone() }</p>
            { band_bar(bar) }
            { para("hint", phase.told.clone()) }
        </li>
    }
}

fn stage(stage: &Stage) -> Html {
    let (look, current) = match stage.place {
        Place::Done => ("is-done", None),
        Place::Here => ("is-here", Some(AttrValue::Static("step"))),
        Place::Ahead => ("is-ahead", None),
        Place::Beyond => ("is-beyond", None),
    };
    let item = html! {
        <li>
            <p><strong>{ stage.name.clone() }</strong></p>
            { para("hint", stage.what.clone()) }
            { para("", stage.told.clone()) }
        </li>
    };
    let values = vec![class_with("stage", look), current];
    with(&["class", "aria-current"], values, item)
}

/// Answers that do not fit together, each with the questions to look at.
pub(super) fn hints(wording: &Wording, hints: &[Hint], emit: &Callback<Msg>) -> Html {
    if hints.is_empty() {
        return Html::default();
    }
    let items = hints.iter().map(|hint| {
        html! {
            <li>
                { para("", hint.text.clone()) }
                { para("hint", hint.why.clone()) }
                { for hint.questions.iter().map(|question| open("hints", question, emit)) }
            </li>
        }
    });
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::TeamHints).into()) }
            { para("hint", wording.get(Phrase::TeamHintsLead)) }
            <ul class="findings">{ for items }</ul>
        </section>
    }
}

/// How much hangs on what was left out.
pub(super) fn exclusions(wording: &Wording, all: &Exclusions, emit: &Callback<Msg>) -> Html {
    let items = all.items.iter().map(|item| {
        html! {
            <li>
                { open("exclusions", &item.question, emit) }
                <p>{ item.reason.clone() }{ " " }<span class="tag">{ item.effect.clone() }</span></p>
                if !item.note.is_empty() {
                    { para("hint prose", item.note.clone()) }
                }
            </li>
        }
    });
    let which = wording.count(Phrase::TeamExcluded, all.items.len(), &[]);
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::TeamExclusions).into()) }
            { for all.warning.iter().map(|warning| para("notice", warning.clone())) }
            { for all.lines.iter().map(|line| para("", line.clone())) }
            { disclosure("", false, which.into(), html! { <ul class="findings">{ for items }</ul> }) }
        </section>
    }
}
