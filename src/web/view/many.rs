//! What takes the place of long lists where there are many standards: some of them, and the rest
//! folded away. Where there are few, nobody needs it.

use std::rc::Rc;

use yew::prelude::*;

use super::finder::{choices, rows};
use super::live::live_figures;
use super::parts::{MANY, TextField, fold, text_field};
use super::scene::Scene;
use super::side::{Group, group};
use crate::core::content::Standard;
use crate::core::finder::reason;
use crate::core::report::title_of;
use crate::core::scope::StandardScope;
use crate::core::session::{Fact, Fold, Msg};
use crate::core::words::Phrase;

/// Of so many standards that the question counts for the figures are shown at once.
const SERVED: usize = 4;
/// So many standards are listed before and behind the one with the question in focus.
const AROUND: usize = 4;
/// So many of the standards found are shown; whoever wants another one types more of its name.
const FOUND: usize = 20;
/// The most characters that can be looked for.
const LONGEST: usize = 60;

/// The figures of standards that the question in focus counts for, and the rest folded away. A part
/// of the program is entered here, so it has to be there.
#[inline(never)]
pub(super) fn lives(scene: &Scene) -> Html {
    let (session, live) = (scene.session, &scene.derived.live);
    let here = session.current().map(|question| question.position);
    let counts = |standard: &StandardScope| {
        let mut asked = standard.questions.iter();
        asked.any(|one| Some(one.position) == here)
    };
    let standards = session.scope().standards.iter().enumerate();
    let served = standards
        .filter(|(_, standard)| counts(standard))
        .take(SERVED);
    let served: Vec<usize> = served.map(|(place, _)| place).collect();
    let figures = |are_served: bool| -> Html {
        let wanted = live.iter().enumerate();
        let wanted = wanted.filter(|(place, _)| served.contains(place) == are_served);
        wanted
            .map(|(_, live)| live_figures(scene.wording, live))
            .collect()
    };
    html! {
        <>
            { figures(true) }
            { rest(scene, "", Fold::Figures, live.len().saturating_sub(served.len()), &|| figures(false)) }
        </>
    }
}

/// The standards around the one with the question in focus, and those before and behind folded
/// away. A part of the program is entered here, so it has to be there.
#[inline(never)]
pub(super) fn groups(scene: &Scene, groups: &[&Group], here: usize) -> Html {
    let start = here.saturating_sub(AROUND);
    let (before, around) = groups.split_at(start.min(groups.len()));
    let (around, behind) = around.split_at(around.len().min(2 * AROUND + 1));
    // The question in focus is in neither of these.
    let hidden = |place: Fold, groups: &[&Group]| {
        rest(scene, "", place, groups.len(), &|| {
            groups
                .iter()
                .map(|each| group(scene, each, false))
                .collect()
        })
    };
    let around = around.iter().enumerate();
    let around = around.map(|(place, each)| group(scene, each, start + place == here));
    html! {
        <>
            { hidden(Fold::Before, before) }
            { for around }
            { hidden(Fold::Behind, behind) }
        </>
    }
}

/// The standards of a list that are chosen or proposed, and all folded away, to be looked for.
/// `place` tells one list from another. A part of the program is entered here, so it has to be there.
#[inline(never)]
pub(super) fn offers(scene: &Scene, place: usize, offers: &[&Rc<Standard>]) -> Html {
    let profile = &scene.session.kept().profile;
    let is_near = |offer: &&&Rc<Standard>| {
        profile.standards.contains(&offer.id) || reason(offer, profile.roles).is_some()
    };
    let near: Vec<_> = offers.iter().filter(is_near).take(MANY).copied().collect();
    let hidden = offers.len() - near.len();
    html! {
        <>
            { choices(rows(scene, &near)) }
            { rest(scene, "more", Fold::Offers(place), hidden, &|| seek(scene, offers)) }
        </>
    }
}

/// The field to look for a standard by a part of its name, and what was found.
fn seek(scene: &Scene, offers: &[&Rc<Standard>]) -> Html {
    let (wording, sought) = (scene.wording, &scene.session.exchange().sought);
    let wanted = sought.trim().to_ascii_lowercase();
    let has = |text: &str| text.to_ascii_lowercase().contains(&wanted);
    let is_meant = |offer: &Standard| {
        has(&title_of(&wording.words, offer)) || has(&offer.name) || has(&offer.summary)
    };
    let offers = offers.iter().filter(|offer| is_meant(offer));
    let found: Vec<_> = offers.copied().collect();
    let shown = found.get(..FOUND).unwrap_or(&found);
    let values = [("shown", &*shown.len().to_string())];
    let oninput = |text: String| Msg::Exchanged(Rc::new(Fact::StandardsSought(text.into())));
    html! {
        <>
            { text_field(TextField {
                label: wording.get(Phrase::ChoiceSeek),
                hint: Some(wording.count(Phrase::ChoiceFound, found.len(), &values)),
                value: AttrValue::from(Rc::clone(sought)),
                longest: LONGEST,
                oninput: scene.emit.reform(oninput),
            }) }
            { choices(rows(scene, shown)) }
        </>
    }
}

/// So many more standards, folded away.
fn rest(
    scene: &Scene,
    class: &'static str,
    place: Fold,
    count: usize,
    body: &dyn Fn() -> Html,
) -> Html {
    if count == 0 {
        return Html::default();
    }
    let summary = scene.wording.count(Phrase::MoreStandards, count, &[]);
    fold(scene, class, (place, false), summary.into(), body)
}
