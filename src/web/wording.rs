//! The words of the interface, for every view that shows any.

use yew::prelude::*;

use super::same::Same;
use crate::core::words::{Phrase, Words};

/// Words and heading level. The words change only with the content, so an answer renders nothing
/// anew because of them.
#[derive(Clone, PartialEq)]
pub struct Wording {
    /// All phrases.
    pub words: Same<Words>,
    /// The level of the widget's own main heading, 1 to 4, so that it fits the page around it.
    pub heading: u8,
}

impl yew::html::ImplicitClone for Wording {}

impl Wording {
    /// A phrase without placeholders.
    #[must_use]
    pub fn get(&self, phrase: Phrase) -> AttrValue {
        AttrValue::from(self.words.get(phrase))
    }

    /// A phrase with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(self.words.fill(phrase, values))
    }

    /// A phrase about a number of things.
    #[must_use]
    pub fn count(&self, phrase: Phrase, n: usize, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(self.words.count(phrase, n, values))
    }
}
