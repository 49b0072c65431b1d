//! A field for texts with links, and one for files.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::platform::spawn_local;
use yew::prelude::*;

use super::fact;
use crate::core::session::exchange::Purpose;
use crate::core::session::{Fact, Msg};
use crate::core::words::Phrase;
use crate::web::effect::pick;
use crate::web::view::parts::button;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct OpenerProps {
    pub(super) wording: Wording,
    pub(super) purpose: Purpose,
    pub(super) emit: Callback<Msg>,
}

/// Both fields. What is typed stays until it was opened.
pub(super) struct Opener {
    text: NodeRef,
}

impl Component for Opener {
    type Message = ();
    type Properties = OpenerProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self {
            text: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        let OpenerProps { purpose, emit, .. } = ctx.props();
        if let Some(field) = self.text.cast::<HtmlTextAreaElement>() {
            let text = field.value();
            field.set_value("");
            emit.emit(fact(Fact::TextGiven(text.into(), *purpose)));
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let OpenerProps {
            wording,
            purpose,
            emit,
        } = ctx.props();
        let several = *purpose == Purpose::Together;
        let choose = if several {
            Phrase::OpenFiles
        } else {
            Phrase::OpenFile
        };
        let onclick = ctx.link().callback(|_: MouseEvent| ());
        let onchange = {
            let (purpose, emit) = (*purpose, emit.clone());
            move |event: Event| read(&event.target_unchecked_into(), purpose, &emit)
        };
        html! {
            <div class="opener">
                <label class="field">
                    <span>{ wording.get(Phrase::OpenText) }</span>
                    <textarea ref={&self.text} rows="3" autocomplete="off" spellcheck="false" />
                </label>
                <div class="links">
                    { button("secondary", wording.get(Phrase::OpenDo), onclick, false) }
                </div>
                <label class="field">
                    <span>{ wording.get(choose) }</span>
                    <input type="file" accept=".json,.txt,application/json,text/plain"
                        multiple={several} {onchange} />
                </label>
            </div>
        }
    }
}

/// Reads the files one after the other, and tells of all of them at once, in the order they were
/// chosen.
fn read(field: &HtmlInputElement, purpose: Purpose, emit: &Callback<Msg>) {
    let (files, emit) = (pick::take(field), emit.clone());
    spawn_local(async move {
        let mut given = Vec::with_capacity(files.len());
        for file in files {
            given.push(pick::read(file).await);
        }
        if !given.is_empty() {
            emit.emit(fact(Fact::FilesGiven(given, purpose)));
        }
    });
}
