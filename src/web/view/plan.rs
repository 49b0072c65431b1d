//! What to do first.

use yew::prelude::*;

use super::element::{class_with, with};
use super::findings::jump;
use super::parts::{button, heading, para, tell};
use super::scene::Scene;
use crate::core::report::PlanItem;
use crate::core::session::{Fold, Msg};
use crate::core::words::Phrase;

/// How many actions are shown before one asks for more.
const SHOWN: usize = 10;
/// How many more are shown each time.
const PAGE: usize = 500;

/// Every gap in the order that pays.
pub(super) fn plan(scene: &Scene, plan: &[PlanItem]) -> Html {
    let wording = scene.wording;
    let is_open = |page: &usize| scene.session.is_open(Fold::Plan(*page), false);
    let pages = (0..plan.len()).take_while(is_open).count();
    let shown = SHOWN + PAGE * pages;
    let title = wording.get(Phrase::PlanTitle).into();
    let body = if plan.is_empty() {
        para("", wording.get(Phrase::PlanNone))
    } else {
        let items = plan.iter().take(shown).map(|each| item(scene, each));
        html! {
            <>
                { para("hint", wording.get(Phrase::PlanLead)) }
                <ol class="plan">{ for items }</ol>
                { more(scene, pages, plan.len().saturating_sub(shown)) }
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

fn more(scene: &Scene, pages: usize, hidden: usize) -> Html {
    if hidden == 0 {
        return Html::default();
    }
    let label = scene.wording.count(Phrase::PlanMore, hidden.min(PAGE), &[]);
    button(
        "secondary",
        label,
        tell(scene.emit, Msg::Folded(Fold::Plan(pages), false)),
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
