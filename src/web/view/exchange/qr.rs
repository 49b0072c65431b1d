//! A link as a QR code.

use yew::prelude::*;

use super::save::Save;
use crate::core::link::qr::{QrCode, qr_code, svg};
use crate::core::words::Phrase;
use crate::web::view::parts::{disclosure, para};
use crate::web::view::scene::Scene;

/// So many modules are left blank on each side, for the camera.
const QUIET: usize = 4;

/// The code, one tap away, with a way to save it.
pub(super) fn qr(scene: &Scene, link: &str, file: &str) -> Html {
    let wording = scene.wording;
    let summary = wording.get(Phrase::ShareQr).into();
    let Some(code) = qr_code(link) else {
        return disclosure(
            "",
            false,
            summary,
            para("", wording.get(Phrase::ShareQrLong)),
        );
    };
    let title = wording.get(Phrase::ShareQrLabel);
    let drawing = drawing(&code, &title);
    let text = Callback::from(move |()| svg(&code, &title));
    let body = html! {
        <div class="qr">
            { drawing }
            <div class="links">
                <Save {wording} look="quiet" label={wording.get(Phrase::ShareQrSave)}
                    name={file.to_owned()} kind="image/svg+xml" {text} />
            </div>
        </div>
    };
    disclosure("", false, summary, body)
}

/// Black on white whatever the page looks like, as cameras want it.
fn drawing(code: &QrCode, title: &str) -> Html {
    let side = code.size + 2 * QUIET;
    let (side, quiet) = (side.to_string(), QUIET.to_string());
    html! {
        <svg viewBox={format!("0 0 {side} {side}")} role="img" aria-label={title.to_owned()}
            shape-rendering="crispEdges" focusable="false">
            <rect class="qr-light" width={side.clone()} height={side} />
            <path class="qr-dark" transform={format!("translate({quiet} {quiet})")}
                d={code.path.clone()} />
        </svg>
    }
}
