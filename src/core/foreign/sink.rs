//! Where a format is told to, key by key, so that it is described once, whoever writes it.

use std::rc::Rc;

use super::Value;

/// An object in the making. Every key is told once, in the order it is written.
pub trait Sink {
    /// A key with a text.
    fn text(&mut self, key: &str, text: &str);

    /// A key with a number.
    fn number(&mut self, key: &str, number: u32);

    /// A key with a list of texts.
    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>);

    /// A key with an object, which `fill` tells.
    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self));
}

/// The pairs of a tree.
impl Sink for Vec<(Rc<str>, Value)> {
    fn text(&mut self, key: &str, text: &str) {
        self.push((Rc::from(key), text.into()));
    }

    fn number(&mut self, key: &str, number: u32) {
        self.push((Rc::from(key), number.into()));
    }

    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>) {
        self.push((Rc::from(key), texts.map(Value::text).collect()));
    }

    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        let mut pairs = Self::new();
        fill(&mut pairs);
        self.push((Rc::from(key), Value::Object(pairs)));
    }
}
