//! A standard's status in words.

use yew::prelude::*;

use crate::core::report::Headline;

#[derive(PartialEq, Properties)]
pub struct HeadlineViewProps {
    pub headline: Headline,
}

/// The status, and what it rests on.
#[component]
pub fn HeadlineView(props: &HeadlineViewProps) -> Html {
    let headline = &props.headline;
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
