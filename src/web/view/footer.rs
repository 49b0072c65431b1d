//! Where the answers are, in plain sight, and the way to be rid of them.

use yew::prelude::*;

use super::Ask;
use crate::core::session::Saving;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct FooterProps {
    pub saving: Saving,
    pub ask: Callback<Option<Ask>>,
}

/// The last line of every screen.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let wording = use_wording();
    html! {
        <div class="footer">
            <p>
                if props.saving == Saving::On {
                    { wording.get(Phrase::SavedHere) }
                    { " " }
                }
                { wording.get(Phrase::NothingSent) }
            </p>
            <button type="button" class="quiet"
                onclick={props.ask.reform(|_: MouseEvent| Some(Ask::Erase))}>
                { wording.get(Phrase::Erase) }
            </button>
        </div>
    }
}
