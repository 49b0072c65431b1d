//! Small parts that many views share.

use yew::prelude::*;

use super::element::{class_of, class_with, classed, flag, with};
use super::scene::Scene;
use crate::core::session::{Fold, Msg};
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// More standards than these are not shown all at once.
pub(super) const MANY: usize = 8;

/// A handler that tells one and the same message.
pub(super) fn tell(emit: &Callback<Msg>, msg: Msg) -> Callback<MouseEvent> {
    emit.reform(move |_: MouseEvent| msg.clone())
}

/// A handler of a control that tells one and the same message whenever it changes.
pub(super) fn tell_change(emit: &Callback<Msg>, msg: Msg) -> Callback<Event> {
    emit.reform(move |_: Event| msg.clone())
}

/// A check box or radio button with its label. `group` is the name that radio buttons share.
pub(super) fn check(
    class: &'static str,
    group: Option<&'static str>,
    label: AttrValue,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    let label = html! {
        <label>
            { control(group, checked, onchange) }
            <span>{ label }</span>
        </label>
    };
    classed(class, label)
}

fn control(group: Option<&'static str>, checked: bool, onchange: Callback<Event>) -> Html {
    let kind = if group.is_some() { "radio" } else { "checkbox" };
    html! { <input type={kind} name={group} {checked} {onchange} /> }
}

/// A button. `look` is its class: `primary`, `secondary`, `danger` or `quiet`.
pub(super) fn button(
    look: &'static str,
    label: AttrValue,
    onclick: Callback<MouseEvent>,
    disabled: bool,
) -> Html {
    with(
        &["type", "disabled", "class", "part"],
        vec![
            Some(AttrValue::Static("button")),
            flag("disabled", disabled),
            class_of(look),
            flag("primary", look == "primary"),
        ],
        html! { <button {onclick}>{ label }</button> },
    )
}

/// A field for one line of text.
pub(super) struct TextField {
    pub(super) label: AttrValue,
    pub(super) hint: Option<AttrValue>,
    pub(super) value: AttrValue,
    /// The most characters that can be typed.
    pub(super) longest: usize,
    /// Told with the whole text, whenever it changes.
    pub(super) oninput: Callback<String>,
}

/// A field for one line of text, whose hint a screen reader tells when it changes.
pub(super) fn text_field(field: TextField) -> Html {
    let TextField {
        label,
        hint,
        value,
        longest,
        oninput,
    } = field;
    let oninput = oninput.reform(|event: InputEvent| {
        let field: web_sys::HtmlInputElement = event.target_unchecked_into();
        field.value()
    });
    html! {
        <label class="field">
            <span>{ label }</span>
            <input type="text" {value} maxlength={longest.to_string()} autocomplete="off"
                spellcheck="false" {oninput} />
            <span class="hint" aria-live="polite">{ for hint }</span>
        </label>
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
    classed(class, html! { <p>{ text }</p> })
}

/// A heading so many levels below the widget's main one.
pub(super) fn heading(wording: &Wording, below: u8, class: &'static str, text: Html) -> Html {
    let tag = format!("h{}", (wording.heading + below).min(6));
    classed(class, html! { <@{tag}>{ text }</@> })
}

/// The main heading of a screen, which gets the focus when the screen arrives.
pub(super) fn arrival(wording: &Wording, class: &'static str, text: AttrValue) -> Html {
    let tag = format!("h{}", wording.heading);
    with(
        &["tabindex", "data-arrival", "class", "part"],
        vec![
            Some(AttrValue::Static("-1")),
            Some(AttrValue::Static("")),
            class_of(class),
            Some(AttrValue::Static("title")),
        ],
        html! { <@{tag}>{ text }</@> },
    )
}

/// Something one tap away.
pub(super) fn disclosure(class: &'static str, open: bool, summary: Html, body: Html) -> Html {
    details(class, open, html! { <summary>{ summary }</summary> }, body)
}

fn details(class: &'static str, open: bool, summary: Html, body: Html) -> Html {
    with(
        &["open", "class", "part"],
        vec![
            flag("open", open),
            class_with("disclosure", class),
            flag("card", class == "card"),
        ],
        html! { <details>{ summary }{ body }</details> },
    )
}

/// What can be folded away: made at once where it is open, and otherwise with a later step of the
/// screen.
pub(super) fn later(scene: &Scene, open: bool, step: usize, body: impl Fn() -> Html) -> Html {
    if open || scene.session.has_step(step) {
        body()
    } else {
        Html::default()
    }
}

/// Something one tap away that is made only while it is open, because it may be long.
pub(super) fn fold(
    scene: &Scene,
    class: &'static str,
    (fold, by_itself): (Fold, bool),
    summary: Html,
    body: &dyn Fn() -> Html,
) -> Html {
    let onclick = scene.emit.reform(move |event: MouseEvent| {
        // It opens when its content is there.
        event.prevent_default();
        Msg::Folded(fold, by_itself)
    });
    let open = scene.session.is_open(fold, by_itself);
    let body = if open { body() } else { Html::default() };
    details(
        class,
        open,
        html! { <summary {onclick}>{ summary }</summary> },
        body,
    )
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

/// A table in a frame that scrolls sideways where there is too little room. Each row begins with
/// its head.
pub(super) fn table(
    wording: &Wording,
    label: Phrase,
    heads: &[Phrase],
    rows: Vec<(Html, Vec<AttrValue>)>,
) -> Html {
    let heads = heads.iter().map(|head| {
        html! { <th scope="col">{ wording.get(*head) }</th> }
    });
    let rows = rows.into_iter().map(|(head, cells)| {
        html! {
            <tr>
                <th scope="row">{ head }</th>
                { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    });
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={wording.get(label)}>
            <table>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}

/// A row to choose: what it is called, what it means in one line, and the key for it.
pub(super) struct Row {
    /// The name of the radio buttons only one of which can be chosen; none for a check box.
    pub(super) group: Option<&'static str>,
    pub(super) name: AttrValue,
    pub(super) anchor: AttrValue,
    pub(super) key: Option<AttrValue>,
    pub(super) checked: bool,
    pub(super) onchange: Callback<Event>,
}

impl Row {
    /// The whole row is the label of its control.
    pub(super) fn view(self, class: &'static str) -> Html {
        let Self {
            group,
            name,
            anchor,
            key,
            checked,
            onchange,
        } = self;
        let label = html! {
            <label>
                { control(group, checked, onchange) }
                <span class="choice-text">
                    <span class="choice-name">{ name }</span>
                    if !anchor.is_empty() {
                        <span class="choice-anchor">{ anchor }</span>
                    }
                </span>
                if let Some(key) = key {
                    <kbd aria-hidden="true">{ key }</kbd>
                }
            </label>
        };
        with(&["class"], vec![class_with("choice", class)], label)
    }
}
