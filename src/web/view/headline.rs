//! A standard's status in words.

use yew::prelude::*;

use crate::core::report::Headline;

/// The status, and what it rests on.
pub(super) fn headline(headline: &Headline) -> Html {
    html! {
        <div class={classes!("headline", headline.kind)}>
            <p class="status">{ headline.status.clone() }</p>
            { for headline.because.iter().map(|reason| html! { <p>{ reason }</p> }) }
            if let Some(word) = &headline.provisional {
                <p class="provisional">{ word.clone() }</p>
            }
        </div>
    }
}
