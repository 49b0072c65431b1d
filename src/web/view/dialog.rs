//! A native modal dialog: it holds the focus, closes with Escape, and gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct DialogProps {
    pub title: AttrValue,
    /// Called when the dialog is closed, in whichever way.
    pub onclose: Callback<()>,
    pub children: Html,
}

/// A dialog that is open as long as it is there.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let wording = use_wording();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                // It fails only where the dialog is open already.
                let _ = dialog.show_modal();
            }
        });
    }
    let onclose = props.onclose.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" {onclose}>
            <@{wording.heading(1)} id="dialog-title">{ &props.title }</@>
            { props.children.clone() }
        </dialog>
    }
}
