//! What the visitor must know about saving and content, above every screen.

use yew::prelude::*;

use super::copy::copy_of_stored;
use super::exchange::reminders;
use super::parts::{button, para};
use super::scene::Scene;
use crate::core::session::{HeldBecause, Msg, Part, Presence, Saving, SavingFault, Supply};
use crate::core::words::Phrase;
use crate::web::effect::storage::Storage;
use crate::web::effect::supply::Want;

/// Notices, where there are any. The element is always there, so that a screen reader tells
/// about a notice that comes up later.
///
/// `problems` counts what was wrong with content and options; `storage` is where the session is
/// kept, and `want` asks the page to begin anew from there.
pub fn notices(scene: &Scene, problems: usize, storage: &Storage, want: &Want) -> Html {
    let wording = scene.wording;
    let notice = |phrase: Phrase| para("notice", wording.get(phrase));
    let saving = match scene.session.saving() {
        Saving::Off => notice(Phrase::SavedNot),
        Saving::Failing(SavingFault::Full) => notice(Phrase::SavedFull),
        Saving::Failing(SavingFault::Forbidden) => notice(Phrase::SavedForbidden),
        Saving::Held(because) if scene.session.has(Part::Overview) => {
            held(scene, *because, storage, want)
        }
        // What holds it is told by another part of the program.
        Saving::On | Saving::Held(_) => Html::default(),
    };
    html! {
        <div class="notices" role="status">
            if problems > 0 {
                { para("notice", wording.count(Phrase::ContentProblems, problems, &[])) }
            }
            { saving }
            if scene.session.has(Part::Screens) {
                { reminders(scene) }
            }
            { supply(scene) }
            { overview(scene) }
        </div>
    }
}

/// Content on its way, or not to be had.
fn supply(scene: &Scene) -> Html {
    let wording = scene.wording;
    match scene.session.supply() {
        Supply::Complete => Html::default(),
        Supply::Awaited => para("notice", wording.get(Phrase::SupplyAwaited)),
        Supply::Failed(reason) => {
            failed(scene, Phrase::SupplyFailed, reason, Msg::ContentAskedAgain)
        }
    }
}

/// What stands beside the question could not be had. While it is on its way nobody waits for it.
fn overview(scene: &Scene) -> Html {
    match scene.session.presence(Part::Overview) {
        Presence::Failed(reason) => {
            let again = Msg::PartAsked(Part::Overview);
            failed(scene, Phrase::SupplyFailed, reason, again)
        }
        _ => Html::default(),
    }
}

/// Something could not be had, for this reason; pressing the button asks for it once more.
pub(super) fn failed(scene: &Scene, phrase: Phrase, reason: &str, again: Msg) -> Html {
    html! {
        <div class="notice">
            { para("", scene.wording.fill(phrase, &[("reason", reason)])) }
            { scene.buttons().make("quiet", Phrase::SupplyAgain, again) }
        </div>
    }
}

/// Something is stored that must not be written over without a word. A part of the program is
/// entered here, so it has to be there.
#[inline(never)]
fn held(scene: &Scene, because: HeldBecause, storage: &Storage, want: &Want) -> Html {
    let wording = scene.wording;
    let what = match because {
        HeldBecause::Newer => wording.get(Phrase::SavedNewer),
        HeldBecause::Unreadable => wording.get(Phrase::SavedUnreadable),
        HeldBecause::Partly(problems) => wording.count(Phrase::SavedPartly, problems, &[]),
        HeldBecause::Elsewhere => return elsewhere(scene, want),
    };
    html! {
        <div class="notice">
            <p>{ what }{ " " }{ wording.get(Phrase::SavedHeld) }</p>
            <div class="links">
                if scene.session.has(Part::Screens) {
                    { copy_of_stored(wording, storage.clone()) }
                }
                { scene.buttons().make("quiet", Phrase::SavedReplace, Msg::ReplacingAllowed) }
            </div>
        </div>
    }
}

/// Another tab or window changed the check, and the visitor chooses which one counts.
fn elsewhere(scene: &Scene, want: &Want) -> Html {
    let want = want.clone();
    let theirs = Callback::from(move |_: MouseEvent| want.restart());
    let wording = scene.wording;
    html! {
        <div class="notice">
            { para("", wording.get(Phrase::SavedElsewhere)) }
            <div class="links">
                { button("secondary", wording.get(Phrase::SavedTheirs), theirs, false) }
                { scene.buttons().make("quiet", Phrase::SavedMine, Msg::ReplacingAllowed) }
            </div>
        </div>
    }
}
