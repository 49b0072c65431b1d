use super::*;

fn document_now() -> Value {
    serde_json::from_slice(&document(&Project::find().unwrap()).unwrap()).unwrap()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map(Vec::as_slice).unwrap()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap_or_default().to_owned()
}

/// `name version` of each line that Cargo prints about a tree.
fn names(printed: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(printed);
    let name = |line: &str| {
        let mut words = line.split_whitespace();
        Some(format!(
            "{} {}",
            words.next()?,
            words.next()?.trim_start_matches('v')
        ))
    };
    text.lines().filter_map(name).collect()
}

fn cargo_says(edges: &str) -> BTreeSet<String> {
    let project = Project::find().unwrap();
    let tree = "tree --package iso-readiness --target wasm32-unknown-unknown --prefix none";
    let mut names = names(&capture(cargo(&project, tree).args(["-e", edges])).unwrap());
    names.retain(|name| !name.starts_with("iso-readiness "));
    names
}

#[test]
fn what_has_to_be_there_is_there() {
    let document = document_now();
    assert_eq!(text(&document, "bomFormat"), "CycloneDX");
    assert_eq!(text(&document, "specVersion"), "1.6");
    assert_eq!(document["version"], 1);
    assert_eq!(
        text(&document["metadata"]["component"], "name"),
        "iso-readiness"
    );
    for changing in ["serialNumber", "timestamp"] {
        assert!(!document.to_string().contains(changing), "{changing}");
    }
    for component in list(&document, "components") {
        for key in ["type", "bom-ref", "name", "version", "scope", "purl"] {
            assert!(!text(component, key).is_empty(), "{key} of {component}");
        }
        let license = text(&component["licenses"][0], "expression");
        assert!(!license.is_empty() && !license.contains('/'), "{component}");
        let is_crate = text(component, "purl").starts_with("pkg:cargo/");
        let hash = text(&component["hashes"][0], "content");
        assert_eq!(hash.len(), if is_crate { 64 } else { 0 }, "{component}");
    }
}

#[test]
fn its_crates_are_those_that_cargo_compiles() {
    let document = document_now();
    let crates = |scope: Option<&str>| -> BTreeSet<String> {
        list(&document, "components")
            .iter()
            .filter(|component| text(component, "purl").starts_with("pkg:cargo/"))
            .filter(|component| scope.is_none_or(|scope| component["scope"] == scope))
            .map(|component| format!("{} {}", text(component, "name"), text(component, "version")))
            .collect()
    };
    assert_eq!(crates(None), cargo_says("normal"));
    assert_eq!(crates(Some("required")), cargo_says("normal,no-proc-macro"));
}

#[test]
fn every_reference_leads_to_a_component() {
    let document = document_now();
    let known: BTreeSet<_> = list(&document, "components")
        .iter()
        .chain([&document["metadata"]["component"]])
        .map(|component| text(component, "bom-ref"))
        .collect();
    assert_eq!(known.len(), list(&document, "components").len() + 1);
    for entry in list(&document, "dependencies") {
        assert!(known.contains(&text(entry, "ref")), "{entry}");
        for used in list(entry, "dependsOn") {
            assert!(known.contains(used.as_str().unwrap()), "{entry}");
        }
    }
}

#[test]
fn a_tree_is_read_with_who_uses_what() {
    let tree = "0a v1.0.0 (/x)|MIT\n1b v2.0.0|MIT/Apache-2.0\n2c v3.0.0 (proc-macro)|Zlib\n\
                1c v3.0.0 (proc-macro)|Zlib (*)\n";
    let packages = read_tree(tree).unwrap();
    let told: Vec<_> = packages
        .iter()
        .map(|((name, _), package)| {
            let uses: Vec<_> = package.uses.iter().map(|(name, _)| name.as_str()).collect();
            (name.as_str(), package.license.as_str(), uses)
        })
        .collect();
    assert_eq!(
        told,
        [
            ("a", "MIT", vec!["b", "c"]),
            ("b", "MIT OR Apache-2.0", vec!["c"]),
            ("c", "Zlib", vec![]),
        ]
    );
    assert!(read_tree("what is this").is_none());
}
