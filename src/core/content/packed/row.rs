//! One row, read value by value.

use std::rc::Rc;
use std::slice::Iter;

use crate::core::foreign::Value;
use crate::core::profile::Roles;

/// What is left of a row. Every way to read on gives nothing where something else stands there.
pub(super) struct Row<'v>(Iter<'v, Value>);

impl<'v> Row<'v> {
    /// The row that a value is.
    pub(super) fn of(value: &'v Value) -> Option<Self> {
        match value {
            Value::List(values) => Some(Self(values.iter())),
            _ => None,
        }
    }

    /// The next value, a row in itself.
    pub(super) fn row(&mut self) -> Option<Self> {
        Self::of(self.0.next()?)
    }

    /// The next value, a text.
    pub(super) fn text(&mut self) -> Option<Rc<str>> {
        text(self.0.next()?)
    }

    /// The next value, a whole number in this range.
    pub(super) fn number(&mut self, from: u8, to: u8) -> Option<u8> {
        let number = number(self.0.next()?)?;
        (from..=to).contains(&number).then_some(number)
    }

    /// The next value, a whole number of two bytes.
    pub(super) fn wide_number(&mut self) -> Option<u16> {
        match self.0.next()? {
            Value::Integer(number) => u16::try_from(*number).ok(),
            _ => None,
        }
    }

    /// The next value, two answers to yes or no.
    pub(super) fn flags(&mut self) -> Option<[bool; 2]> {
        let number = self.number(0, 3)?;
        Some([number & 1 > 0, number & 2 > 0])
    }

    /// The next value, a set of roles.
    pub(super) fn roles(&mut self) -> Option<Roles> {
        self.number(0, u8::MAX).map(Roles::of_byte)
    }

    /// All that is left, texts.
    pub(super) fn texts(self) -> Option<Vec<Rc<str>>> {
        self.0.map(text).collect()
    }

    /// All that is left, whole numbers of one byte.
    pub(super) fn numbers(self) -> Option<Vec<u8>> {
        self.0.map(number).collect()
    }

    /// How much is left.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}

fn text(value: &Value) -> Option<Rc<str>> {
    match value {
        Value::Text(text) => Some(Rc::clone(text)),
        _ => None,
    }
}

fn number(value: &Value) -> Option<u8> {
    match value {
        Value::Integer(number) => u8::try_from(*number).ok(),
        _ => None,
    }
}
