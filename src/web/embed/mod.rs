//! The door to the page: `mount` puts a widget into an element, the handle takes it out again.
//!
//! Everything the page hands in is foreign data and goes through the doors of the core. The
//! module itself has no way to the network: the page's loader fetches the widget's own files
//! and passes their content in.

mod claim;
pub mod events;
mod own;

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use yew::AppHandle;

use self::claim::Claim;
use self::events::Events;
use crate::core::content::{Catalogue, Content, Document, load_built};
use crate::core::file::needs_of_saved;
use crate::core::foreign::{Fault, Node, Problem, Problems, Value};
use crate::core::host::{Options, standards_named_in};
use crate::core::profile::Profile;
use crate::core::session::{HostFact, Kept, Msg, Part, Parts, Saving, Session};
use crate::web::app::{App, AppProps};
use crate::web::effect::clock::today;
use crate::web::effect::rescue::{self, Rescue};
use crate::web::effect::saving::{restore, restore_text, text_of};
use crate::web::effect::storage::Storage;
use crate::web::effect::supply::Want;
use crate::web::effect::tree;
use crate::web::effect::warning::warn;
use crate::web::same::Same;

use own::Own;

/// A mounted widget.
#[wasm_bindgen]
pub struct Handle {
    app: RefCell<Option<AppHandle<App>>>,
    rescue: Rescue,
    events: Rc<Events>,
    /// Its right to the key that it keeps the check under.
    claim: RefCell<Option<Claim>>,
    own: Own,
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
        self.claim.take();
    }

    /// Takes other options, as far as they can change while the widget is in the page.
    pub fn update(&self, options: &JsValue) {
        let Some(session) = self.rescue.session() else {
            return;
        };
        let catalogue = session.content().catalogue();
        let (options, problems) = Options::read(&tree_of(options), catalogue);
        warn(&problems);
        let terms = session.host().terms.with_live(options.terms);
        self.ask(HostFact::TermsChanged(Rc::new(terms)));
    }

    /// The result that the page was last told, without its event; null where it was told none.
    #[must_use]
    pub fn result(&self) -> JsValue {
        self.events.result().unwrap_or(JsValue::NULL)
    }

    /// Asks the visitor for the answers. The event `answers` brings the answers file, or null.
    #[wasm_bindgen(js_name = askForAnswers)]
    pub fn ask_for_answers(&self) {
        self.ask(HostFact::AnswersAsked);
    }

    /// Shows the visitor an answers file, who may take it over. The event `taken` brings true or
    /// false.
    #[wasm_bindgen(js_name = offerAnswers)]
    pub fn offer_answers(&self, file: &JsValue) {
        self.ask(HostFact::CheckOffered(Rc::new(tree_of(file))));
    }

    /// Opens the readiness link in a text, as pasting it would.
    #[wasm_bindgen(js_name = openLink)]
    pub fn open_link(&self, text: &str) {
        self.tell(Msg::LinkArrived(Rc::from(text)));
    }

    /// Forgets everything, and asks nobody.
    pub fn reset(&self) {
        self.tell(Msg::Erased);
    }

    /// What is kept, as it would be stored; nothing where there is nothing worth keeping.
    #[must_use]
    pub fn state(&self) -> Option<String> {
        let session = self.rescue.session()?;
        let kept = session.kept();
        if kept.is_worthless() {
            return None;
        }
        text_of(session.content(), kept)
    }

    /// Hands in the bundles that were wanted, together with those handed in before.
    pub fn supply(&self, bundles: &JsValue) {
        let (content, problems) = self.own.over(read_content(bundles));
        self.events.report(&content, &problems);
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

    fn ask(&self, fact: HostFact) {
        self.tell(Msg::Hosted(Rc::new(fact)));
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
/// stored, or to begin with what they choose, beyond what everybody needs. What cannot be read
/// needs nothing.
#[wasm_bindgen]
#[must_use]
pub fn needs(options: &JsValue) -> Vec<String> {
    let given = tree_of(options);
    let (options, _) = Options::read(&given, &Catalogue::default());
    let storage = Storage::named(&options.storage_name);
    let stored = options.storage.then(|| storage.read().ok().flatten());
    let stored = stored.flatten().and_then(|text| tree::from_json(&text));
    let state = || tree::from_json(options.state.as_deref()?);
    let ids = match stored.or_else(state) {
        Some(saved) => needs_of_saved(&saved),
        None => standards_named_in(&given),
    };
    ids.iter().map(ToString::to_string).collect()
}

/// Puts a widget into `root`, whose children it replaces.
///
/// - `bundles`: a list of content bundles, each `{"files": {path: content}}`.
/// - `options`: see [`Options`]; all optional. Where there are own questionnaires, the part
///   `authoring` of the program has to be there before.
/// - `on_want`: called with the id of a standard whose content is to be handed in by `supply`, or
///   with the name of a part of the program whose arrival is to be told by `partArrived`, or with
///   `restart`, when the widget is to be mounted anew.
/// - `on_failure`: called with the saved text, or null, should the program break.
/// - `on_event`: called with the name of an event and its detail; see [`events`].
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
    on_event: js_sys::Function,
) -> Result<Handle, JsValue> {
    let events = Rc::new(Events::new(on_event));
    let options = tree_of(options);
    let own = Own::of(&options);
    let (content, problems) = own.over(read_content(bundles));
    let (options, wrong_options) = Options::read(&options, content.catalogue());
    warn(&wrong_options);
    events.report(&content, &problems);
    let content = Rc::new(content);
    let profile = options.terms.first_profile(content.catalogue());
    if profile.standards.is_empty() {
        return Err(JsValue::from_str(&own::nothing(&problems)));
    }
    let storage = Storage::named(&options.storage_name);
    let claim = options.storage.then(|| claim(&storage)).flatten();
    let keeps_in = claim.is_some().then_some(&storage);
    let state = options.state.as_deref();
    let (kept, saving) = begin(profile, state, keeps_in, &content);
    let session = Session::new(content, kept, saving, Parts::default());
    let session = session.hosted_by(options.terms).on(today());
    let rescue = Rescue::register(on_failure);
    let props = AppProps {
        session: Same(Rc::new(session)),
        opens_links: options.opens_links,
        problems: problems.len(),
        storage,
        want: Want(on_want),
        rescue: Some(rescue),
        events: Same::of(&events),
    };
    let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
    Ok(Handle {
        app: RefCell::new(Some(app)),
        rescue,
        events,
        claim: RefCell::new(claim),
        own,
    })
}

/// The right to keep the check where it is to be kept; that another widget has it is told on the
/// console.
fn claim(storage: &Storage) -> Option<Claim> {
    let claim = Claim::to(storage.key());
    if claim.is_none() {
        let path = "options: storageName".to_owned();
        let words = "another widget of this page keeps its check under this name, so this one \
                     keeps nothing; give it a name of its own";
        let fault = Fault::Author(words.to_owned());
        warn(&[Problem { path, fault }]);
    }
    claim
}

/// What a widget begins with: what is stored, or else `state`, or else nothing but a profile; and
/// whether it may be stored.
fn begin(
    profile: Profile,
    state: Option<&str>,
    storage: Option<&Storage>,
    content: &Content,
) -> (Kept, Saving) {
    let (stored, saving) = storage.map_or((None, Saving::Off), |storage| restore(storage, content));
    // Beside something stored that cannot be read, nothing else is begun.
    let is_held = matches!(saving, Saving::Held(_));
    let state = state.filter(|_| !is_held);
    let kept = stored.or_else(|| restore_text(state?, content).0);
    let nothing = || Kept {
        profile,
        ..Kept::default()
    };
    (kept.unwrap_or_else(nothing), saving)
}

/// The part of the program with this name; that there is none is told on the console.
fn part(name: &str) -> Option<Part> {
    let part = Part::named(name);
    // That one is there before the widget is, and no screen waits for it.
    if part.is_none() && name != own::PART {
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

/// The tree of what the page hands in; what is no plain data is taken for something of no use.
fn tree_of(options: &JsValue) -> Value {
    tree::from_js(options).unwrap_or(Value::OtherNumber)
}
