//! One control of the Statement of Applicability, and the fields behind it.

use yew::prelude::*;

use super::fields::{Asked, fields};
use crate::core::day::Day;
use crate::core::papers::applicability::ApplicabilityRow;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::web::view::parts::{numbered, para};
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct ControlProps {
    pub(super) wording: Wording,
    pub(super) row: ApplicabilityRow,
    pub(super) emit: Callback<Msg>,
}

/// A row of the table, and below it the fields of its questions once they are asked for.
pub(super) struct Control {
    is_open: bool,
}

impl Component for Control {
    /// The fields were opened or closed.
    type Message = ();
    type Properties = ControlProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { is_open: false }
    }

    fn update(&mut self, _ctx: &Context<Self>, (): ()) -> bool {
        self.is_open = !self.is_open;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ControlProps { wording, row, emit } = ctx.props();
        let toggle = ctx.link().callback(|_: MouseEvent| ());
        let label = wording.fill(Phrase::TeamEditOne, &[("id", &row.id), ("name", &row.name)]);
        let review = row.review.map(Day::text);
        html! {
            <>
                <tr>
                    <th scope="row">{ numbered(row.id.clone(), row.name.clone()) }</th>
                    <td>
                        if !row.questions.is_empty() {
                            <button type="button" class="quiet" aria-expanded={self.is_open.to_string()}
                                aria-label={label} onclick={toggle}>
                                { wording.get(Phrase::TeamEdit) }
                            </button>
                        }
                    </td>
                    <td>{ row.applicable.clone() }</td>
                    <td>{ lines(&row.inclusion) }{ lines(&row.exclusion) }</td>
                    <td>{ row.status.clone() }</td>
                    <td>{ lines(&row.evidence) }</td>
                    <td>{ lines(&row.owner) }</td>
                    <td>{ for review }</td>
                </tr>
                if self.is_open {
                    <tr class="opened">
                        <td colspan="8"><div class="opened-fields">{ opened(wording, row, emit) }</div></td>
                    </tr>
                }
            </>
        }
    }
}

/// The fields of all questions of a control.
fn opened(wording: &Wording, row: &ApplicabilityRow, emit: &Callback<Msg>) -> Html {
    let questions = row.questions.iter().map(|(question, work)| {
        let asked = Asked {
            question: question.clone(),
            work: work.clone(),
            evidence: Vec::new(),
            serves: Vec::new(),
            asks_drivers: true,
            list: Some("statement"),
        };
        html! { <div key={&*question.id}>{ fields(wording, &asked, emit) }</div> }
    });
    questions.collect()
}

/// A text of several lines.
fn lines(text: &str) -> Html {
    text.lines().map(|line| para("", line.to_owned())).collect()
}
