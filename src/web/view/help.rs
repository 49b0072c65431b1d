//! Why a question matters, what an auditor asks for, and the first step: one tap away.

use yew::prelude::*;

use super::Same;
use crate::core::content::Question;
use crate::core::words::Phrase;
use crate::web::wording::use_wording;

#[derive(PartialEq, Properties)]
pub struct HelpProps {
    pub question: Same<Question>,
}

/// Help with one question.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let wording = use_wording();
    let text = &props.question.text;
    html! {
        <details class="disclosure help">
            <summary>{ wording.get(Phrase::QuestionHelp) }</summary>
            <dl>
                <dt>{ wording.get(Phrase::QuestionWhy) }</dt>
                <dd>{ text.why.clone() }</dd>
                <dt>{ wording.get(Phrase::QuestionEvidence) }</dt>
                <dd>
                    <ul>{ for text.evidence.iter().map(|piece| html! { <li>{ piece.clone() }</li> }) }</ul>
                </dd>
                <dt>{ wording.get(Phrase::QuestionFirst) }</dt>
                <dd>{ text.first.clone() }</dd>
            </dl>
        </details>
    }
}
