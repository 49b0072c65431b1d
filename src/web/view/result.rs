//! The result: where one stands, what an auditor would find, what to do first.

use yew::prelude::*;

use super::element::{class_with, classed, with};
use super::figure::figure;
use super::findings::listing;
use super::footer::footer;
use super::host::invitation;
use super::parts::{arrival, button, disclosure, fold, heading, later, para, table};
use super::plan::plan;
use super::scene::Scene;
use super::sections::sections;
use super::ways::ways;
use crate::core::report::{Headline, Report, StandardReport};
use crate::core::session::{Fold, Msg, Session};
use crate::core::words::Phrase;
use crate::web::effect::print::print;
use crate::web::wording::Wording;

/// The whole result.
pub(super) fn result(scene: &Scene) -> Html {
    let wording = scene.wording;
    let Some(report) = &scene.derived.report else {
        return Html::default();
    };
    let print = Callback::from(|_: MouseEvent| print());
    let buttons = scene.buttons();
    let class = if scene.session.has_step(1) {
        "screen result"
    } else {
        "screen result is-coming"
    };
    let screen = html! {
        <div>
            <div class="result-head">
                { arrival(wording, "title", wording.get(Phrase::ResultTitle)) }
                <div class="links">
                    { buttons.make("secondary", Phrase::ResultBack, Msg::QuestionsAsked) }
                    { buttons.make("quiet", Phrase::SideStart, Msg::StartAsked) }
                    { button("quiet", wording.get(Phrase::ResultPrint), print, false) }
                </div>
            </div>
            { report_body(scene, report) }
            { invitation(scene) }
            { ways(scene) }
            { para("disclaimer", wording.get(Phrase::ResultDisclaimer)) }
            { footer(scene) }
        </div>
    };
    classed(class, screen)
}

/// Every standard, and what to do first.
pub(super) fn report_body(scene: &Scene, report: &Report) -> Html {
    let wording = scene.wording;
    let several = report.standards.len() > 1;
    // Several standards open one by one; a single one has its title on its card.
    let standards = report.standards.iter().enumerate();
    let standards = standards.map(|(index, standard)| {
        let title = title(wording, standard);
        if report.standards.len() > Session::FEW {
            let place = (Fold::Standard(index), index == 0);
            fold(scene, "several", place, title, &|| {
                standard_view(scene, standard, Html::default())
            })
        } else if several {
            let is_open = index == 0;
            let body = later(scene, is_open, index + 1, || {
                standard_view(scene, standard, Html::default())
            });
            disclosure("several", is_open, title, body)
        } else {
            standard_view(scene, standard, title)
        }
    });
    html! {
        <>
            if several {
                { overview(wording, report) }
            }
            { for standards }
            { plan(scene, &report.plan) }
        </>
    }
}

/// All standards in one table, each with its own status: they are never put into one number.
fn overview(wording: &Wording, report: &Report) -> Html {
    let heads = [
        Phrase::OverviewStandard,
        Phrase::OverviewStatus,
        Phrase::Readiness,
        Phrase::Coverage,
    ];
    let rows = report.standards.iter().map(|standard| {
        let status = standard.headline.as_ref().map_or_else(
            || wording.get(Phrase::RelatedCoverage),
            |headline| AttrValue::from(headline.status.clone()),
        );
        let figures = standard.figures.iter().take(2);
        let figures = figures.map(|figure| AttrValue::from(figure.value.clone()));
        let cells = [status].into_iter().chain(figures).collect();
        (standard.title.clone().into(), cells)
    });
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::OverviewTitle).into()) }
            { table(wording, Phrase::OverviewTitle, &heads, rows.collect()) }
        </section>
    }
}

fn title(wording: &Wording, standard: &StandardReport) -> Html {
    let title = html! {
        <>
            { &standard.title }
            <span class="standard-name">{ standard.name.clone() }</span>
        </>
    };
    heading(wording, 1, "standard-title", title)
}

fn standard_view(scene: &Scene, standard: &StandardReport, title: Html) -> Html {
    let wording = scene.wording;
    html! {
        <div class="standard">
            <section class="card" part="card">
                { title }
                { for standard.headline.iter().map(headline) }
                { for standard.remarks.iter().map(|remark| para("remark", remark.clone())) }
                <div class="figures">
                    { for standard.figures.iter().enumerate().map(|(index, each)| {
                        figure(wording, each, (index == 0).then_some(standard.bar))
                    }) }
                </div>
            </section>
            { for standard.listings.iter().enumerate().map(|(index, each)| {
                listing(scene, &format!("{} {index}", standard.id), each)
            }) }
            { sections(scene, &standard.sections) }
        </div>
    }
}

/// The status, and what it rests on.
fn headline(headline: &Headline) -> Html {
    let reasons = headline.because.iter();
    let told = html! {
        <div>
            { para("status", headline.status.clone()) }
            { for reasons.map(|reason| para("", reason.clone())) }
            { for headline.provisional.iter().map(|word| para("provisional", word.clone())) }
        </div>
    };
    let class = class_with("headline", headline.kind);
    with(&["class"], vec![class], told)
}
