//! All requirements of a standard at a glance, and the same as a table.

use yew::prelude::*;

use super::tables::framed;
use super::{Msg, Phrase, Rc};
use crate::core::papers::document::{Look, Map, MapCell, MapGroup};
use crate::web::view::element::{class_with, with};
use crate::web::view::parts::{Buttons, disclosure, numbered, tell};
use crate::web::wording::Wording;

/// A cell for each requirement, which opens a question of it.
pub(super) fn map(buttons: &Buttons, map: &Map) -> Html {
    let summary = buttons.wording.get(Phrase::SectionsTable).into();
    let legend = map.legend.iter().map(|(look, meaning)| {
        html! {
            <li>
                { looking(None, *look, html! { <span>{ sign(map, *look) }</span> }) }
                { meaning.clone() }
            </li>
        }
    });
    html! {
        // Its title stands above it already, as a heading.
        <figure aria-label={map.title.clone()}>
            <figcaption class="hint">{ map.description.clone() }</figcaption>
            <ul class="looks">{ for legend }</ul>
            { for map.groups.iter().map(|each| group(buttons, each)) }
            { disclosure("", false, summary, twin(buttons.wording, map)) }
        </figure>
    }
}

/// What stands in cells of this look.
fn sign(map: &Map, look: Look) -> &'static str {
    let mut cells = map.groups.iter().flat_map(|group| &group.cells);
    cells
        .find(|cell| cell.look == look)
        .map_or("", |cell| cell.sign)
}

fn group(buttons: &Buttons, group: &MapGroup) -> Html {
    let cells = group.cells.iter().map(|each| cell(buttons, each));
    html! {
        <div class="map-group">
            <p>{ group.name.clone() }</p>
            <ul aria-label={group.name.clone()}>{ for cells }</ul>
        </div>
    }
}

fn cell(buttons: &Buttons, cell: &MapCell) -> Html {
    let inside = html! {
        <>
            <span class="map-sign" aria-hidden="true">{ cell.sign }</span>
            <span>{ Rc::clone(&cell.id) }</span>
            <span class="map-told">{ format!(" {}: {}", cell.name, cell.state) }</span>
        </>
    };
    let shown = match &cell.question {
        Some(question) => {
            let place: Rc<str> = Rc::from(["map ", &cell.id].concat());
            let opened = Msg::Opened {
                question: Rc::clone(question),
                from: Some(Rc::clone(&place)),
            };
            let onclick = tell(buttons.emit, opened);
            let button = html! { <button {onclick}>{ inside }</button> };
            looking(Some(place), cell.look, button)
        }
        None => looking(None, cell.look, html! { <span>{ inside }</span> }),
    };
    html! { <li>{ shown }</li> }
}

/// An element that looks like the cells of a standing; a button has a place to come back to.
fn looking(place: Option<Rc<str>>, look: Look, element: Html) -> Html {
    let look = match look {
        Look::Open => "is-open",
        Look::FindOut => "is-unknown",
        Look::NotApplicable => "is-outside",
        Look::Level(0) => "is-at-0",
        Look::Level(1) => "is-at-1",
        Look::Level(2) => "is-at-2",
        Look::Level(3) => "is-at-3",
        Look::Level(_) => "is-at-4",
    };
    let kind = place.is_some().then_some(AttrValue::Static("button"));
    let (place, class) = (place.map(AttrValue::from), class_with("map-cell", look));
    let keys = &["type", "data-jump", "class"];
    with(keys, vec![kind, place, class], element)
}

fn twin(wording: &Wording, map: &Map) -> Html {
    let heads = [
        Phrase::SectionsSection,
        Phrase::PaperRequirement,
        Phrase::PaperState,
    ];
    let heads = heads.map(|head| html! { <th scope="col">{ wording.get(head) }</th> });
    let groups = map.groups.iter();
    let rows = groups.flat_map(|group| group.cells.iter().map(|cell| told(&group.name, cell)));
    framed(
        AttrValue::from(map.title.clone()),
        html! {
            <>
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </>
        },
    )
}

fn told(group: &str, cell: &MapCell) -> Html {
    html! {
        <tr>
            <td>{ group.to_owned() }</td>
            <th scope="row">{ numbered(Rc::clone(&cell.id), Rc::clone(&cell.name)) }</th>
            <td>{ cell.state.clone() }</td>
        </tr>
    }
}
