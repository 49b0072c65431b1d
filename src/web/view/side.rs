//! Beside the question: where one stands, all sections to jump into, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::live::live_figures;
use super::parts::{button, tell};
use super::scene::Scene;
use super::section::SectionItem;
use super::settings::SettingsView;
use crate::core::session::{Extent, Msg};
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
            { for scene.derived.live.iter().map(|live| live_figures(wording, live)) }
            { scene.buttons().make("secondary", Phrase::SideResult, Msg::ResultAsked) }
            <nav class="sections" data-sections="" aria-label={wording.get(Phrase::SideQuestions)}>
                <ul>{ sections(scene) }</ul>
            </nav>
            if kept.extent == Extent::Quick {
                { whole_check(scene) }
            }
            <SettingsView wording={*wording} settings={kept.settings} target={kept.profile.target}
                emit={*emit} />
        </aside>
    }
}

fn sections(scene: &Scene) -> Html {
    let session = scene.session;
    let answers = &session.kept().answers;
    let current = session.current().map(|question| &question.id);
    let unfolded = session.unfolded_section();
    let stretches = session.trail().stretches().iter().enumerate();
    let items = stretches.map(|(place, stretch)| {
        let questions = stretch.questions.iter();
        let choices: Vec<_> = questions.map(|one| answers.choice(&one.id)).collect();
        let here = current.filter(|id| stretch.holds(id)).map(Rc::clone);
        html! {
            <SectionItem key={place} wording={scene.wording} stretch={Same::of(stretch)} {place}
                {choices} current={here} open={unfolded == Some(place)} emit={scene.emit} />
        }
    });
    items.collect()
}

/// The way from the quick check to all questions.
fn whole_check(scene: &Scene) -> Html {
    let all = scene.session.scope().questions.len();
    let label = scene.wording.count(Phrase::SideMore, all, &[]);
    let onclick = tell(scene.emit, Msg::ExtentChosen(Extent::Full));
    button("quiet", label, onclick, false)
}
