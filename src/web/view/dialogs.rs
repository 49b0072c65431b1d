//! What is asked or shown on top of a screen, in a native dialog.

use std::rc::Rc;

use yew::prelude::*;

use super::host::hand_over;
use super::parts::{heading, para};
use super::scene::Scene;
use crate::core::session::{Dialog, Fact, Msg};
use crate::core::words::Phrase;

/// The dialog that is asked for, if one is. A part of the program is entered here, so it has to be
/// there.
#[inline(never)]
pub fn dialogs(scene: &Scene) -> Html {
    match scene.session.dialog() {
        None => Html::default(),
        Some(Dialog::Keys) => keys(scene),
        Some(Dialog::StartOver) => {
            let answered = scene.session.kept().answers.answered();
            let text = scene.wording.count(Phrase::ConfirmOverText, answered, &[]);
            let yes = (Phrase::ConfirmOverYes, Msg::StartedOver);
            confirm(scene, Phrase::ConfirmOver, text, yes)
        }
        Some(Dialog::Keep) => replace(scene, Fact::GuestKept),
        Some(Dialog::TakeSettled) => replace(scene, Fact::SettledTaken),
        Some(Dialog::HandOver) => hand_over(scene),
        Some(Dialog::Erase) => {
            let text = scene.wording.get(Phrase::ConfirmEraseText);
            let yes = (Phrase::ConfirmEraseYes, Msg::Erased);
            confirm(scene, Phrase::ConfirmErase, text, yes)
        }
    }
}

/// Whether something from elsewhere may replace the visitor's own check.
fn replace(scene: &Scene, fact: Fact) -> Html {
    let answered = scene.session.kept().answers.answered();
    let text = scene.wording.count(Phrase::ConfirmKeepText, answered, &[]);
    let yes = (Phrase::ConfirmKeepYes, Msg::Exchanged(Rc::new(fact)));
    confirm(scene, Phrase::ConfirmKeep, text, yes)
}

/// A native dialog, which is opened as a modal one once it is in the page.
pub(super) fn dialog(scene: &Scene, title: Phrase, body: Html) -> Html {
    let onclose = scene.emit.reform(|_: Event| Msg::DialogClosed);
    let title = scene.wording.get(title);
    html! {
        <dialog class="dialog" aria-label={&title} {onclose}>
            { heading(scene.wording, 1, "", title.into()) }
            { body }
        </dialog>
    }
}

/// A question before something is lost: the safe answer comes first and has the focus.
fn confirm(scene: &Scene, title: Phrase, text: AttrValue, yes: (Phrase, Msg)) -> Html {
    let buttons = scene.buttons();
    let (label, msg) = yes;
    let body = html! {
        <>
            { para("", text) }
            <div class="steps">
                { buttons.make("secondary", Phrase::ConfirmNo, Msg::DialogClosed) }
                { buttons.make("danger", label, msg) }
            </div>
        </>
    };
    dialog(scene, title, body)
}

/// Which key does what.
fn keys(scene: &Scene) -> Html {
    let rows: [(&[&'static str], Phrase); 6] = [
        (&["0", "1", "2", "3", "4"], Phrase::KeysLevels),
        (&["D"], Phrase::KeysUnknown),
        (&["N"], Phrase::KeysNotApplicable),
        (&["J", "→"], Phrase::KeysNext),
        (&["K", "←"], Phrase::KeysBack),
        (&["?"], Phrase::KeysHelp),
    ];
    let row = |(keys, what): (&[&'static str], Phrase)| {
        html! {
            <tr>
                <th scope="row">
                    { for keys.iter().map(|key| html! { <kbd>{ AttrValue::from(*key) }</kbd> }) }
                </th>
                <td>{ scene.wording.get(what) }</td>
            </tr>
        }
    };
    let body = html! {
        <>
            <table class="keys"><tbody>{ for rows.into_iter().map(row) }</tbody></table>
            { para("hint", scene.wording.get(Phrase::KeysWhen)) }
            <div class="steps">
                { scene.buttons().make("secondary", Phrase::Close, Msg::DialogClosed) }
            </div>
        </>
    };
    dialog(scene, Phrase::KeysTitle, body)
}
