//! "Not applicable", apart from the answers, and always with its reason.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::answers::{Choice, Reason};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct ExclusionProps {
    pub question: Rc<str>,
    pub reason: Option<Reason>,
    /// Whether the question can be excluded at all.
    pub allowed: bool,
    pub emit: Callback<Msg>,
}

/// The reasons to choose from, one tap away; a plain sentence where nothing can be excluded.
#[component]
pub fn Exclusion(props: &ExclusionProps) -> Html {
    let wording = use_wording();
    if !props.allowed {
        return html! { <p class="exclusion-none">{ wording.get(Phrase::ReasonNone) }</p> };
    }
    let row = |reason: Reason| {
        let (question, emit) = (Rc::clone(&props.question), props.emit.clone());
        let onchange = move |_: Event| {
            emit.emit(Msg::Answered {
                question: Rc::clone(&question),
                choice: Choice::NotApplicable(reason),
                // The reason may need words in the note, so the check stays here.
                decided: false,
            });
        };
        html! {
            <label class="reason">
                <input type="radio" name="reason" checked={props.reason == Some(reason)} {onchange} />
                <span>{ wording.get(Phrase::of_reason(reason)) }</span>
            </label>
        }
    };
    html! {
        <details class="disclosure" data-exclusion="" open={props.reason.is_some()}>
            <summary>{ wording.get(Phrase::NotApplicable) }</summary>
            <fieldset class="reasons">
                <legend>{ wording.get(Phrase::ReasonAsk) }</legend>
                { for Reason::ALL.into_iter().map(row) }
            </fieldset>
        </details>
    }
}
