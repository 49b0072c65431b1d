//! The way from a paper to a question.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::report::QuestionLink;
use crate::core::session::Msg;
use crate::web::view::parts::tell;

/// A question to open, and where it stands. `list` tells one list from another, so that the
/// visitor can come back to the same place.
pub(super) fn open(list: &str, question: &QuestionLink, emit: &Callback<Msg>) -> Html {
    let place: Rc<str> = Rc::from([list, " ", &question.id].concat());
    let opened = Msg::Opened {
        question: Rc::clone(&question.id),
        from: Some(Rc::clone(&place)),
    };
    html! {
        <p>
            <button type="button" class="link" data-jump={place} onclick={tell(emit, opened)}>
                { question.ask.clone() }
            </button>
            { " " }
            <span class="hint">{ &question.now }</span>
        </p>
    }
}
