//! Where a format is told to, key by key, so that it is described once, whoever writes it.

use std::rc::Rc;

use super::Value;

/// An object in the making. Every key is told once, in the order it is written. A key is a word of
/// the format, or an id in kebab-case, so that nothing in it ever has to be escaped.
pub trait Sink {
    /// A key with a text.
    fn text(&mut self, key: &str, text: &str);

    /// A key with a number.
    fn number(&mut self, key: &str, number: u32);

    /// A key with a number, or with `null` where there is none.
    fn number_if_any(&mut self, key: &str, number: Option<u32>);

    /// A key with `true` or `false`.
    fn flag(&mut self, key: &str, flag: bool);

    /// A key with a list of texts.
    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>);

    /// A key with an object, which `fill` tells.
    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self));

    /// A key with a list of objects, one for each item, which `fill` tells.
    fn objects<T>(&mut self, key: &str, items: &[T], fill: impl Fn(&T, &mut Self));
}

/// The pairs of a tree.
impl Sink for Vec<(Rc<str>, Value)> {
    fn text(&mut self, key: &str, text: &str) {
        self.push((Rc::from(key), text.into()));
    }

    fn number(&mut self, key: &str, number: u32) {
        self.push((Rc::from(key), number.into()));
    }

    fn number_if_any(&mut self, key: &str, number: Option<u32>) {
        self.push((Rc::from(key), number.into()));
    }

    fn flag(&mut self, key: &str, flag: bool) {
        self.push((Rc::from(key), flag.into()));
    }

    fn texts<'t>(&mut self, key: &str, texts: impl Iterator<Item = &'t str>) {
        self.push((Rc::from(key), texts.map(Value::text).collect()));
    }

    fn object(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        let mut pairs = Self::new();
        fill(&mut pairs);
        self.push((Rc::from(key), Value::Object(pairs)));
    }

    fn objects<T>(&mut self, key: &str, items: &[T], fill: impl Fn(&T, &mut Self)) {
        let objects = items.iter().map(|item| {
            let mut pairs = Self::new();
            fill(item, &mut pairs);
            Value::Object(pairs)
        });
        self.push((Rc::from(key), objects.collect()));
    }
}
