//! A widget in a shadow root, and what a visitor does with it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use iso_readiness::core::foreign::Value;
use iso_readiness::core::words::{Phrase, Words};
use iso_readiness::web::effect::tree;
use iso_readiness::web::embed::{Handle, mount};
use js_sys::{Function, Object, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, ShadowRoot, ShadowRootInit, ShadowRootMode,
    Window,
};

use crate::content::{bundles, content, object};

pub(crate) const KEY: &str = "iso-readiness";

/// A mounted widget; its element leaves the page when it is dropped.
pub(crate) struct Stage {
    host: Element,
    root: ShadowRoot,
    pub(crate) handle: Rc<Handle>,
    words: Rc<Words>,
    heard: Heard,
}

/// The events that the page heard, each with its detail.
type Heard = Rc<RefCell<Vec<(String, JsValue)>>>;

impl Stage {
    /// A widget in an empty browser.
    pub(crate) async fn new() -> Self {
        settle().await;
        forget();
        Self::again().await
    }

    /// A widget that finds what earlier ones stored.
    pub(crate) async fn again() -> Self {
        Self::with(&Object::new()).await
    }

    pub(crate) async fn with_option(name: &str, value: &str) -> Self {
        Self::with(&object(name, &JsValue::from_str(value))).await
    }

    pub(crate) async fn with(options: &JsValue) -> Self {
        let document = window().document().unwrap();
        let host = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&host).unwrap();
        let root = host
            .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
            .unwrap();
        let place = document.create_element("div").unwrap();
        root.append_child(&place).unwrap();
        let heard = Heard::default();
        let hear = {
            let heard = Rc::clone(&heard);
            move |name: String, detail: JsValue| heard.borrow_mut().push((name, detail))
        };
        let hear = Closure::<dyn Fn(String, JsValue)>::new(hear).into_js_value();
        // The widget asks before there is a handle to it.
        let mounted = Rc::new(RefCell::new(Weak::<Handle>::new()));
        let serve = {
            let mounted = Rc::clone(&mounted);
            move |wanted: String| {
                let mounted = Rc::clone(&mounted);
                wasm_bindgen_futures::spawn_local(async move {
                    soon().await;
                    if let Some(handle) = mounted.borrow().upgrade()
                        && wanted == "drawn"
                    {
                        handle.tell(&wanted, &JsValue::UNDEFINED, "");
                    }
                });
            }
        };
        let serve = Closure::<dyn Fn(String)>::new(serve).into_js_value();
        let handle = mount(
            place,
            &bundles(),
            options,
            // Here the program is not split.
            "overview screens",
            serve.unchecked_into(),
            Function::default(),
            hear.unchecked_into(),
        )
        .unwrap();
        let handle = Rc::new(handle);
        *mounted.borrow_mut() = Rc::downgrade(&handle);
        settle().await;
        Self {
            host,
            root,
            handle,
            words: Rc::clone(content().words()),
            heard,
        }
    }

    /// Tells the widget a fact.
    pub(crate) fn tell(&self, fact: &str, detail: &JsValue) {
        self.handle.tell(fact, detail, "");
    }

    /// The details of all events of this name that were heard since last asked for.
    pub(crate) fn heard(&self, name: &str) -> Vec<Value> {
        let mut all = self.heard.borrow_mut();
        let (found, rest) = all.drain(..).partition(|(heard, _)| heard == name);
        *all = rest;
        let found: Vec<(String, JsValue)> = found;
        let trees = found
            .iter()
            .map(|(_, detail)| tree::from_js(detail).unwrap());
        trees.collect()
    }

    pub(crate) fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).unwrap()?;
        Some(found.unchecked_into())
    }

    pub(crate) fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// Presses the button with this name, and lets the widget follow.
    pub(crate) async fn press(&self, name: Phrase) {
        let name = self.words.get(name);
        let buttons = self.root.query_selector_all("button").unwrap();
        let mut buttons = (0..buttons.length()).filter_map(|index| buttons.get(index));
        let button = buttons.find(|button| button.text_content().as_deref() == Some(&*name));
        let button = button.unwrap_or_else(|| panic!("there is no button {name}"));
        button.unchecked_into::<HtmlElement>().click();
        settle().await;
    }

    /// Takes the widget out of the page.
    pub(crate) async fn destroy(&self) {
        self.handle.destroy();
        settle().await;
    }

    /// The radio button of a level.
    pub(crate) fn answer(&self, level: usize) -> Option<HtmlInputElement> {
        let found = self.root.query_selector_all("[name=answer]").unwrap();
        let index = u32::try_from(level).unwrap();
        Some(found.get(index)?.unchecked_into())
    }

    pub(crate) async fn choose(&self, level: usize) {
        self.answer(level).unwrap().click();
        settle().await;
    }

    pub(crate) fn is_chosen(&self, level: usize) -> bool {
        self.answer(level).is_some_and(|radio| radio.checked())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.handle.destroy();
        self.host.remove();
    }
}

pub(crate) fn window() -> Window {
    web_sys::window().unwrap()
}

/// Lets everything happen that is due, also what a widget of an earlier test stores as it goes.
pub(crate) async fn settle() {
    // On a busy machine the widget itself gives way to the browser once or twice on its way.
    for _ in 0..4 {
        soon().await;
    }
}

/// Lets the browser go on with what is due.
async fn soon() {
    let soon = Promise::new(&mut |resolve, _| {
        window().set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(soon).await.unwrap();
}

/// Makes all widgets store what they have to.
pub(crate) fn leave() {
    let event = Event::new("pagehide").unwrap();
    window().dispatch_event(&event).unwrap();
}

pub(crate) fn stored() -> Option<String> {
    let storage = window().local_storage().unwrap().unwrap();
    storage.get_item(KEY).unwrap()
}

pub(crate) fn store(text: &str) {
    let storage = window().local_storage().unwrap().unwrap();
    storage.set_item(KEY, text).unwrap();
}

pub(crate) fn forget() {
    let storage = window().local_storage().unwrap().unwrap();
    storage.remove_item(KEY).unwrap();
}
