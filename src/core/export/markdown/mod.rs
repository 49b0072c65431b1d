//! A paper as Markdown (`CommonMark` with the tables of GitHub), for a wiki or a pull request.
//!
//! A chart becomes the table that says the same. There is no HTML in it: a line break in a cell is
//! written as `&#10;`, which parsers give back as it was and readers see as a space. Control
//! characters become replacement characters. Nothing else is lost.

mod escape;

use self::escape::{NO_BREAK, add};
use super::twin;
use crate::core::papers::document::{Block, Document, Item, Map};
use crate::core::papers::table::Table;
use crate::core::words::{Phrase, Words};

/// Ends a line within a paragraph.
const BREAK: &str = "\\\n";

/// Writes a paper.
#[must_use]
pub fn write(words: &Words, document: &Document) -> Vec<u8> {
    let mut out = String::new();
    add_heading(&mut out, 1, &document.title);
    if !document.facts.is_empty() {
        out.push('\n');
    }
    for (name, value) in &document.facts {
        let values = [("name", name.as_str()), ("value", value)];
        add_item(&mut out, "-", &words.fill(Phrase::ExportFact, &values), "");
    }
    let (mut follows_list, mut has_other_marks) = (!document.facts.is_empty(), false);
    for block in &document.blocks {
        // Two lists in a row with the same marks would be one.
        let is_list = matches!(block, Block::List(..));
        has_other_marks = is_list && follows_list && !has_other_marks;
        follows_list = is_list;
        out.push('\n');
        add_block(&mut out, words, block, has_other_marks);
    }
    out.into_bytes()
}

fn add_block(out: &mut String, words: &Words, block: &Block, has_other_marks: bool) {
    match block {
        Block::Heading(level, text) => add_heading(out, *level, text),
        Block::Text(text) => add_paragraph(out, text),
        Block::Caution(text) => {
            out.push_str("> ");
            add(out, text, "\\\n> ");
            out.push('\n');
        }
        Block::List(is_ordered, items) => {
            let marks = if has_other_marks {
                ["*", ")"]
            } else {
                ["-", "."]
            };
            add_list(out, *is_ordered, items, marks);
        }
        Block::Table(table) => {
            add_strong(out, &table.title);
            add_table(out, words, table);
            add_remarks(out, &table.remarks);
        }
        Block::Bars(bars) => {
            add_strong(out, &bars.title);
            add_paragraph(out, &bars.description);
            out.push('\n');
            add_table(out, words, &twin::of_bars(words, bars));
        }
        Block::Map(map) => add_map(out, words, map),
    }
}

fn add_heading(out: &mut String, level: u8, text: &str) {
    for _ in 0..level.clamp(1, 6) {
        out.push('#');
    }
    out.push(' ');
    add(out, text, NO_BREAK);
    out.push('\n');
}

fn add_paragraph(out: &mut String, text: &str) {
    add(out, text, BREAK);
    out.push('\n');
}

/// What a table or chart shows, above it.
fn add_strong(out: &mut String, title: &str) {
    if !title.is_empty() {
        out.push_str("**");
        add(out, title, NO_BREAK);
        out.push_str("**\n\n");
    }
}

/// A list; `marks` are what stands before an item, or behind its number.
fn add_list(out: &mut String, is_ordered: bool, items: &[Item], marks: [&str; 2]) {
    let [bullet, behind] = marks;
    for (place, item) in items.iter().enumerate() {
        let mark = if is_ordered {
            [&(place + 1).to_string(), behind].concat()
        } else {
            bullet.to_owned()
        };
        add_item(out, &mark, &item.text, "");
        let margin = " ".repeat(mark.len() + 1);
        for note in &item.notes {
            add_item(out, "-", note, &margin);
        }
    }
}

/// One item of a list that stands so far in.
fn add_item(out: &mut String, mark: &str, text: &str, margin: &str) {
    out.push_str(margin);
    out.push_str(mark);
    out.push(' ');
    let next_line = [BREAK, margin, &" ".repeat(mark.len() + 1)].concat();
    add(out, text, &next_line);
    out.push('\n');
}

fn add_table(out: &mut String, words: &Words, table: &Table) {
    for column in &table.columns {
        out.push_str("| ");
        add(out, &column.name, NO_BREAK);
        out.push(' ');
    }
    out.push_str("|\n");
    for _ in &table.columns {
        out.push_str("| --- ");
    }
    out.push_str("|\n");
    for row in &table.rows {
        for cell in row {
            out.push_str("| ");
            add(out, &cell.shown(words), NO_BREAK);
            out.push(' ');
        }
        out.push_str("|\n");
    }
}

fn add_remarks(out: &mut String, remarks: &[String]) {
    for remark in remarks {
        out.push('\n');
        add_paragraph(out, remark);
    }
}

/// How many requirements look how, and then each of them.
fn add_map(out: &mut String, words: &Words, map: &Map) {
    add_strong(out, &map.title);
    add_paragraph(out, &map.description);
    out.push('\n');
    for (_, meaning) in &map.legend {
        add_item(out, "-", meaning, "");
    }
    out.push('\n');
    add_table(out, words, &twin::of_map(words, map));
}
