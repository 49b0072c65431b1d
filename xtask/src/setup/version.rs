//! Versions: of tools, as they print them, and of packages, as Cargo.lock names them.

/// The version in the line a tool prints for `--version`: `v20.11.1`, `11.19.1`,
/// `wasm-pack 0.15.1` or `wasm-bindgen 0.2.130 (4b3e1a2c0)`.
pub(super) fn printed(line: &str) -> Option<&str> {
    line.split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Major and minor number, for comparing with the oldest that will do.
pub(super) fn major_minor(version: &str) -> Option<(u32, u32)> {
    let mut numbers = version.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// The version at which Cargo.lock holds a package.
pub(super) fn locked<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines
        .nth(1)?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_versions_are_found() {
        assert_eq!(printed("v20.11.1"), Some("20.11.1"));
        assert_eq!(printed("11.19.1"), Some("11.19.1"));
        assert_eq!(printed("wasm-pack 0.15.1"), Some("0.15.1"));
        assert_eq!(printed("wasm-bindgen 0.2.130 (4b3e1a2c0)"), Some("0.2.130"));
        assert_eq!(printed("version unknown"), None);
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(major_minor("20.9.0") < major_minor("20.10.0"));
        assert!(major_minor("9.9.9") < major_minor("10.0.0"));
        assert_eq!(major_minor("twenty"), None);
    }

    #[test]
    fn lock_file_gives_the_version_of_the_very_package() {
        let lock = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
