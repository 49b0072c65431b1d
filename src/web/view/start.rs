//! The start: what this is, how far to go, which level to aim for.

use yew::prelude::*;

use super::finder::finder;
use super::footer::{footer, short_footer};
use super::parts::{Row, arrival, button, heading, para, tell, tell_change};
use super::scene::Scene;
use super::settings::target_field;
use super::ways::ways;
use crate::core::content::Count;
use crate::core::session::{Dialog, Extent, Msg, Part};
use crate::core::words::Phrase;

/// The first screen.
pub fn start(scene: &Scene) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    html! {
        <div class="screen start">
            { arrival(wording, "title", wording.get(Phrase::StartTitle)) }
            { para("lead", wording.get(Phrase::StartLead)) }
            { para("promise", wording.get(Phrase::StartPrivacy)) }
            if session.kept().is_blank() {
                { finder(scene) }
                { new_check(scene) }
                if session.has(Part::Overview) {
                    { ways(scene) }
                }
                { short_footer(scene) }
            } else {
                { progress(scene) }
                if session.has(Part::Overview) {
                    { ways(scene) }
                }
                { finder(scene) }
                { footer(scene) }
            }
        </div>
    }
}

/// The choices before the first question.
fn new_check(scene: &Scene) -> Html {
    let (wording, kept) = (scene.wording, scene.session.kept());
    let count = scene.session.content().catalogue().count(&kept.profile);
    let Count { all, quick } = count;
    // Half a minute a question, told in tens of minutes where there are many.
    let minutes = if all > Count::SHORT {
        all.div_ceil(20) * 10
    } else {
        all.div_ceil(2)
    };
    let minutes = minutes.to_string();
    let row = |extent: Extent, name: Phrase, anchor: AttrValue| {
        let row = Row {
            group: Some("extent"),
            name: wording.get(name),
            anchor,
            key: None,
            checked: kept.extent == extent,
            onchange: tell_change(scene.emit, Msg::ExtentChosen(extent)),
        };
        row.view("")
    };
    let quick_minutes = quick.div_ceil(6).to_string();
    let quick_hint = wording.count(
        Phrase::StartQuickHint,
        quick,
        &[("minutes", &quick_minutes)],
    );
    let full_hint = wording.count(Phrase::StartFullHint, all, &[("minutes", &minutes)]);
    let begin = tell(scene.emit, Msg::QuestionsAsked);
    html! {
        <div class="card" part="card">
            if count.has_quick() || all == 0 {
                <fieldset>
                    <legend class="legend">{ wording.get(Phrase::StartExtent) }</legend>
                    <div class="choices">
                        { row(Extent::Quick, Phrase::StartQuick, quick_hint) }
                        { row(Extent::Full, Phrase::StartFull, full_hint) }
                    </div>
                </fieldset>
            } else {
                { para("total", full_hint) }
            }
            { target_field(wording, kept.profile.target, scene.emit) }
            <div class="steps">
                { button("primary", wording.get(Phrase::StartBegin), begin, asks_nothing(scene)) }
            </div>
        </div>
    }
}

/// A check that is kept: go on with it, look at it, or throw it away.
fn progress(scene: &Scene) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    let (answered, asked) = session.progress();
    let (answered, asked) = (answered.to_string(), asked.to_string());
    let values = [("answered", &*answered), ("asked", &asked)];
    let asks_nothing = asks_nothing(scene);
    let step = |look, label, msg, disabled| {
        button(look, wording.get(label), tell(scene.emit, msg), disabled)
    };
    html! {
        <div class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::StartSaved).into()) }
            { para("", wording.fill(Phrase::StartSavedHint, &values)) }
            <div class="steps">
                { step("quiet", Phrase::StartOver, Msg::DialogAsked(Dialog::StartOver), false) }
                { step("secondary", Phrase::StartResult, Msg::ResultAsked, asks_nothing) }
                { step("primary", Phrase::StartContinue, Msg::QuestionsAsked, asks_nothing) }
            </div>
        </div>
    }
}

/// Whether there is no question to answer: no standard is chosen, or its content is not there.
fn asks_nothing(scene: &Scene) -> bool {
    scene.session.scope().questions.is_empty()
}
