//! The report: what stands in it, as a file, and on paper.

use yew::prelude::*;

use super::document::document;
use super::outcome::{asked, outcome};
use super::{Msg, Phrase, Rc, Scene, Source, para};
use crate::core::export::Export;
use crate::core::papers::report as written;
use crate::web::effect::print::print;
use crate::web::same::Same;
use crate::web::view::parts::{Buttons, button};
use crate::web::wording::Wording;

/// The report, below what can be done with it.
pub(super) fn report(scene: &Scene, source: &Rc<Source>) -> Html {
    let wording = scene.wording;
    let print = Callback::from(|_: MouseEvent| print());
    html! {
        <>
            <div class="links">
                { scene.buttons().make("primary", Phrase::PaperSave, asked(Export::Html)) }
                { button("secondary", wording.get(Phrase::ResultPrint), print, false) }
            </div>
            { outcome(scene) }
            { para("hint paper-hint", wording.get(Phrase::PaperHint)) }
            <Paper wording={wording.clone()} source={Same::of(source)} emit={scene.emit.clone()} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct PaperProps {
    wording: Wording,
    source: Same<Source>,
    emit: Callback<Msg>,
}

/// A component because a long report must not be written anew while a file is made of it.
struct Paper;

impl Component for Paper {
    type Message = ();
    type Properties = PaperProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PaperProps {
            wording,
            source,
            emit,
        } = ctx.props();
        document(&Buttons { wording, emit }, &written::report(source))
    }
}
