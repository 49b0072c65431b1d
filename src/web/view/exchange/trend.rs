//! Readiness over time: a line for the eye, and a table that says the same.

use yew::prelude::*;

use super::snapshots::when;
use crate::core::report::{TrendReport, TrendRow, TrendTable};
use crate::core::session::exchange::Snapshot;
use crate::core::trend::{Dated, Trend};
use crate::core::words::Phrase;
use crate::web::view::parts::{disclosure, heading, para, table};
use crate::web::view::scene::Scene;

/// One chart for each standard, from two times on: what was kept, and now.
pub(super) fn trend(scene: &Scene, kept: &[Snapshot]) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    let mut states = Vec::new();
    for snapshot in kept {
        let label = when(wording, snapshot);
        if let (Some(day), Some(state)) = (snapshot.day, &snapshot.state) {
            let (day, label) = (day.number(), label.as_str().into());
            let state = state.clone();
            states.push(Dated { day, label, state });
        }
    }
    // A line needs two days.
    let today = session.today().number();
    if session.kept().is_blank() || states.iter().all(|state| state.day == today) {
        return Html::default();
    }
    states.push(Dated {
        day: today,
        label: wording.get(Phrase::TrendNow).as_str().into(),
        state: session.mine(),
    });
    let report = TrendReport::of(&wording.words, &Trend::of(session.content(), &states));
    let standards = report.standards.iter().map(|one| chart(scene, one));
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::TrendTitle).into()) }
            { for report.notes.iter().map(|note| para("remark", note.clone())) }
            { for standards }
        </section>
    }
}

/// The width and height of a chart, in its own units.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 120;
/// Room for the points at the edges.
const MARGIN: u32 = 8;

fn chart(scene: &Scene, standard: &TrendTable) -> Html {
    let wording = scene.wording;
    let label = wording.fill(Phrase::TrendChart, &[("standard", &standard.title)]);
    let places = places(&standard.rows);
    let line = places.iter().enumerate().map(|(index, (x, y))| {
        let step = if index == 0 { 'M' } else { 'L' };
        format!("{step}{x} {y}")
    });
    let line = line.collect::<String>();
    let dots = places.iter().map(|(x, y)| {
        html! { <circle cx={x.to_string()} cy={y.to_string()} r="5" /> }
    });
    let guides = [0, 50, 100].map(|percent| {
        let y = height(percent * 100).to_string();
        html! { <path class="trend-guide" d={format!("M0 {y}H{WIDTH}")} /> }
    });
    html! {
        <div class="trend">
            { heading(wording, 2, "standard-title", standard.title.clone().into()) }
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img" aria-label={label}
                focusable="false">
                { for guides }
                <path class="trend-line" d={line} />
                <g class="trend-dots">{ for dots }</g>
            </svg>
            { disclosure("", false, wording.get(Phrase::TrendTable).into(), rows(scene, standard)) }
        </div>
    }
}

/// Where each time with a figure stands on the chart, by its day and its share.
fn places(rows: &[TrendRow]) -> Vec<(u32, u32)> {
    let days = || rows.iter().map(|row| u32::from(row.day));
    let (first, last) = (
        days().min().unwrap_or_default(),
        days().max().unwrap_or_default(),
    );
    let span = (last - first).max(1);
    let places = rows.iter().filter_map(|row| {
        let along = u32::from(row.day) - first;
        let x = MARGIN + along * (WIDTH - 2 * MARGIN) / span;
        Some((x, height(row.points?)))
    });
    places.collect()
}

/// How far from the top a share in basis points is.
fn height(points: u32) -> u32 {
    let reach = HEIGHT - 2 * MARGIN;
    HEIGHT - MARGIN - points.min(10_000) * reach / 10_000
}

fn rows(scene: &Scene, standard: &TrendTable) -> Html {
    let heads = [
        Phrase::TrendWhen,
        Phrase::Readiness,
        Phrase::Coverage,
        Phrase::OverviewStatus,
    ];
    let rows = standard.rows.iter().map(|row| {
        let status = row.status.clone().unwrap_or_default();
        let cells = [row.readiness.clone(), row.coverage.clone(), status];
        let cells = cells.into_iter().map(AttrValue::from).collect();
        (AttrValue::from(row.label.clone()).into(), cells)
    });
    table(scene.wording, Phrase::TrendTable, &heads, rows.collect())
}
