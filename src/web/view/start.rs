//! The start: what this is, how far to go, which level to aim for.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Ask, Footer, Same};
use crate::core::answers::Level;
use crate::core::profile::Target;
use crate::core::scope::Scope;
use crate::core::session::{Extent, Msg, Session};
use crate::core::words::Phrase;
use crate::web::wording::{Wording, use_wording};

/// The first screen.
pub fn start(
    wording: &Wording,
    session: &Session,
    emit: &Callback<Msg>,
    ask: &Callback<Option<Ask>>,
) -> Html {
    html! {
        <div class="screen start">
            <@{wording.heading(0)} class="title" tabindex="-1" data-arrival="">
                { wording.fill(Phrase::StartTitle, &[("standard", &titles(session, wording))]) }
            </@>
            <div class="intro">
                <p class="lead">{ wording.get(Phrase::StartLead) }</p>
                <p class="promise">{ wording.get(Phrase::StartPrivacy) }</p>
            </div>
            if session.kept().is_blank() {
                <NewCheck scope={Same::of(session.scope())} {emit} />
            } else {
                { progress(wording, session, emit, ask) }
                <Footer saving={session.saving().clone()} {ask} />
            }
        </div>
    }
}

/// The chosen standards by number and edition.
fn titles(session: &Session, wording: &Wording) -> String {
    let standards = session.scope().standards.iter();
    let titles: Vec<String> = standards
        .map(|scoped| {
            let standard = &scoped.standard;
            let values = [
                ("number", &*standard.number),
                ("edition", &*standard.edition),
            ];
            wording.words().fill(Phrase::StandardName, &values)
        })
        .collect();
    titles.join(", ")
}

#[derive(PartialEq, Properties)]
struct NewCheckProps {
    scope: Same<Scope>,
    emit: Callback<Msg>,
}

/// The choices before the first question.
#[component]
fn NewCheck(props: &NewCheckProps) -> Html {
    let wording = use_wording();
    let extent = use_state(|| Extent::Quick);
    let target = use_state(Target::default);
    let questions = &props.scope.questions;
    let all = questions.len();
    let quick = questions.iter().filter(|question| question.quick).count();
    // Half a minute a question, told in tens of minutes.
    let minutes = (all.div_ceil(20) * 10).to_string();

    let row = |value: Extent, name: Phrase, hint: AttrValue| {
        let setter = extent.setter();
        html! {
            <label class="choice">
                <input type="radio" name="extent" checked={*extent == value}
                    onchange={move |_: Event| setter.set(value)} />
                <span class="choice-text">
                    <span class="choice-name">{ wording.get(name) }</span>
                    <span class="choice-anchor">{ hint }</span>
                </span>
            </label>
        }
    };
    let quick_hint = wording.count(Phrase::StartQuickHint, quick, &[]);
    let full_hint = wording.count(Phrase::StartFullHint, all, &[("minutes", &minutes)]);
    let on_target = {
        let setter = target.setter();
        move |event: Event| {
            let field = event.target_unchecked_into::<HtmlSelectElement>();
            if let Some(target) = field.value().parse().ok().and_then(Target::new) {
                setter.set(target);
            }
        }
    };
    let begin = {
        let (extent, target) = (*extent, *target);
        props
            .emit
            .reform(move |_: MouseEvent| Msg::Began { extent, target })
    };
    html! {
        <div class="card">
            <fieldset>
                <legend class="legend">{ wording.get(Phrase::StartExtent) }</legend>
                <div class="choices">
                    { row(Extent::Quick, Phrase::StartQuick, quick_hint) }
                    { row(Extent::Full, Phrase::StartFull, full_hint) }
                </div>
            </fieldset>
            <label class="field">
                <span>{ wording.get(Phrase::StartTarget) }</span>
                <select aria-describedby="target-hint" onchange={on_target}>
                    { target_options(&wording, *target) }
                </select>
                <span id="target-hint" class="hint">{ wording.get(Phrase::StartTargetHint) }</span>
            </label>
            <div class="steps">
                <button type="button" class="primary" onclick={begin}>
                    { wording.get(Phrase::StartBegin) }
                </button>
            </div>
        </div>
    }
}

/// A check that is kept: go on with it, look at it, or throw it away.
fn progress(
    wording: &Wording,
    session: &Session,
    emit: &Callback<Msg>,
    ask: &Callback<Option<Ask>>,
) -> Html {
    let trail = session.trail().questions();
    let answers = &session.kept().answers;
    let answered = trail
        .iter()
        .filter(|question| answers.choice(&question.id).is_some());
    let values = [
        ("answered", &*answered.count().to_string()),
        ("asked", &trail.len().to_string()),
    ];
    let go = |msg: Msg| emit.reform(move |_: MouseEvent| msg.clone());
    html! {
        <section class="card" aria-labelledby="progress-title">
            <@{wording.heading(1)} id="progress-title" class="subtitle">
                { wording.get(Phrase::StartSaved) }
            </@>
            <p>{ wording.fill(Phrase::StartSavedHint, &values) }</p>
            <div class="steps">
                <button type="button" class="quiet"
                    onclick={ask.reform(|_: MouseEvent| Some(Ask::StartOver))}>
                    { wording.get(Phrase::StartOver) }
                </button>
                <button type="button" class="secondary" onclick={go(Msg::ResultAsked)}>
                    { wording.get(Phrase::StartResult) }
                </button>
                <button type="button" class="primary" onclick={go(Msg::Continued)}>
                    { wording.get(Phrase::StartContinue) }
                </button>
            </div>
        </section>
    }
}

/// The target levels to choose from.
pub(super) fn target_options(wording: &Wording, chosen: Target) -> Html {
    let option = |target: Target| {
        let level = target.level();
        let name = Level::new(level).map(|level| wording.get(Phrase::of_level(level)));
        let values = [
            ("level", &*level.to_string()),
            ("name", name.as_deref().unwrap_or_default()),
        ];
        html! {
            <option key={level} value={level.to_string()} selected={target == chosen}>
                { wording.fill(Phrase::StartTargetOption, &values) }
            </option>
        }
    };
    Target::ALL.into_iter().map(option).collect()
}
