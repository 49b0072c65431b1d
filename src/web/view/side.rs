//! Beside the question: where one stands, all sections to jump into, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::{Ask, LiveFigures, Same, SectionItem, SettingsView};
use crate::core::report::Live;
use crate::core::session::{Extent, Msg, Session};
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Overview and ways to go, with the figures as they are now.
pub(super) fn side(
    wording: &Wording,
    session: &Session,
    figures: &[Live],
    emit: &Callback<Msg>,
    ask: &Callback<Option<Ask>>,
) -> Html {
    let kept = session.kept();
    let current = session.current().map(|question| Rc::clone(&question.id));
    let go = |msg: Msg| emit.reform(move |_: MouseEvent| msg.clone());
    html! {
        <aside class="side" aria-label={wording.get(Phrase::SideTitle)}>
            { for figures.iter().map(|live| html! {
                <LiveFigures key={live.title.clone()} live={live.clone()} />
            }) }
            <button type="button" class="secondary" onclick={go(Msg::ResultAsked)}>
                { wording.get(Phrase::SideResult) }
            </button>
            <nav class="sections" aria-label={wording.get(Phrase::SideQuestions)}>
                <ul>
                    { for session.trail().stretches().iter().map(|stretch| {
                        let choices: Vec<_> = stretch
                            .questions
                            .iter()
                            .map(|question| kept.answers.choice(&question.id))
                            .collect();
                        let here = current.clone().filter(|id| stretch.holds(id));
                        html! {
                            <SectionItem key={format!("{} {}", stretch.standard, stretch.section)} stretch={Same::of(stretch)} {choices}
                                current={here} {emit} />
                        }
                    }) }
                </ul>
            </nav>
            if kept.extent == Extent::Quick {
                <button type="button" class="quiet" onclick={go(Msg::ExtentChosen(Extent::Full))}>
                    { wording.count(Phrase::SideMore, session.scope().questions.len(), &[]) }
                </button>
            }
            <SettingsView settings={kept.settings} target={kept.profile.target} {emit}
                {ask} />
        </aside>
    }
}
