//! Telling the page around what happened; never the same twice.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsValue;

use crate::core::foreign::{Problem, Value};
use crate::core::host::events;
use crate::core::session::host::Offer;
use crate::core::session::{Screen, Session};
use crate::core::words::Phrase;
use crate::web::effect::tree;
use crate::web::effect::warning::warn;

/// The page's own way to hear of the widget, and what it has heard.
pub struct Events {
    on_event: js_sys::Function,
    progress: Cell<Option<(usize, usize)>>,
    result: RefCell<Option<Value>>,
    /// What is still to be told.
    reported: RefCell<Vec<Problem>>,
    warned: RefCell<Vec<Problem>>,
}

impl Events {
    /// Tells everything by `on_event`.
    #[must_use]
    pub fn new(on_event: js_sys::Function) -> Self {
        Self {
            on_event,
            progress: Cell::new(None),
            result: RefCell::new(None),
            reported: RefCell::default(),
            warned: RefCell::default(),
        }
    }

    /// The result that the page was last told; `None` before it was told any, and after the check
    /// was erased.
    #[must_use]
    pub fn result(&self) -> Option<JsValue> {
        let told = self.result.borrow();
        Some(tree::to_host(told.as_ref()?.get("result")?))
    }

    /// Takes in what is wrong with content that was handed in, for the page and, on the console,
    /// for developers. It is told by [`Events::follow`].
    pub fn report(&self, problems: Vec<Problem>) {
        self.reported.borrow_mut().extend(problems);
    }

    /// Takes in what is wrong with what the page asked for, for developers alone.
    pub fn warn(&self, problems: Vec<Problem>) {
        self.warned.borrow_mut().extend(problems);
    }

    /// Tells that the widget is in the page, and how far the check is.
    pub fn begin(&self, session: &Session) {
        self.tell_plainly("ready", &events::ready(&session.host().terms.release));
        self.follow_progress(session);
    }

    /// Tells what was wrong, if anything was.
    fn follow_problems(&self, session: &Session) {
        warn(&self.warned.take());
        let problems = self.reported.take();
        if problems.is_empty() {
            return;
        }
        warn(&problems);
        let words = session.content().words();
        let message = words.count(Phrase::ContentProblems, problems.len(), &[]);
        self.tell_plainly("error", &events::error(&message, &problems));
    }

    /// Tells what a change from `old` to `new` means to the page. A part of the program is entered
    /// here, so it has to be there.
    #[inline(never)]
    pub fn follow(&self, old: &Session, new: &Session) {
        self.follow_problems(new);
        self.follow_progress(new);
        self.follow_result(old, new);
        let (was, is) = (old.host(), new.host());
        for _ in was.asks_settled..is.asks_settled {
            // Only where the visitor agreed is the part of the program sure to be there.
            let answers = if is.agreed {
                tree::to_host(&events::answers(new))
            } else {
                JsValue::NULL
            };
            self.tell("answers", &answers);
        }
        for number in was.offers_settled..is.offers_settled {
            let is_last = number + 1 == is.offers_settled;
            self.tell_plainly("taken", &(is_last && is.last_offer == Offer::Taken).into());
        }
    }

    fn follow_progress(&self, session: &Session) {
        let progress = session.progress();
        if self.progress.replace(Some(progress)) != Some(progress) {
            self.tell_plainly("progress", &events::progress(progress));
        }
    }

    /// The result is told while the visitor looks at it, and not before.
    fn follow_result(&self, old: &Session, new: &Session) {
        if new.kept().is_blank() {
            self.result.take();
            return;
        }
        let is_withdrawn = old.host().agreed && !new.host().agreed;
        if is_withdrawn && self.result.borrow().is_some() {
            // What the page may still look up is from now on what it may know.
            self.result.replace(Some(events::result(new)));
        }
        // What the visitor waits for comes first.
        if new.screen() != Screen::Result || !new.shows_screen() || !new.has_step(1) {
            return;
        }
        let result = events::result(new);
        if self.result.borrow().as_ref() != Some(&result) {
            self.tell("result", &tree::to_host(&result));
            self.result.replace(Some(result));
        }
    }

    fn tell_plainly(&self, name: &str, detail: &Value) {
        self.tell(name, &tree::to_js(detail));
    }

    fn tell(&self, name: &str, detail: &JsValue) {
        let name = JsValue::from_str(name);
        // What goes wrong there is the page's own affair.
        let _ = self.on_event.call2(&JsValue::NULL, &name, detail);
    }
}
