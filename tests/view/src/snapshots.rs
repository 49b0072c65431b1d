//! Every screen as it was when somebody last looked at it.
//!
//! A change of markup or words shows as a difference. When it is meant, `UPDATE=1 cargo test
//! --package view-tests` writes the snapshots anew, and the difference is to be read before it
//! is committed.

use std::env;
use std::fs;
use std::path::Path;

use crate::html::tidy;
use crate::screens;
use crate::stage::render;

#[test]
fn screens_are_as_they_were() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots");
    let mut changed = Vec::new();
    for (name, session) in screens::all() {
        let file = folder.join(format!("{name}.html"));
        let now = tidy(&render(&session, 2));
        if env::var_os("UPDATE").is_some() {
            fs::write(&file, now).unwrap();
        } else if let Some(difference) = difference(&fs::read_to_string(&file).unwrap(), &now) {
            changed.push(format!("{name}: {difference}"));
        }
    }
    assert!(changed.is_empty(), "changed:\n{}", changed.join("\n"));
}

/// The first line in which two texts differ.
fn difference(was: &str, is: &str) -> Option<String> {
    let (mut old, mut new) = (was.lines(), is.lines());
    (1..).find_map(|number| match (old.next(), new.next()) {
        (None, None) => Some(None),
        (old, new) if old == new => None,
        (old, new) => {
            let [old, new] = [old, new].map(|line| line.unwrap_or("nothing").trim());
            Some(Some(format!("line {number} was\n  {old}\nand is\n  {new}")))
        }
    })?
}
