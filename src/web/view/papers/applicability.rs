//! The Statement of Applicability, and what certification asks for in writing.

use std::rc::Rc;

use yew::prelude::*;

use super::control::Control;
use super::outcome::outcome;
use super::records::records;
use super::saving::{files, save};
use crate::core::export::{Export, Sheet};
use crate::core::papers;
use crate::core::papers::Source;
use crate::core::papers::applicability::{Applicability, ApplicabilityGroup};
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::same::Same;
use crate::web::view::parts::{heading, para};
use crate::web::view::scene::Scene;
use crate::web::wording::Wording;

/// The columns of the table. What opens the fields comes early, to be seen in a narrow window.
const HEADS: [Phrase; 8] = [
    Phrase::TeamControl,
    Phrase::TeamEdit,
    Phrase::TeamApplies,
    Phrase::TeamReason,
    Phrase::TeamStatus,
    Phrase::FieldsEvidence,
    Phrase::FieldsOwner,
    Phrase::FieldsReview,
];

/// The statement of each standard, and the list of what has to be there in writing.
pub(super) fn applicability(scene: &Scene, source: &Rc<Source>) -> Html {
    let (wording, emit) = (scene.wording, scene.emit);
    html! {
        <>
            { para("lead", wording.get(Phrase::TeamStatementLead)) }
            <div class="links">
                { save(scene, Phrase::TeamSaveStatement, Export::Csv(Sheet::Applicability)) }
                { save(scene, Phrase::TeamSaveRecords, Export::Csv(Sheet::Records)) }
                { files(scene) }
                { outcome(scene) }
            </div>
            <Statements {wording} source={Same::of(source)} {emit} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct StatementsProps {
    wording: Wording,
    source: Same<Source>,
    emit: Callback<Msg>,
}

/// All that is on the screen and follows from the check alone.
struct Statements;

impl Component for Statements {
    type Message = ();
    type Properties = StatementsProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let StatementsProps {
            wording,
            source,
            emit,
        } = ctx.props();
        let statements = papers::applicability::applicability(source);
        html! {
            <>
                if statements.is_empty() {
                    { para("card", wording.get(Phrase::TeamNoStatement)) }
                }
                { for statements.iter().map(|one| statement(wording, one, emit)) }
                { records(wording, &crate::core::outlook::records(source), emit) }
            </>
        }
    }
}

fn statement(wording: &Wording, statement: &Applicability, emit: &Callback<Msg>) -> Html {
    let groups = statement.groups.iter();
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", statement.title.clone().into()) }
            { for statement.lead.iter().map(|line| para("", line.clone())) }
            { para("counts", statement.counts.clone()) }
            { for groups.map(|one| group(wording, one, emit)) }
        </section>
    }
}

fn group(wording: &Wording, group: &ApplicabilityGroup, emit: &Callback<Msg>) -> Html {
    let heads = HEADS.iter();
    let heads = heads.map(|head| html! { <th scope="col">{ wording.get(*head) }</th> });
    let rows = group.rows.iter().map(|row| {
        html! { <Control key={&*row.id} {wording} row={row.clone()} {emit} /> }
    });
    html! {
        <>
            { heading(wording, 2, "group-title", group.name.clone().into()) }
            <div class="scroll" role="region" tabindex="0" aria-label={group.name.clone()}>
                <table class="statement">
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}
