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
use crate::core::foreign::{Fault, Problem, Value};
use crate::core::host::{Options, standards_named_in};
use crate::core::profile::Profile;
use crate::core::session::{HostFact, Kept, Msg, Part, Parts, Presence, Saving, Session};
use crate::web::app::{App, AppProps};
use crate::web::effect::clock::today;
use crate::web::effect::rescue::{self, Rescue};
use crate::web::effect::saving::{restore, restore_text, text_of};
use crate::web::effect::storage::Storage;
use crate::web::effect::supply::Want;
use crate::web::effect::tree;
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

    /// The result that the page was last told, without its event; null where it was told none.
    #[must_use]
    pub fn result(&self) -> JsValue {
        self.events.result().unwrap_or(JsValue::NULL)
    }

    /// What is kept, as it would be stored; nothing where there is nothing worth keeping.
    #[must_use]
    pub fn state(&self) -> Option<String> {
        let session = self.rescue.session()?;
        let kept = session.kept();
        if kept.is_worthless() {
            return None;
        }
        Some(text_of(session.content(), kept))
    }

    /// Tells the widget a fact, by its name:
    ///
    /// | fact | what happened | `detail` |
    /// | --- | --- | --- |
    /// | `options` | the page changed its options, as far as they can change by now | the options |
    /// | `bundles` | the bundles that were wanted are there | all bundles handed in so far |
    /// | `no-bundles` | they could not be had | why, a text |
    /// | `part` | a part of the program is there, and its words were handed in before | its name |
    /// | `no-part` | a part of the program could not be had | its name; `reason` says why |
    /// | `drawn` | what was in the page when that was wanted is drawn | |
    /// | `link` | somebody pasted a text with a readiness link | the text |
    /// | `ask` | the page asks for the answers; the event `answers` brings them, or null | |
    /// | `offer` | the page offers answers; the event `taken` says whether they were taken | the file |
    /// | `reset` | the page wants everything forgotten, and nobody asked | |
    ///
    /// What it does not know it leaves alone.
    pub fn tell(&self, fact: &str, detail: &JsValue, reason: &str) {
        let text = || Rc::from(detail.as_string().unwrap_or_default());
        let hosted = |fact| Some(Msg::Hosted(Rc::new(fact)));
        let part = || Part::named(&detail.as_string()?);
        let msg = match fact {
            "options" => self.terms(detail).and_then(hosted),
            "bundles" => Some(self.supplied(detail)),
            "no-bundles" => Some(Msg::ContentFailed(text())),
            "part" => part().map(Msg::PartArrived),
            "no-part" => part().map(|part| Msg::PartFailed(part, Rc::from(reason))),
            "drawn" => Some(Msg::Drawn),
            "link" => Some(Msg::LinkArrived(text())),
            "ask" => hosted(HostFact::AnswersAsked),
            "offer" => hosted(HostFact::CheckOffered(Rc::new(tree_of(detail)))),
            "reset" => Some(Msg::Erased),
            _ => None,
        };
        if let (Some(msg), Some(app)) = (msg, &*self.app.borrow()) {
            app.send_message(msg);
        }
    }
}

impl Handle {
    fn terms(&self, options: &JsValue) -> Option<HostFact> {
        let session = self.rescue.session()?;
        let catalogue = session.content().catalogue();
        let (options, problems) = Options::read(&tree_of(options), catalogue);
        self.events.warn(problems);
        let terms = session.host().terms.with_live(options.terms);
        Some(HostFact::TermsChanged(Rc::new(terms)))
    }

    fn supplied(&self, bundles: &JsValue) -> Msg {
        let (content, problems) = self.own.over(read_content(bundles));
        self.events.report(problems);
        Msg::ContentArrived(Rc::new(content))
    }
}

/// Runs once, when the module is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    rescue::install();
}

/// What a widget with these options needs to read what is stored, or to begin with what they
/// choose, beyond what everybody needs: the ids of the standards whose content it is about, and the
/// name of the part of the program that reads what is stored.
#[wasm_bindgen]
#[must_use]
pub fn needs(options: &JsValue) -> Vec<String> {
    let given = tree_of(options);
    let (options, _) = Options::read(&given, &Catalogue::default());
    let storage = Storage::named(&options.storage_name);
    let stored = options.storage.then(|| storage.read().ok().flatten());
    let stored = stored.flatten();
    let texts = [stored.as_deref(), options.state.as_deref()];
    let mut texts = texts.into_iter().flatten();
    let mut needed: Vec<Rc<str>> = Vec::new();
    if texts.clone().next().is_some() {
        needed.push(Part::Overview.name().into());
    }
    let saved = texts.find_map(tree::from_json);
    needed.extend(match saved {
        Some(saved) => needs_of_saved(&saved),
        None => standards_named_in(&given),
    });
    needed.iter().map(ToString::to_string).collect()
}

/// Puts a widget into `root`, whose children it replaces.
///
/// - `bundles`: a list of content bundles, each the JSON text of `{"files": {path: content}}`.
/// - `options`: see [`Options`]; all optional. Where there are own questionnaires, the part
///   `authoring` of the program has to be there before.
/// - `parts`: the names of the parts of the program that are there, with a space between. What
///   [`needs`] names has to be among them.
/// - `on_want`: called with the id of a standard whose content is to be handed in, or with the
///   name of a part of the program whose arrival is to be told, or with `drawn`, when it is to be told
///   that what is in the page is drawn, all by [`Handle::tell`]; or with `restart`, when the widget
///   is to be mounted anew.
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
    parts: &str,
    on_want: js_sys::Function,
    on_failure: js_sys::Function,
    on_event: js_sys::Function,
) -> Result<Handle, JsValue> {
    let events = Rc::new(Events::new(on_event));
    let options = tree_of(options);
    let own = Own::of(&options);
    let (content, problems) = own.over(read_content(bundles));
    let (options, wrong_options) = Options::read(&options, content.catalogue());
    events.warn(wrong_options);
    let content = Rc::new(content);
    let profile = options.terms.first_profile(content.catalogue());
    if profile.standards.is_empty() {
        return Err(JsValue::from_str(&own.nothing(&problems)));
    }
    let problem_count = problems.len();
    events.report(problems);
    let storage = Storage::named(&options.storage_name);
    let claim = options.storage.then(|| claim(&storage, &events)).flatten();
    let keeps_in = claim.is_some().then_some(&storage);
    let state = options.state.as_deref();
    let parts = Parts::named(parts);
    let restored = |text: &str| {
        let may_read = *parts.presence(Part::Overview) == Presence::Here;
        may_read.then(|| restore_text(text, &content))
    };
    let (kept, saving) = begin(profile, state, keeps_in, restored);
    let session = Session::new(content, kept, saving, parts);
    let session = session.hosted_by(options.terms).on(today());
    let rescue = Rescue::register(on_failure);
    let props = AppProps {
        session: Same(Rc::new(session)),
        opens_links: options.opens_links,
        problems: problem_count,
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
fn claim(storage: &Storage, events: &Events) -> Option<Claim> {
    let claim = Claim::to(storage.key());
    if claim.is_none() {
        let path = "options: storageName".to_owned();
        let words = "another widget of this page keeps its check under this name, so this one \
                     keeps nothing; give it a name of its own";
        let fault = Fault::Author(words.to_owned());
        events.warn(vec![Problem { path, fault }]);
    }
    claim
}

/// What a widget begins with: what is stored, or else `state`, or else nothing but a profile; and
/// whether it may be stored. `restored` reads what was stored, where it can.
fn begin(
    profile: Profile,
    state: Option<&str>,
    storage: Option<&Storage>,
    restored: impl Fn(&str) -> Option<(Option<Kept>, Saving)>,
) -> (Kept, Saving) {
    let (stored, saving) =
        storage.map_or((None, Saving::Off), |storage| restore(storage, &restored));
    // Beside something stored that cannot be read, nothing else is begun.
    let is_held = matches!(saving, Saving::Held(_));
    let state = state.filter(|_| !is_held);
    let kept = stored.or_else(|| restored(state?)?.0);
    let nothing = || Kept {
        profile,
        ..Kept::default()
    };
    (kept.unwrap_or_else(nothing), saving)
}

fn read_content(bundles: &JsValue) -> (Content, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut documents = Vec::new();
    let bundles = bundles.dyn_ref::<js_sys::Array>();
    for bundle in bundles.into_iter().flat_map(js_sys::Array::iter) {
        let tree = bundle.as_string().and_then(|text| tree::from_json(&text));
        if let Some(files) = tree.and_then(files_of) {
            let named = files.into_iter();
            documents.extend(named.map(|(path, value)| Document {
                path: path.to_string(),
                value,
            }));
        } else {
            let path = "content".to_owned();
            let fault = Fault::Unreadable("it is no bundle of files".to_owned());
            problems.push(Problem { path, fault });
        }
    }
    let (content, found) = load_built(&documents);
    problems.extend(found);
    (content, problems)
}

/// The files in a bundle. What else is in it, its addresses and style, is for the page's loader.
fn files_of(bundle: Value) -> Option<Vec<(Rc<str>, Value)>> {
    let Value::Object(pairs) = bundle else {
        return None;
    };
    match pairs.into_iter().find(|(key, _)| &**key == "files")? {
        (_, Value::Object(files)) => Some(files),
        _ => None,
    }
}

/// The tree of what the page hands in; what is no plain data is taken for something of no use.
fn tree_of(options: &JsValue) -> Value {
    tree::from_js(options).unwrap_or(Value::OtherNumber)
}
