//! What the visitor must know about saving and content, above every screen.

use yew::prelude::*;

use super::Copy;
use crate::core::foreign::Problem;
use crate::core::session::{HeldBecause, Msg, Saving, SavingFault};
use crate::core::words::Phrase;
use crate::web::effect::storage::Storage;
use crate::web::wording::{Wording, use_wording};

#[derive(PartialEq, Properties)]
pub struct NoticesProps {
    pub saving: Saving,
    /// How many problems there were with content and options.
    pub problems: usize,
    pub storage: Storage,
    pub emit: Callback<Msg>,
}

/// Notices, where there are any. The element is always there, so that a screen reader tells
/// about a notice that comes up later.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let wording = use_wording();
    let saving = match &props.saving {
        Saving::On => Html::default(),
        Saving::Off => plain(wording.get(Phrase::SavedNot)),
        Saving::Failing(SavingFault::Full) => plain(wording.get(Phrase::SavedFull)),
        Saving::Failing(SavingFault::Forbidden) => plain(wording.get(Phrase::SavedForbidden)),
        Saving::Held(because) => held(&wording, because, props),
    };
    html! {
        <div class="notices" role="status">
            if props.problems > 0 {
                { plain(wording.count(Phrase::ContentProblems, props.problems, &[])) }
            }
            { saving }
        </div>
    }
}

fn plain(text: AttrValue) -> Html {
    html! { <p class="notice">{ text }</p> }
}

/// Something is stored that must not be written over without a word.
fn held(wording: &Wording, because: &HeldBecause, props: &NoticesProps) -> Html {
    let no_problems = Vec::new();
    let (what, problems) = match because {
        HeldBecause::Newer => (wording.get(Phrase::SavedNewer), &no_problems),
        HeldBecause::Unreadable(problems) => (wording.get(Phrase::SavedUnreadable), problems),
        HeldBecause::Partly(problems) => {
            let what = wording.count(Phrase::SavedPartly, problems.len(), &[]);
            (what, problems)
        }
    };
    let replace = props.emit.reform(|_: MouseEvent| Msg::ReplacingAllowed);
    let storage = props.storage;
    let stored = Callback::from(move |()| storage.read().ok().flatten().unwrap_or_default());
    html! {
        <div class="notice">
            <p>{ what }{ " " }{ wording.get(Phrase::SavedHeld) }</p>
            if !problems.is_empty() {
                <details class="disclosure">
                    <summary>{ wording.get(Phrase::SavedDetails) }</summary>
                    <ul>{ for problems.iter().map(problem) }</ul>
                </details>
            }
            <div class="links">
                <Copy label={wording.get(Phrase::SavedCopy)} text={stored} />
                <button type="button" class="quiet" onclick={replace}>
                    { wording.get(Phrase::SavedReplace) }
                </button>
            </div>
        </div>
    }
}

fn problem(problem: &Problem) -> Html {
    html! { <li>{ problem.to_string() }</li> }
}
