//! The call to action: words and an address of the host's, shown with the result. At the visitor's
//! choice the address carries a link to the result.

use std::rc::Rc;

use crate::core::foreign::{Fault, Node, Problems};

/// Where the link goes in an address.
const PLACE: &str = "{link}";

/// What an address may begin with. Nothing of it runs in the page.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// The longest words, in characters: they are a button.
const MAX_TEXT: usize = 80;

/// The longest address without the link, in bytes.
const MAX_ADDRESS: usize = 2000;

/// A call to action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Its words.
    pub text: Rc<str>,
    /// Its address, perhaps with places for the link.
    address: Rc<str>,
}

impl Invitation {
    /// Reads `{"text": words, "href": address}`.
    pub fn read(node: &Node, problems: &mut Problems) -> Option<Self> {
        let mut object = node.object(problems)?;
        let text = object.required(problems, "text");
        let address = object.required(problems, "href");
        object.finish(problems);
        let text = text.and_then(|node| words(&node, problems));
        let address = address.and_then(|node| checked(&node, problems));
        Some(Self {
            text: text?,
            address: address?,
        })
    }

    /// Whether the address has a place for a link.
    #[must_use]
    pub fn takes_link(&self) -> bool {
        self.pieces().len() > 1
    }

    /// The address with this link in its places, or with nothing there.
    #[must_use]
    pub fn address(&self, link: Option<&str>) -> String {
        let link = encoded(link.unwrap_or_default());
        self.pieces().join(&link)
    }

    /// What is around the places for the link. Letting the standard library search for a text would
    /// be two kilobytes of the download.
    fn pieces(&self) -> Vec<&str> {
        let mut pieces = Vec::new();
        let mut rest = 0;
        for (place, _) in self.address.match_indices('{') {
            let from_here = self.address.get(place..).unwrap_or_default();
            if from_here.starts_with(PLACE) {
                pieces.extend(self.address.get(rest..place));
                rest = place + PLACE.len();
            }
        }
        pieces.extend(self.address.get(rest..));
        pieces
    }

    /// Where it leads, as short as people know it: the site, the mail address or the number.
    #[must_use]
    pub fn destination(&self) -> &str {
        let behind = |scheme: &&str| self.address.get(scheme.len()..);
        let scheme = SCHEMES.iter().find(|scheme| begins(&self.address, scheme));
        let rest = scheme.and_then(behind).unwrap_or_default();
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let whole = rest.get(..end).unwrap_or_default();
        // What stands before the last sign of a web address only looks like its site.
        let is_web = scheme.is_some_and(|scheme| scheme.ends_with('/'));
        match whole.rfind('@') {
            Some(at) if is_web => whole.get(at + 1..).unwrap_or_default(),
            _ => whole,
        }
    }
}

fn words(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let text = node.filled_text(problems)?;
    let found = text.chars().count();
    within(node, problems, found, MAX_TEXT, "characters").then_some(text)
}

fn checked(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let text = node.filled_text(problems)?;
    let address = text.trim();
    // Browsers drop line breaks in addresses, so what is read would not be what is opened.
    let is_clean = !address.bytes().any(|byte| byte.is_ascii_control());
    let leads = |scheme: &&str| begins(address, scheme) && address.len() > scheme.len();
    if !is_clean || !SCHEMES.iter().any(leads) {
        let words = "should begin with https://, http://, mailto: or tel:";
        node.report(problems, Fault::Author(words.to_owned()));
        return None;
    }
    within(node, problems, address.len(), MAX_ADDRESS, "bytes").then(|| Rc::from(address))
}

fn within(
    node: &Node,
    problems: &mut Problems,
    found: usize,
    limit: usize,
    unit: &'static str,
) -> bool {
    if found > limit {
        node.report(problems, Fault::TooLong { found, limit, unit });
    }
    found <= limit
}

fn begins(address: &str, scheme: &str) -> bool {
    let start = address.get(..scheme.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(scheme))
}

/// A text as a part of an address, whatever part it is: all but letters, digits and four signs is
/// told by its bytes.
fn encoded(text: &str) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |number: u8| DIGITS.get(usize::from(number)).copied();
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.extend(digit(byte >> 4));
            encoded.extend(digit(byte & 15));
        }
    }
    encoded
}
