//! "Not applicable", apart from the answers, and always with its reason.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::{check, para, tell_change};
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
        let answered = Msg::Answered {
            question: Rc::clone(&question.id),
            choice: Choice::NotApplicable(reason),
            // The reason may need words in the note, so the check stays here.
            decided: false,
        };
        let label = wording.get(Phrase::of_reason(reason));
        let onchange = tell_change(emit, answered);
        check(
            "reason",
            Some("reason"),
            label,
            chosen == Some(reason),
            onchange,
        )
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
