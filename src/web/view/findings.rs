//! Lists of a standard's items: what an auditor would likely raise, what changes, what is missing.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{class_with, with};
use super::parts::{disclosure, heading, later, numbered, para, tell};
use super::scene::Scene;
use crate::core::report::{FindingGroup, FindingItem, Listing, QuestionLink};
use crate::core::session::{Msg, Screen};
use crate::core::words::Phrase;

/// Items in groups, the weightiest first and open. `place` tells one listing from another.
pub(super) fn listing(scene: &Scene, place: &str, listing: &Listing) -> Html {
    let wording = scene.wording;
    let groups = listing.groups.iter().enumerate();
    html! {
        <section class="card" part="card">
            { heading(wording, 2, "subtitle", listing.title.clone().into()) }
            { para("hint", listing.lead.clone()) }
            if listing.groups.is_empty() {
                { para("", wording.get(Phrase::FindingsNone)) }
            }
            { for groups.map(|(index, each)| group(scene, place, each, index == 0)) }
        </section>
    }
}

fn group(scene: &Scene, place: &str, group: &FindingGroup, open: bool) -> Html {
    let list = later(scene, open, 1, || {
        let items = group.items.iter().map(|each| item(scene, place, each));
        let class = vec![class_with("findings", group.kind)];
        with(&["class"], class, html! { <ul>{ for items }</ul> })
    });
    disclosure(group.kind, open, group.title.clone().into(), list)
}

fn item(scene: &Scene, place: &str, item: &FindingItem) -> Html {
    let place = format!("{place} {}", item.id);
    html! {
        <li>
            <p class="finding-name">{ numbered(item.id.clone(), item.name.clone()) }</p>
            { for item.remark.iter().map(|remark| para("hint", remark.clone())) }
            { for item.questions.iter().map(|question| jump(scene, &place, question)) }
        </li>
    }
}

/// A question to open, and where it stands. `list` tells one list of the result from another, so
/// that the visitor comes back to the same place.
pub(super) fn jump(scene: &Scene, list: &str, question: &QuestionLink) -> Html {
    if scene.session.screen() == Screen::Guest {
        // What somebody else answered is only looked at.
        return html! {
            <p>{ question.ask.clone() }{ " " }<span class="hint">{ &question.now }</span></p>
        };
    }
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
