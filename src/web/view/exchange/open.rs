//! A link or file to come in.

use yew::prelude::*;

use super::age::age;
use super::ask::Ask;
use super::opener::Opener;
use super::{fact, screen};
use crate::core::day::Day;
use crate::core::link::seal::made_on;
use crate::core::session::exchange::{Attempt, Purpose};
use crate::core::session::{Fact, Msg, Part, Presence};
use crate::core::words::Phrase;
use crate::web::view::notices::failed;
use crate::web::view::parts::{button, para, tell};
use crate::web::view::scene::Scene;

/// Fields for link and file, or for the passphrase of what came sealed.
pub(super) fn open(scene: &Scene) -> Html {
    let wording = scene.wording;
    let opening = &scene.session.exchange().opening;
    if let Some(code) = opening.sealed.first() {
        let day = code.sealed().and_then(made_on).map(Day::new);
        return sealed(scene, day.unwrap_or_default());
    }
    let body = html! {
        <div class="card" part="card">
            { fault(scene) }
            <Opener {wording} purpose={Purpose::Look} emit={scene.emit} />
        </div>
    };
    screen(scene, Phrase::OpenTitle, Some(Phrase::OpenLead), body)
}

/// Why something could not be opened, and what to do.
pub(super) fn fault(scene: &Scene) -> Html {
    let wording = scene.wording;
    let opening = &scene.session.exchange().opening;
    let faults = opening.faults.iter().map(|(file, fault)| {
        let text = wording.get(Phrase::of_opening_fault(*fault));
        if file.is_empty() {
            return para("notice", text);
        }
        let values = [("name", &**file), ("fault", &text)];
        para("notice", wording.fill(Phrase::OpenFileFault, &values))
    });
    let broken =
        (opening.broken > 0).then(|| wording.count(Phrase::OpenBroken, opening.broken, &[]));
    html! {
        <div role="alert">
            { for faults }
            { for broken.map(|broken| para("notice", broken)) }
        </div>
    }
}

fn sealed(scene: &Scene, day: Day) -> Html {
    let wording = scene.wording;
    let session = scene.session;
    let age = age(wording, day, session.today());
    let lead = wording.fill(Phrase::OpenSealedLead, &[("age", &age)]);
    let (is_busy, fault) = match &session.exchange().opening.attempt {
        Attempt::None => (false, None),
        Attempt::With(_) => (true, None),
        Attempt::Failed(fault) => (false, Some(*fault)),
    };
    let is_lacking = matches!(session.presence(Part::Sealing), Presence::Failed(_));
    let told = if is_busy && !is_lacking {
        para("", wording.get(Phrase::OpenUnsealing))
    } else {
        let fault = fault.map(|fault| para("notice", wording.get(Phrase::of_link_fault(fault))));
        html! { { for fault } }
    };
    let missing = match session.presence(Part::Sealing) {
        Presence::Failed(reason) => failed(
            scene,
            Phrase::SupplyFailed,
            reason,
            Msg::PartAsked(Part::Sealing),
        ),
        _ => Html::default(),
    };
    // What was typed for one link is not for the next.
    let key = session.exchange().opening.sealed.len();
    let given = scene
        .emit
        .reform(|text: String| fact(Fact::PassphraseGiven(text.into())));
    let leave = tell(scene.emit, fact(Fact::SealedLeft));
    let body = html! {
        <section class="card" part="card">
            { para("", lead) }
            <Ask {key} label={wording.get(Phrase::OpenPassphrase)}
                action={wording.get(Phrase::OpenUnseal)} disabled={is_busy} {given} />
            <div role="status">{ told }</div>
            { missing }
            <div class="links">
                { button("quiet", wording.get(Phrase::OpenLeave), leave, false) }
            </div>
        </section>
    };
    screen(scene, Phrase::OpenSealed, None, body)
}
