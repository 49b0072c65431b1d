//! A table as CSV (RFC 4180), as spreadsheets, databases and scripts read it alike.
//!
//! Every cell is quoted, rows end with CR LF, and the file begins with a byte order mark, without
//! which spreadsheets take it for an older encoding. Numbers are plain, with a point; days are as
//! ISO 8601 has them; a column of shares has whole percent, and says so in its head.
//!
//! What somebody wrote must never be computed: a text that a spreadsheet could take for a formula
//! gets a `'` in front, which is the one thing that is not as it was. So does a text that looks as
//! if it had got one already, so that taking away one `'` from every text that [`is_guarded`]
//! names gives back exactly what there was. Only the beginning of a cell can be a formula, as
//! everything within quotes is one cell.

use std::fmt::Write;

use super::plain::writable;
use crate::core::papers::table::{Cell, Table};

/// Writes columns and rows; title and remarks of the table stay out. Control characters that no
/// spreadsheet takes become replacement characters.
#[must_use]
pub fn write(table: &Table) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    for (place, column) in table.columns.iter().enumerate() {
        let mut cells = table.rows.iter().filter_map(|row| row.get(place));
        let is_share = cells.any(|cell| matches!(cell, Cell::Percent(_)));
        add_start(&mut text, place);
        add_text(&mut text, &column.name);
        text.push_str(if is_share { " (%)\"" } else { "\"" });
    }
    text.push_str("\r\n");
    for row in &table.rows {
        // A row that is too short would be none to many readers, and one that is too long a fault.
        let missing = table.columns.len().saturating_sub(row.len());
        let cells = row.iter().chain(std::iter::repeat_n(&Cell::Empty, missing));
        for (place, cell) in cells.enumerate() {
            add_start(&mut text, place);
            add_cell(&mut text, cell);
            text.push('"');
        }
        text.push_str("\r\n");
    }
    text.into_bytes()
}

/// Whether a text in the table gets a `'` in front.
#[must_use]
pub(super) fn has_guards(table: &Table) -> bool {
    let mut cells = table.rows.iter().flatten();
    let mut heads = table.columns.iter();
    heads.any(|column| is_guarded(&column.name))
        || cells.any(|cell| matches!(cell, Cell::Text(text) if is_guarded(text)))
}

fn add_start(text: &mut String, place: usize) {
    text.push_str(if place == 0 { "\"" } else { ",\"" });
}

fn add_cell(text: &mut String, cell: &Cell) {
    // Writing to a string cannot fail.
    let _ = match cell {
        Cell::Empty => Ok(()),
        Cell::Text(words) => {
            add_text(text, words);
            Ok(())
        }
        Cell::Number(number) | Cell::Percent(number) => write!(text, "{number}"),
        Cell::Hundredths(number) => write!(text, "{}.{:02}", number / 100, number % 100),
        Cell::Day(day) => text.write_str(&day.text()),
    };
}

fn add_text(text: &mut String, words: &str) {
    let words: String = words.chars().map(writable).collect();
    if is_guarded(&words) {
        text.push('\'');
    }
    for letter in words.chars() {
        if letter == '"' {
            text.push('"');
        }
        text.push(letter);
    }
}

/// Whether a text is written with a `'` in front, because a spreadsheet could take it for a
/// formula.
///
/// A formula begins with `=`, `+`, `-` or `@`, also in the wide forms that some keyboards type and
/// some spreadsheets read alike. White space, characters that nobody sees and `'` in front change
/// nothing, as one program or another takes them away. A text that begins with a tab or a line
/// break is written so in any case.
fn is_guarded(text: &str) -> bool {
    let inside = text.trim_start_matches('\'');
    let first = inside.trim_start_matches(is_passed_over);
    inside.starts_with(['\t', '\r', '\n'])
        || first.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// White space, what steers writing and is not seen itself, and what a formula was guarded with.
fn is_passed_over(letter: char) -> bool {
    let is_unseen = matches!(
        letter,
        '\'' | '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
    );
    is_unseen || letter.is_whitespace()
}
