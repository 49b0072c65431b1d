//! The door to the page: `mount` puts a widget into an element, the handle takes it out again.
//!
//! Everything the page hands in is foreign data and goes through the doors of the core. The
//! module itself has no way to the network: the page's loader fetches the widget's own files
//! and passes their content in.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::AppHandle;

use crate::core::content::{Content, Document, load_built};
use crate::core::file::needs_of_saved;
use crate::core::finder::first_profile;
use crate::core::foreign::{Fault, Node, Problem, Problems, Value};
use crate::core::session::{Kept, Msg, Part, Parts, Saving, Session};
use crate::web::app::{App, AppProps};
use crate::web::effect::clock::today;
use crate::web::effect::rescue::{self, Rescue};
use crate::web::effect::saving::restore;
use crate::web::effect::storage::Storage;
use crate::web::effect::supply::Want;
use crate::web::effect::tree;
use crate::web::effect::warning::warn;
use crate::web::same::Same;

/// What a host may choose.
struct Options {
    /// Whether answers are kept in the browser between visits.
    storage: bool,
    /// The level of the widget's main heading, 1 to 4.
    heading: u8,
    /// The address that readiness links go to.
    base: Rc<str>,
    /// Whether a readiness link in the address of the page is opened.
    opens_links: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            storage: true,
            heading: 2,
            base: Rc::default(),
            opens_links: false,
        }
    }
}

/// A mounted widget.
#[wasm_bindgen]
pub struct Handle {
    app: RefCell<Option<AppHandle<App>>>,
    rescue: Rescue,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the widget out of the page, as soon as the page's own code has run to its end.
    /// Calling it again does nothing.
    pub fn destroy(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.rescue.leave();
    }

    /// Hands in the bundles that were wanted, together with those handed in before.
    pub fn supply(&self, bundles: &JsValue) {
        let (content, problems) = read_content(bundles);
        warn(&problems);
        self.tell(Msg::ContentArrived(Rc::new(content)));
    }

    /// Tells that the bundles that were wanted could not be had, and why.
    #[wasm_bindgen(js_name = supplyFailed)]
    pub fn supply_failed(&self, reason: &str) {
        self.tell(Msg::ContentFailed(Rc::from(reason)));
    }

    /// Tells that a part of the program is there, by its name; its words were handed in before.
    #[wasm_bindgen(js_name = partArrived)]
    pub fn part_arrived(&self, name: &str) {
        if let Some(part) = part(name) {
            self.tell(Msg::PartArrived(part));
        }
    }

    /// Tells that a part of the program could not be had, and why.
    #[wasm_bindgen(js_name = partFailed)]
    pub fn part_failed(&self, name: &str, reason: &str) {
        if let Some(part) = part(name) {
            self.tell(Msg::PartFailed(part, Rc::from(reason)));
        }
    }

    fn tell(&self, msg: Msg) {
        if let Some(app) = &*self.app.borrow() {
            app.send_message(msg);
        }
    }
}

/// Runs once, when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    rescue::install();
}

/// The ids of the standards whose content a widget with these options needs to read what is
/// stored, beyond what everybody needs. What cannot be read needs nothing.
#[wasm_bindgen]
#[must_use]
pub fn needs(options: &JsValue) -> Vec<String> {
    let (options, _) = read_options(options);
    let stored = options.storage.then(|| Storage::default().read().ok());
    let text = stored.flatten().flatten();
    let value = text.and_then(|text| tree::from_json(&text));
    let ids = value.map_or_else(Vec::new, |value| needs_of_saved(&value));
    ids.iter().map(ToString::to_string).collect()
}

/// Puts a widget into `root`, whose children it replaces.
///
/// - `bundles`: a list of content bundles, each `{"files": {path: content}}`.
/// - `options`: `{"storage": "local" | "none", "headingLevel": 1 to 4, "linkBase": address,
///   "openLinks": true | false}`, all optional.
/// - `on_want`: called with the id of a standard whose content is to be handed in by `supply`, or
///   with the name of a part of the program whose arrival is to be told by `partArrived`, or with
///   `restart`, when the widget is to be mounted anew.
/// - `on_failure`: called with the saved text, or null, should the program break.
///
/// # Errors
///
/// A text that says what is missing, when the content holds no standard to check against.
#[wasm_bindgen]
pub fn mount(
    root: web_sys::Element,
    bundles: &JsValue,
    options: &JsValue,
    on_want: js_sys::Function,
    on_failure: js_sys::Function,
) -> Result<Handle, JsValue> {
    let (content, problems) = read_content(bundles);
    let (options, wrong_options) = read_options(options);
    warn(&problems);
    warn(&wrong_options);
    let content = Rc::new(content);
    let profile = first_profile(content.catalogue());
    if profile.standards.is_empty() {
        return Err(JsValue::from_str("the content holds no standard"));
    }
    let storage = Storage::default();
    let (kept, saving) = if options.storage {
        restore(storage, &content)
    } else {
        (None, Saving::Off)
    };
    let kept = kept.unwrap_or(Kept {
        profile,
        ..Kept::default()
    });
    let session = Session::new(content, kept, saving, Parts::default()).on(today());
    let rescue = Rescue::register(on_failure);
    let props = AppProps {
        heading: options.heading,
        session: Same(Rc::new(session)),
        base: options.base.into(),
        opens_links: options.opens_links,
        problems: problems.len(),
        storage,
        want: Want(on_want),
        rescue: Some(rescue),
    };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(Handle {
        app: RefCell::new(Some(app)),
        rescue,
    })
}

/// The part of the program with this name; that there is none is told on the console.
fn part(name: &str) -> Option<Part> {
    let part = Part::named(name);
    if part.is_none() {
        let path = name.to_owned();
        let fault = Fault::UnknownKey;
        warn(&[Problem { path, fault }]);
    }
    part
}

fn read_content(bundles: &JsValue) -> (Content, Vec<Problem>) {
    let mut problems = Problems::new();
    let mut documents = Vec::new();
    let Some(value) = tree::from_js(bundles) else {
        let path = "content".to_owned();
        let fault = Fault::Unreadable("it is no plain data".to_owned());
        return (Content::default(), vec![Problem { path, fault }]);
    };
    let node = Node::document("content", &value);
    for bundle in node.items(&mut problems) {
        let Some(mut object) = bundle.object(&mut problems) else {
            continue;
        };
        let files = object.required(&mut problems, "files");
        object.finish(&mut problems);
        for (path, file) in Node::pairs_of(files.as_ref(), &mut problems) {
            documents.push(Document {
                path: path.to_string(),
                value: file.value().clone(),
            });
        }
    }
    let (content, found) = load_built(&documents);
    let mut problems = problems.into_vec();
    problems.extend(found);
    (content, problems)
}

/// A wrong option is reported, and its default taken.
fn read_options(options: &JsValue) -> (Options, Vec<Problem>) {
    let defaults = Options::default();
    let mut problems = Problems::new();
    if options.is_undefined() || options.is_null() {
        return (defaults, problems.into_vec());
    }
    let value = tree::from_js(options).unwrap_or(Value::Null);
    let node = Node::document("options", &value);
    let options = node.object(&mut problems).map(|mut object| {
        let storage = object.optional("storage");
        let heading = object.optional("headingLevel");
        let base = object.optional("linkBase");
        let opens_links = object.optional("openLinks");
        object.finish(&mut problems);
        let storage = storage.and_then(|node| {
            node.one_of(&mut problems, "local, none", |word| match word {
                "local" => Some(true),
                "none" => Some(false),
                _ => None,
            })
        });
        let heading = heading.and_then(|node| node.number(&mut problems, 1, 4));
        let base = base.and_then(|node| node.filled_text(&mut problems));
        let opens_links = opens_links.and_then(|node| node.flag(&mut problems));
        Options {
            storage: storage.unwrap_or(defaults.storage),
            heading: heading.unwrap_or(defaults.heading),
            base: base.unwrap_or(defaults.base),
            opens_links: opens_links.unwrap_or(defaults.opens_links),
        }
    });
    (options.unwrap_or_default(), problems.into_vec())
}
