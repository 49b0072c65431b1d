//! Between JavaScript objects, JSON text and foreign trees.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::core::foreign::Value;

/// The tree of a JavaScript value; `None` where it holds what JSON cannot.
#[must_use]
pub fn from_js(value: JsValue) -> Option<Value> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// The tree of a JSON text; `None` where it is none.
#[must_use]
pub fn from_json(text: &str) -> Option<Value> {
    from_js(js_sys::JSON::parse(text).ok()?)
}

/// A tree as JSON text.
#[must_use]
pub fn to_json(value: &Value) -> Option<String> {
    let object = value.serialize(&Serializer::json_compatible()).ok()?;
    js_sys::JSON::stringify(&object).ok()?.as_string()
}
