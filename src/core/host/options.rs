//! What a host chooses. A wrong choice is reported, and its default taken; the rest counts.

use std::rc::Rc;

use super::Invitation;
use crate::core::content::{Catalogue, Edition, Standard};
use crate::core::finder::first_profile;
use crate::core::foreign::{Fault, Node, Object, Problem, Problems, Value};
use crate::core::profile::Profile;

/// What a host chooses once, when a widget is mounted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether answers are kept in the browser between visits.
    pub storage: bool,
    /// What keeps this check apart from others on the same site; empty for nothing.
    pub storage_name: Rc<str>,
    /// Whether a readiness link in the address of the page is opened.
    pub opens_links: bool,
    /// A check to begin with where nothing is stored: a text as it would be stored.
    pub state: Option<Rc<str>>,
    /// What else it chooses.
    pub terms: Terms,
}

/// What is said of a widget by its host, some of which may change at any time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The level of the widget's main heading, 1 to 4.
    pub heading: u8,
    /// The address that readiness links go to.
    pub base: Rc<str>,
    /// The standards that are chosen at first, in the order of the catalogue; none where the
    /// finder decides.
    pub standards: Vec<Rc<str>>,
    /// The call to action.
    pub invitation: Option<Invitation>,
    /// Whether the host may ask the visitor for answers.
    pub may_ask: bool,
    /// The name of the host's site; empty where it has none.
    pub site: Rc<str>,
    /// The release that this widget is of; empty where nobody said.
    pub release: Rc<str>,
    /// The files of the release by name, each with its SHA-256 in hexadecimal digits.
    pub files: Vec<(Rc<str>, Rc<str>)>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            storage: true,
            storage_name: Rc::default(),
            opens_links: false,
            state: None,
            terms: Terms::default(),
        }
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            heading: 2,
            base: Rc::default(),
            standards: Vec::new(),
            invitation: None,
            may_ask: false,
            site: Rc::default(),
            release: Rc::default(),
            files: Vec::new(),
        }
    }
}

impl Terms {
    /// The profile of somebody who chose nothing yet.
    #[must_use]
    pub fn first_profile(&self, catalogue: &Catalogue) -> Profile {
        let mut profile = first_profile(catalogue);
        if !self.standards.is_empty() {
            profile.standards.clone_from(&self.standards);
        }
        profile
    }

    /// These terms with what may change while the widget is in the page as `newer` has it.
    #[must_use]
    pub fn with_live(&self, newer: Self) -> Self {
        Self {
            site: Rc::clone(&self.site),
            release: Rc::clone(&self.release),
            files: self.files.clone(),
            ..newer
        }
    }
}

impl Options {
    /// Reads the options of a host, with everything that is wrong with them. Standards are those
    /// of `catalogue`. Null is as good as nothing.
    #[must_use]
    pub fn read(value: &Value, catalogue: &Catalogue) -> (Self, Vec<Problem>) {
        let mut problems = Problems::new();
        let node = Node::document("options", value);
        if *value == Value::Null {
            return Self::default().with(problems);
        }
        match node.object(&mut problems) {
            Some(object) => Self::of(object, catalogue, &mut problems),
            None => Self::default(),
        }
        .with(problems)
    }

    fn with(self, problems: Problems) -> (Self, Vec<Problem>) {
        (self, problems.into_vec())
    }

    fn of(mut object: Object, catalogue: &Catalogue, problems: &mut Problems) -> Self {
        let mut options = Self::default();
        let terms = &mut options.terms;
        let mut key = |key| {
            let node = object.optional(key);
            node.filter(|node| *node.value() != Value::Null)
        };
        if let Some(node) = key("storage") {
            let is_kept = node.one_of(problems, "local, none", |word| match word {
                "local" => Some(true),
                "none" => Some(false),
                _ => None,
            });
            options.storage = is_kept.unwrap_or(true);
        }
        if let Some(node) = key("storageName") {
            options.storage_name = storage_name(&node, problems).unwrap_or_default();
        }
        if let Some(node) = key("headingLevel") {
            let heading = node.number(problems, 1, 4);
            terms.heading = heading.unwrap_or(terms.heading);
        }
        if let Some(node) = key("openLinks") {
            options.opens_links = node.flag(problems).unwrap_or_default();
        }
        if let Some(node) = key("shareAnswers") {
            terms.may_ask = node.flag(problems).unwrap_or_default();
        }
        if let Some(node) = key("standards") {
            terms.standards = standards(&node, catalogue, problems);
        }
        terms.invitation = key("cta").and_then(|node| Invitation::read(&node, problems));
        let base = key("linkBase");
        let texts = [
            (base, &mut terms.base),
            (key("host"), &mut terms.site),
            (key("release"), &mut terms.release),
        ];
        for (node, place) in texts {
            if let Some(text) = node.and_then(|node| node.filled_text(problems)) {
                *place = text;
            }
        }
        options.state = key("state").and_then(|node| node.filled_text(problems));
        if let Some(node) = key("files") {
            let files = node.items(problems);
            let files: Vec<_> = files.collect();
            let files = files.iter().filter_map(|node| file(node, problems));
            terms.files = files.collect();
        }
        // Questionnaires of the host's own, which are read with the content.
        let _ = key("own");
        object.finish(problems);
        options
    }
}

fn storage_name(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let name = node.text(problems)?;
    let is_sign = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    if name.len() > 40 || !name.bytes().all(is_sign) {
        let words = "should be 1 to 40 of a to z, 0 to 9 and hyphens";
        node.report(problems, Fault::Author(words.to_owned()));
        return None;
    }
    Some(name)
}

fn standards(node: &Node, catalogue: &Catalogue, problems: &mut Problems) -> Vec<Rc<str>> {
    let mut wanted = Vec::new();
    for item in node.items(problems).collect::<Vec<_>>() {
        let name = match item.value() {
            Value::Integer(number) => Some(Rc::from(number.to_string())),
            _ => item.text(problems),
        };
        let Some(name) = name else { continue };
        match meant(catalogue, &name) {
            Some(offer) => wanted.push(&offer.id),
            None => item.report(problems, Fault::UnknownId(name)),
        }
    }
    let ids = catalogue.offers().iter().map(|offer| &offer.id);
    ids.filter(|id| wanted.contains(id))
        .map(Rc::clone)
        .collect()
}

/// The standard of this id, or the edition in force of the one with this number.
fn meant<'c>(catalogue: &'c Catalogue, name: &str) -> Option<&'c Rc<Standard>> {
    let mut offers = catalogue.offers().iter();
    let numbered = |offer: &Standard| {
        let before = offer.number.strip_suffix(name);
        offer.status == Edition::Current && before.is_some_and(|text| text.ends_with(' '))
    };
    let same = offers.clone().find(|offer| *offer.id == *name);
    same.or_else(|| offers.find(|offer| numbered(offer)))
}

fn file(node: &Node, problems: &mut Problems) -> Option<(Rc<str>, Rc<str>)> {
    let items: Vec<Node> = node.items(problems).collect();
    let [name, hash] = items.as_slice() else {
        let found = items.len();
        node.report(problems, Fault::TooShort { found, limit: 2 });
        return None;
    };
    let (name, hash) = (name.filled_text(problems), hash.filled_text(problems));
    Some((name?, hash?))
}

/// The standards that options name by their ids, known or not: their content may be fetched before
/// there is a catalogue.
#[must_use]
pub fn standards_named_in(options: &Value) -> Vec<Rc<str>> {
    let Some(Value::List(items)) = options.get("standards") else {
        return Vec::new();
    };
    let ids = items.iter().filter_map(|item| match item {
        Value::Text(id) => Some(Rc::clone(id)),
        _ => None,
    });
    ids.collect()
}
