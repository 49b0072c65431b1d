//! `edition`: the table by which links are made.

use std::path::Path;

use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::Edition;

use crate::Failure;
use crate::files::{Files, json};

/// The table for the next edition of a folder of questionnaires, one question a line, so that a
/// change to it is easy to read.
///
/// # Errors
///
/// All problems of the content.
pub(crate) fn run(folder: Option<&Path>) -> Result<String, Failure> {
    let mut problems = Vec::new();
    let files = Files::of(folder, &mut problems);
    let loaded = files.load();
    problems.extend(loaded.problems);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let newest = loaded.content.editions().newest();
    let number = newest.map_or(1, |edition| edition.number.saturating_add(1));
    let table = Edition::of(&loaded.content, number).write();
    let Value::Object(pairs) = &table else {
        return json(&table);
    };
    let mut lines = Vec::new();
    for (key, value) in pairs {
        let text = match value {
            Value::List(rows) if key.as_ref() == "questions" => {
                let rows = rows.iter().map(|row| Ok(format!("    {}", json(row)?)));
                let rows = rows.collect::<Result<Vec<_>, Failure>>()?;
                format!("[\n{}\n  ]", rows.join(",\n"))
            }
            other => json(other)?,
        };
        lines.push(format!("  \"{key}\": {text}"));
    }
    Ok(format!("{{\n{}\n}}", lines.join(",\n")))
}
