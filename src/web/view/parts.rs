//! Small parts that many views share.

use yew::prelude::*;

use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// A handler that tells one and the same message.
pub(super) fn tell(emit: &Callback<Msg>, msg: Msg) -> Callback<MouseEvent> {
    emit.reform(move |_: MouseEvent| msg.clone())
}

/// A button. `look` is its class: `primary`, `secondary`, `danger` or `quiet`.
pub(super) fn button(
    look: &'static str,
    label: AttrValue,
    onclick: Callback<MouseEvent>,
    disabled: bool,
) -> Html {
    html! {
        <button type="button" class={look} {disabled} {onclick}>{ label }</button>
    }
}

/// Buttons and messages, for the views that hold both words and messages.
pub(super) struct Buttons<'a> {
    pub(super) wording: &'a Wording,
    pub(super) emit: &'a Callback<Msg>,
}

impl Buttons<'_> {
    /// A button that tells `msg`.
    pub(super) fn make(&self, look: &'static str, label: Phrase, msg: Msg) -> Html {
        button(look, self.wording.get(label), tell(self.emit, msg), false)
    }
}

/// A paragraph of a class.
pub(super) fn para(class: &'static str, text: impl Into<AttrValue>) -> Html {
    para_of(class, text.into())
}

fn para_of(class: &'static str, text: AttrValue) -> Html {
    html! { <p {class}>{ text }</p> }
}

/// A heading so many levels below the widget's main one.
pub(super) fn heading(wording: &Wording, below: u8, class: &'static str, text: Html) -> Html {
    let tag = format!("h{}", (wording.heading + below).min(6));
    html! { <@{tag} {class}>{ text }</@> }
}

/// The main heading of a screen, which gets the focus when the screen arrives.
pub(super) fn arrival(wording: &Wording, class: &'static str, text: AttrValue) -> Html {
    let tag = format!("h{}", wording.heading);
    html! { <@{tag} {class} tabindex="-1" data-arrival="">{ text }</@> }
}

/// Something one tap away.
pub(super) fn disclosure(class: &'static str, open: bool, summary: Html, body: Html) -> Html {
    html! {
        <details class={classes!("disclosure", class)} {open}>
            <summary>{ summary }</summary>
            { body }
        </details>
    }
}

/// The id and name of a section or requirement.
pub(super) fn numbered(id: impl Into<AttrValue>, name: impl Into<AttrValue>) -> Html {
    let (id, name): (AttrValue, AttrValue) = (id.into(), name.into());
    html! {
        <>
            <span class="section-id">{ id }</span>
            { " " }
            { name }
        </>
    }
}

/// A row to choose: what it is called, what it means in one line, and the key for it.
pub(super) struct Row {
    pub(super) group: &'static str,
    pub(super) name: AttrValue,
    pub(super) anchor: AttrValue,
    pub(super) key: Option<AttrValue>,
    pub(super) checked: bool,
    pub(super) onchange: Callback<Event>,
}

impl Row {
    /// The whole row is the label of its radio button.
    pub(super) fn view(self, class: &'static str) -> Html {
        let Self {
            group,
            name,
            anchor,
            key,
            checked,
            onchange,
        } = self;
        html! {
            <label class={classes!("choice", class)}>
                <input type="radio" name={group} {checked} {onchange} />
                <span class="choice-text">
                    <span class="choice-name">{ name }</span>
                    <span class="choice-anchor">{ anchor }</span>
                </span>
                if let Some(key) = key {
                    <kbd aria-hidden="true">{ key }</kbd>
                }
            </label>
        }
    }
}
