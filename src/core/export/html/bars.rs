//! A chart of bars: each bar a picture with its name and meaning, and below them the table that
//! says the same.

use super::markup::Markup;
use super::table::add_table;
use crate::core::export::twin::{self, numbered};
use crate::core::papers::document::Bars;
use crate::core::report::{Bar, SectionRow};
use crate::core::words::Words;

/// Adds a chart and its table.
pub(super) fn add_bars(page: &mut Markup, words: &Words, bars: &Bars) {
    let id = page.next_id();
    page.counted("<figure aria-labelledby=\"figure-", id, "\">\n");
    page.counted("<figcaption id=\"figure-", id, "\">");
    page.around("", &bars.title, "</figcaption>\n");
    page.around("<p>", &bars.description, "</p>\n");
    if !bars.rows.is_empty() {
        page.own("<ul class=\"bars\">\n");
        for row in &bars.rows {
            add_section(page, row);
        }
        page.own("</ul>\n");
    }
    page.own("</figure>\n");
    add_table(page, words, &twin::of_bars(words, bars));
}

fn add_section(page: &mut Markup, row: &SectionRow) {
    let name = numbered(&row.id, &row.name);
    page.around("<li><p>", &name, "</p>");
    if let Some(bar) = row.bar {
        add_bar(page, bar, &name, &row.summary);
    }
    page.around("<p class=\"remark\">", &row.summary, "</p></li>\n");
}

/// One bar, one unit long for each basis point. Track, band and readiness differ in height too,
/// so that nobody needs to see their colours.
fn add_bar(page: &mut Markup, bar: Bar, name: &str, meaning: &str) {
    let id = page.next_id();
    page.own("<svg viewBox=\"0 0 10000 100\" preserveAspectRatio=\"none\" role=\"img\"");
    page.counted(" aria-labelledby=\"name-", id, "");
    page.counted(" meaning-", id, "\">");
    page.counted("<title id=\"name-", id, "\">");
    page.around("", name, "</title>");
    page.counted("<desc id=\"meaning-", id, "\">");
    page.around("", meaning, "</desc>");
    page.own("<rect class=\"track\" y=\"40\" width=\"10000\" height=\"20\"/>");
    page.counted("<rect class=\"band\" x=\"", bar.low, "\" width=\"");
    page.counted("", bar.high.saturating_sub(bar.low), "\" height=\"100\"/>");
    if let Some(readiness) = bar.readiness {
        page.counted(
            "<rect class=\"value\" y=\"25\" width=\"",
            readiness,
            "\" height=\"50\"/>",
        );
    }
    page.own("</svg>");
}
