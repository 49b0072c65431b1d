//! NIST OSCAL, which other tools take in: the plan of action and milestones, and the results of
//! an assessment.
//!
//! What OSCAL has no place for stands in properties of our own namespace. Items keep their
//! identifiers from file to file, so that a tool knows them again; the file as a whole has
//! another one as soon as anything in it is other.

mod observations;
mod plan;
mod results;
mod text;
mod uuid;

pub use plan::plan_of_action;
pub use results::assessment_results;

use std::rc::Rc;

use self::text::{line, lines, one_line};
use self::uuid::uuid;
use super::json::text as text_of;
use super::{Export, File};
use crate::RELEASE;
use crate::core::day::Day;
use crate::core::foreign::{Sink, Value};
use crate::core::papers::Source;
use crate::core::papers::about::remarks;
use crate::core::words::Phrase;

/// The release of OSCAL that the files follow.
const OSCAL: &str = "1.2.1";
/// The namespace of our properties, and the beginning of all our addresses.
const NAMESPACE: &str = "urn:iso-readiness:oscal";

/// The keys of an object, in the order they are written.
type Pairs = Vec<(Rc<str>, Value)>;

/// Puts any value under a key.
fn put(pairs: &mut Pairs, key: &str, value: Value) {
    pairs.push((Rc::from(key), value));
}

/// Puts a list under a key, unless it is empty, which OSCAL forbids.
fn put_list(pairs: &mut Pairs, key: &str, items: Vec<Value>) {
    if !items.is_empty() {
        put(pairs, key, Value::List(items));
    }
}

/// An object that begins with its identifier: that of the thing of this kind and name.
fn begun(source: &Source, kind: &str, name: &str) -> Pairs {
    let mut pairs = Pairs::new();
    pairs.text("uuid", &id_of(source, kind, name));
    pairs
}

/// The identifier of the thing of this kind and name. Own questionnaires have names of their own.
fn id_of(source: &Source, kind: &str, name: &str) -> String {
    let owner = source.content.owner();
    uuid(&format!("{NAMESPACE}:{owner}:{kind}:{name}"))
}

/// A reference to the thing of this kind and name.
fn reference(source: &Source, key: &str, kind: &str, name: &str) -> Value {
    Value::object([(key, Value::text(&id_of(source, kind, name)))])
}

/// The moment a day begins.
fn moment(day: Day) -> String {
    format!("{}T00:00:00Z", day.text())
}

/// Puts properties under `props`, but for those without a value.
fn put_props(pairs: &mut Pairs, props: &[(&str, &str)]) {
    let props = props.iter().filter_map(|(name, value)| {
        let value = one_line(value);
        let pairs = [
            ("name", Value::text(name)),
            ("ns", NAMESPACE.into()),
            ("value", value.as_str().into()),
        ];
        (!value.is_empty()).then(|| Value::object(pairs))
    });
    put_list(pairs, "props", props.collect());
}

/// What the file is, of what, and by whom.
fn metadata(source: &Source, title: Phrase) -> Value {
    let words = source.words();
    let mut pairs = Pairs::new();
    pairs.text("title", &line(&words.get(title)));
    pairs.text("last-modified", &moment(source.today));
    pairs.text("version", &source.today.text());
    pairs.text("oscal-version", OSCAL);
    put_props(&mut pairs, &[("engine-version", RELEASE)]);
    pairs.text("remarks", &lines(&remarks(source).join("\n\n")));
    Value::Object(pairs)
}

/// The file that holds this document. Its identifier is made of all that it says.
fn file(source: &Source, export: Export, key: &str, body: Pairs) -> File {
    let said = text_of(&Value::Object(body.clone()));
    let mut pairs = begun(source, key, &said);
    pairs.extend(body);
    let document = Value::object([(key, Value::Object(pairs))]);
    File::of(source, export, text_of(&document).into_bytes())
}
