//! The root component: one state, the effects that watch it, and the switch of screens.

use std::rc::Rc;

use web_sys::KeyboardEvent;
use yew::prelude::*;

use super::effect::keys::{Shortcut, shortcut};
use super::effect::reach::{self, ARRIVAL};
use super::effect::rescue::{Rescue, use_rescue};
use super::effect::saving::use_saving;
use super::effect::storage::Storage;
use super::state::State;
use super::view::{Ask, Notices, Questions, ResultScreen, dialogs, start};
use super::wording::Wording;
use crate::core::answers::Choice;
use crate::core::session::{Msg, Screen, Session};

/// What the application starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The words it speaks.
    pub wording: Wording,
    /// The session it starts with.
    pub session: State,
    /// How many problems there were with content and options.
    pub problems: usize,
    /// Where it saves.
    pub storage: Storage,
    /// Its place in the rescue, should the program break.
    pub rescue: Option<Rescue>,
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let initial = props.session.clone();
    let state = use_reducer(move || initial);
    let session = Rc::clone(&state.0);
    let dispatcher = state.dispatcher();
    let emit = use_callback((), move |msg: Msg, ()| dispatcher.dispatch(msg));
    let asked = use_state(|| None::<Ask>);
    let set_asked = asked.setter();
    let ask = use_callback((), move |ask: Option<Ask>, ()| set_asked.set(ask));
    let root = use_node_ref();

    use_saving(&session, props.storage, &emit);
    use_rescue(props.rescue, &session);
    use_arrival(&root, &session);

    let onkeydown = {
        let (session, emit, ask, root) =
            (Rc::clone(&session), emit.clone(), ask.clone(), root.clone());
        move |event: KeyboardEvent| on_key(&event, &session, &emit, &ask, &root)
    };
    let state = State(session);
    let screen = match state.0.screen() {
        Screen::Start => start(&props.wording, &state.0, &emit, &ask),
        Screen::Questions => html! { <Questions state={&state} emit={&emit} ask={&ask} /> },
        Screen::Result => html! { <ResultScreen state={&state} emit={&emit} ask={&ask} /> },
    };
    let answered = state.0.kept().answers.answered();
    html! {
        <ContextProvider<Wording> context={props.wording.clone()}>
            <div class="app" ref={root} {onkeydown}>
                <Notices saving={state.0.saving().clone()} problems={props.problems}
                    storage={props.storage} emit={&emit} />
                { screen }
                { dialogs(&props.wording, *asked, answered, &emit, &ask) }
            </div>
        </ContextProvider<Wording>>
    }
}

fn on_key(
    event: &KeyboardEvent,
    session: &Session,
    emit: &Callback<Msg>,
    ask: &Callback<Option<Ask>>,
    root: &NodeRef,
) {
    if session.screen() != Screen::Questions || !session.kept().settings.keys {
        return;
    }
    let (Some(shortcut), Some(current)) = (shortcut(event), session.current()) else {
        return;
    };
    event.prevent_default();
    let answer = |choice| {
        emit.emit(Msg::Answered {
            question: Rc::clone(&current.id),
            choice,
            decided: true,
        });
    };
    match shortcut {
        Shortcut::Level(level) => answer(Choice::Level(level)),
        Shortcut::Unknown => answer(Choice::Unknown),
        Shortcut::NotApplicable => reach::open(root, "[data-exclusion]"),
        Shortcut::Step(step) => emit.emit(Msg::Stepped(step)),
        Shortcut::Help => ask.emit(Some(Ask::Keys)),
    }
}

/// Brings the focus along when another screen or question arrives, so that keyboard and screen
/// reader go on from there. On the first screen the page keeps its focus.
#[hook]
fn use_arrival(root: &NodeRef, session: &Rc<Session>) {
    let is_first = use_mut_ref(|| true);
    let screen = session.screen();
    let question = session.current().map(|question| Rc::clone(&question.id));
    let shown = (screen != Screen::Start).then_some(question).flatten();
    let returns_to = session.opened_from_result().cloned();
    let root = root.clone();
    use_effect_with((screen, shown), move |(screen, _)| {
        if is_first.replace(false) {
            return;
        }
        let place = returns_to.filter(|_| *screen == Screen::Result);
        let found = place.is_some_and(|id| reach::focus(&root, &format!("[data-jump=\"{id}\"]")));
        if !found {
            reach::focus(&root, ARRIVAL);
        }
    });
}
