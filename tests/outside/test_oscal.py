"""OSCAL by compliance-trestle, which holds it to the published models."""

import json
import unittest
from html.parser import HTMLParser

import cmarkgfm
import files
from trestle.oscal.assessment_results import AssessmentResults
from trestle.oscal.poam import PlanOfActionAndMilestones


class Text(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def read(markdown):
    """The words that a reader of Markdown sees, without regard to breaks and blanks."""
    text = Text()
    text.feed(cmarkgfm.markdown_to_html(markdown))
    return words("".join(text.parts))


def words(text):
    return text.split()


class Oscal(unittest.TestCase):
    def test_the_plan_of_action_is_valid(self):
        plan = PlanOfActionAndMilestones.oscal_read(files.one("oscal-poam-2026-11-22.json"))
        self.assertEqual(len(plan.poam_items), len(plan.risks))

    def test_the_results_are_valid(self):
        results = AssessmentResults.oscal_read(files.one("oscal-ar-2026-11-22.json"))
        findings = results.results[0].findings
        states = {finding.target.status.state.value for finding in findings}
        self.assertEqual(states, {"satisfied", "not-satisfied"})

    def test_what_is_wrong_is_noticed(self):
        path = files.one("oscal-poam-2026-11-22.json")
        document = json.loads(path.read_text(encoding="utf-8"))
        document["plan-of-action-and-milestones"]["poam-items"][0]["uuid"] = "no such thing"
        spoiled = path.with_name("spoiled.json")
        spoiled.write_text(json.dumps(document), encoding="utf-8")
        with self.assertRaises(Exception):
            PlanOfActionAndMilestones.oscal_read(spoiled)

    def test_deadlines_owners_and_evidence_go_along(self):
        path = files.one("oscal-poam-2026-11-22.json")
        text = path.read_text(encoding="utf-8")
        self.assertIn('"deadline": "2027-03-31T00:00:00Z"', text)
        self.assertIn('"value": "=Anna"', text)
        self.assertIn("relevant-evidence", text)

    def test_notes_are_read_as_they_were_written(self):
        results = AssessmentResults.oscal_read(files.one("oscal-ar-2026-11-22.json"))
        read_notes = [one.remarks for one in results.results[0].observations if one.remarks]
        found = {" ".join(read(note)) for note in read_notes if "```" not in note}
        for note in files.NOTES:
            if "\n#" not in note and "```" not in note:
                self.assertIn(" ".join(words(note)), found)


if __name__ == "__main__":
    unittest.main()
