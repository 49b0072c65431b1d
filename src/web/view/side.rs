//! Beside the question: where one stands, all sections to jump into, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::live::live_figures;
use super::parts::{button, disclosure, tell};
use super::scene::Scene;
use super::section::SectionItem;
use super::settings::SettingsView;
use crate::core::session::{Extent, Msg, Stretch};
use crate::core::words::Phrase;
use crate::web::same::Same;

/// Overview and ways to go.
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
            <div class="lives">
                { for scene.derived.live.iter().map(|live| live_figures(wording, live)) }
            </div>
            { scene.buttons().make("secondary", Phrase::SideResult, Msg::ResultAsked) }
            <nav class="sections" data-sections="" aria-label={wording.get(Phrase::SideQuestions)}>
                { groups(scene) }
            </nav>
            if session.trail().questions().len() < session.scope().questions.len() {
                { whole_check(scene) }
            }
            <SettingsView wording={*wording} settings={kept.settings} target={kept.profile.target}
                emit={*emit} />
        </aside>
    }
}

/// The sections standard by standard; only the one with the question in focus is open.
fn groups(scene: &Scene) -> Html {
    let stretches: Vec<_> = scene
        .session
        .trail()
        .stretches()
        .iter()
        .enumerate()
        .collect();
    let mut groups = stretches.chunk_by(|(_, one), (_, next)| one.standard == next.standard);
    if let (Some(only), None) = (groups.next(), groups.next()) {
        return sections(scene, only);
    }
    let current = scene.session.current();
    let groups = stretches.chunk_by(|(_, one), (_, next)| one.standard == next.standard);
    let groups = groups.map(|group| {
        let mut all = group.iter();
        let is_here = all.any(|(_, stretch)| current.is_some_and(|one| stretch.holds(&one.id)));
        let name = group
            .first()
            .map(|(_, stretch)| AttrValue::from(stretch.title.clone()));
        let name = html! { { for name } };
        disclosure("group", is_here, name, sections(scene, group))
    });
    groups.collect()
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
