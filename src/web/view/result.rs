//! The result: where one stands, what an auditor would find, what to do first.

use std::rc::Rc;

use yew::prelude::*;

use super::figure::figure;
use super::findings::findings;
use super::headline::headline;
use super::sections::sections;
use super::{Ask, Footer, Plan, Same};
use crate::core::report::{Report, StandardReport};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::effect::print::print;
use crate::web::state::State;
use crate::web::wording::{Wording, use_wording};

#[derive(PartialEq, Properties)]
pub struct ResultScreenProps {
    pub state: State,
    pub emit: Callback<Msg>,
    pub ask: Callback<Option<Ask>>,
}

/// The whole result.
#[component]
pub fn ResultScreen(props: &ResultScreenProps) -> Html {
    let wording = use_wording();
    let session = &props.state.0;
    let report = use_memo(
        (
            Same::of(session.scope()),
            Rc::clone(&session.kept().answers),
        ),
        |(scope, answers)| Report::of(session.content(), scope, answers),
    );
    let back = props.emit.reform(|_: MouseEvent| Msg::Continued);
    html! {
        <div class="screen result">
            <div class="result-head">
                <@{wording.heading(0)} class="title" tabindex="-1" data-arrival="">
                    { wording.get(Phrase::ResultTitle) }
                </@>
                <div class="links">
                    <button type="button" class="secondary" onclick={back}>
                        { wording.get(Phrase::ResultBack) }
                    </button>
                    <button type="button" class="quiet" onclick={|_: MouseEvent| print()}>
                        { wording.get(Phrase::ResultPrint) }
                    </button>
                </div>
            </div>
            { for report.standards.iter().map(|standard| {
                standard_view(&wording, standard, &props.emit)
            }) }
            <Plan plan={Same::of(&report.plan)} emit={&props.emit} />
            <p class="disclaimer">{ wording.get(Phrase::ResultDisclaimer) }</p>
            <Footer saving={session.saving().clone()} ask={&props.ask} />
        </div>
    }
}

fn standard_view(wording: &Wording, standard: &Rc<StandardReport>, emit: &Callback<Msg>) -> Html {
    html! {
        <div key={Rc::clone(&standard.id)} class="standard">
            <section class="card">
                <@{wording.heading(1)} class="standard-title">
                    { &standard.title }
                    <span class="standard-name">{ standard.name.clone() }</span>
                </@>
                { headline(&standard.headline) }
                <div class="figures">
                    { for standard.figures.iter().enumerate().map(|(index, each)| {
                        let bar = (index == 0).then_some(standard.bar);
                        figure(wording, each, bar)
                    }) }
                </div>
            </section>
            { findings(wording, &standard.findings, emit) }
            { sections(wording, &standard.sections) }
        </div>
    }
}
