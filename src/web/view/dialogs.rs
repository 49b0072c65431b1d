//! What is asked or shown on top of a screen, one at a time.

use yew::prelude::*;

use super::{Confirm, Keys};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

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

#[derive(PartialEq, Properties)]
pub struct DialogsProps {
    pub asked: Option<Ask>,
    /// How many questions are answered.
    pub answered: usize,
    pub emit: Callback<Msg>,
    pub ask: Callback<Option<Ask>>,
}

/// The dialog that is asked for, if one is.
#[component]
pub fn Dialogs(props: &DialogsProps) -> Html {
    let wording = use_wording();
    let close = props.ask.reform(|()| None);
    let agree = |msg: Msg| {
        let (emit, ask) = (props.emit.clone(), props.ask.clone());
        Callback::from(move |()| {
            ask.emit(None);
            emit.emit(msg.clone());
        })
    };
    match props.asked {
        None => Html::default(),
        Some(Ask::Keys) => html! { <Keys onclose={close} /> },
        Some(Ask::StartOver) => html! {
            <Confirm title={wording.get(Phrase::ConfirmOver)}
                text={wording.count(Phrase::ConfirmOverText, props.answered, &[])}
                yes={wording.get(Phrase::ConfirmOverYes)}
                onyes={agree(Msg::StartedOver)} onclose={close} />
        },
        Some(Ask::Erase) => html! {
            <Confirm title={wording.get(Phrase::ConfirmErase)}
                text={wording.get(Phrase::ConfirmEraseText)}
                yes={wording.get(Phrase::ConfirmEraseYes)}
                onyes={agree(Msg::Erased)} onclose={close} />
        },
    }
}
