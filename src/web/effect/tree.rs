//! Between JavaScript values, JSON text and foreign trees.
//!
//! What goes over the border is text, in one piece: a border that is crossed for each value costs
//! more than all that is done with them.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::core::foreign::{Value, json};

/// The tree of a JavaScript value, as far as JSON holds it; `None` where it holds nothing of it.
#[must_use]
pub fn from_js(value: &JsValue) -> Option<Value> {
    if value.is_undefined() {
        return Some(Value::Null);
    }
    from_json(&js_sys::JSON::stringify(value).ok()?.as_string()?)
}

/// The tree of a JSON text; `None` where it is none.
#[must_use]
pub fn from_json(text: &str) -> Option<Value> {
    json::read(text)
}

/// A tree as a JavaScript value.
#[must_use]
pub fn to_js(value: &Value) -> JsValue {
    // What is written here is always read there.
    js_sys::JSON::parse(&to_json(value)).unwrap_or(JsValue::NULL)
}

/// A result or answers file as a JavaScript value for the page around, which may hold many of them.
/// A part of the program is entered here, so it has to be there.
#[inline(never)]
#[must_use]
pub fn to_host(value: &Value) -> JsValue {
    let serializer = Serializer::json_compatible();
    // A tree of plain values can always be told.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// A tree as JSON text.
#[must_use]
pub fn to_json(value: &Value) -> String {
    json::write(value)
}

/// A tree as JSON text that people can read.
#[must_use]
pub fn to_readable_json(value: &Value) -> String {
    json::write_readably(value)
}
