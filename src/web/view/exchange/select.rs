//! A list to choose one of.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct SelectProps {
    pub(super) label: AttrValue,
    /// What a screen reader calls it, where the label alone is not enough.
    #[prop_or_default]
    pub(super) name: Option<AttrValue>,
    pub(super) choices: Vec<AttrValue>,
    /// The place of what is chosen; none where it is not among them.
    pub(super) chosen: Option<usize>,
    /// Told with the place of the choice.
    pub(super) choose: Callback<usize>,
}

/// A field with its label, which always shows what is chosen.
pub(super) struct Select {
    field: NodeRef,
}

impl Component for Select {
    type Message = ();
    type Properties = SelectProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            field: NodeRef::default(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let options = props.choices.iter().enumerate().map(|(place, name)| {
            html! { <option selected={props.chosen == Some(place)}>{ name }</option> }
        });
        let choose = props.choose.clone();
        let onchange = move |event: Event| {
            let field = event.target_unchecked_into::<HtmlSelectElement>();
            if let Ok(place) = usize::try_from(field.selected_index()) {
                choose.emit(place);
            }
        };
        html! {
            <label class="field">
                <span>{ &props.label }</span>
                <select ref={&self.field} aria-label={&props.name} {onchange}>{ for options }</select>
            </label>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        // Once somebody has chosen by hand, the browser minds the attribute of an option no more.
        if let Some(field) = self.field.cast::<HtmlSelectElement>() {
            let chosen = ctx.props().chosen;
            let chosen = chosen.and_then(|place| i32::try_from(place).ok());
            field.set_selected_index(chosen.unwrap_or(-1));
        }
    }
}
