//! `edition`: the table by which links are made.

use std::path::Path;

use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::Edition;

use crate::Failure;
use crate::files::json;
use crate::questionnaires::content;

/// The table for the next edition of questionnaires, one question a line, so that a
/// change to it is easy to read.
///
/// # Errors
///
/// All problems of the content.
pub(crate) fn run(path: Option<&Path>) -> Result<String, Failure> {
    let content = content(path)?;
    let newest = content.editions().newest();
    let number = newest.map_or(1, |edition| edition.number.saturating_add(1));
    let table = Edition::of(&content, number).write();
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
