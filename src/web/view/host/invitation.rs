//! The invitation of the page around, at the end of the result. Nothing goes along unless the
//! visitor ticks it, and then exactly what goes along is shown.

use yew::prelude::*;

use super::fact;
use crate::core::link::MARK;
use crate::core::session::HostFact;
use crate::core::words::Phrase;
use crate::web::view::parts::{check, para, tell_change};
use crate::web::view::scene::Scene;

/// The invitation, where the page has one.
pub(crate) fn invitation(scene: &Scene) -> Html {
    let (wording, host) = (scene.wording, scene.session.host());
    let Some(invitation) = &host.terms.invitation else {
        return Html::default();
    };
    let code = invitation
        .takes_link()
        .then(|| scene.session.link_to_take_along().ok())
        .flatten();
    let link = code.map(|code| format!("{}#{MARK}{}", scene.base, code.text()));
    let taken = link.as_deref().filter(|_| host.takes_result);
    let choice = link.is_some().then(|| choice(scene, taken));
    let told = if taken.is_some() {
        Phrase::InviteWithResult
    } else {
        Phrase::InviteAlone
    };
    let address = invitation.address(taken);
    html! {
        <section class="card invitation" part="card">
            { for choice }
            <div class="links">
                <a class="primary cta" part="primary cta" href={address} target="_blank"
                    rel="noopener noreferrer">{ invitation.text.clone() }</a>
            </div>
            { para("hint", wording.fill(told, &[("place", invitation.destination())])) }
        </section>
    }
}

/// Whether the result goes along, and if so, the very link and what is in it.
fn choice(scene: &Scene, taken: Option<&str>) -> Html {
    let wording = scene.wording;
    let toggled = fact(HostFact::ResultTakenAlong(taken.is_none()));
    let box_ = check(
        "check",
        None,
        wording.get(Phrase::InviteTake),
        taken.is_some(),
        tell_change(scene.emit, toggled),
    );
    let Some(link) = taken else {
        return box_;
    };
    html! {
        <>
            { box_ }
            <div class="inset">
                <label class="field">
                    <span>{ wording.get(Phrase::InviteLink) }</span>
                    <textarea class="link-text" readonly=true rows="3" value={link.to_owned()} />
                </label>
                { para("", wording.get(Phrase::ShareInResult)) }
                { para("", wording.get(Phrase::ShareOutResult)) }
            </div>
        </>
    }
}
