//! What the ticked actions would bring, without touching an answer.

use std::rc::Rc;

use yew::prelude::*;

use crate::core::compare::Sides;
use crate::core::outlook::{Way, WhatIf, WhatIfRow, told, what_if};
use crate::core::papers::Source;
use crate::core::session::{Msg, PaperFact};
use crate::core::words::Phrase;
use crate::web::same::Same;
use crate::web::view::element::{class_with, with};
use crate::web::view::parts::{Buttons, disclosure, heading, para};
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
pub(super) struct TriedProps {
    pub(super) wording: Wording,
    pub(super) source: Same<Source>,
    /// The least that is to be done.
    pub(super) way: Same<Option<Way>>,
    pub(super) ticked: Vec<Rc<str>>,
    pub(super) emit: Callback<Msg>,
}

/// The figures now and with the ticked actions, beside the plan or above it.
pub(super) struct Tried;

impl Component for Tried {
    type Message = ();
    type Properties = TriedProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (wording, n) = (&props.wording, props.ticked.len());
        let brought = what_if(&props.source, &props.ticked);
        let status = if n == 0 {
            wording.get(Phrase::TeamNothing)
        } else {
            let ticked = wording.count(Phrase::TeamTicked, n, &[]);
            let closed = brought.closed.len().to_string();
            let milder = brought.milder.len().to_string();
            let values = [
                ("ticked", &*ticked),
                ("closed", &closed),
                ("milder", &milder),
            ];
            wording.fill(Phrase::TeamClosed, &values)
        };
        let panel = html! {
            <section>
                { heading(wording, 1, "subtitle", wording.get(Phrase::TeamWhatIf).into()) }
                <p role="status">{ status }</p>
                { for brought.standards.iter().map(|row| standard(wording, row, n > 0)) }
                { findings(wording, &brought) }
                { ways(props) }
            </section>
        };
        let look = if n > 0 { "tried is-on" } else { "tried" };
        let class = class_with("card", look);
        with(
            &["class", "part"],
            vec![class, Some(AttrValue::Static("card"))],
            panel,
        )
    }
}

/// Which findings the ticked actions would change, and how.
fn findings(wording: &Wording, brought: &WhatIf) -> Html {
    let lists = [
        (Phrase::TeamGone, &brought.closed),
        (Phrase::TeamMilder, &brought.milder),
        (Phrase::TeamOpened, &brought.opened),
    ];
    let lists = lists
        .into_iter()
        .filter(|(_, findings)| !findings.is_empty());
    let lists = lists.map(|(name, findings)| {
        let items = findings.iter();
        let items = items.map(|finding| html! { <li>{ finding.clone() }</li> });
        html! {
            <div class="named-list">
                { para("hint", wording.get(name)) }
                <ul>{ for items }</ul>
            </div>
        }
    });
    let lists: Vec<Html> = lists.collect();
    if lists.is_empty() {
        return Html::default();
    }
    let summary = wording.get(Phrase::TeamFindings).into();
    disclosure(
        "",
        false,
        summary,
        html! { <div class="named-lists">{ for lists }</div> },
    )
}

/// One standard: where it stands, its readiness, how many findings of each kind, and whatever else
/// would move. With four standards, more would be too much to look through.
fn standard(wording: &Wording, row: &WhatIfRow, is_tried: bool) -> Html {
    let status = (wording.get(Phrase::TeamStatus), row.status.clone());
    let status = line(is_tried, status.0, &status.1);
    let figures = row.figures.iter().enumerate();
    let figures = figures.filter(|(place, (_, sides))| *place == 0 || sides.differ());
    let figures = figures.map(|(_, (name, sides))| line(is_tried, name.clone().into(), sides));
    let findings = row.findings.iter().map(|(name, sides)| {
        let sides = Sides {
            before: sides.before.to_string(),
            after: sides.after.to_string(),
        };
        line(is_tried, name.clone().into(), &sides)
    });
    html! {
        <table class="tried-table">
            <caption>{ row.title.clone() }</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{ wording.get(Phrase::TeamNow) }</th>
                    if is_tried {
                        <th scope="col">{ wording.get(Phrase::TeamThen) }</th>
                    }
                </tr>
            </thead>
            <tbody>
                { status }
                { for figures }
                { for findings }
            </tbody>
        </table>
    }
}

/// A line of the table; what would differ is bold.
fn line<T>(is_tried: bool, name: AttrValue, sides: &Sides<T>) -> Html
where
    T: AsRef<str> + PartialEq,
{
    let text = |side: &T| AttrValue::from(side.as_ref().to_owned());
    html! {
        <tr>
            <th scope="row">{ name }</th>
            <td>{ text(&sides.before) }</td>
            if is_tried {
                <td>
                    if sides.differ() {
                        <strong>{ text(&sides.after) }</strong>
                    } else {
                        { text(&sides.after) }
                    }
                </td>
            }
        </tr>
    }
}

/// The shortest way, and the way back to nothing.
fn ways(props: &TriedProps) -> Html {
    let TriedProps {
        wording, way, emit, ..
    } = props;
    let buttons = Buttons { wording, emit };
    let set = |ids: &[Rc<str>]| Msg::Papered(Rc::new(PaperFact::TicksSet(ids.to_vec())));
    html! {
        <div class="shortest">
            if let Some(way) = &**way {
                { para("hint", told(&wording.words, way)) }
            } else {
                { para("hint", wording.get(Phrase::TeamWayNone)) }
            }
            <div class="links">
                if let Some(way) = &**way {
                    { buttons.make("secondary", Phrase::TeamWayTick, set(&way.questions)) }
                }
                if !props.ticked.is_empty() {
                    { buttons.make("quiet", Phrase::TeamUntick, set(&[])) }
                }
            </div>
        </div>
    }
}
