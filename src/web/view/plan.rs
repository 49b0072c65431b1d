//! What to do first.

use yew::prelude::*;

use super::element::{class_with, with};
use super::findings::jump;
use super::parts::{button, heading, para, tell};
use super::scene::Scene;
use crate::core::report::PlanItem;
use crate::core::session::Msg;
use crate::core::words::Phrase;

/// How many actions are shown before one asks for more.
const SHOWN: usize = 10;

/// Every gap in the order that pays.
pub(super) fn plan(scene: &Scene, plan: &[PlanItem]) -> Html {
    let wording = scene.wording;
    let shown = if scene.session.shows_whole_plan() {
        plan.len()
    } else {
        SHOWN
    };
    let title = wording.get(Phrase::PlanTitle).into();
    let body = if plan.is_empty() {
        para("", wording.get(Phrase::PlanNone))
    } else {
        let items = plan.iter().take(shown).map(|each| item(scene, each));
        html! {
            <>
                { para("hint", wording.get(Phrase::PlanLead)) }
                <ol class="plan">{ for items }</ol>
                { more(scene, plan.len().saturating_sub(shown)) }
                { para("hint", wording.get(Phrase::PlanHow)) }
            </>
        }
    };
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", title) }
            { body }
        </section>
    }
}

fn more(scene: &Scene, hidden: usize) -> Html {
    if hidden == 0 {
        return Html::default();
    }
    let label = scene.wording.count(Phrase::PlanMore, hidden, &[]);
    button(
        "secondary",
        label,
        tell(scene.emit, Msg::WholePlanAsked),
        false,
    )
}

fn item(scene: &Scene, item: &PlanItem) -> Html {
    let wording = scene.wording;
    let tag = |class: &'static str, text: AttrValue| {
        with(
            &["class"],
            vec![class_with("tag", class)],
            html! { <span>{ text }</span> },
        )
    };
    html! {
        <li>
            <p class="tags">
                if item.blocks {
                    { tag("tag-blocks", wording.get(Phrase::PlanBlocks)) }
                }
                { tag("tag-gain", item.gain.clone().into()) }
                { tag("", item.effort.clone().into()) }
            </p>
            { jump(scene, "plan", &item.question) }
            <p>
                <strong>{ wording.get(Phrase::QuestionFirst) }</strong>
                { " " }
                { item.first.clone() }
            </p>
        </li>
    }
}
