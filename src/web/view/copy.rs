//! Copying a text, with the text itself as the way out where copying is forbidden.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::core::words::Phrase;
use crate::web::effect::clipboard;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct CopyProps {
    pub label: AttrValue,
    /// Gives the text as it is when the button is pressed.
    pub text: Callback<(), String>,
}

#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    ByHand(String),
}

/// A button that copies.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let wording = use_wording();
    let outcome = use_state(|| None::<Outcome>);
    let onclick = {
        let (text, outcome) = (props.text.clone(), outcome.setter());
        move |_: MouseEvent| {
            let (text, outcome) = (text.emit(()), outcome.clone());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                outcome.set(Some(if copied {
                    Outcome::Copied
                } else {
                    Outcome::ByHand(text)
                }));
            });
        }
    };
    html! {
        <>
            <button type="button" class="quiet" {onclick}>{ &props.label }</button>
            <span role="status">
                if *outcome == Some(Outcome::Copied) {
                    { wording.get(Phrase::SavedCopied) }
                }
            </span>
            if let Some(Outcome::ByHand(text)) = &*outcome {
                <label class="by-hand">
                    <span>{ wording.get(Phrase::SavedCopyByHand) }</span>
                    <textarea readonly=true rows="4" value={text.clone()} />
                </label>
            }
        </>
    }
}
