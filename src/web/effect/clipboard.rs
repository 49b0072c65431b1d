//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. Tells whether it worked; a page or browser may forbid it.
pub async fn copy(text: &str) -> bool {
    let navigator = gloo::utils::window().navigator();
    // Outside secure contexts there is no clipboard, whatever the type says.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    let copying = navigator.clipboard().write_text(text);
    JsFuture::from(copying).await.is_ok()
}
