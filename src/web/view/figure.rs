//! One figure, and how it is calculated.

use yew::prelude::*;

use super::BandBar;
use crate::core::report::{Bar, Figure};
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct FigureViewProps {
    pub figure: Figure,
    /// A bar below the figure, for the one that has a band.
    pub bar: Option<Bar>,
}

/// A figure with its explanation in place.
#[component]
pub fn FigureView(props: &FigureViewProps) -> Html {
    let wording = use_wording();
    let figure = &props.figure;
    html! {
        <div class="figure">
            <p class="figure-name">{ figure.name.clone() }</p>
            <p class="figure-value">{ &figure.value }</p>
            if let Some(bar) = props.bar {
                <BandBar {bar} />
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
