//! Telling developers, on the console, what was wrong with what came in.

use wasm_bindgen::JsValue;

use crate::core::foreign::Problem;

/// Writes each problem as a warning.
pub fn warn(problems: &[Problem]) {
    for problem in problems {
        web_sys::console::warn_1(&JsValue::from_str(&problem.to_string()));
    }
}
