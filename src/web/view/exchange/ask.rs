//! Asking for one line of text that is nobody's business but the visitor's: it is kept in the
//! field alone until it is given.

use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use crate::web::view::parts::button;

#[derive(PartialEq, Properties)]
pub(super) struct AskProps {
    pub(super) label: AttrValue,
    pub(super) action: AttrValue,
    pub(super) disabled: bool,
    /// Told with the text.
    pub(super) given: Callback<String>,
}

/// A field and its button; Enter in the field is the button.
pub(super) struct Ask {
    field: NodeRef,
}

impl Component for Ask {
    type Message = ();
    type Properties = AskProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            field: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        let field = self.field.cast::<HtmlInputElement>();
        let text = field.map(|field| field.value()).unwrap_or_default();
        if !text.trim().is_empty() && !ctx.props().disabled {
            ctx.props().given.emit(text);
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let onclick = ctx.link().callback(|_: MouseEvent| ());
        let onkeydown = ctx.link().batch_callback(|event: KeyboardEvent| {
            (event.key() == "Enter").then(|| event.prevent_default())
        });
        html! {
            <>
                <label class="field">
                    <span>{ &props.label }</span>
                    <input type="text" ref={&self.field} autocomplete="off" spellcheck="false"
                        autocapitalize="off" {onkeydown} />
                </label>
                <div class="links">
                    { button("primary", props.action.clone(), onclick, props.disabled) }
                </div>
            </>
        }
    }
}
