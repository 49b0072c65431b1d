//! How the questions behave, and the level aimed at.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::parts::{Buttons, disclosure};
use crate::core::answers::Level;
use crate::core::profile::Target;
use crate::core::session::{Dialog, Msg, Settings};
use crate::core::words::Phrase;
use crate::web::probe::rendered;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct SettingsViewProps {
    pub(super) wording: Wording,
    pub(super) settings: Settings,
    pub(super) target: Target,
    pub(super) emit: Callback<Msg>,
}

/// Settings, closed until wanted.
#[component]
pub(super) fn SettingsView(props: &SettingsViewProps) -> Html {
    rendered("settings");
    let (wording, emit) = (&props.wording, &props.emit);
    let settings = props.settings;
    let check = |label: Phrase, checked: bool, change: fn(Settings, bool) -> Settings| {
        let onchange = emit.reform(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            Msg::SettingsChanged(change(settings, field.checked()))
        });
        html! {
            <label class="check">
                <input type="checkbox" {checked} {onchange} />
                <span>{ wording.get(label) }</span>
            </label>
        }
    };
    let buttons = Buttons { wording, emit };
    let body = html! {
        <>
            { check(Phrase::SettingsMoveOn, settings.moves_on, |settings, moves_on| {
                Settings { moves_on, ..settings }
            }) }
            { check(Phrase::SettingsKeys, settings.keys, |settings, keys| {
                Settings { keys, ..settings }
            }) }
            { target_field(wording, props.target, emit) }
            <div class="links">
                { buttons.make("quiet", Phrase::KeysTitle, Msg::DialogAsked(Dialog::Keys)) }
                { buttons.make("quiet", Phrase::SideStart, Msg::StartAsked) }
            </div>
        </>
    };
    let summary = wording.get(Phrase::SettingsTitle).into();
    disclosure("settings", false, summary, body)
}

/// The target levels to choose from.
pub(super) fn target_field(wording: &Wording, chosen: Target, emit: &Callback<Msg>) -> Html {
    let onchange = {
        let emit = emit.clone();
        move |event: Event| {
            let field = event.target_unchecked_into::<HtmlSelectElement>();
            if let Some(target) = field.value().parse().ok().and_then(Target::new) {
                emit.emit(Msg::TargetChosen(target));
            }
        }
    };
    let option = |target: Target| {
        let level = target.level();
        let name = Level::new(level).map(|level| wording.get(Phrase::of_level(level)));
        let value = level.to_string();
        let values = [
            ("level", &*value),
            ("name", name.as_deref().unwrap_or_default()),
        ];
        let label = wording.fill(Phrase::StartTargetOption, &values);
        html! { <option value={value} selected={target == chosen}>{ label }</option> }
    };
    html! {
        <label class="field">
            <span>{ wording.get(Phrase::StartTarget) }</span>
            <select {onchange}>{ for Target::ALL.into_iter().map(option) }</select>
            <span class="hint">{ wording.get(Phrase::StartTargetHint) }</span>
        </label>
    }
}
