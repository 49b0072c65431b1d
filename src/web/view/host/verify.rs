//! How anybody can check that nothing is sent, and what that does not prove.

use yew::prelude::*;

use crate::core::host::Terms;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::view::exchange::screen;
use crate::web::view::parts::{disclosure, heading, para};
use crate::web::view::scene::Scene;

/// What to try, what the page around can see, the files, and the limits.
pub(crate) fn verify(scene: &Scene) -> Html {
    let wording = scene.wording;
    let terms = &scene.session.host().terms;
    let card = |title: Phrase, body: Html| {
        html! {
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", wording.get(title).into()) }
                { body }
            </section>
        }
    };
    let text = |phrase: Phrase| para("", wording.get(phrase));
    let limits = [
        Phrase::LimitExtensions,
        Phrase::LimitPage,
        Phrase::LimitHistory,
        Phrase::LimitPeople,
        Phrase::LimitReceivers,
    ];
    let limits = limits.map(|limit| html! { <li>{ wording.get(limit) }</li> });
    let body = html! {
        <>
            <div class="links">
                { scene.buttons().make("quiet", Phrase::ResultBack, Msg::QuestionsAsked) }
            </div>
            { card(Phrase::VerifyOffline, text(Phrase::VerifyOfflineText)) }
            { card(Phrase::VerifyNetwork, text(Phrase::VerifyNetworkText)) }
            { card(Phrase::VerifyFiles, files(scene, terms)) }
            { card(Phrase::VerifyHost, html! {
                <>
                    { text(Phrase::VerifyHostText) }
                    if terms.may_ask {
                        { text(Phrase::VerifyHostAsks) }
                    }
                </>
            }) }
            { card(Phrase::LimitTitle, html! { <ul>{ for limits }</ul> }) }
        </>
    };
    screen(scene, Phrase::VerifyTitle, Some(Phrase::VerifyLead), body)
}

/// The release, its files with their fingerprints, and where all this is told at length.
fn files(scene: &Scene, terms: &Terms) -> Html {
    let wording = scene.wording;
    let items = terms.files.iter().map(|(name, hash)| {
        html! {
            <li><span>{ name.clone() }</span>{ " " }<code class="hash">{ hash.clone() }</code></li>
        }
    });
    let list = html! { <ul class="plain files">{ for items }</ul> };
    let more = page(&terms.base).map(|page| {
        html! {
            <a class="link" href={page} target="_blank" rel="noopener noreferrer">
                { wording.get(Phrase::VerifyMore) }
            </a>
        }
    });
    html! {
        <>
            { para("", wording.get(Phrase::VerifyFilesText)) }
            if !terms.release.is_empty() {
                { para("", wording.fill(Phrase::VerifyRelease, &[("release", &terms.release)])) }
            }
            if !terms.files.is_empty() {
                { disclosure("", false, wording.get(Phrase::VerifyList).into(), list) }
            }
            <p>{ for more }</p>
        </>
    }
}

/// The page beside the one that readiness links lead to.
fn page(base: &str) -> Option<String> {
    let end = base.find(['?', '#']).unwrap_or(base.len());
    let folder = base.get(..end)?;
    let folder = folder.get(..=folder.rfind('/')?)?;
    Some([folder, "verify.html"].concat())
}
