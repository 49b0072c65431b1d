//! The workbook: an archive of XML, read here as what it is, and in `tests/outside/` by programs
//! for spreadsheets.

use std::io::{Cursor, Read};
use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::export::{Sheet, workbook, workbook_of};
use iso_readiness::core::papers::table::{Cell, Column, Table};
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::{NASTY, content, day, mixed, source};
use crate::sample::cases;

fn table(rows: Vec<Vec<Cell>>) -> Table {
    let width = rows.first().map_or(0, Vec::len);
    let column = |number: usize| Column {
        name: Rc::from(format!("=column {number}")),
        width: 20,
    };
    Table {
        title: Rc::from("A/table: [of] 'cells' that has a long name"),
        remarks: vec!["-1+1".to_owned()],
        columns: (0..width).map(column).collect(),
        rows,
    }
}

fn made(tables: &[(Sheet, Table)]) -> Vec<u8> {
    let about = [("=1+1".to_owned(), "@SUM(1)".to_owned())];
    workbook_of(content().words(), day(), tables, &about).unwrap()
}

/// A file of the archive.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    let mut file = archive.by_name(name).unwrap();
    file.read_to_string(&mut text).unwrap();
    text
}

fn texts_in(item: Node) -> String {
    let texts = item.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

/// The cells of a sheet, as their kind and value.
fn cells(bytes: &[u8], number: usize) -> Vec<(Option<String>, String)> {
    let strings = part(bytes, "xl/sharedStrings.xml");
    let strings = Document::parse(&strings).unwrap();
    let items = strings.descendants().filter(|node| node.has_tag_name("si"));
    let strings: Vec<String> = items.map(texts_in).collect();
    let sheet = part(bytes, &format!("xl/worksheets/sheet{number}.xml"));
    let sheet = Document::parse(&sheet).unwrap();
    let found = sheet.descendants().filter(|node| node.has_tag_name("c"));
    found
        .map(|cell| {
            let kind = cell.attribute("t").map(ToOwned::to_owned);
            let value = cell.descendants().find(|node| node.has_tag_name("v"));
            let value = value.and_then(|value| value.text()).unwrap_or_default();
            if kind.as_deref() == Some("s") {
                (kind, strings[value.parse::<usize>().unwrap()].clone())
            } else {
                (kind, value.to_owned())
            }
        })
        .collect()
}

#[test]
fn texts_are_texts_whatever_they_look_like() {
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@A1",
        "http://a.example",
        "<r><t>x</t></r>",
        "007",
        "TRUE",
        " ",
    ];
    let rows = texts.map(|text| vec![Cell::text(text)]).to_vec();
    let bytes = made(&[(Sheet::Answers, table(rows))]);
    let written = cells(&bytes, 2);
    let written = written.iter().skip(1).map(|(kind, text)| {
        assert_eq!(kind.as_deref(), Some("s"));
        text.trim_end_matches(' ')
    });
    let texts: Vec<&str> = texts
        .iter()
        .map(|text| text.trim_end_matches(' '))
        .collect();
    assert_eq!(written.collect::<Vec<_>>(), texts);
    for number in [1, 2] {
        let sheet = part(&bytes, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"));
    }
}

#[test]
fn numbers_shares_and_days_are_what_they_are() {
    let day = Day::of_text("2027-03-31").unwrap();
    let row = vec![
        Cell::Number(7),
        Cell::Hundredths(171),
        Cell::Percent(52),
        Cell::Day(day),
        Cell::Empty,
    ];
    let bytes = made(&[(Sheet::Gaps, table(vec![row]))]);
    let written = cells(&bytes, 2);
    let values: Vec<&str> = written
        .iter()
        .skip(5)
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(values, ["7", "1.71", "0.52", "46477"]);
    assert!(written.iter().skip(5).all(|(kind, _)| kind.is_none()));
    let styles = part(&bytes, "xl/styles.xml");
    assert!(styles.contains("yyyy-mm-dd") && styles.contains("0 %"));
}

#[test]
fn a_text_beyond_what_a_cell_can_hold_is_cut_and_the_first_sheet_says_so() {
    let long = "=é😀\n".repeat(25_000);
    let bytes = made(&[(Sheet::Answers, table(vec![vec![Cell::text(long.as_str())]]))]);
    let written = cells(&bytes, 2);
    let (_, text) = written.last().unwrap();
    assert!(text.encode_utf16().count() <= 32_767);
    let kept = text.split(" … (cut").next().unwrap();
    assert!(long.starts_with(kept) && kept.len() > 32_000);
    assert!(
        cells(&bytes, 1)
            .iter()
            .any(|(_, text)| text.starts_with("1 text is longer"))
    );
    let whole = made(&[(Sheet::Answers, table(vec![vec![Cell::text(NASTY)]]))]);
    assert!(
        cells(&whole, 1)
            .iter()
            .all(|(_, text)| !text.contains("longer"))
    );
}

#[test]
fn heads_stay_in_sight_and_filter() {
    let rows = vec![vec![Cell::Number(1), Cell::Number(2)]; 3];
    let bytes = made(&[(Sheet::Plan, table(rows))]);
    let sheet = part(&bytes, "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("<autoFilter ref=\"A1:B4\""));
    assert!(sheet.contains("customWidth=\"1\""));
}

#[test]
fn sheets_are_named_by_their_tables_and_no_two_alike() {
    let tables = [Sheet::Summary, Sheet::Answers].map(|sheet| (sheet, table(Vec::new())));
    let book = part(&made(&tables), "xl/workbook.xml");
    assert!(book.contains("name=\"About this file\""));
    assert!(
        book.contains("name=\"A table   of  'cells' that has\""),
        "{book}"
    );
    assert!(book.contains("name=\"answers\""));
}

#[test]
fn the_same_check_is_the_same_file_with_the_day_it_is_given() {
    let content = content();
    let source = source(&content, &mixed(&content, &["iso27001-2022"]));
    let file = workbook(&source).unwrap();
    assert_eq!(file, workbook(&source).unwrap());
    assert!(file.name.ends_with("-2026-11-22.xlsx"));
    let properties = part(&file.bytes, "docProps/core.xml");
    assert_eq!(properties.matches("2026-11-22T00:00:00Z").count(), 2);
}

proptest! {
    #![proptest_config(cases(32))]

    /// What XML cannot have is replaced, and everything else comes back as it is.
    #[test]
    fn any_text_makes_a_workbook(texts in proptest::collection::vec("\\PC{1,40}", 1..8)) {
        let rows = texts.iter().map(|text| vec![Cell::text(text.as_str())]).collect();
        let bytes = made(&[(Sheet::Records, table(rows))]);
        let written = cells(&bytes, 2);
        let written = written.iter().skip(1).map(|(_, text)| text.replace("_x005F_", "_"));
        prop_assert_eq!(written.collect::<Vec<_>>(), texts);
    }
}
