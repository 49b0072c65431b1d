//! Walking a foreign tree: each step either gives the value or reports why not.

use std::fmt;
use std::rc::Rc;

use super::{Fault, Problems, Value};
use crate::core::by_id::IdSet;

/// Where a node stands. It lives on the stack while the tree is walked, and becomes a text
/// only when there is a problem to report.
#[derive(Clone, Copy, Debug)]
pub enum Path<'p> {
    /// The document itself, by its name.
    Document(&'p str),
    /// A key of an object.
    Key(&'p Path<'p>, &'p str),
    /// An item of a list, counted from 0.
    Item(&'p Path<'p>, usize),
}

impl Path<'_> {
    fn is_document(&self) -> bool {
        matches!(self, Self::Document(_))
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Document(name) => formatter.write_str(name),
            Self::Key(parent, key) if parent.is_document() => write!(formatter, "{parent}: {key}"),
            Self::Key(parent, key) => write!(formatter, "{parent}.{key}"),
            Self::Item(parent, index) if parent.is_document() => {
                write!(formatter, "{parent}: [{index}]")
            }
            Self::Item(parent, index) => write!(formatter, "{parent}[{index}]"),
        }
    }
}

/// One value of a foreign document, with the path that leads to it.
#[derive(Clone, Copy, Debug)]
pub struct Node<'v, 'p> {
    value: &'v Value,
    path: Path<'p>,
}

impl<'v, 'p> Node<'v, 'p> {
    /// The root of a document with this name.
    #[must_use]
    pub fn document(name: &'p str, value: &'v Value) -> Self {
        Self {
            value,
            path: Path::Document(name),
        }
    }

    /// Where this node stands.
    #[must_use]
    pub fn path(&self) -> &Path<'p> {
        &self.path
    }

    /// The bare value, for the few places where several kinds are allowed.
    #[must_use]
    pub fn value(&self) -> &'v Value {
        self.value
    }

    /// Notes a fault at this node.
    pub fn report(&self, problems: &mut Problems, fault: Fault) {
        problems.report(&self.path, fault);
    }

    fn not_a(&self, problems: &mut Problems, expected: &'static str) {
        let found = self.value.kind();
        self.report(problems, Fault::NotA { expected, found });
    }

    /// The text here.
    pub fn text(&self, problems: &mut Problems) -> Option<Rc<str>> {
        if let Value::Text(text) = self.value {
            return Some(Rc::clone(text));
        }
        self.not_a(problems, "a text");
        None
    }

    /// The text here, which must not be blank.
    pub fn filled_text(&self, problems: &mut Problems) -> Option<Rc<str>> {
        let text = self.text(problems)?;
        if text.trim().is_empty() {
            self.report(problems, Fault::Empty);
            return None;
        }
        Some(text)
    }

    /// The truth value here.
    pub fn flag(&self, problems: &mut Problems) -> Option<bool> {
        if let Value::Bool(flag) = self.value {
            return Some(*flag);
        }
        self.not_a(problems, "true or false");
        None
    }

    /// The small whole number here, which must lie between the bounds.
    pub fn number(&self, problems: &mut Problems, from: u8, to: u8) -> Option<u8> {
        let number = self.wide_number(problems, from.into(), to.into())?;
        u8::try_from(number).ok()
    }

    /// The whole number here, which must lie between the bounds.
    pub fn wide_number(&self, problems: &mut Problems, from: u16, to: u16) -> Option<u16> {
        let Value::Integer(number) = self.value else {
            self.not_a(problems, "a whole number");
            return None;
        };
        let number = u16::try_from(*number)
            .ok()
            .filter(|n| (from..=to).contains(n));
        if number.is_none() {
            let (from, to) = (from.into(), to.into());
            self.report(problems, Fault::OutOfRange { from, to });
        }
        number
    }

    /// The item of `choices` whose word stands here; `words` lists them for the message.
    pub fn one_of<T: Copy>(
        &self,
        problems: &mut Problems,
        words: &'static str,
        choose: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let chosen = choose(&self.text(problems)?);
        if chosen.is_none() {
            self.report(problems, Fault::NotOneOf(words));
        }
        chosen
    }

    /// The items of the list here; no items, and a problem, where it is no list.
    pub fn items<'n>(
        &'n self,
        problems: &mut Problems,
    ) -> impl Iterator<Item = Node<'v, 'n>> + use<'v, 'n> {
        let items = if let Value::List(items) = self.value {
            items.as_slice()
        } else {
            self.not_a(problems, "a list");
            &[]
        };
        items.iter().enumerate().map(|(index, value)| Node {
            value,
            path: Path::Item(&self.path, index),
        })
    }

    /// The items of a list that may be missing altogether.
    pub fn items_of<'n>(node: Option<&'n Self>, problems: &mut Problems) -> Vec<Node<'v, 'n>> {
        node.map_or_else(Vec::new, |node| node.items(problems).collect())
    }

    /// The pairs of the object here, each key once; for objects whose keys are ids.
    pub fn pairs<'n>(&'n self, problems: &mut Problems) -> Vec<(&'v Rc<str>, Node<'v, 'n>)>
    where
        'v: 'n,
    {
        let Some(object) = self.object(problems) else {
            return Vec::new();
        };
        let mut pairs = Vec::with_capacity(object.pairs.len());
        let mut seen = IdSet::default();
        for (key, value) in object.pairs {
            let path = Path::Key(&self.path, key);
            if seen.add(key, ()) {
                pairs.push((key, Node { value, path }));
            } else {
                problems.report(&path, Fault::DuplicateKey);
            }
        }
        pairs
    }

    /// The pairs of an object that may be missing altogether.
    pub fn pairs_of<'n>(
        node: Option<&'n Self>,
        problems: &mut Problems,
    ) -> Vec<(&'v Rc<str>, Node<'v, 'n>)>
    where
        'v: 'n,
    {
        node.map_or_else(Vec::new, |node| node.pairs(problems))
    }

    /// The object here, to be read key by key.
    pub fn object<'n>(&'n self, problems: &mut Problems) -> Option<Object<'v, 'n>> {
        if let Value::Object(pairs) = self.value {
            return Some(Object {
                pairs,
                path: &self.path,
                known: Vec::new(),
            });
        }
        self.not_a(problems, "an object");
        None
    }
}

/// An object with fixed keys. Every key that is asked for becomes a known one;
/// [`Object::finish`] reports all others.
#[derive(Debug)]
pub struct Object<'v, 'n> {
    pairs: &'v [(Rc<str>, Value)],
    path: &'n Path<'n>,
    known: Vec<&'static str>,
}

impl<'v, 'n> Object<'v, 'n> {
    /// The value of a key that may be left out.
    pub fn optional(&mut self, key: &'static str) -> Option<Node<'v, 'n>> {
        self.known.push(key);
        let (_, value) = self.pairs.iter().find(|(name, _)| &**name == key)?;
        let path = Path::Key(self.path, key);
        Some(Node { value, path })
    }

    /// The value of a key that must be there.
    pub fn required(&mut self, problems: &mut Problems, key: &'static str) -> Option<Node<'v, 'n>> {
        let node = self.optional(key);
        if node.is_none() {
            problems.report(self.path, Fault::Missing(key));
        }
        node
    }

    /// Reports keys that were never asked for, and keys that stand twice.
    pub fn finish(self, problems: &mut Problems) {
        for (index, (key, _)) in self.pairs.iter().enumerate() {
            let path = Path::Key(self.path, key);
            if !self.known.contains(&&**key) {
                problems.report(&path, Fault::UnknownKey);
            } else if self.pairs.iter().take(index).any(|(other, _)| other == key) {
                problems.report(&path, Fault::DuplicateKey);
            }
        }
    }
}
