//! The pieces of a paper, one after the other.

use super::bars::add_bars;
use super::map::add_map;
use super::markup::Markup;
use super::table::add_table;
use crate::core::papers::document::{Block, Item};
use crate::core::words::{Phrase, Words};

/// The level of headings that begin a printed page.
const CHAPTER: u8 = 2;
/// The lowest level of a heading.
const LOWEST: u8 = 4;

/// Adds all pieces, with a table of contents where the first chapter begins.
pub(super) fn add_blocks(page: &mut Markup, words: &Words, blocks: &[Block]) {
    let (mut chapters, mut above) = (0, 1);
    for block in blocks {
        match block {
            Block::Heading(level, text) => {
                // Whoever goes by headings must not find one missing in between.
                above = (*level).clamp(CHAPTER, LOWEST).min(above + 1);
                if above == CHAPTER && chapters == 0 {
                    add_contents(page, words, blocks);
                }
                chapters += u32::from(above == CHAPTER);
                add_heading(page, above, chapters, text);
            }
            Block::Text(text) => page.around("<p>", text, "</p>\n"),
            Block::Caution(text) => {
                page.around("<p class=\"caution\" role=\"note\">", text, "</p>\n");
            }
            Block::List(true, items) => add_list(page, "<ol>\n", items, "</ol>\n"),
            Block::List(false, items) => add_list(page, "<ul>\n", items, "</ul>\n"),
            Block::Table(table) => add_table(page, words, table),
            Block::Bars(bars) => add_bars(page, words, bars),
            Block::Map(map) => add_map(page, words, map),
        }
    }
}

fn add_heading(page: &mut Markup, level: u8, chapter: u32, text: &str) {
    match level {
        CHAPTER => {
            page.counted("<h2 id=\"chapter-", chapter, "\">");
            page.around("", text, "</h2>\n");
        }
        LOWEST => page.around("<h4>", text, "</h4>\n"),
        _ => page.around("<h3>", text, "</h3>\n"),
    }
}

/// The chapters, each with a link to it; none where there are hardly any.
fn add_contents(page: &mut Markup, words: &Words, blocks: &[Block]) {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(level, text) => Some((*level, text)),
        _ => None,
    });
    // Whatever its level, the first heading begins a chapter.
    let numbered = headings.enumerate();
    let chapters = numbered.filter(|(place, (level, _))| *place == 0 || *level <= CHAPTER);
    let chapters: Vec<&String> = chapters.map(|(_, (_, text))| text).collect();
    if chapters.len() < 2 {
        return;
    }
    let title = words.get(Phrase::ExportContents);
    page.around("<nav aria-label=\"", &title, "\">\n<p class=\"group\">");
    page.around("", &title, "</p>\n<ol>\n");
    for (chapter, text) in (1..).zip(chapters) {
        page.counted("<li><a href=\"#chapter-", chapter, "\">");
        page.around("", text, "</a></li>\n");
    }
    page.own("</ol>\n</nav>\n");
}

fn add_list(page: &mut Markup, before: &'static str, items: &[Item], after: &'static str) {
    // A list must have items.
    if items.is_empty() {
        return;
    }
    page.own(before);
    for item in items {
        page.around("<li>", &item.text, "");
        if !item.notes.is_empty() {
            page.own("<ul class=\"notes\">");
            for note in &item.notes {
                page.around("<li>", note, "</li>");
            }
            page.own("</ul>");
        }
        page.own("</li>\n");
    }
    page.own(after);
}
