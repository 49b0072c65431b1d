//! Between JavaScript values, JSON text and foreign trees.

use std::rc::Rc;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

use crate::core::foreign::{MAX_DEPTH, Value};

/// The tree of a JavaScript value; `None` where it holds what JSON cannot.
///
/// This is written out because `serde_wasm_bindgen::from_value` keeps the text of errors that
/// cannot happen here, floating-point numbers included: ten kilobytes, compressed.
#[must_use]
pub fn from_js(value: &JsValue) -> Option<Value> {
    tree(value, 0)
}

fn tree(value: &JsValue, depth: u8) -> Option<Value> {
    if value.is_null() || value.is_undefined() {
        return Some(Value::Null);
    }
    if let Some(flag) = value.as_bool() {
        return Some(Value::Bool(flag));
    }
    if let Some(number) = value.as_f64() {
        return Some(Value::of_number(number));
    }
    if let Some(text) = value.as_string() {
        return Some(Value::Text(Rc::from(text)));
    }
    if depth >= MAX_DEPTH {
        return None;
    }
    if let Some(list) = value.dyn_ref::<js_sys::Array>() {
        let items = list.iter().map(|item| tree(&item, depth + 1));
        return items.collect::<Option<_>>().map(Value::List);
    }
    // A function or a symbol is no data; an object is taken by its own keys alone.
    let object = value.dyn_ref::<js_sys::Object>()?;
    if value.is_function() {
        return None;
    }
    let entries = js_sys::Object::entries(object);
    let pairs = entries.iter().map(|entry| {
        let entry = entry.dyn_into::<js_sys::Array>().ok()?;
        let key = entry.get(0).as_string()?;
        Some((Rc::from(key), tree(&entry.get(1), depth + 1)?))
    });
    pairs.collect::<Option<_>>().map(Value::Object)
}

/// The tree of a JSON text; `None` where it is none.
#[must_use]
pub fn from_json(text: &str) -> Option<Value> {
    from_js(&js_sys::JSON::parse(text).ok()?)
}

/// A tree as a JavaScript value.
#[must_use]
pub fn to_js(value: &Value) -> JsValue {
    let made = value.serialize(&Serializer::json_compatible());
    // It fails only for numbers that JavaScript has not, and no format of ours has one.
    made.unwrap_or(JsValue::NULL)
}

/// A tree as JSON text.
#[must_use]
pub fn to_json(value: &Value) -> Option<String> {
    js_sys::JSON::stringify(&to_js(value)).ok()?.as_string()
}

/// A tree as JSON text that people can read.
#[must_use]
pub fn to_readable_json(value: &Value) -> Option<String> {
    let indent = JsValue::from_f64(2.0);
    let text =
        js_sys::JSON::stringify_with_replacer_and_space(&to_js(value), &JsValue::NULL, &indent);
    text.ok()?.as_string()
}
