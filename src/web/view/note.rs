//! A free note on a question.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::parts::disclosure;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// A field for words of one's own, open from the start where there are some.
pub(super) fn note(
    wording: &Wording,
    question: &Rc<str>,
    text: &Rc<str>,
    open: bool,
    emit: &Callback<Msg>,
) -> Html {
    let question = Rc::clone(question);
    let oninput = emit.reform(move |event: InputEvent| Msg::Noted {
        question: Rc::clone(&question),
        note: Rc::from(event.target_unchecked_into::<HtmlTextAreaElement>().value()),
    });
    let body = html! {
        <div class="note">
            <p id="note-hint" class="hint">{ wording.get(Phrase::QuestionNoteHint) }</p>
            <textarea rows="2" aria-label={wording.get(Phrase::QuestionNote)}
                aria-describedby="note-hint" value={Rc::clone(text)} {oninput} />
        </div>
    };
    disclosure("", open, wording.get(Phrase::QuestionNote).into(), body)
}
