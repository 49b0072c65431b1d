//! What to do first.

use yew::prelude::*;

use super::Same;
use super::findings::jump;
use crate::core::report::PlanItem;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::{Wording, use_wording};

/// How many actions are shown before one asks for more.
const SHOWN: usize = 10;

#[derive(PartialEq, Properties)]
pub struct PlanProps {
    pub plan: Same<Vec<PlanItem>>,
    pub emit: Callback<Msg>,
}

/// Every gap in the order that pays.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    let wording = use_wording();
    let all = use_state(|| false);
    let plan = &**props.plan;
    let shown = if *all { plan.len() } else { SHOWN };
    let hidden = plan.len().saturating_sub(shown);
    let show_all = {
        let all = all.setter();
        move |_: MouseEvent| all.set(true)
    };
    html! {
        <section class="card">
            <@{wording.heading(1)} class="subtitle">{ wording.get(Phrase::PlanTitle) }</@>
            if plan.is_empty() {
                <p>{ wording.get(Phrase::PlanNone) }</p>
            } else {
                <p class="hint">{ wording.get(Phrase::PlanLead) }</p>
                <ol class="plan">
                    { for plan.iter().take(shown).map(|each| item(&wording, each, &props.emit)) }
                </ol>
                if hidden > 0 {
                    <button type="button" class="secondary" onclick={show_all}>
                        { wording.count(Phrase::PlanMore, hidden, &[]) }
                    </button>
                }
                <p class="hint">{ wording.get(Phrase::PlanHow) }</p>
            }
        </section>
    }
}

fn item(wording: &Wording, item: &PlanItem, emit: &Callback<Msg>) -> Html {
    html! {
        <li key={item.question.id.clone()}>
            <p class="tags">
                if item.blocks {
                    <span class="tag tag-blocks">{ wording.get(Phrase::PlanBlocks) }</span>
                }
                <span class="tag tag-gain">{ &item.gain }</span>
                <span class="tag">{ item.effort.clone() }</span>
            </p>
            { jump(&item.question, emit) }
            <p class="first">
                <span class="first-label">{ wording.get(Phrase::QuestionFirst) }</span>
                { " " }
                { item.first.clone() }
            </p>
        </li>
    }
}
