//! Finding the standards that fit: plain questions first, and what they propose to choose from.

use std::rc::Rc;

use yew::prelude::*;

use super::many;
use super::parts::{MANY, Row, disclosure, para, tell_change};
use super::scene::Scene;
use super::waiting::awaited;
use crate::core::content::{Edition, Standard};
use crate::core::finder::{added_by, lacks_role, reason};
use crate::core::profile::Roles;
use crate::core::report::title_of;
use crate::core::session::{Msg, Part};
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
                        &choices(facts.into_iter().collect())) }
                </div>
            }
            <div class="card" part="card">
                { group(scene, Phrase::ChoiceTitle, Phrase::ChoiceHint,
                    &list(scene, 0, &offers(Standard::speaks_for_itself))) }
                { para("total", if total == 0 {
                    wording.get(Phrase::ChoiceNone)
                } else {
                    wording.count(Phrase::ChoiceTotal, total, &[])
                }) }
                { more(scene, Phrase::ChoiceRelated, Phrase::ChoiceRelatedHint, 1,
                    &offers(|offer| offer.kind.is_related())) }
                { more(scene, Phrase::ChoiceWithdrawn, Phrase::ChoiceWithdrawnHint, 2,
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
            { rows.clone() }
        </fieldset>
    }
}

/// Rows one below the other.
pub(super) fn choices(rows: Html) -> Html {
    html! { <div class="choices">{ rows }</div> }
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

/// Standards to choose. Of many, what shows them is in a later part of the program.
fn list(scene: &Scene, place: usize, offers: &[&Rc<Standard>]) -> Html {
    let Some(first) = offers.get(..=MANY) else {
        return choices(rows(scene, offers));
    };
    if scene.session.has(Part::Screens) {
        return many::offers(scene, place, offers);
    }
    html! { <>{ choices(rows(scene, first)) }{ awaited(scene, Part::Screens) }</> }
}

/// Rows of standards, each with what it is about, why it is proposed and what it adds.
pub(super) fn rows(scene: &Scene, offers: &[&Rc<Standard>]) -> Html {
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
    let and = words.get(Phrase::RoleAnd);
    let mut names = String::new();
    for role in roles.iter() {
        if !names.is_empty() {
            names.push_str(&and);
        }
        names.push_str(&words.get(Phrase::of_role(role)));
    }
    names
}

/// Standards for those who look for them.
fn more(
    scene: &Scene,
    title: Phrase,
    hint: Phrase,
    place: usize,
    offers: &[&Rc<Standard>],
) -> Html {
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
        group(scene, title, hint, &list(scene, place, offers)),
    )
}
