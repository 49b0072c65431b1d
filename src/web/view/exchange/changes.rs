//! What taking over a guest would change, told before it does.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::content::Question;
use crate::core::file::Aside;
use crate::core::session::exchange::{Changes, Guest, Held};
use crate::core::words::Phrase;
use crate::web::view::parts::{disclosure, para};
use crate::web::view::scene::Scene;

/// New, changed and removed answers, notes, and what is not known here.
pub(super) fn changes(scene: &Scene, guest: &Guest) -> Html {
    let Held::Check {
        state,
        aside,
        problems,
        ..
    } = &guest.held
    else {
        return Html::default();
    };
    let wording = scene.wording;
    let session = scene.session;
    let is_first = session.kept().is_blank();
    if is_first && aside.is_empty() && problems.is_empty() {
        return Html::default();
    }
    let changes = Changes::between(session.content(), &session.mine(), state);
    let counted = [
        (Phrase::ChangesNotes, changes.notes),
        (Phrase::ChangesProblems, problems.len()),
    ];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|(phrase, count)| {
        html! { <li>{ wording.count(phrase, count, &[]) }</li> }
    });
    let problems = problems
        .iter()
        .map(|problem| html! { <li>{ problem.to_string() }</li> });
    let nothing = changes.is_empty() && aside.is_empty();
    let body = html! {
        <>
            if nothing {
                { para("", wording.get(Phrase::ChangesNone)) }
            }
            { questions(scene, Phrase::ChangesNew, &changes.new) }
            { questions(scene, Phrase::ChangesChanged, &changes.changed) }
            { questions(scene, Phrase::ChangesRemoved, &changes.removed) }
            <ul class="plain">
                if changes.profile && !is_first {
                    <li>{ wording.get(Phrase::ChangesProfile) }</li>
                }
                { for counted }
            </ul>
            { unknown(scene, aside) }
            <ul class="plain hint">{ for problems }</ul>
        </>
    };
    disclosure("card", true, wording.get(Phrase::ChangesTitle).into(), body)
}

/// Answers to questions that are not known here, by the ids they have in the file.
fn unknown(scene: &Scene, aside: &Aside) -> Html {
    if aside.is_empty() {
        return Html::default();
    }
    let title = scene.wording.count(Phrase::ChangesAside, aside.len(), &[]);
    let items = aside
        .iter()
        .map(|(id, _)| html! { <li><code>{ id.clone() }</code></li> });
    disclosure(
        "",
        false,
        title.into(),
        html! { <ul class="plain">{ for items }</ul> },
    )
}

/// So many questions, and which they are one tap away.
fn questions(scene: &Scene, title: Phrase, questions: &[Rc<Question>]) -> Html {
    if questions.is_empty() {
        return Html::default();
    }
    let title = scene.wording.count(title, questions.len(), &[]);
    let items = questions
        .iter()
        .map(|question| html! { <li>{ question.text.ask.clone() }</li> });
    disclosure(
        "",
        false,
        title.into(),
        html! { <ul class="plain">{ for items }</ul> },
    )
}
