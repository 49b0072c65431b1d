//! One question in focus.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use super::choices::choices;
use super::exclusion::exclusion;
use super::help::help;
use super::note::note;
use super::parts::{MANY, arrival, button, disclosure, para, tell};
use crate::core::answers::Choice;
use crate::core::content::Question;
use crate::core::report::Serves;
use crate::core::session::{Msg, Step};
use crate::core::words::Phrase;
use crate::web::effect::reach;
use crate::web::probe::rendered;
use crate::web::same::Same;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct QuestionCardProps {
    pub(super) wording: Wording,
    pub(super) question: Same<Question>,
    pub(super) choice: Option<Choice>,
    pub(super) note: Rc<str>,
    /// Its place among all, counted from 1, and how many there are.
    pub(super) place: (usize, usize),
    /// What an answer counts for.
    pub(super) serves: Same<Serves>,
    pub(super) shows_keys: bool,
    pub(super) emit: Callback<Msg>,
}

/// A question, its answers, and what helps to answer it.
pub(super) struct QuestionCard {
    /// Whether an arrow key is held down.
    trying: Rc<Cell<bool>>,
    /// Decided once for a question: the field must not close while somebody empties it.
    has_note: bool,
    root: NodeRef,
}

impl Component for QuestionCard {
    type Message = ();
    type Properties = QuestionCardProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            trying: Rc::default(),
            has_note: !ctx.props().note.is_empty(),
            root: NodeRef::default(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        rendered("question");
        card(ctx.props(), self)
    }

    fn destroy(&mut self, _ctx: &Context<Self>) {
        reach::release_radios(&self.root);
    }
}

fn card(props: &QuestionCardProps, card: &QuestionCard) -> Html {
    let (wording, question, emit) = (&props.wording, &props.question, &props.emit);
    let reason = match props.choice {
        Some(Choice::NotApplicable(reason)) => Some(reason),
        _ => None,
    };
    html! {
        <div class="card" part="card" ref={&card.root}>
            <fieldset class="question">
                <legend>
                    <span class="place">{ place(wording, props.place) }</span>
                    { arrival(wording, "ask", question.text.ask.clone().into()) }
                </legend>
                { help(wording, &question.text) }
                { choices(wording, &question.id, props.choice, props.shows_keys, &card.trying, emit) }
            </fieldset>
            <div class="card-tools">{ clear(props) }</div>
            { exclusion(wording, question, reason, emit) }
            { note(wording, &question.id, &props.note, card.has_note, emit) }
            <div class="steps">{ steps(props) }</div>
            if !props.serves.lines.is_empty() {
                <div class="serves">
                    { para("", props.serves.heading.clone()) }
                    { serves(wording, &props.serves.lines) }
                </div>
            }
        </div>
    }
}

/// The standards that an answer counts for; of many the rest is one tap away.
fn serves(wording: &Wording, lines: &[String]) -> Html {
    let (shown, rest) = lines.split_at(lines.len().min(MANY));
    let rest = (!rest.is_empty()).then(|| {
        let summary = wording.count(Phrase::MoreStandards, rest.len(), &[]);
        disclosure("", false, summary.into(), list(rest))
    });
    html! { <>{ list(shown) }{ for rest }</> }
}

fn list(lines: &[String]) -> Html {
    html! { <ul>{ for lines.iter().map(|line| html! { <li>{ line }</li> }) }</ul> }
}

fn place(wording: &Wording, (place, total): (usize, usize)) -> AttrValue {
    let (place, total) = (place.to_string(), total.to_string());
    wording.fill(Phrase::QuestionPlace, &[("n", &place), ("total", &total)])
}

/// The way to take an answer back, since a radio button knows none.
fn clear(props: &QuestionCardProps) -> Html {
    let question = Rc::clone(&props.question.id);
    let label = props.wording.get(Phrase::QuestionClear);
    let onclick = tell(&props.emit, Msg::Cleared { question });
    button("quiet", label, onclick, props.choice.is_none())
}

fn steps(props: &QuestionCardProps) -> Html {
    let (place, total) = props.place;
    let forward = if place == total {
        Phrase::QuestionFinish
    } else {
        Phrase::QuestionNext
    };
    let step = |look, label, step, disabled| {
        let onclick = tell(&props.emit, Msg::Stepped(step));
        button(look, props.wording.get(label), onclick, disabled)
    };
    html! {
        <>
            { step("secondary", Phrase::QuestionBack, Step::Back, place == 1) }
            { step("primary", forward, Step::Next, false) }
        </>
    }
}
