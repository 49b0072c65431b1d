//! How the questions behave, and the level aimed at.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::parts::{Buttons, check, disclosure, tell_change};
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
pub(super) struct SettingsView;

impl Component for SettingsView {
    type Message = ();
    type Properties = SettingsViewProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        rendered("settings");
        settings(ctx.props())
    }
}

fn settings(props: &SettingsViewProps) -> Html {
    let (wording, emit) = (&props.wording, &props.emit);
    let settings = props.settings;
    let flag = |label: Phrase, checked: bool, toggled: Settings| {
        let onchange = tell_change(emit, Msg::SettingsChanged(toggled));
        check("check", None, wording.get(label), checked, onchange)
    };
    let buttons = Buttons { wording, emit };
    let body = html! {
        <>
            { flag(Phrase::SettingsMoveOn, settings.moves_on, Settings {
                moves_on: !settings.moves_on,
                ..settings
            }) }
            { flag(Phrase::SettingsKeys, settings.keys, Settings {
                keys: !settings.keys,
                ..settings
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
        let value = u32::from(level).to_string();
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
