//! The screen of questions: one in focus, and beside it where one stands.

use std::rc::Rc;

use yew::prelude::*;

use super::side::side;
use super::{Ask, Footer, QuestionCard, Same};
use crate::core::report::{live, serves};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::state::State;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct QuestionsProps {
    pub state: State,
    pub emit: Callback<Msg>,
    pub ask: Callback<Option<Ask>>,
}

/// One question after the other.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let wording = use_wording();
    let session = &props.state.0;
    let current = session.current();
    let (scope, content) = (session.scope(), session.content());
    let served = use_memo(
        (Same::of(scope), current.map(Same::of)),
        |(scope, question)| {
            let question = question.as_ref();
            question.map_or_else(Vec::new, |question| {
                serves(content.words(), scope, question)
            })
        },
    );
    let figures = use_memo(
        (Same::of(scope), Rc::clone(&session.kept().answers)),
        |(scope, answers)| live(content, scope, answers),
    );
    let Some(question) = current else {
        return Html::default();
    };
    let (trail, kept) = (session.trail(), session.kept());
    let place = trail.place(&question.id).map_or(0, |place| place + 1);
    let back = props.emit.reform(|_: MouseEvent| Msg::ResultAsked);
    html! {
        <div class="screen questions">
            <div class="focus">
                if session.opened_from_result().is_some() {
                    <button type="button" class="quiet return" onclick={back}>
                        { wording.get(Phrase::QuestionReturn) }
                    </button>
                }
                <QuestionCard key={Rc::clone(&question.id)} question={Same::of(question)}
                    choice={kept.answers.choice(&question.id)}
                    note={kept.answers.note(&question.id)}
                    place={(place, trail.questions().len())} serves={Rc::clone(&served)}
                    shows_keys={kept.settings.keys} emit={&props.emit} />
            </div>
            { side(&wording, session, &figures, &props.emit, &props.ask) }
            <Footer saving={session.saving().clone()} ask={&props.ask} />
        </div>
    }
}
