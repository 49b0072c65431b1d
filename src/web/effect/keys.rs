//! What a key press means, seen from where it happens.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

use crate::core::answers::{Choice, Level};
use crate::core::session::Step;

/// Where keys belong to the element itself.
const TYPING: &str = "input:not([type=radio],[type=checkbox]),textarea,select,dialog,dialog *";
const RADIO: &str = "[type=radio]";
const RIGHT_TO_LEFT: &str = ":dir(rtl)";

/// A shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortcut {
    /// Choose an answer.
    Choose(Choice),
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
    let is = |selector| target.matches(selector).unwrap_or(false);
    if is(TYPING) {
        return None;
    }
    match event.key().as_str() {
        "?" => Some(Shortcut::Help),
        "d" | "D" => Some(Shortcut::Choose(Choice::Unknown)),
        "n" | "N" => Some(Shortcut::NotApplicable),
        // In a radio group the arrow keys move between the answers, as everywhere.
        "ArrowLeft" | "ArrowRight" if is(RADIO) => None,
        "ArrowRight" if is(RIGHT_TO_LEFT) => Some(Shortcut::Step(Step::Back)),
        "ArrowLeft" if is(RIGHT_TO_LEFT) => Some(Shortcut::Step(Step::Next)),
        "j" | "J" | "ArrowRight" => Some(Shortcut::Step(Step::Next)),
        "k" | "K" | "ArrowLeft" => Some(Shortcut::Step(Step::Back)),
        key => match key.as_bytes() {
            [digit @ b'0'..=b'9'] => {
                let level = Level::new(digit - b'0')?;
                Some(Shortcut::Choose(Choice::Level(level)))
            }
            _ => None,
        },
    }
}
