//! States of earlier days, kept in this browser.

use yew::prelude::*;

use super::fact;
use super::share::name;
use crate::core::link::Unlinkable;
use crate::core::session::Fact;
use crate::core::session::exchange::Snapshot;
use crate::core::words::Phrase;
use crate::web::view::parts::{button, heading, para, tell};
use crate::web::view::scene::Scene;
use crate::web::wording::Wording;

/// What is kept, and the way to keep today's state too.
pub(super) fn snapshots(scene: &Scene, kept: &[Snapshot]) -> Html {
    let wording = scene.wording;
    let session = scene.session;
    // A snapshot is a link, and here there are none.
    if session.link() == Err(Unlinkable::NoEdition) {
        return Html::default();
    }
    let items = kept
        .iter()
        .enumerate()
        .map(|(place, snapshot)| item(scene, place, snapshot));
    let take = tell(scene.emit, fact(Fact::SnapshotTaken));
    let cannot = session.kept().answers.answered() == 0 || session.link().is_err();
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::CompareSnapshots).into()) }
            { para("hint", wording.get(Phrase::CompareTakeHint)) }
            <ul class="plain snapshots">{ for items }</ul>
            { name(scene, Phrase::CompareTakeName, None) }
            <div class="links">
                { button("secondary", wording.get(Phrase::CompareTake), take, cannot) }
            </div>
        </section>
    }
}

fn item(scene: &Scene, place: usize, snapshot: &Snapshot) -> Html {
    let wording = scene.wording;
    let when = when(wording, snapshot);
    let onclick = tell(scene.emit, fact(Fact::SnapshotRemoved(place)));
    let label = wording.fill(Phrase::CompareRemove, &[("date", &when)]);
    html! {
        <li>
            <span>{ when }</span>
            <button type="button" class="quiet" aria-label={label} {onclick}>
                { wording.get(Phrase::CompareRemoveShort) }
            </button>
        </li>
    }
}

/// Its day and its name.
pub(super) fn when(wording: &Wording, snapshot: &Snapshot) -> AttrValue {
    let Some(day) = snapshot.day else {
        return wording.get(Phrase::CompareUnreadable);
    };
    let date = day.text();
    let values = [("date", &*date), ("name", &*snapshot.name)];
    let text = wording.fill(Phrase::CompareSnapshot, &values);
    AttrValue::from(text.trim().to_owned())
}
