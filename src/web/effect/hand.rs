//! The browser's own way to pass something on, where there is one.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::ShareData;

/// Whether there is one. Where there is no browser at all, there is none.
#[must_use]
pub fn can_share() -> bool {
    if cfg!(not(target_family = "wasm")) {
        return false;
    }
    let navigator = gloo::utils::window().navigator();
    Reflect::get(&navigator, &JsValue::from_str("share")).is_ok_and(|share| share.is_function())
}

/// Offers an address. What becomes of it is between the visitor and the browser.
pub fn share(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let _ = gloo::utils::window().navigator().share_with_data(&data);
}
