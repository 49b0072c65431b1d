//! HTML in the making: what is ours goes in as it is, what others wrote only as text.

use crate::core::export::plain::plain;

/// HTML in the making.
#[derive(Debug, Default)]
pub(super) struct Markup {
    text: String,
    last_id: u32,
}

impl Markup {
    /// All there is so far.
    #[must_use]
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// Adds markup. It is of this program alone, and holds nothing that anybody wrote.
    pub(super) fn own(&mut self, markup: &'static str) {
        self.text.push_str(markup);
    }

    /// Adds a text, which may stand between tags and within an attribute.
    pub(super) fn text(&mut self, text: &str) {
        for letter in plain(text).chars() {
            match letter {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                '"' => self.text.push_str("&quot;"),
                _ => self.text.push(letter),
            }
        }
    }

    /// Adds a style, which is no text to browsers, but as it is.
    pub(super) fn style(&mut self, style: &str) {
        self.text.push_str(style);
    }

    /// Adds a number.
    pub(super) fn number(&mut self, number: u32) {
        self.text.push_str(&number.to_string());
    }

    /// Adds a text between markup of our own.
    pub(super) fn around(&mut self, before: &'static str, text: &str, after: &'static str) {
        self.own(before);
        self.text(text);
        self.own(after);
    }

    /// Adds a number between markup of our own.
    pub(super) fn counted(&mut self, before: &'static str, number: u32, after: &'static str) {
        self.own(before);
        self.number(number);
        self.own(after);
    }

    /// A number that no other element has in its id.
    pub(super) fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }
}
