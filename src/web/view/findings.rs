//! What an auditor would likely raise.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::report::{FindingGroup, FindingItem, QuestionLink};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Findings in groups, worst first; the worst group is open.
pub(super) fn findings(wording: &Wording, groups: &[FindingGroup], emit: &Callback<Msg>) -> Html {
    html! {
        <section class="card">
            <@{wording.heading(2)} class="subtitle">{ wording.get(Phrase::FindingsTitle) }</@>
            <p class="hint">{ wording.get(Phrase::FindingsLead) }</p>
            if groups.is_empty() {
                <p>{ wording.get(Phrase::FindingsNone) }</p>
            }
            { for groups.iter().enumerate().map(|(index, each)| group(each, index == 0, emit)) }
        </section>
    }
}

fn group(group: &FindingGroup, open: bool, emit: &Callback<Msg>) -> Html {
    html! {
        <details key={group.kind} class={classes!("disclosure", "findings", group.kind)} {open}>
            <summary>{ &group.title }</summary>
            <ul>{ for group.items.iter().map(|each| item(each, emit)) }</ul>
        </details>
    }
}

fn item(item: &FindingItem, emit: &Callback<Msg>) -> Html {
    html! {
        <li class="finding">
            <p class="finding-name">
                <span class="section-id">{ item.id.clone() }</span>{ " " }{ item.name.clone() }
            </p>
            if let Some(remark) = &item.remark {
                <p class="hint">{ remark }</p>
            }
            { for item.questions.iter().map(|question| jump(question, emit)) }
        </li>
    }
}

/// A question to open, and where it stands.
pub(super) fn jump(question: &QuestionLink, emit: &Callback<Msg>) -> Html {
    let id = Rc::clone(&question.id);
    let onclick = emit.reform(move |_: MouseEvent| Msg::Opened {
        question: Rc::clone(&id),
    });
    html! {
        <p class="to-question">
            <button type="button" class="link" data-jump={Rc::clone(&question.id)} {onclick}>
                { question.ask.clone() }
            </button>
            { " " }
            <span class="now">{ &question.now }</span>
        </p>
    }
}
