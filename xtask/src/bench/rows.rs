//! What the parts of the bench leave: rows of a table, as JSON.
//!
//! A file is a list of `{section, name, unit, values, target, met, note}`. `values` has a number, a
//! text or `{median, p95}` for each column; `target`, `met` and `note` may be missing.

use anyhow::{Context, Result};
use serde_json::Value;

use crate::files;
use crate::project::Project;

/// Where the files are, in the scratch space.
pub(super) const FOLDER: &str = "bench";

/// The files that become the table, in the order in which they do. Some may be missing.
const FILES: [&str; 4] = ["page", "core", "wasm", "growth"];

/// One figure, of all who have it.
#[derive(Debug, PartialEq)]
pub(super) struct Row {
    pub(super) section: String,
    pub(super) name: String,
    pub(super) unit: String,
    /// By column, each as it is shown.
    pub(super) values: Vec<(String, String)>,
    /// What ours has to reach; empty where nothing was said.
    pub(super) target: String,
    pub(super) met: Option<bool>,
    /// What one has to know of it; may be empty.
    pub(super) note: String,
}

/// All rows that lie there.
///
/// # Errors
///
/// When a file is not as described above.
pub(super) fn read(project: &Project) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for name in FILES {
        let file = project.scratch(FOLDER).join(name).with_extension("json");
        if file.is_file() {
            let found = parse(&files::read_text(&file)?);
            rows.extend(found.with_context(|| format!("cannot use {}", file.display()))?);
        }
    }
    Ok(rows)
}

pub(super) fn parse(text: &str) -> Result<Vec<Row>> {
    let value: Value = serde_json::from_str(text)?;
    let rows = value.as_array().context("it is no list of rows")?;
    rows.iter().map(row).collect()
}

fn row(value: &Value) -> Result<Row> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let name = text("name").context("a row has no name")?;
    let values = value.get("values").and_then(Value::as_object);
    let values = values.with_context(|| format!("`{name}` has no values"))?;
    let cells = values.iter().map(|(column, value)| {
        let cell = cell(value).with_context(|| format!("`{name}` has no figure of {column}"))?;
        Ok((column.clone(), cell))
    });
    Ok(Row {
        section: text("section").with_context(|| format!("`{name}` has no section"))?,
        unit: text("unit").unwrap_or_default(),
        values: cells.collect::<Result<_>>()?,
        target: text("target").unwrap_or_default(),
        met: value.get("met").and_then(Value::as_bool),
        note: text("note").unwrap_or_default(),
        name,
    })
}

/// A number; a text as it is; or a median, with what 95 of 100 do not exceed in brackets.
fn cell(value: &Value) -> Option<String> {
    if let Some(text) = value.as_str() {
        return Some(text.to_owned());
    }
    let Some(median) = value.get("median") else {
        return value.as_f64().map(shown);
    };
    let median = shown(median.as_f64()?);
    let p95 = value.get("p95").and_then(Value::as_f64).map(shown);
    Some(p95.map_or(median.clone(), |p95| format!("{median} ({p95})")))
}

/// A number with as many digits as say something: 1,411 and 28.1 and 2.90.
fn shown(number: f64) -> String {
    let digits = match number.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    let text = format!("{number:.digits$}");
    let (whole, rest) = text
        .split_once('.')
        .map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let mut grouped = String::new();
    for (place, digit) in whole.chars().enumerate() {
        let left = whole.len() - place;
        if place > 0 && left.is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if rest.is_empty() {
        grouped
    } else {
        format!("{grouped}.{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_with_all_it_has() {
        let rows = parse(
            r#"[{"section": "Links", "name": "write", "unit": "µs", "target": "≤ 10 µs",
                 "values": {"ours": {"median": 8.51, "p95": 9.0}, "theirs": "–"},
                 "met": true, "note": "quiet"},
                {"section": "Links", "name": "a second", "values": {"ours": 81234.4}}]"#,
        )
        .unwrap();
        let cells = |row: &Row| -> Vec<String> {
            let values = row.values.iter();
            values
                .map(|(column, cell)| format!("{column} {cell}"))
                .collect()
        };
        assert_eq!(cells(&rows[0]), ["ours 8.51 (9.00)", "theirs –"]);
        assert_eq!((rows[0].met, rows[0].note.as_str()), (Some(true), "quiet"));
        assert_eq!(cells(&rows[1]), ["ours 81,234"]);
        assert_eq!((rows[1].met, rows[1].target.as_str()), (None, ""));
    }

    #[test]
    fn what_is_no_row_is_named() {
        for (text, fault) in [
            ("{}", "no list"),
            (r#"[{"section": "a", "values": {}}]"#, "no name"),
            (r#"[{"section": "a", "name": "b"}]"#, "`b` has no values"),
            (
                r#"[{"section": "a", "name": "b", "values": {"c": null}}]"#,
                "of c",
            ),
            (r#"[{"name": "b", "values": {}}]"#, "no section"),
        ] {
            let error = format!("{:#}", parse(text).unwrap_err());
            assert!(error.contains(fault), "{error}");
        }
    }

    #[test]
    fn numbers_have_the_digits_that_say_something() {
        let cases = [
            (0.0, "0.00"),
            (2.8962, "2.90"),
            (28.149, "28.1"),
            (168.57, "168.6"),
            (1410.8, "1,411"),
            (1_234_567.0, "1,234,567"),
            (-123_456.0, "-123,456"),
        ];
        for (number, text) in cases {
            assert_eq!(shown(number), text);
        }
    }
}
