//! The workbook: what the file is about, and a sheet for each table.
//!
//! The library that writes it is larger than the rest of the program. So it is in a part of its
//! own, and nothing but [`workbook`] leads to it.

mod sheet;
mod text;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use self::sheet::Looks;
use self::text::sheet_names;
use super::{Export, File, Sheet};
use crate::core::day::Day;
use crate::core::papers::Source;
use crate::core::papers::about::about;
use crate::core::papers::table::Table;
use crate::core::papers::tables::table;
use crate::core::words::{Phrase, Words};

/// All tables of a check as one workbook; `None` where it cannot be made.
#[must_use]
pub fn workbook(source: &Source) -> Option<File> {
    let tables: Vec<(Sheet, Table)> = Sheet::ALL
        .into_iter()
        .map(|sheet| (sheet, table(source, sheet)))
        .collect();
    let bytes = workbook_of(source.words(), source.today, &tables, &about(source))?;
    Some(File::of(source, Export::Workbook, bytes))
}

/// A workbook of these tables, made on this day. The same input gives the same bytes.
#[must_use]
pub fn workbook_of(
    words: &Words,
    today: Day,
    tables: &[(Sheet, Table)],
    about: &[(String, String)],
) -> Option<Vec<u8>> {
    written(words, today, tables, about).ok()
}

fn written(
    words: &Words,
    today: Day,
    tables: &[(Sheet, Table)],
    about: &[(String, String)],
) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new(words);
    let title = words.get(Phrase::WorkbookAbout);
    let names = sheet_names(&title, tables);
    let mut sheets = Vec::new();
    let mut cut = 0;
    for ((_, table), name) in tables.iter().zip(names.tables) {
        let (sheet, shortened) = looks.sheet_of(&name, table)?;
        sheets.push(sheet);
        cut += shortened;
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(today)?);
    let lines = first_lines(words, tables, about, cut);
    workbook.push_worksheet(looks.first_sheet(&names.first, &lines)?);
    for sheet in sheets {
        workbook.push_worksheet(sheet);
    }
    workbook.save_to_buffer()
}

/// What is said on the first sheet: what the file is about, what every table says of itself, and
/// how much had to be cut.
fn first_lines(
    words: &Words,
    tables: &[(Sheet, Table)],
    about: &[(String, String)],
    cut: usize,
) -> Vec<(String, String)> {
    let mut lines = about.to_vec();
    if cut > 0 {
        let name = words.get(Phrase::WorkbookCutName).to_string();
        lines.push((name, words.count(Phrase::WorkbookCut, cut, &[])));
    }
    for (_, table) in tables {
        lines.push((table.title.to_string(), table.remarks.join("\n")));
    }
    lines
}

/// The day the workbook was made. The library would name the moment it is made, so that no two
/// were alike.
fn properties(today: Day) -> Result<DocProperties, XlsxError> {
    Ok(DocProperties::new().set_creation_datetime(&date_of(today)?))
}

/// A day as the library has it.
fn date_of(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let (year, month, day) = day.date();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(year).unwrap_or_default(),
        small(month),
        small(day),
    )
}
