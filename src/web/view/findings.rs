//! What an auditor would likely raise.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::{disclosure, heading, numbered, para, tell};
use super::scene::Scene;
use crate::core::report::{FindingGroup, FindingItem, QuestionLink};
use crate::core::session::Msg;
use crate::core::words::Phrase;

/// Findings in groups, worst first; the worst group is open.
pub(super) fn findings(scene: &Scene, groups: &[FindingGroup]) -> Html {
    let wording = scene.wording;
    html! {
        <section class="card">
            { heading(wording, 2, "subtitle", wording.get(Phrase::FindingsTitle).into()) }
            { para("hint", wording.get(Phrase::FindingsLead)) }
            if groups.is_empty() {
                { para("", wording.get(Phrase::FindingsNone)) }
            }
            { for groups.iter().enumerate().map(|(index, each)| group(scene, each, index == 0)) }
        </section>
    }
}

fn group(scene: &Scene, group: &FindingGroup, open: bool) -> Html {
    let items = group.items.iter().map(|each| item(scene, each));
    let list = html! { <ul class={classes!("findings", group.kind)}>{ for items }</ul> };
    disclosure(group.kind, open, group.title.clone().into(), list)
}

fn item(scene: &Scene, item: &FindingItem) -> Html {
    html! {
        <li>
            <p class="finding-name">{ numbered(item.id.clone(), item.name.clone()) }</p>
            { for item.remark.iter().map(|remark| para("hint", remark.clone())) }
            { for item.questions.iter().map(|question| jump(scene, &item.id, question)) }
        </li>
    }
}

/// A question to open, and where it stands. `list` tells one list of the result from another, so
/// that the visitor comes back to the same place.
pub(super) fn jump(scene: &Scene, list: &str, question: &QuestionLink) -> Html {
    let place: Rc<str> = Rc::from(format!("{list} {}", question.id));
    let open = Msg::Opened {
        question: Rc::clone(&question.id),
        from: Some(Rc::clone(&place)),
    };
    html! {
        <p>
            <button type="button" class="link" data-jump={place} onclick={tell(scene.emit, open)}>
                { question.ask.clone() }
            </button>
            { " " }
            <span class="hint">{ &question.now }</span>
        </p>
    }
}
