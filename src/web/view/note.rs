//! A free note on a question.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// A field for words of one's own.
pub(super) fn note(
    wording: &Wording,
    question: &Rc<str>,
    text: &Rc<str>,
    emit: &Callback<Msg>,
) -> Html {
    let question = Rc::clone(question);
    let oninput = emit.reform(move |event: InputEvent| Msg::Noted {
        question: Rc::clone(&question),
        note: Rc::from(event.target_unchecked_into::<HtmlTextAreaElement>().value()),
    });
    html! {
        <div class="note">
            <label for="note">{ wording.get(Phrase::QuestionNote) }</label>
            <p id="note-hint" class="hint">{ wording.get(Phrase::QuestionNoteHint) }</p>
            <textarea id="note" rows="2" aria-describedby="note-hint" value={Rc::clone(text)}
                {oninput} />
        </div>
    }
}
