//! A paper as one page for browsers, to be kept, mailed and printed.
//!
//! It needs nothing from anywhere and can fetch nothing: its own policy allows the one style in
//! it, by its hash, and nothing else, so that even a fault in it could run no script. It is lean
//! HTML that is XML too, but for its `<meta>`. Control characters become replacement characters;
//! nothing else is lost.

mod bars;
mod blocks;
mod map;
mod markup;
mod table;

use std::fmt::Write;

use hmac_sha256::Hash;

use self::blocks::add_blocks;
use self::markup::Markup;
use super::plain::plain;
use crate::RELEASE;
use crate::core::link::base64url;
use crate::core::papers::document::Document;
use crate::core::words::{Phrase, Words};

/// How the page looks, on screens and on paper.
const STYLE: &str = include_str!("style.css");

/// Writes a paper.
#[must_use]
pub fn write(words: &Words, document: &Document) -> Vec<u8> {
    let mut page = Markup::default();
    page.around(
        "<!DOCTYPE html>\n<html lang=\"",
        &words.get(Phrase::ExportLanguage),
        "\" dir=\"",
    );
    page.text(&words.get(Phrase::ExportDirection));
    page.own("\">\n<head>\n");
    add_head(&mut page, document);
    page.around("</head>\n<body>\n<main>\n<h1>", &document.title, "</h1>\n");
    add_facts(&mut page, &document.facts);
    add_blocks(&mut page, words, &document.blocks);
    page.own("</main>\n</body>\n</html>\n");
    page.into_bytes()
}

fn add_head(page: &mut Markup, document: &Document) {
    let style = style_of(&document.header);
    // A hash may be written in either alphabet of base64; that of 32 bytes ends with one sign of
    // padding.
    let hash = base64url(&Hash::hash(style.as_bytes()));
    page.own("<meta charset=\"utf-8\">\n");
    page.around(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-",
        &hash,
        "='; base-uri 'none'; form-action 'none'\">\n",
    );
    page.own("<meta name=\"referrer\" content=\"no-referrer\">\n");
    page.own("<meta name=\"robots\" content=\"noindex\">\n");
    page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.around(
        "<meta name=\"generator\" content=\"iso-readiness ",
        RELEASE,
        "\">\n",
    );
    page.around("<title>", &document.title, "</title>\n<style>");
    page.style(&style);
    page.own("</style>\n");
}

/// The style with what stands at the head of each printed page but the first.
fn style_of(header: &str) -> String {
    let mut style = String::from(STYLE);
    style.push_str("@page{@top-left{content:\"");
    for letter in plain(header).chars() {
        // Whatever could end the text, the rule or the style is written by its number.
        let is_plain = letter.is_ascii_alphanumeric() || letter == ' ' || !letter.is_ascii();
        if is_plain {
            style.push(letter);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(style, "\\{:x} ", u32::from(letter));
        }
    }
    style.push_str("\"}}\n");
    style
}

fn add_facts(page: &mut Markup, facts: &[(String, String)]) {
    if facts.is_empty() {
        return;
    }
    page.own("<dl>\n");
    for (name, value) in facts {
        page.around("<div><dt>", name, "</dt>");
        page.around("<dd>", value, "</dd></div>\n");
    }
    page.own("</dl>\n");
}
