//! The list of keyboard shortcuts.

use yew::prelude::*;

use super::Dialog;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Which key does what.
pub(super) fn keys(wording: &Wording, onclose: &Callback<()>) -> Html {
    let rows: [(&[&str], Phrase); 6] = [
        (&["0", "1", "2", "3", "4"], Phrase::KeysLevels),
        (&["D"], Phrase::KeysUnknown),
        (&["N"], Phrase::KeysNotApplicable),
        (&["J", "→"], Phrase::KeysNext),
        (&["K", "←"], Phrase::KeysBack),
        (&["?"], Phrase::KeysHelp),
    ];
    html! {
        <Dialog title={wording.get(Phrase::KeysTitle)} {onclose}>
            <table class="keys">
                <tbody>
                    { for rows.into_iter().map(|(keys, what)| html! {
                        <tr>
                            <th scope="row">
                                { for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }
                            </th>
                            <td>{ wording.get(what) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <p class="hint">{ wording.get(Phrase::KeysWhen) }</p>
            <div class="steps">
                <button type="button" class="secondary" onclick={onclose.reform(|_: MouseEvent| ())}>
                    { wording.get(Phrase::Close) }
                </button>
            </div>
        </Dialog>
    }
}
