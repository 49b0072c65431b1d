//! The figures that go along with answering.

use yew::prelude::*;

use super::bar::band_bar;
use super::parts::para;
use crate::core::report::Live;
use crate::core::words::Phrase;
use crate::web::probe::rendered;
use crate::web::wording::Wording;

/// One standard's readiness so far, with the band that closes while one answers.
pub(super) fn live_figures(wording: &Wording, live: &Live) -> Html {
    rendered("figures");
    html! {
        <div class="live">
            { para("live-title", live.title.clone()) }
            <p class="live-value">
                <strong>{ &live.readiness }</strong>
                { " " }
                { live.share.clone() }
            </p>
            { band_bar(live.bar) }
            { para("hint live-band", wording.fill(Phrase::LiveBand, &[("band", &live.band)])) }
            { para("hint", live.coverage.clone()) }
        </div>
    }
}
