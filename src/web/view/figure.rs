//! One figure, and how it is calculated.

use yew::prelude::*;

use super::bar::band_bar;
use crate::core::report::{Bar, Figure};
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// A figure with its explanation in place, and a bar below it where there is a band.
pub(super) fn figure(wording: &Wording, figure: &Figure, bar: Option<Bar>) -> Html {
    html! {
        <div class="figure">
            <p class="figure-name">{ figure.name.clone() }</p>
            <p class="figure-value">{ &figure.value }</p>
            if let Some(bar) = bar {
                { band_bar(bar) }
            }
            <p class="hint">{ &figure.hint }</p>
            <details class="disclosure how">
                <summary>
                    { wording.get(Phrase::How) }
                    <span class="unseen">{ " " }{ figure.name.clone() }</span>
                </summary>
                { for figure.how.iter().map(|line| html! { <p>{ line }</p> }) }
            </details>
        </div>
    }
}
