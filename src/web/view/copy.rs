//! Copying a text, with the text itself as the way out where copying is forbidden.

use yew::platform::spawn_local;
use yew::prelude::*;

use super::parts::button;
use crate::core::words::Phrase;
use crate::web::effect::clipboard;
use crate::web::effect::storage::Storage;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct CopyProps {
    pub(super) wording: Wording,
    #[prop_or("quiet")]
    pub(super) look: &'static str,
    pub(super) label: AttrValue,
    /// Gives the text as it is when the button is pressed.
    pub(super) text: Callback<(), String>,
}

/// How copying went.
pub(super) enum Outcome {
    Copied,
    ByHand(AttrValue),
}

/// A button that copies.
pub(super) struct Copy {
    outcome: Option<Outcome>,
}

impl Component for Copy {
    type Message = Outcome;
    type Properties = CopyProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { outcome: None }
    }

    fn update(&mut self, _ctx: &Context<Self>, outcome: Outcome) -> bool {
        self.outcome = Some(outcome);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let CopyProps {
            wording,
            look,
            label,
            text,
        } = ctx.props();
        let onclick = {
            let (text, tell) = (text.clone(), ctx.link().callback(|outcome| outcome));
            Callback::from(move |_: MouseEvent| copy(text.emit(()), tell.clone()))
        };
        html! {
            <>
                { button(look, label.clone(), onclick, false) }
                <span role="status">
                    if matches!(self.outcome, Some(Outcome::Copied)) {
                        { wording.get(Phrase::SavedCopied) }
                    }
                </span>
                if let Some(Outcome::ByHand(text)) = &self.outcome {
                    <label class="by-hand">
                        { wording.get(Phrase::SavedCopyByHand) }
                        <textarea readonly=true rows="4" value={text} />
                    </label>
                }
            </>
        }
    }
}

/// A button that copies what is stored. A part of the program is entered here, so it has to be
/// there.
#[inline(never)]
pub(super) fn copy_of_stored(wording: &Wording, storage: Storage) -> Html {
    let stored = Callback::from(move |()| storage.read().ok().flatten().unwrap_or_default());
    html! { <Copy {wording} label={wording.get(Phrase::SavedCopy)} text={stored} /> }
}

/// Copies a text, and tells how it went.
fn copy(text: String, tell: Callback<Outcome>) {
    spawn_local(async move {
        let copied = clipboard::copy(&text).await;
        tell.emit(if copied {
            Outcome::Copied
        } else {
            Outcome::ByHand(AttrValue::from(text))
        });
    });
}
