//! Sections as bars, and the same as a table.

use yew::prelude::*;

use super::bar::band_bar;
use super::parts::{disclosure, heading, numbered, para};
use crate::core::report::SectionRow;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Where each section stands.
pub(super) fn sections(wording: &Wording, rows: &[SectionRow]) -> Html {
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
    html! {
        <section class="card">
            { heading(wording, 2, "subtitle", wording.get(Phrase::SectionsTitle).into()) }
            { para("hint", wording.get(Phrase::SectionsLegend)) }
            <ul class="bars">{ for bars }</ul>
            { disclosure("", false, summary, table(wording, rows)) }
        </section>
    }
}

fn table(wording: &Wording, rows: &[SectionRow]) -> Html {
    let heads = [
        Phrase::SectionsSection,
        Phrase::Readiness,
        Phrase::SectionsLow,
        Phrase::SectionsHigh,
        Phrase::Coverage,
    ];
    let heads = heads.into_iter().map(|head| {
        html! { <th scope="col">{ wording.get(head) }</th> }
    });
    let rows = rows.iter().map(|row| {
        let cells = [&row.readiness, &row.low, &row.high, &row.coverage];
        html! {
            <tr>
                <th scope="row">{ numbered(row.id.clone(), row.name.clone()) }</th>
                { for cells.into_iter().map(|cell| html! { <td>{ cell }</td> }) }
            </tr>
        }
    });
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={wording.get(Phrase::SectionsTable)}>
            <table>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
        </div>
    }
}
