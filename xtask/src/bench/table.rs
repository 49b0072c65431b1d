//! The rows as tables, printed and written between two marks of a document.

use std::fmt::Write;

use anyhow::{Context, Result};

use super::rows::Row;
use super::{machine, rows};
use crate::files;
use crate::project::Project;

const DOCUMENT: &str = "docs/performance.md";
const BEGIN: &str = "<!-- measured: begin -->";
const END: &str = "<!-- measured: end -->";

/// Prints what was measured, and writes it to the document.
pub(super) fn publish(project: &Project) -> Result<()> {
    let rows = rows::read(project)?;
    if rows.is_empty() {
        return Ok(());
    }
    let tables = tables(&rows);
    let text = format!("{}\n{tables}", machine::describe(project)?);
    println!("\n{text}");
    let document = project.path(DOCUMENT);
    let written = between(&files::read_text(&document)?, &text)
        .with_context(|| format!("{DOCUMENT} lacks the marks `{BEGIN}` and `{END}`"))?;
    files::write(&document, written)
}

/// The document with another text between the marks; all around them stays as it is.
fn between(document: &str, text: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!(
        "{before}{BEGIN}\n\n{}\n\n{END}{after}",
        text.trim()
    ))
}

/// One table for each section, and below it what one has to know.
fn tables(rows: &[Row]) -> String {
    let sections = rows.chunk_by(|one, next| one.section == next.section);
    let sections: Vec<String> = sections.map(table).collect();
    sections.join("\n")
}

fn table(rows: &[Row]) -> String {
    let mut columns: Vec<&str> = Vec::new();
    for (column, _) in rows.iter().flat_map(|row| &row.values) {
        if !columns.contains(&column.as_str()) {
            columns.push(column);
        }
    }
    let mut text = String::new();
    if let Some(Row { section, .. }) = rows.first() {
        let _ = writeln!(text, "### {section}\n");
    }
    let head = ["figure", "unit"].iter().chain(&columns);
    line(&mut text, head.chain(&["must reach", "met"]).copied());
    let right = columns.iter().map(|_| "---:");
    line(
        &mut text,
        ["---", "---"]
            .into_iter()
            .chain(right)
            .chain(["---", "---"]),
    );
    for row in rows {
        let value = |column: &&str| {
            let mut values = row.values.iter();
            let found = values.find(|(name, _)| name == column);
            found.map_or("", |(_, value)| value)
        };
        let met = match row.met {
            Some(true) => "yes",
            Some(false) => "**no**",
            None => "",
        };
        let values = columns.iter().map(value);
        let cells = [row.name.as_str(), &row.unit].into_iter().chain(values);
        line(&mut text, cells.chain([row.target.as_str(), met]));
    }
    let mut notes = rows.iter().filter(|row| !row.note.is_empty()).peekable();
    if notes.peek().is_some() {
        text.push('\n');
    }
    for Row { name, note, .. } in notes {
        let _ = writeln!(text, "- *{name}*: {note}.");
    }
    text
}

fn line<'cell>(text: &mut String, cells: impl Iterator<Item = &'cell str>) {
    for cell in cells {
        let _ = write!(text, "| {} ", cell.replace('|', "\\|"));
    }
    text.push_str("|\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::Project;

    #[test]
    fn each_section_is_a_table_with_its_own_columns() {
        let rows = rows::parse(
            r#"[{"section": "Page", "name": "first", "unit": "ms", "target": "≤ 2", "met": false,
                 "values": {"ours": 3, "theirs": 9}, "note": "once"},
                {"section": "Page", "name": "result", "unit": "ms", "values": {"ours": 1}},
                {"section": "Core", "name": "score", "values": {"ours": "none"}, "met": true}]"#,
        )
        .unwrap();
        let expected = "\
### Page

| figure | unit | ours | theirs | must reach | met |
| --- | --- | ---: | ---: | --- | --- |
| first | ms | 3.00 | 9.00 | ≤ 2 | **no** |
| result | ms | 1.00 |  |  |  |

- *first*: once.

### Core

| figure | unit | ours | must reach | met |
| --- | --- | ---: | --- | --- |
| score |  | none |  | yes |
";
        assert_eq!(tables(&rows), expected);
    }

    #[test]
    fn what_stands_around_the_marks_stays() {
        let document = format!("# Speed\n\n{BEGIN}\nold\n{END}\n\nTried and dropped.\n");
        let written = between(&document, "\nnew\n\n").unwrap();
        let expected = format!("# Speed\n\n{BEGIN}\n\nnew\n\n{END}\n\nTried and dropped.\n");
        assert_eq!(written, expected);
        assert_eq!(between(&written, "new"), Some(expected));
        assert_eq!(between("# Speed\n", "new"), None);
    }

    #[test]
    fn the_document_has_the_marks() {
        let project = Project::find().unwrap();
        let document = files::read_text(&project.path(DOCUMENT)).unwrap();
        assert!(between(&document, "").is_some());
    }
}
