//! "Not applicable", apart from the answers, and always with its reason.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::para;
use crate::core::answers::{Choice, Reason};
use crate::core::content::Question;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// The reasons to choose from, one tap away; a plain sentence where nothing can be excluded.
pub(super) fn exclusion(
    wording: &Wording,
    question: &Question,
    chosen: Option<Reason>,
    emit: &Callback<Msg>,
) -> Html {
    if !question.may_be_excluded {
        return para("exclusion-none", wording.get(Phrase::ReasonNone));
    }
    let row = |reason: Reason| {
        let id = Rc::clone(&question.id);
        let onchange = emit.reform(move |_: Event| Msg::Answered {
            question: Rc::clone(&id),
            choice: Choice::NotApplicable(reason),
            // The reason may need words in the note, so the check stays here.
            decided: false,
        });
        html! {
            <label class="reason">
                <input type="radio" name="reason" checked={chosen == Some(reason)} {onchange} />
                <span>{ wording.get(Phrase::of_reason(reason)) }</span>
            </label>
        }
    };
    html! {
        <details class="disclosure" data-exclusion="" open={chosen.is_some()}>
            <summary>{ wording.get(Phrase::NotApplicable) }</summary>
            <fieldset class="reasons">
                <legend>{ wording.get(Phrase::ReasonAsk) }</legend>
                { for Reason::ALL.into_iter().map(row) }
            </fieldset>
        </details>
    }
}
