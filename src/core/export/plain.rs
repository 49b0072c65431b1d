//! Texts as every format of text can write them.

/// The text with each line break as one line feed, and a replacement character for what browsers,
/// parsers and spreadsheets do not take: control characters and the two that no XML has.
#[must_use]
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut after_return = false;
    for letter in text.chars() {
        match letter {
            '\n' if after_return => {}
            '\r' => plain.push('\n'),
            _ => plain.push(writable(letter)),
        }
        after_return = letter == '\r';
    }
    plain
}

/// The character, or the one that stands for it where no format could write it.
#[must_use]
pub(super) fn writable(letter: char) -> char {
    match letter {
        '\n' | '\r' | '\t' => letter,
        '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
        _ if letter.is_control() => char::REPLACEMENT_CHARACTER,
        _ => letter,
    }
}
