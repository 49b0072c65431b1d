//! Papers made by hand, with a piece of every kind.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::papers::document::{
    Bars, Block, Document, Item, Look, Map, MapCell, MapGroup,
};
use iso_readiness::core::papers::table::{Cell, Column, Table};
use iso_readiness::core::report::{Bar, SectionRow};

/// A table with a cell of every kind.
pub(super) fn table(title: &str, text: &str) -> Table {
    let columns = [
        ("Name", 20),
        ("Share", 8),
        ("Mean", 8),
        ("Count", 8),
        ("Day", 12),
        (text, 9),
    ];
    let columns = columns.map(|(name, width)| Column {
        name: Rc::from(name),
        width,
    });
    let row = vec![
        Cell::text(text),
        Cell::Percent(52),
        Cell::Hundredths(171),
        Cell::Number(7),
        Cell::Day(Day::of_date(2026, 11, 22).unwrap()),
        Cell::Empty,
    ];
    Table {
        title: Rc::from(title),
        remarks: vec![text.to_owned()],
        columns: columns.to_vec(),
        rows: vec![row],
    }
}

fn bars(text: &str) -> Bars {
    let row = |id: &str, bar| SectionRow {
        id: Rc::from(id),
        name: Rc::from(text),
        readiness: "52 %".to_owned(),
        low: "20 %".to_owned(),
        high: "80 %".to_owned(),
        coverage: "5 of 7".to_owned(),
        bar,
        summary: format!("Readiness 52 % {text}"),
    };
    let bar = Bar {
        low: 2000,
        high: 8000,
        readiness: Some(5200),
    };
    Bars {
        title: "Sections".to_owned(),
        description: text.to_owned(),
        rows: vec![row("4", Some(bar)), row("5", None)],
    }
}

fn map(text: &str) -> Map {
    let cell = |id: &str, look, sign| MapCell {
        id: Rc::from(id),
        name: Rc::from(text),
        look,
        sign,
        state: format!("State of {id}"),
        question: None,
    };
    let cells = vec![
        cell("4.1", Look::Open, "?"),
        cell("4.2", Look::Level(3), "3"),
        cell("4.3", Look::NotApplicable, "–"),
    ];
    Map {
        title: "All requirements".to_owned(),
        description: text.to_owned(),
        groups: vec![MapGroup {
            name: "4 Context".to_owned(),
            cells,
        }],
        legend: vec![
            (Look::Open, "1 open".to_owned()),
            (Look::Level(3), "1 in place".to_owned()),
        ],
    }
}

/// A paper that has this text wherever there can be one.
pub(super) fn paper(text: &str) -> Document {
    let item = |text: &str| Item {
        text: text.to_owned(),
        notes: vec!["A note".to_owned(), text.to_owned()],
    };
    Document {
        title: format!("Report {text}"),
        header: text.to_owned(),
        facts: vec![("Scope".to_owned(), text.to_owned())],
        blocks: vec![
            Block::Caution(text.to_owned()),
            Block::Heading(2, "Board".to_owned()),
            Block::Text(text.to_owned()),
            Block::Heading(4, text.to_owned()),
            Block::List(true, vec![item(text), item("Second")]),
            Block::List(false, vec![item(text), item("Second")]),
            Block::Heading(2, format!("Standard {text}")),
            Block::Table(table("A table", text)),
            Block::Bars(bars(text)),
            Block::Map(map(text)),
        ],
    }
}
