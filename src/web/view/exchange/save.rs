//! Saving a file, and saying under which name.

use yew::prelude::*;

use crate::core::words::Phrase;
use crate::web::effect::download::download;
use crate::web::view::parts::button;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct SaveProps {
    pub(super) wording: Wording,
    pub(super) look: &'static str,
    pub(super) label: AttrValue,
    /// The name of the file.
    pub(super) name: AttrValue,
    /// What kind of file it is, as the web calls it.
    pub(super) kind: &'static str,
    /// Gives the text as it is when the button is pressed.
    pub(super) text: Callback<(), String>,
    /// Told when the browser took it.
    #[prop_or_default]
    pub(super) saved: Callback<()>,
}

/// A button that saves a file.
pub(super) struct Save {
    outcome: Option<(Phrase, AttrValue)>,
}

impl Component for Save {
    type Message = ();
    type Properties = SaveProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { outcome: None }
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        let props = ctx.props();
        let taken = download(&props.name, props.kind, &props.text.emit(()));
        let phrase = if taken {
            Phrase::ShareFileSaved
        } else {
            Phrase::ShareFileFailed
        };
        self.outcome = Some((phrase, props.name.clone()));
        if taken {
            props.saved.emit(());
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let onclick = ctx.link().callback(|_: MouseEvent| ());
        let told = self.outcome.as_ref().map(|(phrase, name)| {
            let values = [("name", &**name)];
            props.wording.fill(*phrase, &values)
        });
        html! {
            <>
                { button(props.look, props.label.clone(), onclick, false) }
                <span class="hint" role="status">{ for told }</span>
            </>
        }
    }
}
