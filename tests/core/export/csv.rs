//! Tables as CSV, read by a reader of our own that knows RFC 4180 and nothing of the writer.

use std::rc::Rc;

use iso_readiness::core::export::{with_remarks, write_csv};
use iso_readiness::core::papers::table::{Cell, Column, Table};
use proptest::collection::vec;
use proptest::prelude::*;

use super::paper::table;
use super::{NASTY, huge, texts, writable};
use crate::sample::cases;

/// The rows of a file: every cell is quoted, and rows end with CR LF.
fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let mut rest = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    while !rest.is_empty() {
        rest = rest.strip_prefix('"').expect("a quoted cell");
        let mut cell = String::new();
        loop {
            let (before, after) = rest.split_once('"').expect("the end of a cell");
            cell.push_str(before);
            rest = after;
            let Some(after) = rest.strip_prefix('"') else {
                break;
            };
            cell.push('"');
            rest = after;
        }
        row.push(cell);
        if let Some(after) = rest.strip_prefix("\r\n") {
            rows.push(std::mem::take(&mut row));
            rest = after;
        } else {
            rest = rest.strip_prefix(',').expect("a comma between cells");
        }
    }
    assert_eq!(row, [""; 0], "the last row has no end");
    rows
}

fn of_texts(columns: &[String], cells: &[Vec<String>]) -> Table {
    let columns = columns.iter().map(|name| Column {
        name: Rc::from(name.as_str()),
        width: 9,
    });
    let rows = cells.iter();
    let rows = rows.map(|row| row.iter().map(|cell| Cell::text(cell.as_str())).collect());
    Table {
        title: Rc::from("Table"),
        remarks: Vec::new(),
        columns: columns.collect(),
        rows: rows.collect(),
    }
}

/// How the text comes out of a spreadsheet: the very same, or with one `'` in front.
fn is_same_or_guarded(given: &str, read: &str) -> bool {
    let given = writable(given);
    read == given || read.strip_prefix('\'') == Some(&given)
}

/// Whether a spreadsheet could take a cell for a formula, however it trims.
fn is_dangerous(cell: &str) -> bool {
    let is_unseen = |letter: char| {
        letter.is_whitespace()
            || "\u{ad}\u{200b}\u{200e}\u{200f}\u{202e}\u{2060}\u{feff}".contains(letter)
    };
    let first = cell.trim_start_matches(is_unseen).chars().next();
    cell.starts_with(['\t', '\r', '\n'])
        || first.is_some_and(|first| "=+-@＝＋－＠".contains(first))
}

#[test]
fn no_cell_and_no_head_can_be_a_formula_and_all_texts_come_back() {
    let texts: Vec<String> = NASTY
        .map(str::to_owned)
        .into_iter()
        .chain([huge()])
        .collect();
    let read = rows(&write_csv(&of_texts(&texts, std::slice::from_ref(&texts))));
    assert_eq!(read.len(), 2);
    for row in read {
        assert_eq!(row.len(), texts.len());
        for (given, cell) in texts.iter().zip(&row) {
            assert!(
                is_same_or_guarded(given, cell),
                "{given:?} came as {cell:?}"
            );
            assert!(!is_dangerous(cell), "{cell:?} could be a formula");
            assert_eq!(
                is_dangerous(&writable(given)),
                cell.len() > writable(given).len() && !given.starts_with('\'')
            );
        }
    }
}

#[test]
fn any_table_comes_back_and_is_safe() {
    let tables = (1..4_usize).prop_flat_map(|width| {
        let row = || vec(texts(), width..=width);
        (row(), vec(row(), 0..4))
    });
    proptest!(cases(256), |((heads, cells) in tables)| {
        let read = rows(&write_csv(&of_texts(&heads, &cells)));
        prop_assert_eq!(read.len(), cells.len() + 1);
        for (given, row) in [&heads].into_iter().chain(&cells).zip(&read) {
            prop_assert_eq!(given.len(), row.len());
            for (given, cell) in given.iter().zip(row) {
                prop_assert!(is_same_or_guarded(given, cell), "{:?} came as {:?}", given, cell);
                prop_assert!(!is_dangerous(cell), "{:?} could be a formula", cell);
            }
        }
    });
}

#[test]
fn two_texts_never_look_alike() {
    proptest!(cases(512), |(text in texts())| {
        let one = |text: &str| write_csv(&of_texts(&[text.to_owned()], &[]));
        let text = writable(&text);
        prop_assert_ne!(one(&text), one(&format!("'{text}")));
    });
}

#[test]
fn numbers_are_plain_and_days_are_iso() {
    let read = rows(&write_csv(&table("A table", "Firewalls")));
    assert_eq!(
        read,
        [
            ["Name", "Share (%)", "Mean", "Count", "Day", "Firewalls"],
            ["Firewalls", "52", "1.71", "7", "2026-11-22", ""],
        ]
    );
}

#[test]
fn remarks_stand_in_a_last_column_of_the_first_row() {
    let content = crate::shipped::content();
    let told = |table| rows(&write_csv(&with_remarks(content.words(), table)));
    let mut given = table("A table", "x");
    given.remarks.push("A draft".to_owned());
    given.rows.push(vec![Cell::text("y"), Cell::Empty]);
    let read = told(given.clone());
    assert_eq!(read[0].last().unwrap(), "About this table");
    assert_eq!(read[1].last().unwrap(), "x\nA draft");
    assert_eq!(read[2], ["y", "", "", "", "", "", ""]);

    given.rows.clear();
    let read = told(given.clone());
    assert_eq!(read[1], ["", "", "", "", "", "", "x\nA draft"]);

    given.remarks.clear();
    assert_eq!(told(given.clone()).len(), 1);

    given.rows.push(vec![Cell::text("-1")]);
    let read = told(given);
    assert!(read[1][0] == "'-1" && read[1].last().unwrap().contains("not part of the text"));
}
