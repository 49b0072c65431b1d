//! Beside the question: where one stands, all sections to jump into, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::live::live_figures;
use super::many;
use super::parts::{MANY, button, fold, tell};
use super::scene::Scene;
use super::section::SectionItem;
use super::settings::SettingsView;
use crate::core::session::{Extent, Fold, Msg, Part, Stretch};
use crate::core::words::Phrase;
use crate::web::same::Same;

/// Overview and ways to go. A part of the program is entered here, so it has to be there.
#[inline(never)]
pub(super) fn side(scene: &Scene) -> Html {
    let Scene {
        wording,
        session,
        emit,
        ..
    } = scene;
    let kept = session.kept();
    html! {
        <aside class="side" aria-label={wording.get(Phrase::SideTitle)}>
            <div class="lives">{ lives(scene) }</div>
            { scene.buttons().make("secondary", Phrase::SideResult, Msg::ResultAsked) }
            <nav class="sections" data-sections="" aria-label={wording.get(Phrase::SideQuestions)}>
                { groups(&Scene { session: scene.beside, ..*scene }) }
            </nav>
            if session.trail().questions().len() < session.scope().questions.len() {
                { whole_check(scene) }
            }
            <SettingsView wording={*wording} settings={kept.settings} target={kept.profile.target}
                emit={*emit} />
        </aside>
    }
}

/// Whether there are so many that a later part of the program takes care of them, and it is there.
fn are_many(scene: &Scene, count: usize) -> bool {
    count > MANY && scene.session.has(Part::Screens)
}

/// The figures of all standards; of many, at first only some.
fn lives(scene: &Scene) -> Html {
    let live = &scene.derived.live;
    if are_many(scene, live.len()) {
        return many::lives(scene);
    }
    let live = live.iter().take(MANY);
    live.map(|live| live_figures(scene.wording, live)).collect()
}

/// The sections standard by standard; only the one with the question in focus is open. Of many
/// standards, some are shown at first.
fn groups(scene: &Scene) -> Html {
    let stretches: Vec<_> = scene
        .session
        .trail()
        .stretches()
        .iter()
        .enumerate()
        .collect();
    let groups = stretches.chunk_by(|(_, one), (_, next)| one.standard == next.standard);
    let groups: Vec<_> = groups.collect();
    if let [only] = groups.as_slice() {
        return sections(scene, only);
    }
    let current = scene.session.current();
    let is_here = |group: &&Group| {
        let mut all = group.iter();
        all.any(|(_, stretch)| current.is_some_and(|one| stretch.holds(&one.id)))
    };
    let here = groups.iter().position(is_here).unwrap_or_default();
    if are_many(scene, groups.len()) {
        return many::groups(scene, &groups, here);
    }
    let start = if groups.len() > MANY { here } else { 0 };
    let groups = groups.iter().enumerate().skip(start).take(MANY);
    let groups = groups.map(|(place, each)| group(scene, each, place == here));
    groups.collect()
}

/// The sections of one standard, each with its place on the trail.
pub(super) type Group<'a> = [(usize, &'a Rc<Stretch>)];

/// One standard, which opens as its sections.
pub(super) fn group(scene: &Scene, group: &Group, is_here: bool) -> Html {
    let Some((place, first)) = group.first() else {
        return Html::default();
    };
    let name = AttrValue::from(Rc::clone(&first.title));
    let place = (Fold::Sections(*place), is_here);
    fold(scene, "group", place, name.into(), &|| {
        sections(scene, group)
    })
}

fn sections(scene: &Scene, stretches: &[(usize, &Rc<Stretch>)]) -> Html {
    let session = scene.session;
    let answers = &session.kept().answers;
    let current = session.current().map(|question| &question.id);
    let unfolded = session.unfolded_section();
    let items = stretches.iter().map(|&(place, stretch)| {
        let questions = stretch.questions.iter();
        let choices: Vec<_> = questions.map(|one| answers.choice(&one.id)).collect();
        let here = current.filter(|id| stretch.holds(id)).map(Rc::clone);
        html! {
            <SectionItem key={place} wording={scene.wording} stretch={Same::of(stretch)} {place}
                {choices} current={here} open={unfolded == Some(place)} emit={scene.emit} />
        }
    });
    html! { <ul>{ for items }</ul> }
}

/// The way from the quick check to all questions.
fn whole_check(scene: &Scene) -> Html {
    let all = scene.session.scope().questions.len();
    let label = scene.wording.count(Phrase::SideMore, all, &[]);
    let onclick = tell(scene.emit, Msg::ExtentChosen(Extent::Full));
    button("quiet", label, onclick, false)
}
