//! One sheet: heads that stay in sight and filter, and cells that are what they look like.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::date_of;
use super::text::fitting;
use crate::core::papers::table::{Cell, Column, Table};
use crate::core::words::{Phrase, Words};

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;
/// How wide the columns of the first sheet are, in characters.
const FIRST_WIDTHS: [u8; 2] = [28, 100];

/// How cells look.
pub(super) struct Looks {
    head: Format,
    text: Format,
    number: Format,
    hundredths: Format,
    percent: Format,
    day: Format,
    /// What stands at the end of a text that was cut.
    mark: String,
}

impl Looks {
    pub(super) fn new(words: &Words) -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        let number = |format: &str| plain.clone().set_num_format(format);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0xE8_EE_F4))
                .set_border_bottom(FormatBorder::Thin),
            text: plain.clone().set_text_wrap(),
            number: number("0"),
            hundredths: number("0.00"),
            percent: number("0 %"),
            day: number("yyyy-mm-dd"),
            mark: words.get(Phrase::WorkbookCutMark).to_string(),
        }
    }

    /// The sheet of a table, and how many texts were cut in it.
    pub(super) fn sheet_of(
        &self,
        name: &str,
        table: &Table,
    ) -> Result<(Worksheet, usize), XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_landscape().set_paper_size(A4);
        // As many pages high as it takes.
        sheet.set_print_fit_to_pages(1, 0);
        let mut cut = 0;
        for (number, column) in (0..).zip(&table.columns) {
            self.head(&mut sheet, number, column)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for (column, cell) in (0..).zip(cells) {
                cut += usize::from(self.cell(&mut sheet, (row, column), cell)?);
            }
        }
        if let Some(last) = table.columns.len().checked_sub(1) {
            let last = u16::try_from(last).unwrap_or(u16::MAX);
            let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
            sheet.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
            sheet.autofilter(0, 0, rows, last)?;
        }
        Ok((sheet, cut))
    }

    /// The first sheet, which says what the file is about: names, and what goes with each.
    pub(super) fn first_sheet(
        &self,
        name: &str,
        lines: &[(String, String)],
    ) -> Result<Worksheet, XlsxError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?.set_landscape().set_paper_size(A4);
        sheet.set_print_fit_to_pages(1, 0);
        for (column, width) in (0..).zip(FIRST_WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        for (row, (name, text)) in (0..).zip(lines) {
            self.text(&mut sheet, (row, 0), name, &self.head)?;
            self.text(&mut sheet, (row, 1), text, &self.text)?;
        }
        Ok(sheet)
    }

    fn head(&self, sheet: &mut Worksheet, number: u16, column: &Column) -> Result<(), XlsxError> {
        sheet.set_column_width(number, column.width)?;
        self.text(sheet, (0, number), &column.name, &self.head)?;
        Ok(())
    }

    /// Writes a cell. Tells whether its text was cut.
    fn cell(
        &self,
        sheet: &mut Worksheet,
        place: (u32, u16),
        cell: &Cell,
    ) -> Result<bool, XlsxError> {
        let (row, column) = place;
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => return self.text(sheet, place, text, &self.text),
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, *number, &self.number)?;
            }
            Cell::Hundredths(number) => {
                let number = f64::from(*number) / 100.0;
                sheet.write_number_with_format(row, column, number, &self.hundredths)?;
            }
            Cell::Percent(percent) => {
                let share = f64::from(*percent) / 100.0;
                sheet.write_number_with_format(row, column, share, &self.percent)?;
            }
            Cell::Day(day) => {
                let date = date_of(*day)?;
                sheet.write_datetime_with_format(row, column, date, &self.day)?;
            }
        }
        Ok(false)
    }

    /// Writes a text as nothing but a text, whatever it looks like. Tells whether it was cut.
    fn text(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<bool, XlsxError> {
        let (text, cut) = fitting(text, &self.mark);
        sheet.write_string_with_format(row, column, text, format)?;
        Ok(cut)
    }
}
