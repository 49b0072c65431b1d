//! One figure, and how it is calculated.

use yew::prelude::*;

use super::bar::band_bar;
use super::parts::{disclosure, para};
use crate::core::report::{Bar, Figure};
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// A figure with its explanation in place, and a bar below it where there is a band.
pub(super) fn figure(wording: &Wording, figure: &Figure, bar: Option<Bar>) -> Html {
    let summary = html! {
        <>
            { wording.get(Phrase::How) }
            <span class="unseen">{ " " }{ figure.name.clone() }</span>
        </>
    };
    let how = figure.how.iter().map(|line| para("", line.clone()));
    html! {
        <div class="figure">
            { para("figure-name", figure.name.clone()) }
            { para("figure-value", figure.value.clone()) }
            { for bar.map(band_bar) }
            { para("hint", figure.hint.clone()) }
            { disclosure("how", false, summary, how.collect()) }
        </div>
    }
}
