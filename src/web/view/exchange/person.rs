//! Who is at the table.

use yew::prelude::*;

use super::fact;
use crate::core::session::exchange::Person;
use crate::core::session::{Fact, Msg};
use crate::core::words::Phrase;
use crate::web::view::parts::{TextField, check, tell, tell_change, text_field};
use crate::web::view::scene::Scene;

/// Everybody by name, with the number of answers.
pub(super) fn people(scene: &Scene) -> Html {
    let wording = scene.wording;
    let session = scene.session;
    let people = &session.exchange().people;
    let items = people
        .list
        .iter()
        .enumerate()
        .map(|(place, one)| person(scene, place, one));
    let mine = check(
        "check",
        None,
        wording.get(Phrase::TogetherMine),
        session.counts_mine(),
        tell_change(scene.emit, fact(Fact::MineToggled)),
    );
    html! {
        <>
            if session.kept().answers.answered() > 0 {
                { mine }
            }
            <ul class="plain people">{ for items }</ul>
        </>
    }
}

fn person(scene: &Scene, place: usize, person: &Person) -> Html {
    let wording = scene.wording;
    let name = scene.session.name_of(place);
    let values = [("name", &*name)];
    let answers = person
        .guest
        .state()
        .map_or(0, |state| state.answers.answered());
    let named = move |text: String| -> Msg { fact(Fact::PersonNamed(place, text.into())) };
    let onclick = tell(scene.emit, fact(Fact::PersonRemoved(place)));
    html! {
        <li>
            { text_field(TextField {
                label: wording.fill(Phrase::TogetherName, &values),
                hint: Some(wording.count(Phrase::TogetherAnswers, answers, &[])),
                value: person.name.clone().into(),
                longest: 60,
                oninput: scene.emit.reform(named),
            }) }
            <button type="button" class="quiet" {onclick}
                aria-label={wording.fill(Phrase::TogetherRemove, &values)}>
                { wording.get(Phrase::TogetherRemoveShort) }
            </button>
        </li>
    }
}
