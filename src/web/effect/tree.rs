//! Between JavaScript values, JSON text and foreign trees.

use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
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

/// A tree as JSON text.
#[must_use]
pub fn to_json(value: &Value) -> Option<String> {
    js_sys::JSON::stringify(&to_js(value)?).ok()?.as_string()
}

/// The JavaScript value of a tree. A number that is no whole one is null, as JSON has it.
#[allow(clippy::cast_precision_loss)]
fn to_js(value: &Value) -> Option<JsValue> {
    Some(match value {
        Value::Null | Value::OtherNumber => JsValue::NULL,
        Value::Bool(flag) => JsValue::from_bool(*flag),
        Value::Integer(number) => JsValue::from_f64(*number as f64),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(items) => {
            let list = Array::new();
            for item in items {
                list.push(&to_js(item)?);
            }
            list.into()
        }
        Value::Object(pairs) => {
            let object = Object::new();
            for (key, value) in pairs {
                Reflect::set(&object, &JsValue::from_str(key), &to_js(value)?).ok()?;
            }
            object.into()
        }
    })
}
