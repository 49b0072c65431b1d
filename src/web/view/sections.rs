//! Sections as bars, and the same as a table.

use yew::prelude::*;

use super::bar::band_bar;
use crate::core::report::SectionRow;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Where each section stands.
pub(super) fn sections(wording: &Wording, rows: &[SectionRow]) -> Html {
    html! {
        <section class="card">
            <@{wording.heading(2)} class="subtitle">{ wording.get(Phrase::SectionsTitle) }</@>
            <p class="hint">{ wording.get(Phrase::SectionsLegend) }</p>
            <ul class="bars">
                { for rows.iter().map(|row| html! {
                    <li key={row.id.clone()}>
                        <p class="bars-name">
                            <span class="section-id">{ row.id.clone() }</span>{ " " }{ row.name.clone() }
                        </p>
                        if let Some(bar) = row.bar {
                            { band_bar(bar) }
                        }
                        <p class="hint">{ &row.summary }</p>
                    </li>
                }) }
            </ul>
            <details class="disclosure">
                <summary>{ wording.get(Phrase::SectionsTable) }</summary>
                { table(wording, rows) }
            </details>
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
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={wording.get(Phrase::SectionsTable)}>
            <table>
                <thead>
                    <tr>
                        { for heads.into_iter().map(|head| html! {
                            <th scope="col">{ wording.get(head) }</th>
                        }) }
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr>
                            <th scope="row">{ row.id.clone() }{ " " }{ row.name.clone() }</th>
                            <td>{ &row.readiness }</td>
                            <td>{ &row.low }</td>
                            <td>{ &row.high }</td>
                            <td>{ &row.coverage }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}
