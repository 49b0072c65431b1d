//! The screen of questions: one in focus, and beside it where one stands.

use std::rc::Rc;

use yew::prelude::*;

use super::footer::footer;
use super::question::QuestionCard;
use super::scene::Scene;
use super::side::side;
use crate::core::session::{Msg, Part};
use crate::core::words::Phrase;
use crate::web::same::Same;

/// One question after the other.
pub fn questions(scene: &Scene) -> Html {
    let session = scene.session;
    let Some(question) = session.current() else {
        return Html::default();
    };
    let (trail, kept) = (session.trail(), session.kept());
    let place = trail.place(question).map_or(0, |place| place + 1);
    html! {
        <div key="questions" class="screen questions">
            <div class="focus">
                if let Some((from, _)) = session.opened_from() {
                    { scene.buttons().make("quiet", Phrase::QuestionReturn, Msg::to(*from)) }
                }
                <QuestionCard key={Rc::clone(&question.id)} wording={scene.wording}
                    question={Same::of(question)} choice={kept.answers.choice(&question.id)}
                    note={kept.answers.note(&question.id)}
                    place={(place, trail.questions().len())} serves={Same::of(&scene.derived.serves)}
                    shows_keys={kept.settings.keys} emit={scene.emit} />
            </div>
            if session.has(Part::Overview) && session.has_step(1) {
                { side(scene) }
            }
            { footer(scene) }
        </div>
    }
}
