//! The answers to a question: five levels and "don't know", as native radio buttons.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

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
    trying: &Rc<RefCell<bool>>,
    emit: &Callback<Msg>,
) -> Html {
    let onkeydown = {
        let trying = Rc::clone(trying);
        move |event: KeyboardEvent| {
            trying.replace(event.key().starts_with("Arrow"));
        }
    };
    let onkeyup = {
        let trying = Rc::clone(trying);
        move |_: KeyboardEvent| {
            trying.replace(false);
        }
    };
    let onchange = |choice: Choice| {
        let (question, emit) = (Rc::clone(question), emit.clone());
        let trying = Rc::clone(trying);
        Callback::from(move |_: Event| {
            emit.emit(Msg::Answered {
                question: Rc::clone(&question),
                choice,
                decided: !*trying.borrow(),
            });
        })
    };
    let row = |choice: Choice, key: &str, anchor: Phrase| {
        let name = Phrase::of_choice(Some(choice));
        let is_unknown = choice == Choice::Unknown;
        html! {
            <label class={classes!("choice", is_unknown.then_some("choice-apart"))}>
                <input type="radio" name="answer" checked={chosen == Some(choice)}
                    onchange={onchange(choice)} />
                <span class="choice-text">
                    <span class="choice-name">{ wording.get(name) }</span>
                    <span class="choice-anchor">{ wording.get(anchor) }</span>
                </span>
                if shows_keys {
                    <kbd aria-hidden="true">{ key }</kbd>
                }
            </label>
        }
    };
    let levels = Level::ALL.into_iter().map(|level| {
        let key = level.number().to_string();
        row(Choice::Level(level), &key, Phrase::anchor_of_level(level))
    });
    html! {
        <div class="choices" {onkeydown} {onkeyup}>
            { for levels }
            { row(Choice::Unknown, "D", Phrase::UnknownAnchor) }
        </div>
    }
}
