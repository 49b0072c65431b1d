//! Names of files.

use crate::core::papers::Source;

/// The name of a file that holds `what`, such as `iso-readiness-report-2026-11-22.html`: dated,
/// and of letters, digits, dots and hyphens of ASCII alone, so that every system and mail takes it.
#[must_use]
pub fn file_name(source: &Source, what: &str, ending: &str) -> String {
    let mut name = String::from("iso-readiness");
    for part in [what, &source.today.text()] {
        name.push('-');
        add_safely(&mut name, part);
    }
    name.push('.');
    add_safely(&mut name, ending);
    name
}

/// A hyphen stands for whatever is no letter, digit or dot, and no dot begins a part.
fn add_safely(name: &mut String, part: &str) {
    for letter in part.trim_start_matches('.').chars() {
        let is_safe = letter.is_ascii_alphanumeric() || letter == '.';
        name.push(if is_safe {
            letter.to_ascii_lowercase()
        } else {
            '-'
        });
    }
}
