//! A question before something is lost.

use yew::prelude::*;

use super::Dialog;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// What is asked, and what saying yes is called.
pub(super) struct Question {
    pub(super) title: AttrValue,
    pub(super) text: AttrValue,
    pub(super) yes: AttrValue,
}

/// The safe answer comes first and has the focus.
pub(super) fn confirm(
    wording: &Wording,
    question: Question,
    onyes: &Callback<()>,
    onclose: &Callback<()>,
) -> Html {
    html! {
        <Dialog title={question.title} {onclose}>
            <p>{ question.text }</p>
            <div class="steps">
                <button type="button" class="secondary" onclick={onclose.reform(|_: MouseEvent| ())}>
                    { wording.get(Phrase::ConfirmNo) }
                </button>
                <button type="button" class="danger" onclick={onyes.reform(|_: MouseEvent| ())}>
                    { question.yes }
                </button>
            </div>
        </Dialog>
    }
}
