"""The report: HTML by html-validate, Markdown by a parser of CommonMark."""

import os
import re
import unittest
from html.parser import HTMLParser

import cmarkgfm
import files


class Page(HTMLParser):
    """Texts and elements of a page."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.parts, self.elements = [], set()
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.elements.add(tag)

    def handle_data(self, data):
        self.parts.append(data)

    def words(self):
        return " ".join("".join(self.parts).split())


def shown(note):
    return " ".join(files.plain(note).split())


class Html(unittest.TestCase):
    def test_a_validator_finds_nothing_wrong(self):
        rules = files.ROOT / "tests" / "outside" / "html-validate.json"
        command = [os.environ["HTML_VALIDATE"], "--config", rules, files.one(".html")]
        self.assertTrue(files.run(command))

    def test_notes_are_texts_and_no_markup(self):
        page = Page(files.one(".html").read_text(encoding="utf-8"))
        self.assertNotIn("script", page.elements)
        words = page.words()
        for note in files.NOTES[:-1]:
            self.assertIn(shown(note), words)


class Markdown(unittest.TestCase):
    def test_notes_come_back_through_a_parser(self):
        text = files.one(".md").read_text(encoding="utf-8")
        page = Page(cmarkgfm.github_flavored_markdown_to_html(text))
        self.assertNotIn("script", page.elements)
        words = page.words()
        for note in files.NOTES[:-1]:
            self.assertIn(shown(note), words, note[:60])

    def test_headings_and_tables_are_headings_and_tables(self):
        text = files.one(".md").read_text(encoding="utf-8")
        page = cmarkgfm.github_flavored_markdown_to_html(text)
        self.assertEqual(len(re.findall("<h1", page)), 1)
        self.assertIn("<table", page)


if __name__ == "__main__":
    unittest.main()
