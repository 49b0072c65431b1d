//! Handing a file to the visitor, made in the page and taken from no server.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::core::export::File;

/// Offers a text as a file of this name and kind. Tells whether the browser takes it.
#[must_use]
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, &JsValue::from_str(text)).is_ok()
}

/// Offers a file that was made here. Tells whether the browser takes it.
#[must_use]
pub fn offer_bytes(file: &File) -> bool {
    let bytes = Uint8Array::from(file.bytes.as_slice());
    offer(&file.name, file.media, &bytes).is_ok()
}

fn offer(name: &str, kind: &str, part: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(part);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = gloo::utils::document().create_element("a")?;
    let link = link.dyn_into::<HtmlAnchorElement>()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has the file by now; the address is only needed to begin.
    let forget = move || {
        let _ = Url::revoke_object_url(&address);
    };
    gloo::timers::callback::Timeout::new(MILLISECONDS, forget).forget();
    Ok(())
}

/// How long the file can be had. Some browsers ask the visitor first, and begin only then.
const MILLISECONDS: u32 = 60_000;
