"""Tables: CSV by Python, the workbook by openpyxl, and both by LibreOffice. All say the same."""

import csv
import datetime
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

import files
import openpyxl

# A column of shares says so in its head; the last one is about the table as a whole.
SHARE = " (%)"
csv.field_size_limit(files.LONGEST_CELL)


def rows_of_csv(path):
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file, strict=True))


def tables():
    """The sheets of the workbook by name of table; the first one is about the file."""
    book = openpyxl.load_workbook(files.one(".xlsx"))
    return dict(zip(files.TABLES, book.worksheets[1:], strict=True))


def shown(value, share):
    """A cell of a spreadsheet as CSV writes it."""
    match value:
        case None:
            return ""
        case datetime.datetime():
            return value.date().isoformat()
        case float() | int() if share:
            return str(round(value * 100))
        case float():
            return f"{value:.2f}"
        case _:
            return str(value)


def as_number(text):
    """Hundredths that are whole have no digits behind the point in a spreadsheet."""
    return text.removesuffix(".00")


class Csv(unittest.TestCase):
    def test_bytes_are_as_spreadsheets_want_them(self):
        for name in files.TABLES:
            data = files.table(name).read_bytes()
            self.assertTrue(data.startswith(b'\xef\xbb\xbf'), name)
            self.assertTrue(data.endswith(b'\r\n'), name)

    def test_rows_are_all_as_wide_as_the_head(self):
        for name in files.TABLES:
            rows = rows_of_csv(files.table(name))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, name)

    def test_no_cell_begins_like_a_formula(self):
        for path in files.made().glob("*.csv"):
            for row in rows_of_csv(path):
                for cell in row:
                    self.assertFalse(cell.lstrip()[:1] in tuple("=+-@＝＋－＠"), cell[:40])

    def test_every_note_comes_back(self):
        cells = {
            files.plain(files.unguarded(cell))
            for row in rows_of_csv(files.table("answers"))
            for cell in row
        }
        for note in files.NOTES[:-1]:
            self.assertIn(files.plain(note), cells)


class Workbook(unittest.TestCase):
    def test_values_are_those_of_the_csv_files(self):
        for name, sheet in tables().items():
            rows = rows_of_csv(files.table(name))
            head = [cell.value for cell in sheet[1]]
            width = len([one for one in head if one])
            shares = [one.endswith(SHARE) for one in rows[0]][:width]
            self.assertEqual([one.removesuffix(SHARE) for one in rows[0]][:width], head[:width])
            found = [
                [shown(cell, share) for cell, share in zip(row, shares)]
                for row in sheet.iter_rows(min_row=2, values_only=True)
            ]
            told = [[files.plain(files.unguarded(cell)) for cell in row[:width]] for row in rows[1:]]
            self.assertEqual(len(found), len([row for row in told if any(row)]), name)
            for one, other in zip(found, told):
                for cell, text in zip(one, other):
                    self.assert_alike(cell, text)

    def assert_alike(self, cell, text):
        if " … (cut" in cell:
            kept = cell.split(" … (cut")[0]
            self.assertTrue(text.startswith(kept) and len(kept) > 30_000)
        else:
            # The one text that the library would take for markup has a space behind it.
            self.assertEqual(as_number(cell).rstrip(" "), as_number(text).rstrip(" "))

    def test_nothing_is_a_formula_or_a_link(self):
        for sheet in openpyxl.load_workbook(files.one(".xlsx")).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    self.assertNotEqual(cell.data_type, "f", cell.coordinate)
                    self.assertIsNone(cell.hyperlink)

    def test_days_are_days_and_figures_are_numbers(self):
        kinds = {cell.data_type for sheet in tables().values() for row in sheet.iter_rows() for cell in row}
        self.assertIn("n", kinds)
        days = [
            cell.value
            for row in tables()["plan"].iter_rows(min_row=2)
            for cell in row
            if cell.is_date
        ]
        self.assertIn(datetime.datetime(2027, 3, 31), days)

    def test_heads_stay_and_filter(self):
        for name, sheet in tables().items():
            self.assertEqual(sheet.freeze_panes, "A2", name)
            self.assertIsNotNone(sheet.auto_filter.ref, name)

    def test_the_first_sheet_says_what_was_cut(self):
        first = openpyxl.load_workbook(files.one(".xlsx")).worksheets[0]
        told = " ".join(str(cell) for row in first.iter_rows(values_only=True) for cell in row)
        self.assertIn("longer than a cell can be", told)


class LibreOffice(unittest.TestCase):
    # Separator, quote, UTF-8, first line; the rest: values and not their looks, all sheets.
    TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    FROM_CSV = "CSV:44,34,76,1"

    def convert(self, path, *arguments):
        folder = Path(tempfile.mkdtemp(prefix="iso-readiness-calc-"))
        # A profile of its own: one that is open elsewhere would be waited for.
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [os.environ["SOFFICE"], profile, "--headless", *arguments, "--outdir", folder, path]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder

    def test_it_reads_the_workbook_as_openpyxl_does(self):
        folder = self.convert(files.one(".xlsx"), "--convert-to", self.TO_CSV)
        for name, sheet in tables().items():
            rows = rows_of_csv(folder / f"{files.one('.xlsx').stem}-{sheet.title}.csv")
            for row, cells in zip(rows, sheet.iter_rows(values_only=True), strict=True):
                for text, cell in zip(row, cells):
                    if isinstance(cell, str):
                        self.assertEqual(text, cell, name)
                    elif cell is None:
                        self.assertEqual(text, "")

    def test_it_reads_the_csv_file_without_a_formula(self):
        folder = self.convert(
            files.table("answers"), "--infilter=" + self.FROM_CSV, "--convert-to", "xlsx"
        )
        [book] = folder.glob("*.xlsx")
        sheet = openpyxl.load_workbook(book).worksheets[0]
        rows = rows_of_csv(files.table("answers"))
        self.assertEqual(sheet.max_row, len(rows))
        for row, cells in zip(rows, sheet.iter_rows()):
            for text, cell in zip(row, cells):
                self.assertNotEqual(cell.data_type, "f", cell.coordinate)
                if isinstance(cell.value, str) and len(text) < 30_000:
                    self.assertEqual(files.plain(cell.value), files.plain(text))


if __name__ == "__main__":
    unittest.main()
