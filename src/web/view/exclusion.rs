//! "Not applicable", apart from the answers, and always with its reason.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::answers::{Choice, Reason};
use crate::core::content::Question;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// The reasons to choose from, one tap away; a plain sentence where nothing can be excluded.
pub(super) fn exclusion(
    wording: &Wording,
    question: &Question,
    reason: Option<Reason>,
    emit: &Callback<Msg>,
) -> Html {
    if !question.may_be_excluded {
        return html! { <p class="exclusion-none">{ wording.get(Phrase::ReasonNone) }</p> };
    }
    let row = |each: Reason| {
        let (id, emit) = (Rc::clone(&question.id), emit.clone());
        let onchange = move |_: Event| {
            emit.emit(Msg::Answered {
                question: Rc::clone(&id),
                choice: Choice::NotApplicable(each),
                // The reason may need words in the note, so the check stays here.
                decided: false,
            });
        };
        html! {
            <label class="reason">
                <input type="radio" name="reason" checked={reason == Some(each)} {onchange} />
                <span>{ wording.get(Phrase::of_reason(each)) }</span>
            </label>
        }
    };
    html! {
        <details class="disclosure" data-exclusion="" open={reason.is_some()}>
            <summary>{ wording.get(Phrase::NotApplicable) }</summary>
            <fieldset class="reasons">
                <legend>{ wording.get(Phrase::ReasonAsk) }</legend>
                { for Reason::ALL.into_iter().map(row) }
            </fieldset>
        </details>
    }
}
