//! Texts in Markdown, so that a parser gives back the very same and takes nothing in them for a
//! sign of its own.

use crate::core::export::plain::plain;

/// What stands for a line break where there can be none, as in cells and headings: parsers read a
/// line feed, and readers see a space.
pub(super) const NO_BREAK: &str = "&#10;";

/// Adds a text. `line_break` ends each of its lines but the last, and leads into the next one.
pub(super) fn add(out: &mut String, text: &str, line_break: &str) {
    let text = plain(text);
    let filled = text.trim_end_matches('\n');
    for (place, line) in filled.split('\n').enumerate() {
        if place > 0 {
            out.push_str(line_break);
        }
        add_line(out, line);
    }
    // Parsers drop line breaks at the end, and would show what they are written with.
    for _ in filled.len()..text.len() {
        out.push_str(NO_BREAK);
    }
}

fn add_line(out: &mut String, line: &str) {
    let inner = line.trim_matches([' ', '\t']);
    let Some((before, after)) = line.split_once(inner).filter(|_| !inner.is_empty()) else {
        return add_edge(out, line);
    };
    add_edge(out, before);
    if before.is_empty() {
        add_beginning(out, inner);
    } else {
        add_letters(out, inner);
    }
    add_edge(out, after);
}

/// White space at the edge of a line, which parsers would drop.
fn add_edge(out: &mut String, space: &str) {
    for letter in space.chars() {
        out.push_str(if letter == '\t' { "&#9;" } else { "&#32;" });
    }
}

/// A line whose beginning could be taken for that of a list, a heading or a table.
fn add_beginning(out: &mut String, line: &str) {
    if line.starts_with(['-', '+', '=', ':']) {
        out.push('\\');
    }
    let after_number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let behind = after_number.strip_prefix(['.', ')']);
    let is_numbered = after_number.len() < line.len()
        && behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([' ', '\t']));
    if !is_numbered {
        return add_letters(out, line);
    }
    let (number, rest) = line.split_at(line.len() - after_number.len());
    out.push_str(number);
    out.push('\\');
    add_letters(out, rest);
}

fn add_letters(out: &mut String, line: &str) {
    for (place, letter) in line.char_indices() {
        let is_sign = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '$' => true,
            // Addresses are no links unless somebody made them so.
            ':' => line
                .get(place..)
                .is_some_and(|rest| rest.starts_with("://")),
            '.' => line
                .get(..place)
                .is_some_and(|before| before.ends_with("www")),
            _ => false,
        };
        // A line that begins with a colon has its sign already.
        if is_sign && !(letter == ':' && place == 0) {
            out.push('\\');
        }
        out.push(letter);
    }
}
