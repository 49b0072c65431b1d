//! The kinds of text that OSCAL tells apart.

/// A text of several lines. OSCAL reads Markdown there, and what people wrote means itself.
pub(super) fn lines(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`' | '*' | '_' | '{' | '[' | ']' | '<' | '>' | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// The same on one line; `-` where there is nothing, as there has to be something.
pub(super) fn line(text: &str) -> String {
    let escaped = lines(&one_line(text));
    if escaped.is_empty() {
        "-".to_owned()
    } else {
        escaped
    }
}

/// A value that is no Markdown, on one line and without blanks around it.
pub(super) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// An id as OSCAL allows it: one word that begins with a letter.
pub(super) fn token(parts: [&str; 2]) -> String {
    let mut token = parts.join("_");
    token = token
        .chars()
        .map(|letter| match letter {
            '.' | '_' | '-' => letter,
            _ if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        })
        .collect();
    if !token.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        token.insert(0, '_');
    }
    token
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_begin_with_a_letter_and_are_one_word() {
        assert_eq!(token(["iso27001-2022", "A.5.1"]), "iso27001-2022_A.5.1");
        assert_eq!(token(["27001", "5 (1)"]), "_27001_5--1-");
    }

    #[test]
    fn what_would_be_markdown_means_itself() {
        assert_eq!(lines("<b>*a*</b>\n&lt;"), "\\<b\\>\\*a\\*\\</b\\>\n\\&lt;");
        assert_eq!(line(" \n "), "-");
        assert_eq!(one_line(" a\r\n\tb "), "a b");
    }
}
