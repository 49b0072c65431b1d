//! Beside the question: where one stands, all sections to jump into, and the settings.

use std::rc::Rc;

use yew::prelude::*;

use super::{Ask, LiveFigures, Same, SectionItem, SettingsView};
use crate::core::report::live;
use crate::core::session::{Extent, Msg};
use crate::core::words::Phrase;
use crate::web::state::State;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct SideProps {
    pub state: State,
    pub emit: Callback<Msg>,
    pub ask: Callback<Option<Ask>>,
}

/// Overview and ways to go.
#[component]
pub fn Side(props: &SideProps) -> Html {
    let wording = use_wording();
    let session = &props.state.0;
    let kept = session.kept();
    let figures = use_memo(
        (Same::of(session.scope()), Rc::clone(&kept.answers)),
        |(scope, answers)| live(session.content(), scope, answers),
    );
    let current = session.current().map(|question| Rc::clone(&question.id));
    let go = |msg: Msg| props.emit.reform(move |_: MouseEvent| msg.clone());
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
                                current={here} emit={&props.emit} />
                        }
                    }) }
                </ul>
            </nav>
            if kept.extent == Extent::Quick {
                <button type="button" class="quiet" onclick={go(Msg::ExtentChosen(Extent::Full))}>
                    { wording.count(Phrase::SideMore, session.scope().questions.len(), &[]) }
                </button>
            }
            <SettingsView settings={kept.settings} target={kept.profile.target} emit={&props.emit}
                ask={&props.ask} />
        </aside>
    }
}
