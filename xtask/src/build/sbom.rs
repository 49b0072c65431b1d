//! `sbom.cdx.json`: what the module that visitors get is made of, in the format `CycloneDX` 1.6.
//!
//! It has neither a time nor a number drawn by chance, so that the same sources give the same
//! bytes. Of what Cargo knows, `cargo tree` alone tells the features that the module is compiled
//! with; `cargo metadata` would add what other members of the workspace ask for.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::files;
use crate::process::{capture, cargo, probe};
use crate::project::Project;

/// What the file is called.
pub(super) const SBOM: &str = "sbom.cdx.json";

/// The crates of the module. A procedural macro runs in the compiler only, and so does what it is
/// made of.
const TREE: &str = "tree --locked --package iso-readiness --no-default-features --features web \
                    --target wasm32-unknown-unknown --prefix depth --charset ascii";
const ALL: &str = "--edges normal";
const COMPILED_IN: &str = "--edges normal,no-proc-macro";

/// What stands between package and licence in what Cargo prints.
const BAR: char = '|';

/// Name and version.
type Id = (String, String);

/// What is told of one crate.
#[derive(Default)]
struct Package {
    license: String,
    uses: BTreeSet<Id>,
}

type Packages = BTreeMap<Id, Package>;

pub(super) fn document(project: &Project) -> Result<Vec<u8>> {
    let all = packages(project, ALL)?;
    let compiled_in = packages(project, COMPILED_IN)?;
    let lock = files::read_text(&project.path("Cargo.lock"))?;
    let product = all.keys().find(|(name, _)| name == "iso-readiness");
    let product = product.context("Cargo does not know iso-readiness")?;
    let mut components = vec![standard_library(project)?];
    for (id, package) in all.iter().filter(|(id, _)| *id != product) {
        let checksum = checksum(&lock, id)
            .with_context(|| format!("Cargo.lock has no checksum of {} {}", id.0, id.1))?;
        let is_compiled_in = compiled_in.contains_key(id);
        let mut component = component("library", id, &package.license);
        component.extend([scope(is_compiled_in), hashes(checksum)]);
        components.push(Value::Object(component));
    }
    let license = all.get(product).map_or("", |package| &package.license);
    let document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component("application", product, license) },
        "components": components,
        "dependencies": dependencies(&all),
    });
    let mut bytes = serde_json::to_vec_pretty(&document)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn packages(project: &Project, edges: &str) -> Result<Packages> {
    let mut tree = cargo(project, TREE);
    tree.args(edges.split_whitespace())
        .args(["--format", "{p}|{l}"]);
    let text = String::from_utf8(capture(&mut tree)?)?;
    read_tree(&text).context("cargo tree printed what is not understood")
}

/// Reads lines such as `2serde v1.0.229|MIT OR Apache-2.0`: how deep, which package, its licence.
/// What a package uses is told once, however often it is named.
fn read_tree(text: &str) -> Option<Packages> {
    let mut packages = Packages::new();
    let mut above: Vec<Id> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        let digits = line.find(|char: char| !char.is_ascii_digit())?;
        let (depth, rest) = line.split_at_checked(digits)?;
        let (package, license) = rest.split_once(BAR)?;
        let (name, version) = package.split_once(" v")?;
        let version = version.split_whitespace().next()?;
        let id = (name.to_owned(), version.to_owned());
        above.truncate(depth.parse().ok()?);
        if let Some(user) = above.last() {
            let user = packages.entry(user.clone()).or_default();
            user.uses.insert(id.clone());
        }
        packages.entry(id.clone()).or_default().license = expression(license);
        above.push(id);
    }
    Some(packages)
}

/// Older crates part their licences by a stroke, which is no SPDX; and a package that was told
/// before is marked by a star.
fn expression(license: &str) -> String {
    let license = license.trim_end_matches(" (*)");
    let parts: Vec<_> = license.split('/').map(str::trim).collect();
    parts.join(" OR ")
}

fn component(kind: &str, id: &Id, license: &str) -> Map<String, Value> {
    let (name, version) = id;
    let fields = [
        ("type", json!(kind)),
        ("bom-ref", json!(reference(id))),
        ("name", json!(name)),
        ("version", json!(version)),
        ("licenses", json!([{ "expression": license }])),
        ("purl", json!(reference(id))),
    ];
    fields
        .map(|(key, value)| (key.to_owned(), value))
        .into_iter()
        .collect()
}

/// What only the compiler runs is listed too, and marked.
fn scope(is_compiled_in: bool) -> (String, Value) {
    let scope = if is_compiled_in {
        "required"
    } else {
        "excluded"
    };
    ("scope".to_owned(), json!(scope))
}

fn hashes(checksum: &str) -> (String, Value) {
    let hashes = json!([{ "alg": "SHA-256", "content": checksum }]);
    ("hashes".to_owned(), hashes)
}

fn reference((name, version): &Id) -> String {
    format!("pkg:cargo/{name}@{version}")
}

/// It comes with the compiler and is in the module too. So this tells which compiler to take for
/// the same bytes.
fn standard_library(project: &Project) -> Result<Value> {
    let mut rustc = Command::new("rustc");
    let line = probe(rustc.arg("--version").current_dir(project.root()));
    let line = line.context("rustc does not say its version")?;
    let version = line.split_whitespace().nth(1);
    let version = version.context("rustc does not say its version")?;
    Ok(json!({
        "type": "library",
        "bom-ref": format!("pkg:generic/rust-std@{version}"),
        "name": "rust-std",
        "version": version,
        "description": format!("The standard library that comes with {line}"),
        "scope": "required",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "purl": format!("pkg:generic/rust-std@{version}"),
    }))
}

/// What Cargo.lock holds each package to.
fn checksum<'lock>(lock: &'lock str, (name, version): &Id) -> Option<&'lock str> {
    let head = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let mut blocks = lock.split("[[package]]\n");
    let block = blocks.find(|block| block.starts_with(&head))?;
    let lines = &mut block.lines();
    lines
        .find_map(|line| line.strip_prefix("checksum = \""))?
        .strip_suffix('"')
}

fn dependencies(packages: &Packages) -> Vec<Value> {
    let entry = |(id, package): (&Id, &Package)| {
        let uses: Vec<_> = package.uses.iter().map(reference).collect();
        json!({ "ref": reference(id), "dependsOn": uses })
    };
    packages.iter().map(entry).collect()
}

#[cfg(test)]
mod tests;
