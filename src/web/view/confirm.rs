//! A question before something is lost.

use yew::prelude::*;

use super::Dialog;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct ConfirmProps {
    pub title: AttrValue,
    pub text: AttrValue,
    pub yes: AttrValue,
    pub onyes: Callback<()>,
    pub onclose: Callback<()>,
}

/// The safe answer comes first and has the focus.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let wording = use_wording();
    html! {
        <Dialog title={&props.title} onclose={&props.onclose}>
            <p>{ &props.text }</p>
            <div class="steps">
                <button type="button" class="secondary" onclick={props.onclose.reform(|_: MouseEvent| ())}>
                    { wording.get(Phrase::ConfirmNo) }
                </button>
                <button type="button" class="danger" onclick={props.onyes.reform(|_: MouseEvent| ())}>
                    { &props.yes }
                </button>
            </div>
        </Dialog>
    }
}
