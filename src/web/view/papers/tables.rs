//! Tables of a paper.

use yew::prelude::*;

use super::{Rc, para};
use crate::core::papers::table::{Cell, Column, Table};
use crate::core::words::Words;
use crate::web::view::element::classed;
use crate::web::wording::Wording;

/// A table with its title, in a frame that scrolls sideways where there is too little room.
pub(super) fn paper_table(wording: &Wording, table: &Table) -> Html {
    let heads = table.columns.iter().map(head);
    let rows = table.rows.iter().map(|cells| row(&wording.words, cells));
    let title = AttrValue::from(Rc::clone(&table.title));
    html! {
        <>
            { framed(title, html! {
                <>
                    <thead><tr>{ for heads }</tr></thead>
                    <tbody>{ for rows }</tbody>
                </>
            }) }
            { for table.remarks.iter().map(|remark| para("hint prose", remark.clone())) }
        </>
    }
}

/// The frame of a table, which the keyboard scrolls.
pub(super) fn framed(title: AttrValue, rows: Html) -> Html {
    html! {
        <div class="scroll" role="region" tabindex="0" aria-label={&title}>
            <table>
                <caption>{ title }</caption>
                { rows }
            </table>
        </div>
    }
}

/// A column that wants many characters keeps some room where the frame scrolls.
fn head(column: &Column) -> Html {
    let class = match column.width {
        ..=9 => "",
        10..=29 => "broad",
        30.. => "broadest",
    };
    classed(
        class,
        html! { <th scope="col">{ Rc::clone(&column.name) }</th> },
    )
}

fn row(words: &Words, cells: &[Cell]) -> Html {
    let mut cells = cells.iter();
    let first = cells.next().map(|cell| cell.shown(words));
    html! {
        <tr>
            <th scope="row">{ for first }</th>
            { for cells.map(|cell| shown(words, cell)) }
        </tr>
    }
}

fn shown(words: &Words, cell: &Cell) -> Html {
    let class = match cell {
        Cell::Number(_) | Cell::Hundredths(_) | Cell::Percent(_) => "number",
        Cell::Empty | Cell::Text(_) | Cell::Day(_) => "",
    };
    classed(class, html! { <td>{ cell.shown(words) }</td> })
}
