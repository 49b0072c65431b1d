//! What is told of lines: JSON for standard output, notes for standard error.

use iso_readiness::core::foreign::Sink;
use serde::Serialize;

use crate::single_line;

/// What is told of a batch of lines.
#[derive(Default)]
pub(crate) struct Told {
    json: Json,
    notes: String,
}

impl Told {
    /// Nothing yet, with room for so many bytes of JSON.
    pub(super) fn with_room(bytes: usize) -> Self {
        let mut told = Self::default();
        told.json.text.reserve(bytes);
        told
    }

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

    fn braced(&mut self, fill: impl FnOnce(&mut Self)) {
        self.text.push(b'{');
        self.has_keys = false;
        fill(self);
        self.text.push(b'}');
        self.has_keys = true;
    }

    /// Keys need no look: see [`Sink`].
    #[inline]
    fn key(&mut self, key: &str) {
        let mark: &[u8] = if self.has_keys { b",\"" } else { b"\"" };
        self.has_keys = true;
        self.text.extend_from_slice(mark);
        self.text.extend_from_slice(key.as_bytes());
        self.text.extend_from_slice(b"\":");
    }

    /// Most texts are ids, in which nothing has to be escaped.
    fn string(&mut self, text: &str) {
        // Looking at every byte is faster than stopping at the first one: many go at once.
        let found = text.bytes().fold(0, |found, byte| {
            found | u8::from(byte < b' ') | u8::from(byte == b'"') | u8::from(byte == b'\\')
        });
        if found > 0 {
            return self.write(text);
        }
        self.text.reserve(text.len() + 2);
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
        // Most numbers are levels.
        if let Ok(digit @ 0..=9) = u8::try_from(number) {
            self.text.push(b'0' + digit);
        } else {
            self.write(&number);
        }
    }

    fn number_if_any(&mut self, key: &str, number: Option<u32>) {
        if let Some(number) = number {
            return self.number(key, number);
        }
        self.key(key);
        self.text.extend_from_slice(b"null");
    }

    fn flag(&mut self, key: &str, flag: bool) {
        self.key(key);
        let word: &[u8] = if flag { b"true" } else { b"false" };
        self.text.extend_from_slice(word);
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

    fn objects<T>(&mut self, key: &str, items: &[T], fill: impl Fn(&T, &mut Self)) {
        self.key(key);
        self.text.push(b'[');
        for (place, item) in items.iter().enumerate() {
            if place > 0 {
                self.text.push(b',');
            }
            self.braced(|sink| fill(item, sink));
        }
        self.text.push(b']');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iso_readiness::core::foreign::Value;

    fn tell(sink: &mut impl Sink) {
        for (key, text) in [
            ("plain", "A.5.1 ü"),
            ("quoted", "a \"b\""),
            ("slashed", "c\\d\ne"),
        ] {
            sink.text(key, text);
        }
        for (key, number) in [("none", None), ("low", Some(9)), ("high", Some(10_000))] {
            sink.number_if_any(key, number);
        }
        sink.flag("yes", true);
        sink.object("empty", |_| {});
        sink.texts("texts", ["x", "\u{7}"].into_iter());
        sink.objects("objects", &[1, 300], |number, sink| {
            sink.number("number", *number);
            sink.objects("none", &[(); 0], |(), _| {});
        });
        sink.flag("no", false);
    }

    #[test]
    fn what_is_told_is_written_as_its_tree_would_be() {
        let mut pairs = Vec::new();
        tell(&mut pairs);
        let tree = serde_json::to_string(&Value::Object(pairs)).unwrap();
        let mut told = Told::default();
        told.line(7, tell);
        let expected = tree.replacen('{', "{\"line\":7,", 1) + "\n";
        assert_eq!(told.lines(), expected.as_bytes());
    }
}
