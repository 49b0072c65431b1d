//! A free note on a question.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct NoteProps {
    pub question: Rc<str>,
    pub note: Rc<str>,
    pub emit: Callback<Msg>,
}

/// A field for words of one's own.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    let wording = use_wording();
    let oninput = {
        let (question, emit) = (Rc::clone(&props.question), props.emit.clone());
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
            <textarea id="note" rows="2" aria-describedby="note-hint" value={props.note.to_string()}
                {oninput} />
        </div>
    }
}
