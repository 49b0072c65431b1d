//! The result: where one stands, what an auditor would find, what to do first.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::figure;
use super::findings::findings;
use super::footer::footer;
use super::parts::{arrival, button, heading, para};
use super::plan::plan;
use super::scene::Scene;
use super::sections::sections;
use crate::core::report::{Headline, StandardReport};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::effect::print::print;

/// The whole result.
pub fn result(scene: &Scene) -> Html {
    let wording = scene.wording;
    let Some(report) = &scene.derived.report else {
        return Html::default();
    };
    let print = Callback::from(|_: MouseEvent| print());
    html! {
        <div class="screen result">
            <div class="result-head">
                { arrival(wording, "title", wording.get(Phrase::ResultTitle)) }
                <div class="links">
                    { scene.buttons().make("secondary", Phrase::ResultBack, Msg::QuestionsAsked) }
                    { button("quiet", wording.get(Phrase::ResultPrint), print, false) }
                </div>
            </div>
            { for report.standards.iter().map(|standard| standard_view(scene, standard)) }
            { plan(scene, &report.plan) }
            { para("disclaimer", wording.get(Phrase::ResultDisclaimer)) }
            { footer(scene) }
        </div>
    }
}

fn standard_view(scene: &Scene, standard: &StandardReport) -> Html {
    let wording = scene.wording;
    let title = html! {
        <>
            { &standard.title }
            <span class="standard-name">{ standard.name.clone() }</span>
        </>
    };
    html! {
        <div key={Rc::clone(&standard.id)} class="standard">
            <section class="card">
                { heading(wording, 1, "standard-title", title) }
                { headline(&standard.headline) }
                <div class="figures">
                    { for standard.figures.iter().enumerate().map(|(index, each)| {
                        figure(wording, each, (index == 0).then_some(standard.bar))
                    }) }
                </div>
            </section>
            { findings(scene, &standard.findings) }
            { sections(wording, &standard.sections) }
        </div>
    }
}

/// The status, and what it rests on.
fn headline(headline: &Headline) -> Html {
    let reasons = headline.because.iter();
    html! {
        <div class={classes!("headline", headline.kind)}>
            { para("status", headline.status.clone()) }
            { for reasons.map(|reason| para("", reason.clone())) }
            { for headline.provisional.iter().map(|word| para("provisional", word.clone())) }
        </div>
    }
}
