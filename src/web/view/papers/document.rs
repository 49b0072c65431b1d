//! A paper on the screen, piece by piece.

use yew::prelude::*;

use super::bars::chart;
use super::map::map;
use super::para;
use super::tables::paper_table;
use crate::core::papers::document::{Block, Document, Item};
use crate::web::view::parts::{Buttons, heading};
use crate::web::wording::Wording;

/// A whole paper. Where it is printed, its header stands at the head of each page.
pub(super) fn document(buttons: &Buttons, document: &Document) -> Html {
    let Document {
        title,
        header,
        facts,
        blocks,
    } = document;
    let blocks = blocks.iter().enumerate();
    html! {
        <div class="paper">
            <div class="paper-head" aria-hidden="true">{ para("", header.clone()) }</div>
            <div class="paper-body">
                { para("paper-title", title.clone()) }
                { description(facts) }
                { for blocks.map(|(place, each)| block(buttons, place, each)) }
            </div>
        </div>
    }
}

/// What one has to know about the paper.
fn description(facts: &[(String, String)]) -> Html {
    let facts = facts.iter().map(|(name, value)| {
        html! {
            <div>
                <dt>{ name.clone() }</dt>
                <dd>{ value.clone() }</dd>
            </div>
        }
    });
    html! { <dl class="facts">{ for facts }</dl> }
}

/// One piece; `place` tells it from all others.
fn block(buttons: &Buttons, place: usize, block: &Block) -> Html {
    let wording = buttons.wording;
    match block {
        Block::Heading(level, text) => title(wording, *level, text),
        Block::Text(text) => para("prose", text.clone()),
        Block::Caution(text) => para("notice caution", text.clone()),
        Block::List(is_ordered, items) => list(*is_ordered, items),
        Block::Table(table) => paper_table(wording, table),
        Block::Bars(bars) => chart(wording, place, bars),
        Block::Map(shown) => map(buttons, shown),
    }
}

/// A heading; the highest level in a paper is 2, and comes below the title of the screen.
fn title(wording: &Wording, level: u8, text: &str) -> Html {
    let class = if level > 2 {
        "paper-point"
    } else {
        "paper-part"
    };
    let text = AttrValue::from(text.to_owned()).into();
    heading(wording, level.saturating_sub(1).max(1), class, text)
}

fn list(is_ordered: bool, items: &[Item]) -> Html {
    let items = items.iter().map(|item| {
        html! {
            <li>
                { item.text.clone() }
                { for item.notes.iter().map(|note| para("hint prose", note.clone())) }
            </li>
        }
    });
    if is_ordered {
        html! { <ol class="points">{ for items }</ol> }
    } else {
        html! { <ul class="points">{ for items }</ul> }
    }
}
