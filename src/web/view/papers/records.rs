//! What certification asks for in writing.

use yew::prelude::*;

use super::open::open;
use crate::core::outlook::Record;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::view::element::{class_with, with};
use crate::web::view::parts::{disclosure, heading, numbered, para};
use crate::web::wording::Wording;

/// The list of each standard that asks for something in writing.
pub(super) fn records(
    wording: &Wording,
    standards: &[(String, Vec<Record>)],
    emit: &Callback<Msg>,
) -> Html {
    let lists = standards.iter().map(|(title, records)| {
        let items = records.iter().map(|record| item(wording, record, emit));
        html! {
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", wording.get(Phrase::RecordsTitle).into()) }
                { para("standard-title", title.clone()) }
                { para("hint", wording.get(Phrase::RecordsLead)) }
                <ul class="records">{ for items }</ul>
            </section>
        }
    });
    lists.collect()
}

fn item(wording: &Wording, record: &Record, emit: &Callback<Msg>) -> Html {
    let state = with(
        &["class"],
        vec![class_with("tag", record.kind)],
        html! { <span>{ record.state.clone() }</span> },
    );
    let questions = record.questions.iter();
    let questions = questions.map(|question| open("records", question, emit));
    let summary = html! {
        <>
            { wording.count(Phrase::TeamQuestions, record.questions.len(), &[]) }
            <span class="unseen">{ ": " }{ record.name.clone() }</span>
        </>
    };
    html! {
        <li>
            <p class="record-name">
                <span>{ numbered(record.clause.clone(), record.name.clone()) }</span>
                { " " }
                { state }
            </p>
            { para("hint", record.asked.clone()) }
            if !record.evidence.is_empty() {
                { para("hint prose", record.evidence.clone()) }
            }
            { disclosure("", false, summary, questions.collect()) }
        </li>
    }
}
