//! When the program breaks: hand the answers to the page, which shows them instead of a blank box.
//!
//! A panic ends the whole WebAssembly instance, so each widget on the page leaves here, ahead of
//! time, what is to be done then.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::saving::text_of;
use crate::core::session::Session;

thread_local! {
    static WIDGETS: RefCell<Vec<Widget>> = const { RefCell::new(Vec::new()) };
}

struct Widget {
    id: u32,
    on_failure: js_sys::Function,
    session: Option<Rc<Session>>,
}

/// A widget's place in the rescue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rescue(u32);

impl Rescue {
    /// Has `on_failure` called with the saved text, should the program break.
    #[must_use]
    pub fn register(on_failure: js_sys::Function) -> Self {
        WIDGETS.with_borrow_mut(|widgets| {
            let id = widgets.last().map_or(0, |widget| widget.id + 1);
            widgets.push(Widget {
                id,
                on_failure,
                session: None,
            });
            Self(id)
        })
    }

    /// Remembers the newest state of the widget.
    pub fn remember(self, session: &Rc<Session>) {
        WIDGETS.with_borrow_mut(|widgets| {
            if let Some(widget) = widgets.iter_mut().find(|widget| widget.id == self.0) {
                widget.session = Some(Rc::clone(session));
            }
        });
    }

    /// The newest state of the widget, if it is still there.
    #[must_use]
    pub fn session(self) -> Option<Rc<Session>> {
        WIDGETS.with_borrow(|widgets| {
            let widget = widgets.iter().find(|widget| widget.id == self.0);
            widget?.session.clone()
        })
    }

    /// Forgets the widget.
    pub fn leave(self) {
        WIDGETS.with_borrow_mut(|widgets| widgets.retain(|widget| widget.id != self.0));
    }
}

/// Called once, before anything is rendered.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        let widgets =
            WIDGETS.with(|widgets| widgets.try_borrow_mut().map(|mut all| all.split_off(0)));
        for widget in widgets.unwrap_or_default() {
            let session = widget.session.as_ref();
            let session = session.filter(|session| !session.kept().is_worthless());
            let text = session.map(|session| text_of(session.content(), session.kept()));
            let text = text.map_or(JsValue::NULL, |text| JsValue::from_str(&text));
            // The page's own handler may fail too; there is nobody left to tell.
            let _ = widget.on_failure.call1(&JsValue::NULL, &text);
        }
    }));
}
