//! Sections as a chart, and the same as a table.

use yew::prelude::*;

use super::{Phrase, para};
use crate::core::papers::document::Bars;
use crate::core::report::{Bar, SectionRow};
use crate::web::view::parts::disclosure;
use crate::web::view::sections::section_table;
use crate::web::wording::Wording;

/// How many characters of a name fit into a line where there is the least room.
const LINE: usize = 30;
/// Sizes in tenths of a letter's height: a line of a name, a bar, and what is between two rows.
const NAME: usize = 14;
const THICK: usize = 10;
const GAP: usize = 10;

/// A chart that grows with the letters and not with the window, so that it can be read on any.
/// `place` tells it from all others.
pub(super) fn chart(wording: &Wording, place: usize, bars: &Bars) -> Html {
    let mut top = 0;
    let mut rows = Vec::new();
    for row in &bars.rows {
        let names = lines(&format!("{} {}", row.id, row.name));
        let below = top + names.len() * NAME + THICK + GAP;
        rows.push(section(row, &names, top));
        top = below;
    }
    let [title, told] = ["title", "told"].map(|part| format!("chart-{place}-{part}"));
    let labels = format!("{title} {told}");
    let summary = wording.get(Phrase::SectionsTable).into();
    html! {
        <figure>
            <figcaption>
                <strong>{ bars.title.clone() }</strong>
                { para("hint", wording.get(Phrase::SectionsLegend)) }
            </figcaption>
            <svg class="chart" role="img" width="100%" height={em(top)} aria-labelledby={labels}>
                <title id={title}>{ bars.title.clone() }</title>
                <desc id={told}>{ bars.description.clone() }</desc>
                { for rows }
            </svg>
            { disclosure("", false, summary, section_table(wording, &bars.rows)) }
        </figure>
    }
}

/// A row: the name, and below it the bar with its value.
fn section(row: &SectionRow, names: &[String], top: usize) -> Html {
    let texts = names.iter().enumerate().map(|(index, line)| {
        html! { <text y={em(top + index * NAME + 10)}>{ line.clone() }</text> }
    });
    let bar = top + names.len() * NAME;
    html! {
        <>
            { for texts }
            { for row.bar.map(|each| drawn(each, bar)) }
            <text class="chart-value" x="100%" y={em(bar + 9)} text-anchor="end">
                { row.readiness.clone() }
            </text>
        </>
    }
}

/// A bar in a drawing of its own, one unit long for each basis point. Its parts differ in height
/// too, so that they are told apart without colours.
fn drawn(bar: Bar, top: usize) -> Html {
    let Bar {
        low,
        high,
        readiness,
    } = bar;
    let width = high.saturating_sub(low);
    html! {
        <svg y={em(top)} width="84%" height={em(THICK)} viewBox="0 0 10000 100"
            preserveAspectRatio="none" aria-hidden="true">
            <rect class="bar-track" y="10" width="10000" height="80" />
            <rect class="bar-band" x={low.to_string()} y="10" width={width.to_string()}
                height="80" />
            if let Some(readiness) = readiness {
                <rect class="bar-value" y="30" width={readiness.to_string()} height="40" />
            }
        </svg>
    }
}

/// A length from tenths of a letter's height.
fn em(tenths: usize) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

/// A text in lines that fit. A drawing breaks none by itself.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
