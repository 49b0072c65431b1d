//! Files that the visitor chose, read in the browser.

use std::rc::Rc;

use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

use super::clock::day_of_moment;
use super::tree;
use crate::core::file::MAX_BYTES;
use crate::core::session::exchange::{Given, Payload};

/// The files chosen in a field, which is ready for the next choice afterwards: choosing the same
/// file twice counts twice.
pub fn take(field: &HtmlInputElement) -> Vec<File> {
    let list = field.files();
    let count = list.as_ref().map_or(0, web_sys::FileList::length);
    let files = (0..count)
        .filter_map(|place| list.as_ref()?.get(place))
        .collect();
    field.set_value("");
    files
}

/// Reads a file.
pub async fn read(file: File) -> Given {
    let content = if file.size() > LIMIT {
        None
    } else {
        // What cannot be read holds nothing.
        let text = JsFuture::from(file.text()).await;
        let text = text
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default();
        // A byte order mark, which some editors write, is no part of it.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        Some(match tree::from_json(text) {
            Some(value) => Payload::Json(Rc::new(value)),
            None => Payload::Text(Rc::from(text)),
        })
    };
    Given {
        name: Rc::from(file.name()),
        day: day_of_moment(file.last_modified()),
        content,
    }
}

/// The largest file that is read, in bytes, as the browser counts them.
#[allow(clippy::cast_precision_loss)]
const LIMIT: f64 = MAX_BYTES as f64;
