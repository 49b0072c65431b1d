//! As much of HTML as is needed to look at what the renderer wrote, which is always well-formed:
//! attributes stand in quotes, and text holds no angle bracket.

use std::collections::BTreeMap;
use std::fmt::Write as _;

const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// A piece of a document.
pub(crate) enum Piece<'a> {
    Open(Tag<'a>),
    Close,
    Text(&'a str),
}

pub(crate) struct Tag<'a> {
    pub(crate) name: &'a str,
    pub(crate) attributes: BTreeMap<&'a str, &'a str>,
}

impl<'a> Tag<'a> {
    fn of(text: &'a str) -> Self {
        let (name, rest) = text.split_once(' ').unwrap_or((text, ""));
        let mut rest = rest.trim_start();
        let mut attributes = BTreeMap::new();
        while !rest.is_empty() {
            let end = rest.find(['=', ' ']).unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix("=\"") {
                Some(quoted) => quoted.split_once('"').expect("a value has an end"),
                None => ("", after),
            };
            attributes.insert(attribute, value);
            rest = after.trim_start();
        }
        Self { name, attributes }
    }

    pub(crate) fn is_void(&self) -> bool {
        VOID.contains(&self.name)
    }

    pub(crate) fn get(&self, attribute: &str) -> Option<&'a str> {
        self.attributes.get(attribute).copied()
    }

    pub(crate) fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// The pieces of a document, in order.
pub(crate) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        let (tag, after) = after.split_once('>').expect("a tag has an end");
        pieces.push(if tag.starts_with('/') {
            Piece::Close
        } else {
            Piece::Open(Tag::of(tag.trim_end_matches('/')))
        });
        rest = after;
    }
    pieces
}

/// The tags of a document, in order.
pub(crate) fn tags(html: &str) -> Vec<Tag<'_>> {
    let opened = pieces(html).into_iter().filter_map(|piece| match piece {
        Piece::Open(tag) => Some(tag),
        Piece::Close | Piece::Text(_) => None,
    });
    opened.collect()
}

/// The document with a line for each piece, indented, and attributes in the order of the
/// alphabet, so that a difference is easy to see.
pub(crate) fn tidy(html: &str) -> String {
    let mut lines = String::new();
    let mut depth = 0_usize;
    let mut line =
        |depth: usize, text: &str| writeln!(lines, "{:1$}{text}", "", depth * 2).unwrap();
    for piece in pieces(html) {
        match piece {
            Piece::Text(text) if text.trim().is_empty() => {}
            Piece::Text(text) => line(depth, text.trim()),
            Piece::Close => depth -= 1,
            Piece::Open(tag) => {
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| format!(" {name}=\"{value}\""));
                line(
                    depth,
                    &format!("<{}{}>", tag.name, attributes.collect::<String>()),
                );
                depth += usize::from(!tag.is_void());
            }
        }
    }
    lines
}
