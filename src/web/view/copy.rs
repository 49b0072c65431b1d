//! Copying a text, with the text itself as the way out where copying is forbidden.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::parts::button;
use crate::core::words::Phrase;
use crate::web::effect::clipboard;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct CopyProps {
    pub(super) wording: Wording,
    pub(super) label: AttrValue,
    /// Gives the text as it is when the button is pressed.
    pub(super) text: Callback<(), String>,
}

#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    ByHand(AttrValue),
}

/// A button that copies.
#[component]
pub(super) fn Copy(props: &CopyProps) -> Html {
    let wording = &props.wording;
    let outcome = use_state(|| None::<Outcome>);
    let onclick = {
        let (text, outcome) = (props.text.clone(), outcome.setter());
        Callback::from(move |_: MouseEvent| {
            let (text, outcome) = (text.emit(()), outcome.clone());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                outcome.set(Some(if copied {
                    Outcome::Copied
                } else {
                    Outcome::ByHand(AttrValue::from(text))
                }));
            });
        })
    };
    html! {
        <>
            { button("quiet", props.label.clone(), onclick, false) }
            <span role="status">
                if *outcome == Some(Outcome::Copied) {
                    { wording.get(Phrase::SavedCopied) }
                }
            </span>
            if let Some(Outcome::ByHand(text)) = &*outcome {
                <label class="by-hand">
                    { wording.get(Phrase::SavedCopyByHand) }
                    <textarea readonly=true rows="4" value={text} />
                </label>
            }
        </>
    }
}
