//! What is asked or shown on top of a screen, one at a time.

use yew::prelude::*;

use super::confirm::{Question, confirm};
use super::keys::keys;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Something to be asked or shown on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The list of keyboard shortcuts.
    Keys,
    /// Whether to throw the check away and begin anew.
    StartOver,
    /// Whether to erase everything.
    Erase,
}

/// The dialog that is asked for, if one is; `answered` questions would be lost by starting over.
pub fn dialogs(
    wording: &Wording,
    asked: Option<Ask>,
    answered: usize,
    emit: &Callback<Msg>,
    ask: &Callback<Option<Ask>>,
) -> Html {
    let close = ask.reform(|()| None);
    let agree = |msg: Msg| {
        let (emit, ask) = (emit.clone(), ask.clone());
        Callback::from(move |()| {
            ask.emit(None);
            emit.emit(msg.clone());
        })
    };
    match asked {
        None => Html::default(),
        Some(Ask::Keys) => keys(wording, &close),
        Some(Ask::StartOver) => {
            let question = Question {
                title: wording.get(Phrase::ConfirmOver),
                text: wording.count(Phrase::ConfirmOverText, answered, &[]),
                yes: wording.get(Phrase::ConfirmOverYes),
            };
            confirm(wording, question, &agree(Msg::StartedOver), &close)
        }
        Some(Ask::Erase) => {
            let question = Question {
                title: wording.get(Phrase::ConfirmErase),
                text: wording.get(Phrase::ConfirmEraseText),
                yes: wording.get(Phrase::ConfirmEraseYes),
            };
            confirm(wording, question, &agree(Msg::Erased), &close)
        }
    }
}
