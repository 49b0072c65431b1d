//! The words of the interface, for every component that shows any.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::content::Content;
use crate::core::words::{Phrase, Words};

/// Words and heading level, handed to all components by context. Both stay for the life of the
/// widget, so nothing is rendered anew because of them.
#[derive(Clone)]
pub struct Wording {
    /// Where the words come from.
    pub content: Rc<Content>,
    /// The level of the widget's own main heading, 1 to 4, so that it fits the page around it.
    pub heading: u8,
}

impl PartialEq for Wording {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.content, &other.content) && self.heading == other.heading
    }
}

impl Wording {
    /// All phrases.
    #[must_use]
    pub fn words(&self) -> &Words {
        self.content.words()
    }

    /// A phrase without placeholders.
    #[must_use]
    pub fn get(&self, phrase: Phrase) -> AttrValue {
        AttrValue::from(self.words().get(phrase))
    }

    /// A phrase with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(self.words().fill(phrase, values))
    }

    /// A phrase about a number of things.
    #[must_use]
    pub fn count(&self, phrase: Phrase, n: usize, values: &[(&str, &str)]) -> AttrValue {
        AttrValue::from(self.words().count(phrase, n, values))
    }

    /// The tag of a heading so many levels below the main one.
    #[must_use]
    pub fn heading(&self, below: u8) -> String {
        format!("h{}", (self.heading + below).min(6))
    }
}

/// The words, in a component.
///
/// # Panics
///
/// Outside the application's context, which is a mistake in the code and not in any data.
#[hook]
#[allow(clippy::expect_used)]
pub fn use_wording() -> Wording {
    use_context::<Wording>()
        .expect("every view stands below the application, which gives the words")
}
