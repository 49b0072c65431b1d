//! The address of the page: where a readiness link arrives, and from where it is taken away.

use gloo::events::EventListener;
use gloo::utils::window;
use wasm_bindgen::JsValue;

use crate::core::link::MARK;

/// Takes a readiness link out of the page's address, and cleans the address. The browser's history
/// may have noted it by then.
#[must_use]
pub fn take_link() -> Option<String> {
    let location = window().location();
    let fragment = location.hash().ok()?;
    fragment.strip_prefix('#')?.strip_prefix(MARK)?;
    let (path, query) = (location.pathname().ok()?, location.search().ok()?);
    let history = window().history().ok()?;
    // Where the page may not change its address, the link stays there and is opened all the same.
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
    Some(fragment)
}

/// Calls back for every link that arrives while the page is open.
pub fn on_link(mut tell: impl FnMut(String) + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| {
        if let Some(link) = take_link() {
            tell(link);
        }
    })
}
