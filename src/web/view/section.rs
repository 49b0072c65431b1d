//! One section in the overview: its progress, and its questions to jump to.

use std::rc::Rc;

use yew::prelude::*;

use super::Same;
use crate::core::answers::Choice;
use crate::core::session::{Msg, Stretch};
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct SectionItemProps {
    pub stretch: Same<Stretch>,
    /// The answers to its questions, in their order.
    pub choices: Vec<Option<Choice>>,
    /// The question in focus, if it is one of these.
    pub current: Option<Rc<str>>,
    pub emit: Callback<Msg>,
}

/// A section that opens as a list of its questions.
#[component]
pub fn SectionItem(props: &SectionItemProps) -> Html {
    let wording = use_wording();
    // What the visitor opened or closed holds until another section gets the focus.
    let toggled = use_state(|| None::<bool>);
    let is_here = props.current.is_some();
    let is_open = toggled.unwrap_or(is_here);
    {
        let toggled = toggled.setter();
        use_effect_with(is_here, move |_| toggled.set(None));
    }
    let toggle = {
        let toggled = toggled.setter();
        move |_: MouseEvent| toggled.set(Some(!is_open))
    };
    let stretch = &props.stretch;
    let answered = props.choices.iter().flatten().count();
    let asked = props.choices.len();
    let progress = wording.count(
        Phrase::SideProgress,
        answered,
        &[("asked", &asked.to_string())],
    );
    html! {
        <li class={classes!("section", is_here.then_some("is-here"))}>
            <button type="button" class="section-head" aria-expanded={is_open.to_string()} onclick={toggle}>
                <span class="section-name">
                    <span class="section-id">{ stretch.section.clone() }</span>{ " " }{ stretch.name.clone() }
                </span>
                <span class={classes!("section-progress", (answered == asked).then_some("is-done"))}>
                    { progress }
                </span>
            </button>
            if is_open {
                <ol class="jumps">
                    { for stretch.questions.iter().zip(&props.choices).map(|(question, choice)| {
                        let id = Rc::clone(&question.id);
                        let is_current = props.current.as_ref() == Some(&id);
                        let onclick = props.emit.reform(move |_: MouseEvent| {
                            Msg::Opened { question: Rc::clone(&id) }
                        });
                        html! {
                            <li key={Rc::clone(&question.id)}>
                                <button type="button" class={classes!("jump", mark(*choice))}
                                    aria-current={is_current.then_some("step")} {onclick}>
                                    <span class="jump-ask">{ question.text.ask.clone() }</span>
                                    <span class="jump-state">
                                        { wording.get(Phrase::of_choice(*choice)) }
                                    </span>
                                </button>
                            </li>
                        }
                    }) }
                </ol>
            }
        </li>
    }
}

fn mark(choice: Option<Choice>) -> &'static str {
    match choice {
        None => "is-open",
        Some(Choice::Unknown) => "is-unknown",
        Some(Choice::Level(_) | Choice::NotApplicable(_)) => "is-answered",
    }
}
