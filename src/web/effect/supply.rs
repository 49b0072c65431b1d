//! Asking the page for content, and for parts of the program, that are not there yet.

use wasm_bindgen::JsValue;

use crate::core::session::{Part, Presence, Session, Supply};

/// The page's own way to fetch the widget's files; the module has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Want(pub js_sys::Function);

impl Want {
    /// Asks for what `new` misses, but not for what `old` waits for already.
    pub fn follow(&self, old: Option<&Session>, new: &Session) {
        for part in Part::ALL {
            let waits = |session: &Session| *session.presence(part) == Presence::Awaited;
            if waits(new) && !old.is_some_and(waits) {
                self.ask(part.name());
            }
        }
        let waits = |session: &&Session| *session.supply() == Supply::Awaited;
        if !waits(&new) {
            return;
        }
        let asked = |id: &str| {
            let old = old.filter(waits);
            old.is_some_and(|old| old.missing().any(|one| **one == *id))
        };
        for id in new.missing().filter(|id| !asked(id)) {
            self.ask(id);
        }
    }

    /// Asks to be told when what is in the page is drawn.
    pub fn drawn(&self) {
        self.ask("drawn");
    }

    /// Asks the page to begin anew from what is stored, with all the content that takes.
    pub fn restart(&self) {
        self.ask("restart");
    }

    fn ask(&self, name: &str) {
        // What goes wrong there is told by `supply_failed` and `part_failed`.
        let _ = self.0.call1(&JsValue::NULL, &JsValue::from_str(name));
    }
}
