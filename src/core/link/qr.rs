//! A text as a picture that a phone's camera reads.

use std::fmt::Write;

use qrcodegen::{QrCode as Grid, QrCodeEcc as Correction};

/// The most bytes that the largest code holds at our error correction.
pub const MAX_BYTES: usize = 2331;

/// How many modules stay light all around, so that a camera finds the code.
const QUIET: usize = 4;

/// A finished code, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    /// How many modules a side has, without the quiet zone: 21 to 177.
    pub size: usize,
    /// SVG path data, one unit a module: each run of dark modules in a row is one rectangle.
    pub path: String,
}

/// Draws a text as a QR code of the smallest size that holds it. At least 15 % of the code may be
/// hidden (level M), and more where a better level needs no larger code.
///
/// The text is stored as bytes. Shorter ways of storing are for digits or capitals alone, which
/// no link of ours is, and they would double the code that every visitor downloads.
///
/// `None` when the text has more than [`MAX_BYTES`].
#[must_use]
pub fn qr_code(text: &str) -> Option<QrCode> {
    // The library would first unpack all bytes of a text of any length into bits.
    if text.len() > MAX_BYTES {
        return None;
    }
    let grid = Grid::encode_binary(text.as_bytes(), Correction::Medium).ok()?;
    let size = usize::try_from(grid.size()).ok()?;
    let mut path = String::new();
    for y in 0..size {
        add_row(&grid, size, y, &mut path);
    }
    Some(QrCode { size, path })
}

fn add_row(grid: &Grid, size: usize, y: usize, path: &mut String) {
    let mut start = None;
    // One step beyond the end, where nothing is dark, so that the last run ends as well.
    for x in 0..=size {
        match (start, is_dark(grid, x, y)) {
            (None, true) => start = Some(x),
            (Some(from), false) => {
                let run = x - from;
                // Writing to a string cannot fail.
                let _ = write!(path, "M{from} {y}h{run}v1h-{run}z");
                start = None;
            }
            _ => {}
        }
    }
}

fn is_dark(grid: &Grid, x: usize, y: usize) -> bool {
    let place = i32::try_from(x).ok().zip(i32::try_from(y).ok());
    place.is_some_and(|(x, y)| grid.get_module(x, y))
}

/// A complete SVG file with the code in black on white, its quiet zone around it, and a title for
/// whoever cannot see it. It has no size of its own and fills the space it is given.
#[must_use]
pub fn svg(code: &QrCode, title: &str) -> String {
    let side = code.size + 2 * QUIET;
    let (title, path) = (escaped(title), &code.path);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{QUIET} -{QUIET} {side} {side}\" \
         shape-rendering=\"crispEdges\"><title>{title}</title>\
         <rect x=\"-{QUIET}\" y=\"-{QUIET}\" width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
         <path d=\"{path}\"/></svg>"
    )
}

/// The text as it may stand in XML. Characters that XML knows no way to write are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}
