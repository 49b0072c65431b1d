//! What is told of lines: JSON for standard output, notes for standard error.

use iso_readiness::core::foreign::{Sink, Value};
use serde::Serialize;

use crate::single_line;

/// What is told of a batch of lines.
#[derive(Default)]
pub(crate) struct Told {
    json: Json,
    notes: String,
}

impl Told {
    /// Tells one line of JSON of the line with this number.
    pub(crate) fn line(&mut self, number: u64, fill: impl FnOnce(&mut Json)) {
        self.json.line(|sink| {
            sink.key("line");
            sink.write(&number);
            fill(sink);
        });
    }

    /// Hands a line of JSON on as it came.
    pub(crate) fn as_it_is(&mut self, line: &[u8]) {
        self.json.text.extend_from_slice(line.trim_ascii());
        self.json.text.push(b'\n');
    }

    /// Notes one thing for standard error.
    pub(crate) fn note(&mut self, note: &str) {
        self.notes.push_str(&single_line(note));
        self.notes.push('\n');
    }

    /// All lines of JSON.
    pub(super) fn lines(&self) -> &[u8] {
        &self.json.text
    }

    /// All notes.
    pub(super) fn notes(&self) -> &str {
        &self.notes
    }
}

/// JSON in the making, written down as it is told.
#[derive(Default)]
pub(crate) struct Json {
    text: Vec<u8>,
    /// Whether the object that is being told has a key already.
    has_keys: bool,
}

impl Json {
    fn line(&mut self, fill: impl FnOnce(&mut Self)) {
        self.braced(fill);
        self.text.push(b'\n');
    }

    /// A key with a tree.
    pub(crate) fn value(&mut self, key: &str, value: &Value) {
        self.key(key);
        self.write(value);
    }

    fn braced(&mut self, fill: impl FnOnce(&mut Self)) {
        self.text.push(b'{');
        self.has_keys = false;
        fill(self);
        self.text.push(b'}');
        self.has_keys = true;
    }

    fn key(&mut self, key: &str) {
        if self.has_keys {
            self.text.push(b',');
        }
        self.has_keys = true;
        self.string(key);
        self.text.push(b':');
    }

    /// Most texts are ids, in which nothing has to be escaped.
    fn string(&mut self, text: &str) {
        let is_special = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
        // Looking at every byte is faster than stopping at the first one: several go at once.
        let any = text.bytes().fold(false, |any, byte| any | is_special(byte));
        if any {
            return self.write(text);
        }
        self.text.push(b'"');
        self.text.extend_from_slice(text.as_bytes());
        self.text.push(b'"');
    }

    fn write<T: Serialize + ?Sized>(&mut self, value: &T) {
        // Texts, numbers and trees can all be written as JSON, and memory takes everything.
        let written = serde_json::to_writer(&mut self.text, value);
        debug_assert!(written.is_ok());
    }
}

impl Sink for Json {
    fn text(&mut self, key: &str, text: &str) {
        self.key(key);
        self.string(text);
    }

    fn number(&mut self, key: &str, number: u32) {
        self.key(key);
        self.write(&number);
    }

    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>) {
        self.key(key);
        self.text.push(b'[');
        for (place, text) in texts.enumerate() {
            if place > 0 {
                self.text.push(b',');
            }
            self.string(text);
        }
        self.text.push(b']');
    }

    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        self.key(key);
        self.braced(fill);
    }
}
