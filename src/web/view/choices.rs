//! The answers to a question: five levels and "don't know", as native radio buttons.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use crate::core::answers::{Choice, Level};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct ChoicesProps {
    pub question: Rc<str>,
    pub choice: Option<Choice>,
    pub shows_keys: bool,
    pub emit: Callback<Msg>,
}

/// The rows to choose from. Nothing is chosen before the visitor does.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    // Arrow keys try one answer after the other; only a pointer, the space bar or a digit decides.
    let trying = use_mut_ref(|| false);
    let onkeydown = {
        let trying = trying.clone();
        move |event: KeyboardEvent| {
            trying.replace(event.key().starts_with("Arrow"));
        }
    };
    let onkeyup = {
        let trying = trying.clone();
        move |_: KeyboardEvent| {
            trying.replace(false);
        }
    };
    let onchange = |choice: Choice| {
        let (question, emit) = (Rc::clone(&props.question), props.emit.clone());
        let trying = trying.clone();
        Callback::from(move |_: Event| {
            emit.emit(Msg::Answered {
                question: Rc::clone(&question),
                choice,
                decided: !*trying.borrow(),
            });
        })
    };
    let wording = use_wording();
    let row = |choice: Choice, key: &str, anchor: Phrase| {
        let name = Phrase::of_choice(Some(choice));
        let is_unknown = choice == Choice::Unknown;
        html! {
            <label class={classes!("choice", is_unknown.then_some("choice-apart"))}>
                <input type="radio" name="answer" checked={props.choice == Some(choice)}
                    onchange={onchange(choice)} />
                <span class="choice-text">
                    <span class="choice-name">{ wording.get(name) }</span>
                    <span class="choice-anchor">{ wording.get(anchor) }</span>
                </span>
                if props.shows_keys {
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
