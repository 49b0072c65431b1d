//! A JSON-like tree that can be filled from any serde format and written to any.

use std::fmt;
use std::rc::Rc;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How deep a tree may be nested. Our own files need seven levels; the limit keeps a hostile
/// file from exhausting the stack.
pub const MAX_DEPTH: u8 = 32;

/// The largest whole number that every JSON reader keeps exact (2^53).
pub(super) const MAX_EXACT: i64 = 1 << 53;

/// One value of a foreign document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`, and a host's `undefined`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A number that is not whole or too large to be exact; no format of ours has one.
    OtherNumber,
    /// A text.
    Text(Rc<str>),
    /// A list.
    List(Vec<Value>),
    /// An object. Pairs keep their order, and duplicate keys stay visible.
    Object(Vec<(Rc<str>, Value)>),
}

impl Value {
    /// A text value.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Text(Rc::from(text))
    }

    /// An object of the given pairs, in their order.
    #[must_use]
    pub fn object<const N: usize>(pairs: [(&str, Value); N]) -> Self {
        Self::of_pairs(Vec::from(pairs))
    }

    /// Not generic, so that it is there once and not for each number of pairs.
    fn of_pairs(pairs: Vec<(&str, Value)>) -> Self {
        let pairs = pairs.into_iter();
        Self::Object(pairs.map(|(key, value)| (Rc::from(key), value)).collect())
    }

    /// What an object has under a key, where nothing needs to be reported.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let Self::Object(pairs) = self else {
            return None;
        };
        let (_, value) = pairs.iter().find(|(name, _)| &**name == key)?;
        Some(value)
    }

    /// A number of any kind. `2.0` and `2` are the same number in JSON, and a browser cannot tell
    /// them apart, so neither do we.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub fn of_number(number: f64) -> Self {
        let whole = number as i64;
        if number.abs() <= MAX_EXACT as f64 && (whole as f64).total_cmp(&number).is_eq() {
            return Self::Integer(whole);
        }
        Self::OtherNumber
    }

    /// What kind of value this is, in words an author understands.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Integer(_) => "a whole number",
            Self::OtherNumber => "a number that is not whole",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::text(text)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Integer(i64::from(number))
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Value>>(items: I) -> Self {
        Self::List(items.into_iter().collect())
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Tree { depth: 0 }.deserialize(deserializer)
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::OtherNumber => serializer.serialize_unit(),
            Self::Bool(flag) => serializer.serialize_bool(*flag),
            Self::Integer(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(pairs) => {
                let mut map = serializer.serialize_map(Some(pairs.len()))?;
                for (key, value) in pairs {
                    map.serialize_entry(&**key, value)?;
                }
                map.end()
            }
        }
    }
}

/// Reads one level of the tree and knows how deep it is.
#[derive(Clone, Copy)]
struct Tree {
    depth: u8,
}

impl Tree {
    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(E::custom(format_args!(
                "nested deeper than {MAX_DEPTH} levels"
            )));
        }
        Ok(Self {
            depth: self.depth + 1,
        })
    }
}

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Integer(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(i64::try_from(number).map_or(Value::OtherNumber, Value::Integer))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::of_number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let below = self.below::<A::Error>()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(below)? {
            list.push(item);
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut pairs: A) -> Result<Value, A::Error> {
        let below = self.below::<A::Error>()?;
        let mut object = Vec::new();
        while let Some(key) = pairs.next_key_seed(below)? {
            let Value::Text(key) = key else {
                return Err(A::Error::custom("a key that is not a text"));
            };
            object.push((key, pairs.next_value_seed(below)?));
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_survives_writing_and_reading() {
        let text = r#"{"a":[1,-2,true,null,"é"],"b":{}}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
    }

    #[test]
    fn duplicate_keys_stay_visible() {
        let value: Value = serde_json::from_str(r#"{"a":1,"a":2}"#).unwrap();
        assert!(matches!(value, Value::Object(pairs) if pairs.len() == 2));
    }

    #[test]
    fn numbers_that_are_not_whole_are_not_rounded() {
        let read = |text| serde_json::from_str::<Value>(text).unwrap();
        assert_eq!(read("2.0"), Value::Integer(2));
        assert_eq!(read("2.5"), Value::OtherNumber);
        assert_eq!(read("1e300"), Value::OtherNumber);
        assert_eq!(read("18446744073709551615"), Value::OtherNumber);
    }

    #[test]
    fn deep_nesting_is_an_error_and_not_a_crash() {
        let deep = "[".repeat(100) + &"]".repeat(100);
        let error = serde_json::from_str::<Value>(&deep).unwrap_err();
        assert!(error.to_string().contains("nested deeper"), "{error}");
    }
}
