//! Why a question matters, what an auditor asks for, and the first step: one tap away.

use yew::prelude::*;

use super::parts::disclosure;
use crate::core::content::QuestionText;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// Help with one question.
pub(super) fn help(wording: &Wording, text: &QuestionText) -> Html {
    let body = html! {
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
    };
    let summary = wording.get(Phrase::QuestionHelp).into();
    disclosure("help", false, summary, body)
}
