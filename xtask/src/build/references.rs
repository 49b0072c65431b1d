//! Replacing the name of a file by its hashed name, in a file that refers to it.

use anyhow::{Result, bail};

/// Replaces a text that has to be there exactly once. Were it missing, the site would ask for a
/// file that is not in it; were it there twice, one of the two would mean something else.
pub(super) fn replace_once(text: &str, from: &str, to: &str) -> Result<String> {
    match text.matches(from).count() {
        1 => Ok(text.replace(from, to)),
        found => bail!("{from} has to be there exactly once, and is there {found} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_one_is_replaced() {
        let text = "import('./a.js'); fetch('./b.css')";
        let replaced = replace_once(text, "'./a.js'", "'./a.0123456789.js'").unwrap();
        assert_eq!(replaced, "import('./a.0123456789.js'); fetch('./b.css')");
    }

    #[test]
    fn none_and_two_are_errors() {
        assert!(replace_once("fetch('./b.css')", "'./a.js'", "").is_err());
        assert!(replace_once("'./a.js' './a.js'", "'./a.js'", "").is_err());
    }
}
