//! What a workbook can hold of a text, in a cell and as the name of a sheet.

use crate::core::export::Sheet;
use crate::core::export::plain::plain;
use crate::core::papers::table::Table;

/// How long a text in a cell may be, in units of UTF-16. It is one more in fact, and that one is
/// kept for [`no_markup`].
const LONGEST_TEXT: usize = 32_766;
/// How long the name of a sheet may be, in units of UTF-16.
const LONGEST_NAME: usize = 31;
/// What must not be in the name of a sheet.
const FORBIDDEN: [char; 7] = ['*', '?', ':', '[', ']', '\\', '/'];

/// The text as a cell takes it, and whether it was cut; then it ends with `mark`.
pub(super) fn fitting(text: &str, mark: &str) -> (String, bool) {
    let text = plain(text);
    if text.encode_utf16().count() <= LONGEST_TEXT {
        return (no_markup(text), false);
    }
    let room = LONGEST_TEXT.saturating_sub(mark.encode_utf16().count());
    let mut cut = beginning(&text, room).to_owned();
    cut.push_str(mark);
    (cut, true)
}

/// The library takes a text between these tags for one that is formatted, and would write it as
/// it is; with a space behind it, it is a text like any other.
fn no_markup(mut text: String) -> String {
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.push(' ');
    }
    text
}

/// As many whole characters as there is room for, in units of UTF-16.
fn beginning(text: &str, room: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find(|(_, letter)| {
        taken += letter.len_utf16();
        taken > room
    });
    let end = end.map_or(text.len(), |(place, _)| place);
    text.get(..end).unwrap_or(text)
}

/// How the sheets are called.
pub(super) struct SheetNames {
    /// The first one, which says what the file is about.
    pub(super) first: String,
    /// Those of the tables.
    pub(super) tables: Vec<String>,
}

/// A name for each sheet, no two alike: its title where that can be a name, and else its id.
pub(super) fn sheet_names(first: &str, tables: &[(Sheet, Table)]) -> SheetNames {
    let mut taken = vec![lower(first)];
    let mut names = Vec::new();
    for (sheet, table) in tables {
        let mut name = name_of(&table.title);
        if name.is_empty() || taken.contains(&lower(&name)) {
            sheet.id().clone_into(&mut name);
        }
        taken.push(lower(&name));
        names.push(name);
    }
    SheetNames {
        first: name_of(first),
        tables: names,
    }
}

/// Names that differ by capitals only are the same to spreadsheets.
fn lower(name: &str) -> String {
    name_of(name).to_lowercase()
}

fn name_of(title: &str) -> String {
    let allowed = title.replace(FORBIDDEN, " ");
    let trim = |letter: char| letter == '\'' || letter.is_whitespace();
    let short = beginning(allowed.trim_matches(trim), LONGEST_NAME);
    short.trim_end_matches(trim).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_stays_as_it_is() {
        let text = "x".repeat(LONGEST_TEXT);
        assert_eq!(fitting(&text, "…"), (text.clone(), false));
        assert_eq!(fitting("", "…"), (String::new(), false));
    }

    #[test]
    fn a_text_that_is_cut_ends_with_the_mark_and_in_no_half_letter() {
        // Each of them takes two units, and so the last one finds room for one only.
        let (text, cut) = fitting(&"😀".repeat(20_000), "…");
        assert!(cut);
        assert!(text.ends_with("😀…"));
        assert!((LONGEST_TEXT - 1..=LONGEST_TEXT).contains(&text.encode_utf16().count()));
    }

    #[test]
    fn what_looks_like_markup_stays_a_text() {
        assert_eq!(fitting("<r>a</r>", "…").0, "<r>a</r> ");
        assert_eq!(fitting("<r>a</r>.", "…").0, "<r>a</r>.");
    }

    #[test]
    fn names_of_sheets_are_such_as_spreadsheets_take() {
        assert_eq!(name_of("'Gaps: [all] of them?'"), "Gaps   all  of them");
        assert_eq!(name_of(&"ü".repeat(40)).chars().count(), LONGEST_NAME);
        assert_eq!(name_of("''"), "");
    }
}
