//! The answers to a question: five levels and "don't know", as native radio buttons.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::parts::Row;
use crate::core::answers::{Choice, Level};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// The rows to choose from. Nothing is chosen before the visitor does.
///
/// `trying` is set while an arrow key is held down: arrow keys try one answer after the other,
/// and only a pointer, the space bar or a digit decides.
pub(super) fn choices(
    wording: &Wording,
    question: &Rc<str>,
    chosen: Option<Choice>,
    shows_keys: bool,
    trying: &Rc<Cell<bool>>,
    emit: &Callback<Msg>,
) -> Html {
    let onkeydown = {
        let trying = Rc::clone(trying);
        move |event: KeyboardEvent| {
            trying.set(event.key().starts_with("Arrow"));
        }
    };
    let onkeyup = {
        let trying = Rc::clone(trying);
        move |_: KeyboardEvent| {
            trying.set(false);
        }
    };
    let row = |choice: Choice, key: AttrValue, anchor: Phrase| {
        let (question, trying) = (Rc::clone(question), Rc::clone(trying));
        Row {
            group: Some("answer"),
            name: wording.get(Phrase::of_choice(Some(choice))),
            anchor: wording.get(anchor),
            key: shows_keys.then_some(key),
            checked: chosen == Some(choice),
            onchange: emit.reform(move |_: Event| Msg::Answered {
                question: Rc::clone(&question),
                choice,
                decided: !trying.get(),
            }),
        }
    };
    let levels = Level::ALL.into_iter().map(|level| {
        let key = AttrValue::from(u32::from(level.number()).to_string());
        row(Choice::Level(level), key, Phrase::anchor_of_level(level)).view("")
    });
    let unknown = row(Choice::Unknown, AttrValue::from("D"), Phrase::UnknownAnchor);
    html! {
        <div class="choices" {onkeydown} {onkeyup}>
            { for levels }
            { unknown.view("choice-apart") }
        </div>
    }
}
