//! All requirements of a standard at a glance: a cell for each, with its sign, number, name and
//! state; and, to be opened, the table that says the same.

use super::markup::Markup;
use super::table::add_table;
use crate::core::export::twin;
use crate::core::papers::document::{Look, Map, MapCell};
use crate::core::words::{Phrase, Words};

/// Adds a map and its table.
pub(super) fn add_map(page: &mut Markup, words: &Words, map: &Map) {
    let id = page.next_id();
    page.counted("<figure aria-labelledby=\"figure-", id, "\">\n");
    page.counted("<figcaption id=\"figure-", id, "\">");
    page.around("", &map.title, "</figcaption>\n");
    page.around("<p>", &map.description, "</p>\n");
    add_legend(page, map);
    for group in map.groups.iter().filter(|group| !group.cells.is_empty()) {
        page.around(
            "<p class=\"group\">",
            &group.name,
            "</p>\n<ul class=\"map\">\n",
        );
        for cell in &group.cells {
            add_cell(page, cell);
        }
        page.own("</ul>\n");
    }
    page.own("</figure>\n");
    let title = words.get(Phrase::SectionsTable);
    page.around("<details><summary>", &title, "</summary>\n");
    add_table(page, words, &twin::of_map(words, map));
    page.own("</details>\n");
}

fn add_legend(page: &mut Markup, map: &Map) {
    if map.legend.is_empty() {
        return;
    }
    page.own("<ul class=\"legend\">\n");
    for (look, meaning) in &map.legend {
        let mut cells = map.groups.iter().flat_map(|group| &group.cells);
        let like_it = cells.find(|cell| cell.look == *look);
        add_sign(page, *look, like_it.map_or("", |cell| cell.sign));
        page.around("<span>", meaning, "</span></li>\n");
    }
    page.own("</ul>\n");
}

fn add_cell(page: &mut Markup, cell: &MapCell) {
    add_sign(page, cell.look, cell.sign);
    page.around("<span><b>", &cell.id, "</b> ");
    page.around("", &cell.name, "</span><span class=\"remark\">");
    page.around("", &cell.state, "</span></li>\n");
}

/// Begins an item that looks so, with its sign. The state says the same in words, so whoever
/// listens need not hear the sign.
fn add_sign(page: &mut Markup, look: Look, sign: &'static str) {
    page.own(match look {
        Look::Open => "<li class=\"open\">",
        Look::FindOut => "<li class=\"find-out\">",
        Look::NotApplicable => "<li class=\"not-applicable\">",
        Look::Level(0) => "<li class=\"level-0\">",
        Look::Level(1) => "<li class=\"level-1\">",
        Look::Level(2) => "<li class=\"level-2\">",
        Look::Level(3) => "<li class=\"level-3\">",
        Look::Level(_) => "<li class=\"level-4\">",
    });
    page.around("<i aria-hidden=\"true\">", sign, "</i>");
}
