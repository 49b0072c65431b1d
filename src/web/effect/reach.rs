//! Moving the focus to where the visitor goes on.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Marks the heading that gets the focus when a screen or question arrives.
pub const ARRIVAL: &str = "[data-arrival]";

/// Focuses the first element in `root` that matches. Tells whether there is one.
#[allow(clippy::must_use_candidate)]
pub fn focus(root: &NodeRef, selector: &str) -> bool {
    find(root, selector).is_some_and(|element| element.focus().is_ok())
}

/// The first element in `root` that matches.
#[must_use]
pub fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let root = root.get()?.unchecked_into::<Element>();
    // There is nothing but HTML with what is looked for.
    Some(root.query_selector(selector).ok()??.unchecked_into())
}

/// Focuses the place that was left for a question, and opens what it is folded away in. Tells
/// whether it is still there. A part of the program is entered here, so it has to be there.
#[allow(clippy::must_use_candidate)]
#[inline(never)]
pub fn go_back_to(root: &NodeRef, place: &str) -> bool {
    let selector = format!("[data-jump=\"{place}\"]");
    let found = find(root, &selector);
    found.is_some_and(|element| {
        let mut inside: Element = element.clone().into();
        while let Some(folded) = around(&inside) {
            // It fails only for names that are no names.
            let _ = folded.set_attribute("open", "");
            inside = folded;
        }
        element.focus().is_ok()
    })
}

/// The next disclosure around an element.
fn around(element: &Element) -> Option<Element> {
    element.parent_element()?.closest("details").ok()?
}

/// Takes the focus from what has it in `root` and is about to leave the page: a browser that finds
/// out only then measures the whole page once more, half made as it is.
pub fn leave(root: &NodeRef) {
    if let Some(element) = find(root, ":focus") {
        // The focus is brought to what arrives.
        let _ = element.blur();
    }
}

/// Lets go of the radio buttons in `root`, which is about to leave the page: in a shadow root,
/// Chromium keeps those that leave it with all that is around them, as long as they have the name
/// of their group, and asks each of them at every choice.
pub fn release_radios(root: &NodeRef) {
    let let_go = |radio: HtmlElement| radio.remove_attribute("name").is_ok();
    while find(root, "[type=radio][name]").is_some_and(let_go) {}
}

/// Scrolls the element that `list` names so that what is current in it can be seen. The page
/// itself stays where it is.
pub fn reveal(root: &NodeRef, list: &str) {
    let current = format!("{list} [aria-current]");
    if let (Some(list), Some(current)) = (find(root, list), find(root, &current)) {
        let place = current.offset_top() - list.offset_top();
        list.set_scroll_top(place - list.client_height() / 3);
    }
}

/// Opens the disclosure that `selector` names and focuses its first field.
pub fn open(root: &NodeRef, selector: &str) {
    if let Some(details) = find(root, selector)
        && details.set_attribute("open", "").is_ok()
    {
        focus(root, &format!("{selector} input"));
    }
}
