//! One section in the overview: its progress, and its questions to jump to.

use std::rc::Rc;

use yew::prelude::*;

use super::element::{class_of, classed, with};
use super::parts::{numbered, tell};
use crate::core::answers::Choice;
use crate::core::content::Question;
use crate::core::session::{Msg, Stretch};
use crate::core::words::Phrase;
use crate::web::probe::rendered;
use crate::web::same::Same;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct SectionItemProps {
    pub(super) wording: Wording,
    pub(super) stretch: Same<Stretch>,
    /// Its place on the trail.
    pub(super) place: usize,
    /// The answers to its questions, in their order.
    pub(super) choices: Vec<Option<Choice>>,
    /// The question in focus, if it is one of these.
    pub(super) current: Option<Rc<str>>,
    pub(super) open: bool,
    pub(super) emit: Callback<Msg>,
}

/// A section that opens as a list of its questions.
pub(super) struct SectionItem;

impl Component for SectionItem {
    type Message = ();
    type Properties = SectionItemProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        rendered("section");
        section(ctx.props())
    }
}

fn section(props: &SectionItemProps) -> Html {
    let (stretch, choices) = (&props.stretch, &props.choices);
    let (answered, asked) = (choices.iter().flatten().count(), choices.len());
    let values = [("asked", &*asked.to_string())];
    let progress = props.wording.count(Phrase::SideProgress, answered, &values);
    let is_done = answered == asked;
    let is_here = props.current.is_some();
    let toggle = tell(&props.emit, Msg::SectionToggled(props.place));
    let progress = classed(
        if is_done {
            "section-progress is-done"
        } else {
            "section-progress"
        },
        html! { <span>{ progress }</span> },
    );
    let item = html! {
        <li>
            <button type="button" class="section-head" aria-expanded={props.open.to_string()}
                onclick={toggle}>
                <span>{ numbered(stretch.section.clone(), stretch.name.clone()) }</span>
                { progress }
            </button>
            if props.open {
                <ol>
                    { for stretch.questions.iter().zip(choices).map(|(question, choice)| {
                        jump(props, question, *choice)
                    }) }
                </ol>
            }
        </li>
    };
    classed(
        if is_here {
            "section is-here"
        } else {
            "section"
        },
        item,
    )
}

fn jump(props: &SectionItemProps, question: &Question, choice: Option<Choice>) -> Html {
    let id = Rc::clone(&question.id);
    let is_current = props.current.as_ref() == Some(&id);
    let mark = match choice {
        None => "jump is-open",
        Some(Choice::Unknown) => "jump is-unknown",
        Some(Choice::Level(_) | Choice::NotApplicable(_)) => "jump is-answered",
    };
    let key = Rc::clone(&id);
    let open = Msg::Opened {
        question: id,
        from: None,
    };
    let onclick = tell(&props.emit, open);
    let button = html! {
        <button {onclick}>
            <span class="jump-ask">{ question.text.ask.clone() }</span>
            <span class="jump-state">{ props.wording.get(Phrase::of_choice(choice)) }</span>
        </button>
    };
    let attributes = vec![
        Some(AttrValue::Static("button")),
        is_current.then_some(AttrValue::Static("step")),
        class_of(mark),
    ];
    html! { <li {key}>{ with(&["type", "aria-current", "class"], attributes, button) }</li> }
}
