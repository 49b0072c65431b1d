//! What a key press means, seen from where it happens.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::core::answers::Level;
use crate::core::session::Step;

/// A shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Choose a level.
    Level(Level),
    /// Choose "don't know".
    Unknown,
    /// Go to the reasons for "not applicable".
    NotApplicable,
    /// Go to the next question, or the one before.
    Step(Step),
    /// Show the list of shortcuts.
    Help,
}

/// The shortcut of a key press; none while one types, in a dialog, or together with a key that
/// belongs to the browser.
#[must_use]
pub fn shortcut(event: &KeyboardEvent) -> Option<Shortcut> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let place = Place::of(&target)?;
    match event.key().as_str() {
        "?" => Some(Shortcut::Help),
        "j" | "J" => Some(Shortcut::Step(Step::Next)),
        "k" | "K" => Some(Shortcut::Step(Step::Back)),
        "d" | "D" => Some(Shortcut::Unknown),
        "n" | "N" => Some(Shortcut::NotApplicable),
        // In a radio group the arrow keys move between the answers, as everywhere.
        "ArrowRight" if place == Place::Elsewhere => Some(Shortcut::Step(along(&target))),
        "ArrowLeft" if place == Place::Elsewhere => Some(Shortcut::Step(against(&target))),
        key => {
            let digit = key.parse::<u8>().ok().filter(|_| key.len() == 1)?;
            Level::new(digit).map(Shortcut::Level)
        }
    }
}

#[derive(PartialEq, Eq)]
enum Place {
    Radio,
    Elsewhere,
}

impl Place {
    /// `None` where keys belong to the element itself.
    fn of(target: &Element) -> Option<Self> {
        if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
            return match input.type_().as_str() {
                "radio" => Some(Self::Radio),
                "checkbox" => Some(Self::Elsewhere),
                _ => None,
            };
        }
        let taken = "textarea, select, dialog, dialog *, [contenteditable]";
        let is_taken = target.matches(taken).unwrap_or(true);
        (!is_taken).then_some(Self::Elsewhere)
    }
}

fn along(target: &Element) -> Step {
    if is_right_to_left(target) {
        Step::Back
    } else {
        Step::Next
    }
}

fn against(target: &Element) -> Step {
    match along(target) {
        Step::Next => Step::Back,
        Step::Back => Step::Next,
    }
}

fn is_right_to_left(target: &Element) -> bool {
    let style = gloo::utils::window().get_computed_style(target);
    let style = style.ok().flatten();
    style
        .and_then(|style| style.get_property_value("direction").ok())
        .is_some_and(|direction| direction == "rtl")
}
