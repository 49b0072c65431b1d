//! How the questions behave, and the level aimed at.

use web_sys::HtmlInputElement;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::Ask;
use crate::core::profile::Target;
use crate::core::session::{Msg, Settings};
use crate::core::words::Phrase;
use crate::web::view::start::target_options;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct SettingsViewProps {
    pub settings: Settings,
    pub target: Target,
    pub emit: Callback<Msg>,
    pub ask: Callback<Option<Ask>>,
}

/// Settings, closed until wanted.
#[component]
pub fn SettingsView(props: &SettingsViewProps) -> Html {
    let wording = use_wording();
    let settings = props.settings;
    let change = |change: fn(Settings, bool) -> Settings| {
        props.emit.reform(move |event: Event| {
            let field = event.target_unchecked_into::<HtmlInputElement>();
            Msg::SettingsChanged(change(settings, field.checked()))
        })
    };
    let moves_on = change(|settings, moves_on| Settings {
        moves_on,
        ..settings
    });
    let keys = change(|settings, keys| Settings { keys, ..settings });
    let on_target = {
        let emit = props.emit.clone();
        move |event: Event| {
            let field = event.target_unchecked_into::<HtmlSelectElement>();
            if let Some(target) = field.value().parse().ok().and_then(Target::new) {
                emit.emit(Msg::TargetChosen(target));
            }
        }
    };
    html! {
        <details class="disclosure settings">
            <summary>{ wording.get(Phrase::SettingsTitle) }</summary>
            <label class="check">
                <input type="checkbox" checked={settings.moves_on} onchange={moves_on} />
                <span>{ wording.get(Phrase::SettingsMoveOn) }</span>
            </label>
            <label class="check">
                <input type="checkbox" checked={settings.keys} onchange={keys} />
                <span>{ wording.get(Phrase::SettingsKeys) }</span>
            </label>
            <label class="field">
                <span>{ wording.get(Phrase::StartTarget) }</span>
                <select onchange={on_target}>{ target_options(&wording, props.target) }</select>
            </label>
            <div class="links">
                <button type="button" class="quiet"
                    onclick={props.ask.reform(|_: MouseEvent| Some(Ask::Keys))}>
                    { wording.get(Phrase::KeysTitle) }
                </button>
                <button type="button" class="quiet"
                    onclick={props.emit.reform(|_: MouseEvent| Msg::StartAsked)}>
                    { wording.get(Phrase::SideStart) }
                </button>
            </div>
        </details>
    }
}
