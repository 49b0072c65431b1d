//! What the core must not know, and how its sources are kept.

use std::path::{Path, PathBuf};

/// All Rust sources below a folder of the package.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "no sources below {folder}");
    found
}

/// The words of the code in a line: what stands before a comment, cut at everything that cannot
/// be part of a name.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or_default();
    code.split(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// Places of these words in sources: `file:line: word`.
fn places(sources: &[(PathBuf, String)], banned: &[&str]) -> Vec<String> {
    let mut places = Vec::new();
    for (path, text) in sources {
        for (number, line) in text.lines().enumerate() {
            for word in words(line).filter(|word| banned.contains(word)) {
                places.push(format!("{}:{}: {word}", path.display(), number + 1));
            }
        }
    }
    places
}

#[test]
fn the_core_names_no_browser_clock_chance_or_hash_order() {
    let banned = [
        "yew",
        "wasm_bindgen",
        "serde_wasm_bindgen",
        "web_sys",
        "js_sys",
        "gloo",
        "HashMap",
        "HashSet",
        "SystemTime",
        "Instant",
        "rand",
    ];
    assert_eq!(places(&sources("src/core"), &banned), [""; 0]);
}

#[test]
fn floats_stand_only_at_the_doors_of_foreign_numbers() {
    let mut sources = sources("src/core");
    let doors = ["foreign/value.rs", "export/workbook/sheet.rs"];
    sources.retain(|(path, _)| !doors.iter().any(|door| path.ends_with(door)));
    assert_eq!(places(&sources, &["f32", "f64"]), [""; 0]);
}

#[test]
fn nothing_is_unsafe() {
    assert_eq!(places(&sources("src"), &["unsafe"]), [""; 0]);
}

#[test]
fn no_source_is_long() {
    for folder in ["src", "tests"] {
        for (path, text) in sources(folder) {
            let lines = text.lines().count();
            assert!(lines <= 400, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn nothing_outside_tests_gives_up() {
    let mut sources = sources("src");
    for (_, text) in &mut sources {
        // Tests stand at the end of their file.
        if let Some((code, _)) = text.split_once("#[cfg(test)]") {
            *text = code.to_owned();
        }
    }
    let calls = |line: &str| {
        let code = line.split("//").next().unwrap_or_default();
        code.contains(".unwrap()") || code.contains(".expect(") || code.contains("panic!(")
    };
    let mut places = Vec::new();
    for (path, text) in &sources {
        let lines = text.lines().enumerate();
        let found = lines.filter(|(_, line)| calls(line));
        places.extend(found.map(|(at, line)| format!("{}:{}:{line}", path.display(), at + 1)));
    }
    assert_eq!(places, [""; 0]);
}
