//! One question in focus.

use std::rc::Rc;

use yew::prelude::*;

use super::Same;
use super::choices::choices;
use super::exclusion::exclusion;
use super::help::help;
use super::note::note;
use crate::core::answers::Choice;
use crate::core::content::Question;
use crate::core::session::{Msg, Step};
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct QuestionCardProps {
    pub question: Same<Question>,
    pub choice: Option<Choice>,
    pub note: Rc<str>,
    /// Its place among all, counted from 1, and how many there are.
    pub place: (usize, usize),
    /// What an answer counts for.
    pub serves: Rc<Vec<String>>,
    pub shows_keys: bool,
    pub emit: Callback<Msg>,
}

/// A question, its answers, and what helps to answer it.
#[component]
pub fn QuestionCard(props: &QuestionCardProps) -> Html {
    let wording = use_wording();
    let trying = use_mut_ref(|| false);
    let id = &props.question.id;
    let (place, total) = props.place;
    let place_values = [("n", &*place.to_string()), ("total", &total.to_string())];
    let reason = match props.choice {
        Some(Choice::NotApplicable(reason)) => Some(reason),
        _ => None,
    };
    let clear = {
        let (question, emit) = (Rc::clone(id), props.emit.clone());
        move |_: MouseEvent| {
            let question = Rc::clone(&question);
            emit.emit(Msg::Cleared { question });
        }
    };
    let step = |step: Step| props.emit.reform(move |_: MouseEvent| Msg::Stepped(step));
    let forward = if place == total {
        Phrase::QuestionFinish
    } else {
        Phrase::QuestionNext
    };
    html! {
        <div class="card">
            <fieldset class="question">
                <legend>
                    <span class="place">{ wording.fill(Phrase::QuestionPlace, &place_values) }</span>
                    <@{wording.heading(0)} class="ask" tabindex="-1" data-arrival="">
                        { props.question.text.ask.clone() }
                    </@>
                </legend>
                { choices(&wording, id, props.choice, props.shows_keys, &trying, &props.emit) }
            </fieldset>
            <div class="card-tools">
                <button type="button" class="quiet" disabled={props.choice.is_none()} onclick={clear}>
                    { wording.get(Phrase::QuestionClear) }
                </button>
            </div>
            { exclusion(&wording, &props.question, reason, &props.emit) }
            { help(&wording, &props.question.text) }
            { note(&wording, id, &props.note, &props.emit) }
            <p class="serves">
                <span>{ wording.get(Phrase::QuestionCounts) }</span>
                { " " }
                { props.serves.join(" · ") }
            </p>
            <div class="steps">
                <button type="button" class="secondary" disabled={place == 1} onclick={step(Step::Back)}>
                    { wording.get(Phrase::QuestionBack) }
                </button>
                <button type="button" class="primary" onclick={step(Step::Next)}>
                    { wording.get(forward) }
                </button>
            </div>
        </div>
    }
}
