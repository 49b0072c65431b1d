//! Sections as bars, and the same as a table.

use yew::prelude::*;

use super::bar::band_bar;
use super::parts::{disclosure, heading, later, numbered, para, table};
use super::scene::Scene;
use crate::core::report::SectionRow;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Where each section stands.
pub(super) fn sections(scene: &Scene, rows: &[SectionRow]) -> Html {
    let wording = scene.wording;
    let summary = wording.get(Phrase::SectionsTable).into();
    let bars = rows.iter().map(|row| {
        html! {
            <li>
                <p>{ numbered(row.id.clone(), row.name.clone()) }</p>
                { for row.bar.map(band_bar) }
                { para("hint", row.summary.clone()) }
            </li>
        }
    });
    let table = later(scene, false, 1, || section_table(wording, rows));
    html! {
        <section class="card" part="card">
            { heading(wording, 2, "subtitle", wording.get(Phrase::SectionsTitle).into()) }
            { para("hint", wording.get(Phrase::SectionsLegend)) }
            <ul class="bars">{ for bars }</ul>
            { disclosure("", false, summary, table) }
        </section>
    }
}

/// The same as a table.
pub(super) fn section_table(wording: &Wording, rows: &[SectionRow]) -> Html {
    let heads = [
        Phrase::SectionsSection,
        Phrase::Readiness,
        Phrase::SectionsLow,
        Phrase::SectionsHigh,
        Phrase::Coverage,
    ];
    let rows = rows.iter().map(|row| {
        let cells = [&row.readiness, &row.low, &row.high, &row.coverage];
        let cells = cells.map(|cell| AttrValue::from(cell.clone()));
        (numbered(row.id.clone(), row.name.clone()), cells.to_vec())
    });
    table(wording, Phrase::SectionsTable, &heads, rows.collect())
}
