//! What to do now, next and later.

use std::rc::Rc;

use yew::prelude::*;

use super::fields::{Asked, Folded};
use super::open::open;
use crate::core::day::Day;
use crate::core::papers::plan::{Band, Board, BoardItem};
use crate::core::report::QuestionLink;
use crate::core::session::{Msg, PaperFact};
use crate::core::words::Phrase;
use crate::web::same::Same;
use crate::web::view::element::{class_with, with};
use crate::web::view::parts::{button, heading, para, tell_change};
use crate::web::wording::Wording;

/// How many actions of a band are shown before one asks for more.
const SHOWN: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct BandsProps {
    pub(super) wording: Wording,
    pub(super) board: Same<Board>,
    pub(super) ticked: Vec<Rc<str>>,
    pub(super) emit: Callback<Msg>,
}

/// The bands, each with its first actions.
pub(super) struct Bands {
    /// The bands that are shown to their end.
    whole: Vec<&'static str>,
}

impl Component for Bands {
    /// The band to be shown to its end.
    type Message = &'static str;
    type Properties = BandsProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self { whole: Vec::new() }
    }

    fn update(&mut self, _ctx: &Context<Self>, band: &'static str) -> bool {
        self.whole.push(band);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let bands = ctx.props().board.bands.iter();
        html! { <div class="bands">{ for bands.map(|one| self.band(ctx, one)) }</div> }
    }
}

impl Bands {
    fn band(&self, ctx: &Context<Self>, band: &Band) -> Html {
        let props = ctx.props();
        let wording = &props.wording;
        let is_whole = self.whole.contains(&band.id);
        // What is ticked counts, so it is never hidden.
        let is_shown = |place: usize, item: &BoardItem| {
            is_whole || place < SHOWN || props.ticked.contains(&item.item.question.id)
        };
        let items = band.items.iter().enumerate();
        let items = items.filter(|(place, item)| is_shown(*place, item));
        let items: Vec<Html> = items.map(|(_, item)| action(props, item)).collect();
        let hidden = band.items.len() - items.len();
        let id = band.id;
        let onclick = ctx.link().callback(move |_: MouseEvent| id);
        html! {
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", band.title.clone().into()) }
                { para("hint", band.lead.clone()) }
                <ol class="actions">{ for items }</ol>
                if hidden > 0 {
                    <div class="links">
                        { button("secondary", wording.count(Phrase::TeamRest, hidden, &[]), onclick, false) }
                    </div>
                }
            </section>
        }
    }
}

/// One thing to do.
fn action(props: &BandsProps, action: &BoardItem) -> Html {
    let BandsProps { wording, emit, .. } = props;
    let (item, question) = (&action.item, &action.item.question);
    let asked = Asked {
        question: question.clone(),
        work: action.work.clone(),
        evidence: action.evidence.clone(),
        serves: action.serves.clone(),
        asks_drivers: false,
        list: None,
    };
    html! {
        <li key={&*question.id}>
            <div class="action-head">
                <p class="tags">
                    if item.blocks {
                        { tag("tag-blocks", wording.get(Phrase::PlanBlocks)) }
                    }
                    { tag("tag-gain", item.gain.clone().into()) }
                    { tag("", item.effort.clone().into()) }
                    { for kept(wording, action) }
                </p>
                { try_out(props, question) }
            </div>
            { open("plan", question, emit) }
            <p>
                <strong>{ wording.get(Phrase::QuestionFirst) }</strong>
                { " " }
                { item.first.clone() }
            </p>
            if !action.prose.is_empty() {
                { para("hint prose", action.prose.clone()) }
            }
            <Folded {wording} {asked} {emit} />
        </li>
    }
}

/// The box by which an action is tried out.
fn try_out(props: &BandsProps, question: &QuestionLink) -> Html {
    let wording = &props.wording;
    let checked = props.ticked.contains(&question.id);
    let ticked = PaperFact::Ticked(Rc::clone(&question.id));
    let onchange = tell_change(&props.emit, Msg::Papered(Rc::new(ticked)));
    let label = wording.fill(Phrase::TeamTryOne, &[("ask", &question.ask)]);
    html! {
        <label class="check try">
            <input type="checkbox" {checked} {onchange} aria-label={label} />
            <span>{ wording.get(Phrase::TeamTry) }</span>
        </label>
    }
}

/// Who sees to it and until when, where that is settled.
fn kept(wording: &Wording, action: &BoardItem) -> Vec<Html> {
    let owner = (!action.work.owner.is_empty()).then(|| action.work.owner.to_string());
    let due = action.work.due.map(Day::text);
    let named = [(Phrase::FieldsOwner, owner), (Phrase::FieldsDue, due)];
    let told = named.into_iter().filter_map(|(name, value)| {
        let name = wording.get(name);
        let values = [("field", &*name), ("ask", &*value?)];
        Some(tag("", wording.fill(Phrase::FieldsOf, &values)))
    });
    told.collect()
}

/// A short word on an action.
fn tag(class: &'static str, text: AttrValue) -> Html {
    let tag = html! { <span>{ text }</span> };
    with(&["class"], vec![class_with("tag", class)], tag)
}
