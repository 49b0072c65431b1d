//! The start: what this is, how far to go, which level to aim for.

use yew::prelude::*;

use super::footer::footer;
use super::parts::{Row, arrival, heading, para};
use super::scene::Scene;
use super::settings::target_field;
use crate::core::report::titles;
use crate::core::session::{Dialog, Extent, Msg};
use crate::core::words::Phrase;

/// The first screen.
pub fn start(scene: &Scene) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    let titles = titles(wording.words(), session.scope()).join(", ");
    let title = wording.fill(Phrase::StartTitle, &[("standard", &titles)]);
    html! {
        <div class="screen start">
            { arrival(wording, "title", title) }
            { para("lead", wording.get(Phrase::StartLead)) }
            { para("promise", wording.get(Phrase::StartPrivacy)) }
            if session.kept().is_blank() {
                { new_check(scene) }
            } else {
                { progress(scene) }
                { footer(scene) }
            }
        </div>
    }
}

/// The choices before the first question.
fn new_check(scene: &Scene) -> Html {
    let (wording, kept) = (scene.wording, scene.session.kept());
    let questions = &scene.session.scope().questions;
    let all = questions.len();
    let quick = questions.iter().filter(|question| question.quick).count();
    // Half a minute a question, told in tens of minutes.
    let minutes = (all.div_ceil(20) * 10).to_string();
    let row = |extent: Extent, name: Phrase, anchor: AttrValue| {
        let row = Row {
            group: "extent",
            name: wording.get(name),
            anchor,
            key: None,
            checked: kept.extent == extent,
            onchange: scene.emit.reform(move |_: Event| Msg::ExtentChosen(extent)),
        };
        row.view("")
    };
    let quick_hint = wording.count(Phrase::StartQuickHint, quick, &[]);
    let full_hint = wording.count(Phrase::StartFullHint, all, &[("minutes", &minutes)]);
    html! {
        <div class="card">
            <fieldset>
                <legend class="legend">{ wording.get(Phrase::StartExtent) }</legend>
                <div class="choices">
                    { row(Extent::Quick, Phrase::StartQuick, quick_hint) }
                    { row(Extent::Full, Phrase::StartFull, full_hint) }
                </div>
            </fieldset>
            { target_field(wording, kept.profile.target, scene.emit) }
            <div class="steps">
                { scene.buttons().make("primary", Phrase::StartBegin, Msg::QuestionsAsked) }
            </div>
        </div>
    }
}

/// A check that is kept: go on with it, look at it, or throw it away.
fn progress(scene: &Scene) -> Html {
    let (wording, session, buttons) = (scene.wording, scene.session, scene.buttons());
    let answers = &session.kept().answers;
    let trail = session.trail().questions();
    let is_answered = |id: &str| answers.choice(id).is_some();
    let answered = trail.iter().filter(|question| is_answered(&question.id));
    let (answered, asked) = (answered.count().to_string(), trail.len().to_string());
    let values = [("answered", &*answered), ("asked", &asked)];
    html! {
        <div class="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::StartSaved).into()) }
            { para("", wording.fill(Phrase::StartSavedHint, &values)) }
            <div class="steps">
                { buttons.make("quiet", Phrase::StartOver, Msg::DialogAsked(Dialog::StartOver)) }
                { buttons.make("secondary", Phrase::StartResult, Msg::ResultAsked) }
                { buttons.make("primary", Phrase::StartContinue, Msg::QuestionsAsked) }
            </div>
        </div>
    }
}
