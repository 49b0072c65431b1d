//! Two states side by side, and all of them over time.

use yew::prelude::*;

use super::open::fault;
use super::opener::Opener;
use super::select::Select;
use super::snapshots::{snapshots, when};
use super::trend::trend;
use super::{fact, screen};
use crate::core::compare::Comparison;
use crate::core::report::{AnswerGroup, ComparisonReport, FigureChange, StandardComparison};
use crate::core::session::Fact;
use crate::core::session::exchange::{Pick, Picked, Purpose, Snapshot};
use crate::core::words::Phrase;
use crate::web::view::findings::{jump, listing};
use crate::web::view::parts::{disclosure, heading, para, table};
use crate::web::view::scene::Scene;
use crate::web::wording::Wording;

/// What was kept, what is compared, and what came of it.
pub(super) fn compare(scene: &Scene) -> Html {
    let wording = scene.wording;
    let session = scene.session;
    let kept = session.snapshots();
    let picked = session.exchange().picked;
    let states = session
        .picked(picked.before)
        .zip(session.picked(picked.after));
    let states = states.filter(|_| picked.before != picked.after);
    let opener = html! {
        <>
            { fault(scene) }
            <Opener {wording} purpose={Purpose::Compare} emit={scene.emit} />
        </>
    };
    let with = wording.get(Phrase::CompareWith).into();
    let report = states.as_ref().map(|(before, after)| {
        let content = session.content();
        ComparisonReport::of(content, &Comparison::of(content, before, after))
    });
    let body = html! {
        <>
            { snapshots(scene, &kept) }
            { trend(scene, &kept) }
            { disclosure("card", states.is_none(), with, opener) }
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", wording.get(Phrase::CompareWhat).into()) }
                { picks(scene, &kept) }
                if states.is_none() {
                    { para("", wording.get(Phrase::CompareNeedsTwo)) }
                }
            </section>
            { for report.map(|report| told(scene, &report)) }
        </>
    };
    screen(scene, Phrase::CompareTitle, Some(Phrase::CompareLead), body)
}

/// What to compare with what.
fn picks(scene: &Scene, kept: &[Snapshot]) -> Html {
    let (wording, session) = (scene.wording, scene.session);
    let picked = session.exchange().picked;
    let mut choices = vec![(Pick::Mine, wording.get(Phrase::CompareMine))];
    let guest = session.exchange().guest.as_ref();
    if guest.is_some_and(|guest| guest.is_check()) {
        choices.push((Pick::Guest, wording.get(Phrase::CompareGuest)));
    }
    for (place, snapshot) in kept.iter().enumerate() {
        if snapshot.state.is_some() {
            choices.push((Pick::Snapshot(place), when(wording, snapshot)));
        }
    }
    let swapped = Picked {
        before: picked.after,
        after: picked.before,
    };
    html! {
        <div class="picks">
            { pick(scene, Phrase::CompareBefore, &choices, picked.before,
                move |before| Picked { before, ..picked }) }
            { pick(scene, Phrase::CompareAfter, &choices, picked.after,
                move |after| Picked { after, ..picked }) }
            { scene.buttons().make("quiet", Phrase::CompareSwap, fact(Fact::Picked(swapped))) }
        </div>
    }
}

fn pick(
    scene: &Scene,
    label: Phrase,
    choices: &[(Pick, AttrValue)],
    chosen: Pick,
    change: impl Fn(Pick) -> Picked + 'static,
) -> Html {
    let names: Vec<AttrValue> = choices.iter().map(|(_, name)| name.clone()).collect();
    let picks: Vec<Pick> = choices.iter().map(|(pick, _)| *pick).collect();
    let place = picks.iter().position(|pick| *pick == chosen);
    let emit = scene.emit.clone();
    let choose = move |place: usize| {
        if let Some(pick) = picks.get(place) {
            emit.emit(fact(Fact::Picked(change(*pick))));
        }
    };
    html! {
        <Select label={scene.wording.get(label)} choices={names} chosen={place} {choose} />
    }
}

fn told(scene: &Scene, report: &ComparisonReport) -> Html {
    let wording = scene.wording;
    let notes = report.notes.iter().map(|note| para("remark", note.clone()));
    let standards = report.standards.iter().map(|one| standard(scene, one));
    let answers = report.answers.iter().map(|group| answers(scene, group));
    html! {
        <>
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", wording.get(Phrase::CompareAnswers).into()) }
                { for notes }
                { for answers }
                { para("hint", report.unchanged.clone()) }
            </section>
            { for standards }
        </>
    }
}

fn standard(scene: &Scene, standard: &StandardComparison) -> Html {
    let wording = scene.wording;
    let sections = standard.sections.iter().map(|row| &row.figure);
    let place = format!("compare {}", standard.id);
    html! {
        <>
            <section class="card" part="card">
                { heading(wording, 1, "standard-title", standard.title.clone().into()) }
                { for standard.status.iter().map(|status| para("status", status.clone())) }
                { figures(wording, Phrase::CompareStandard, &standard.figures.iter().collect::<Vec<_>>()) }
                if !standard.sections.is_empty() {
                    { disclosure("", false, wording.get(Phrase::CompareSections).into(),
                        figures(wording, Phrase::CompareSections, &sections.collect::<Vec<_>>())) }
                }
            </section>
            { for standard.findings.iter().map(|each| listing(scene, &place, each)) }
            { for standard.unchanged.iter().map(|text| para("hint", text.clone())) }
        </>
    }
}

/// Figures before and after, with the way they went as a sign and in words.
fn figures(wording: &Wording, label: Phrase, figures: &[&FigureChange]) -> Html {
    let heads = [
        label,
        Phrase::CompareBefore,
        Phrase::CompareAfter,
        Phrase::CompareChange,
    ];
    let rows = figures.iter().map(|figure| {
        let change = &figure.change;
        let change = format!("{} {}", change.sign, change.text);
        let cells = [figure.before.clone(), figure.after.clone(), change];
        let cells = cells
            .into_iter()
            .map(|cell| AttrValue::from(cell.trim().to_owned()));
        (AttrValue::from(figure.name.clone()).into(), cells.collect())
    });
    table(wording, label, &heads, rows.collect())
}

fn answers(scene: &Scene, group: &AnswerGroup) -> Html {
    let place = format!("compare {}", group.kind);
    let items = group.questions.iter().map(|question| {
        html! { <li>{ jump(scene, &place, question) }</li> }
    });
    let list = html! { <ul class="findings">{ for items }</ul> };
    disclosure("", false, group.title.clone().into(), list)
}
