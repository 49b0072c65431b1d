//! What a team keeps about questions: who sees to it, until when, what there is to show.
//!
//! Lists are long and few of their items are planned at a time, so fields are made only where
//! somebody opened them.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::open::open;
use crate::core::day::Day;
use crate::core::report::QuestionLink;
use crate::core::session::{Msg, PaperFact};
use crate::core::words::Phrase;
use crate::core::work::{Driver, Work};
use crate::web::view::parts::{check, para};
use crate::web::wording::Wording;

/// The longest line that can be typed, in characters.
const LONGEST: &str = "200";

/// A question with what the team keeps about it, and what helps to fill that in.
#[derive(Clone, PartialEq)]
pub(super) struct Asked {
    pub(super) question: QuestionLink,
    pub(super) work: Work,
    /// What there should be to show once it is done.
    pub(super) evidence: Vec<Rc<str>>,
    /// The requirements it counts for.
    pub(super) serves: Vec<String>,
    /// Whether the reasons why a control is there are asked for.
    pub(super) asks_drivers: bool,
    /// The place in a list by which the question is found again; none where the question is
    /// named beside the fields.
    pub(super) list: Option<&'static str>,
}

#[derive(PartialEq, Properties)]
pub(super) struct FoldedProps {
    pub(super) wording: Wording,
    pub(super) asked: Asked,
    pub(super) emit: Callback<Msg>,
}

/// The fields of one question, one tap away.
pub(super) struct Folded {
    is_open: bool,
}

impl Component for Folded {
    /// Whether it is open.
    type Message = bool;
    type Properties = FoldedProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { is_open: false }
    }

    fn update(&mut self, _ctx: &Context<Self>, is_open: bool) -> bool {
        std::mem::replace(&mut self.is_open, is_open) != is_open
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FoldedProps {
            wording,
            asked,
            emit,
        } = ctx.props();
        let ontoggle = ctx.link().callback(|event: Event| {
            let details: Element = event.target_unchecked_into();
            details.has_attribute("open")
        });
        html! {
            <details class="disclosure" {ontoggle}>
                <summary>
                    { wording.get(Phrase::TeamPlan) }
                    <span class="unseen">{ ": " }{ asked.question.ask.clone() }</span>
                </summary>
                if self.is_open {
                    { fields(wording, asked, emit) }
                }
            </details>
        }
    }
}

/// The fields of one question.
pub(super) fn fields(wording: &Wording, asked: &Asked, emit: &Callback<Msg>) -> Html {
    let form = Form {
        wording,
        asked,
        known: Rc::new(Cell::new(asked.work.clone())),
        emit,
    };
    html! {
        <div class="work">
            if let Some(list) = asked.list {
                { open(list, &asked.question, emit) }
            }
            { named_list(wording, Phrase::TeamEvidence, asked.evidence.iter().cloned()) }
            { named_list(wording, Phrase::TeamServes, asked.serves.iter().map(|text| Rc::from(&**text))) }
            <div class="work-fields">
                { form.text(Phrase::FieldsOwner, &asked.work.owner, |work, text| work.owner = text) }
                { form.day(Phrase::FieldsDue, asked.work.due, |work, day| work.due = day) }
                { form.text(Phrase::FieldsEvidence, &asked.work.evidence, |work, text| work.evidence = text) }
                { form.day(Phrase::FieldsReview, asked.work.review, |work, day| work.review = day) }
            </div>
            if asked.asks_drivers {
                { form.drivers() }
            }
            { para("hint", wording.get(Phrase::FieldsHint)) }
        </div>
    }
}

/// A list with its name; nothing where there is nothing in it.
fn named_list(
    wording: &Wording,
    name: Phrase,
    items: impl ExactSizeIterator<Item = Rc<str>>,
) -> Html {
    if items.len() == 0 {
        return Html::default();
    }
    html! {
        <div class="named-list">
            <p class="hint">{ wording.get(name) }</p>
            <ul>{ for items.map(|item| html! { <li>{ item }</li> }) }</ul>
        </div>
    }
}

/// The fields of one question, and the way to tell that one changed.
struct Form<'a> {
    wording: &'a Wording,
    asked: &'a Asked,
    /// What is known by now. Two fields may change before anything is rendered again, as when one
    /// is left by filling in the next, and neither may undo the other.
    known: Rc<Cell<Work>>,
    emit: &'a Callback<Msg>,
}

impl Form<'_> {
    /// What a screen reader calls a field: twenty questions may be open, each with an owner.
    fn name(&self, label: Phrase) -> AttrValue {
        let label = self.wording.get(label);
        let values = [("field", &*label), ("ask", &*self.asked.question.ask)];
        self.wording.fill(Phrase::FieldsOf, &values)
    }

    /// Tells what the team keeps once `change` is made to it, where it makes a difference.
    fn changed(&self, change: impl Fn(&mut Work, &HtmlInputElement) + 'static) -> Callback<Event> {
        let id = Rc::clone(&self.asked.question.id);
        let known = Rc::clone(&self.known);
        let emit = self.emit.clone();
        Callback::from(move |event: Event| {
            let field: HtmlInputElement = event.target_unchecked_into();
            let before = known.take();
            let mut work = before.clone();
            change(&mut work, &field);
            known.set(work.clone());
            if work != before {
                let fact = PaperFact::WorkChanged(Rc::clone(&id), Rc::new(work));
                emit.emit(Msg::Papered(Rc::new(fact)));
            }
        })
    }

    /// A line of text. It tells when the visitor is done with it, because every figure of the
    /// paper is computed anew then.
    fn text(&self, label: Phrase, value: &Rc<str>, change: fn(&mut Work, Rc<str>)) -> Html {
        let onchange =
            self.changed(move |work, field| change(work, Rc::from(field.value().trim())));
        html! {
            <label class="field">
                <span>{ self.wording.get(label) }</span>
                <input type="text" value={Rc::clone(value)} aria-label={self.name(label)}
                    maxlength={LONGEST} autocomplete="off" {onchange} />
            </label>
        }
    }

    /// A day. While somebody types a year, there is none for a moment; that changes nothing.
    fn day(&self, label: Phrase, value: Option<Day>, change: fn(&mut Work, Option<Day>)) -> Html {
        let onchange = self.changed(move |work, field| {
            let text = field.value();
            let day = Day::of_text(&text);
            if text.is_empty() || day.is_some() {
                change(work, day);
            }
        });
        let value = value.map(Day::text);
        html! {
            <label class="field">
                <span>{ self.wording.get(label) }</span>
                <input type="date" value={value.unwrap_or_default()} aria-label={self.name(label)}
                    min={Day::default().text()} {onchange} />
            </label>
        }
    }

    /// Why the control is there.
    fn drivers(&self) -> Html {
        let boxes = Driver::ALL.map(|driver| {
            let label = self.wording.get(match driver {
                Driver::Risk => Phrase::FieldsRisk,
                Driver::Law => Phrase::FieldsLaw,
                Driver::Contract => Phrase::FieldsContract,
                Driver::Business => Phrase::FieldsBusiness,
            });
            let onchange = self.changed(move |work, field| {
                let has = |one| work.drivers.contains(&one) && one != driver;
                let all = Driver::ALL.into_iter();
                let drivers = all.filter(|one| has(*one) || (*one == driver && field.checked()));
                work.drivers = drivers.collect();
            });
            let checked = self.asked.work.drivers.contains(&driver);
            check("check", None, label, checked, onchange)
        });
        html! {
            <fieldset class="drivers">
                <legend>
                    { self.wording.get(Phrase::FieldsDrivers) }
                    <span class="unseen">{ ": " }{ self.asked.question.ask.clone() }</span>
                </legend>
                { for boxes }
            </fieldset>
        }
    }
}
