//! Finding the standards that fit: plain questions first, and what they propose to choose from.

use std::rc::Rc;

use yew::prelude::*;

use super::parts::{Row, disclosure, para, tell_change};
use super::scene::Scene;
use crate::core::content::{Edition, Standard};
use crate::core::finder::{added_by, lacks_role, reason};
use crate::core::profile::Roles;
use crate::core::report::title_of;
use crate::core::session::Msg;
use crate::core::words::Phrase;

/// What is true for the visitor, and the standards that speaks for.
pub(super) fn finder(scene: &Scene) -> Html {
    let wording = scene.wording;
    let profile = &scene.session.kept().profile;
    let catalogue = scene.session.content().catalogue();
    let offers = |wanted: fn(&Standard) -> bool| {
        let offers = catalogue.offers().iter().filter(move |offer| wanted(offer));
        offers.collect::<Vec<_>>()
    };
    let total = catalogue.count(profile).all;
    let facts = facts(scene);
    // Where there is one standard, and that is chosen, there is nothing to choose.
    if facts.is_empty() && catalogue.offers().len() == 1 && !profile.standards.is_empty() {
        return Html::default();
    }
    html! {
        <>
            if !facts.is_empty() {
                <div class="card" part="card">
                    { group(scene, Phrase::FinderTitle, Phrase::FinderHint,
                        &facts.into_iter().collect()) }
                </div>
            }
            <div class="card" part="card">
                { group(scene, Phrase::ChoiceTitle, Phrase::ChoiceHint,
                    &rows(scene, &offers(Standard::speaks_for_itself))) }
                { para("total", if total == 0 {
                    wording.get(Phrase::ChoiceNone)
                } else {
                    wording.count(Phrase::ChoiceTotal, total, &[])
                }) }
                { more(scene, Phrase::ChoiceRelated, Phrase::ChoiceRelatedHint,
                    &offers(|offer| offer.kind.is_related())) }
                { more(scene, Phrase::ChoiceWithdrawn, Phrase::ChoiceWithdrawnHint,
                    &offers(|offer| offer.status != Edition::Current)) }
            </div>
        </>
    }
}

fn group(scene: &Scene, title: Phrase, hint: Phrase, rows: &Html) -> Html {
    let wording = scene.wording;
    html! {
        <fieldset class="group">
            <legend class="legend">{ wording.get(title) }</legend>
            { para("hint", wording.get(hint)) }
            <div class="choices">{ rows.clone() }</div>
        </fieldset>
    }
}

/// One row for each role that makes a difference, and one for each law or framework that a plain
/// question leads to.
fn facts(scene: &Scene) -> Vec<Html> {
    let profile = &scene.session.kept().profile;
    let roles = scene.session.content().catalogue().roles();
    let roles = roles.iter().map(|role| {
        let name = scene.wording.get(Phrase::asking_for(role));
        row(
            scene,
            name,
            AttrValue::default(),
            profile.roles.contains(role),
            Msg::RoleToggled(role),
        )
    });
    let offers = scene.session.content().catalogue().offers().iter();
    let asked = offers.filter(|offer| !offer.ask.is_empty()).map(|offer| {
        let checked = profile.standards.contains(&offer.id);
        let msg = Msg::StandardToggled(Rc::clone(&offer.id));
        row(
            scene,
            offer.ask.clone().into(),
            AttrValue::default(),
            checked,
            msg,
        )
    });
    roles.chain(asked).collect()
}

fn row(scene: &Scene, name: AttrValue, anchor: AttrValue, checked: bool, msg: Msg) -> Html {
    let row = Row {
        group: None,
        name,
        anchor,
        key: None,
        checked,
        onchange: tell_change(scene.emit, msg),
    };
    row.view("")
}

/// Standards to choose, each with what it is about, why it is proposed and what it adds.
fn rows(scene: &Scene, offers: &[&Rc<Standard>]) -> Html {
    let wording = scene.wording;
    let profile = &scene.session.kept().profile;
    let rows = offers.iter().map(|offer| {
        let checked = profile.standards.contains(&offer.id);
        let added = added_by(scene.session.content().catalogue(), profile, offer);
        let title = title_of(&wording.words, offer);
        let adds = wording.count(Phrase::ChoiceAdds, added, &[]);
        let name = format!("{title} – {adds}");
        let anchor = match why(scene, offer, checked) {
            Some(why) => format!("{} {why}", offer.summary),
            None => offer.summary.to_string(),
        };
        let msg = Msg::StandardToggled(Rc::clone(&offer.id));
        row(scene, name.into(), anchor.into(), checked, msg)
    });
    rows.collect()
}

/// Why a standard is proposed, or what it lacks to be of use.
fn why(scene: &Scene, offer: &Standard, checked: bool) -> Option<AttrValue> {
    let wording = scene.wording;
    let roles = scene.session.kept().profile.roles;
    match reason(offer, roles) {
        Some(set) if set.is_empty() => (!offer.is_own).then(|| wording.get(Phrase::ChoiceBase)),
        Some(set) => {
            let roles = in_words(scene, set);
            Some(wording.fill(Phrase::ChoiceProposed, &[("roles", &roles)]))
        }
        None if checked && lacks_role(offer, roles) => Some(wording.get(Phrase::ChoiceNeedsRole)),
        None => None,
    }
}

fn in_words(scene: &Scene, roles: Roles) -> String {
    let words = &scene.wording.words;
    let names = roles
        .iter()
        .map(|role| words.get(Phrase::of_role(role)).to_string());
    names.collect::<Vec<_>>().join(&words.get(Phrase::RoleAnd))
}

/// Standards for those who look for them.
fn more(scene: &Scene, title: Phrase, hint: Phrase, offers: &[&Rc<Standard>]) -> Html {
    if offers.is_empty() {
        return Html::default();
    }
    // It stays as the visitor opened it, so its summary tells what is chosen inside.
    let chosen = &scene.session.kept().profile.standards;
    let chosen = offers.iter().filter(|offer| chosen.contains(&offer.id));
    let name = scene.wording.get(title);
    let summary = match chosen.count() {
        0 => name.into(),
        count => format!("{name} ({count})").into(),
    };
    disclosure(
        "more",
        false,
        summary,
        group(scene, title, hint, &rows(scene, offers)),
    )
}
