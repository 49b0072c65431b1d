//! Moving the focus to where the visitor goes on.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Marks the heading that gets the focus when a screen or question arrives.
pub const ARRIVAL: &str = "[data-arrival]";

/// Focuses the first element in `root` that matches. Tells whether there is one.
#[allow(clippy::must_use_candidate)]
pub fn focus(root: &NodeRef, selector: &str) -> bool {
    find::<HtmlElement>(root, selector).is_some_and(|element| element.focus().is_ok())
}

/// The first element in `root` that matches and is of this kind.
#[must_use]
pub fn find<T: JsCast>(root: &NodeRef, selector: &str) -> Option<T> {
    let root = root.cast::<Element>()?;
    root.query_selector(selector).ok()??.dyn_into().ok()
}

/// Opens the disclosure that `selector` names and focuses its first field.
pub fn open(root: &NodeRef, selector: &str) {
    if let Some(details) = find::<Element>(root, selector)
        && details.set_attribute("open", "").is_ok()
    {
        focus(root, &format!("{selector} input"));
    }
}
