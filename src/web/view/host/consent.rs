//! Whether the page around gets the answers: what exactly goes along is shown before anything does.

use yew::prelude::*;

use super::fact;
use crate::core::session::{HostFact, Msg, Session};
use crate::core::words::Phrase;
use crate::web::effect::tree;
use crate::web::view::dialogs::dialog;
use crate::web::view::parts::{disclosure, para, tell};
use crate::web::view::scene::Scene;

/// The question. Keeping the answers comes first and has the focus.
///
/// A part of the program is entered here, so it has to be there.
#[inline(never)]
pub(crate) fn hand_over(scene: &Scene) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    let answers = &session.kept().answers;
    let with_note = answers.iter().filter(|(_, entry)| !entry.note.is_empty());
    let notes = match with_note.count() {
        0 => wording.get(Phrase::HandNoNotes),
        count => wording.count(Phrase::HandNotes, count, &[]),
    };
    let what = [
        wording.count(Phrase::HandAnswers, answers.answered(), &[]),
        notes,
        wording.get(Phrase::HandResult),
    ];
    let label = wording.get(Phrase::HandExactly);
    let text = html! {
        <textarea class="handed" readonly=true rows="10" aria-label={&label}
            value={exactly(session)} />
    };
    let buttons = scene.buttons();
    let granted = fact(HostFact::AnswersGranted);
    let keep = tell(scene.emit, Msg::DialogClosed);
    let body = html! {
        <>
            { para("", asks(scene)) }
            <ul>{ for what.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            { disclosure("", false, label.into(), text) }
            { para("hint", wording.get(Phrase::HandAfter)) }
            <div class="steps">
                <button type="button" class="secondary" autofocus=true onclick={keep}>
                    { wording.get(Phrase::HandKeep) }
                </button>
                { buttons.make("primary", Phrase::HandDo, granted) }
            </div>
        </>
    };
    dialog(scene, Phrase::HandTitle, body)
}

/// Who asks.
fn asks(scene: &Scene) -> AttrValue {
    let site = &scene.session.host().terms.site;
    if site.is_empty() {
        return scene.wording.get(Phrase::HandAsksUnnamed);
    }
    scene.wording.fill(Phrase::HandAsks, &[("site", site)])
}

/// The answers file. Where there is no browser at all, nothing writes it as text.
fn exactly(session: &Session) -> String {
    if cfg!(not(target_family = "wasm")) {
        return String::new();
    }
    tree::to_readable_json(&session.file())
}

/// That the page gets the answers, for as long as it does, and the way to end that.
pub(crate) fn granted(scene: &Scene) -> Html {
    if !scene.session.host().agreed {
        return Html::default();
    }
    let buttons = scene.buttons();
    html! {
        <div class="notice is-quiet">
            { para("", scene.wording.get(Phrase::HandGranted)) }
            <div class="links">
                { buttons.make("secondary", Phrase::HandBack, fact(HostFact::GrantTakenBack)) }
            </div>
        </div>
    }
}
