//! Tables, each in a frame of its own that can be scrolled sideways.

use super::markup::Markup;
use crate::core::papers::table::{Cell, Table};
use crate::core::words::{Phrase, Words};

/// Adds a table with its title and remarks.
pub(super) fn add_table(page: &mut Markup, words: &Words, table: &Table) {
    let id = page.next_id();
    // Frames that scroll must be reached by keys as well, and need a name then.
    page.counted(
        "<div class=\"frame\" role=\"group\" tabindex=\"0\" aria-labelledby=\"caption-",
        id,
        "\"><table>\n",
    );
    page.counted("<caption id=\"caption-", id, "\">");
    page.around("", &table.title, "</caption>\n<thead><tr>");
    for (place, column) in table.columns.iter().enumerate() {
        let mut cells = table.rows.iter().filter_map(|row| row.get(place));
        let before = if cells.any(is_number) {
            "<th scope=\"col\" class=\"number\">"
        } else {
            "<th scope=\"col\">"
        };
        page.around(before, &column.name, "</th>");
    }
    page.own("</tr></thead>\n<tbody>\n");
    for row in &table.rows {
        add_row(page, words, row);
    }
    page.own("</tbody>\n</table></div>\n");
    if table.rows.is_empty() {
        page.around("<p>", &words.get(Phrase::ExportEmpty), "</p>\n");
    }
    for remark in &table.remarks {
        page.around("<p class=\"remark\">", remark, "</p>\n");
    }
}

fn add_row(page: &mut Markup, words: &Words, row: &[Cell]) {
    page.own("<tr>");
    for (place, cell) in row.iter().enumerate() {
        let shown = cell.shown(words);
        match cell {
            // A head without words would name nothing.
            Cell::Text(_) if place == 0 => page.around("<th scope=\"row\">", &shown, "</th>"),
            _ if is_number(cell) => page.around("<td class=\"number\">", &shown, "</td>"),
            Cell::Day(_) => page.around("<td class=\"day\">", &shown, "</td>"),
            _ => page.around("<td>", &shown, "</td>"),
        }
    }
    page.own("</tr>\n");
}

fn is_number(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Number(_) | Cell::Hundredths(_) | Cell::Percent(_)
    )
}
