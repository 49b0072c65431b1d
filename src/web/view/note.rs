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
    let oninput = {
        let (question, emit) = (Rc::clone(question), emit.clone());
        move |event: InputEvent| {
            let field = event.target_unchecked_into::<HtmlTextAreaElement>();
            emit.emit(Msg::Noted {
                question: Rc::clone(&question),
                note: Rc::from(field.value()),
            });
        }
    };
    html! {
        <div class="note">
            <label for="note">{ wording.get(Phrase::QuestionNote) }</label>
            <p id="note-hint" class="hint">{ wording.get(Phrase::QuestionNoteHint) }</p>
            <textarea id="note" rows="2" aria-describedby="note-hint" value={text.to_string()}
                {oninput} />
        </div>
    }
}
