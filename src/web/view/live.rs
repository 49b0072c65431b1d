//! The figures that go along with answering.

use yew::prelude::*;

use super::bar::band_bar;
use crate::core::report::Live;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct LiveFiguresProps {
    pub live: Live,
}

/// One standard's readiness so far, with the band that closes while one answers.
#[component]
pub fn LiveFigures(props: &LiveFiguresProps) -> Html {
    let wording = use_wording();
    let live = &props.live;
    html! {
        <div class="live">
            <p class="live-title">{ &live.title }</p>
            <p class="live-value">
                <strong>{ &live.readiness }</strong>
                { " " }
                <span>{ wording.get(Phrase::Readiness) }</span>
            </p>
            { band_bar(live.bar) }
            <p class="hint">
                { wording.get(Phrase::LiveBand) }{ " " }{ &live.band }
            </p>
            <p class="hint">{ &live.coverage }</p>
        </div>
    }
}
