"""Files as the command line writes them, of a check that is as nasty as checks can be."""

import functools
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DAY = "2026-11-22"
TABLES = ["summary", "answers", "gaps", "plan", "soa", "records"]
FORMATS = ["json", "xlsx", "html", "md", "oscal-poam", "oscal-ar", "ciso-assistant"]
STANDARDS = ["iso27001-2022", "iso27017-2026"]

NOTES = [
    "=1+1",
    "+SUM(A1:A9)",
    "-2+3",
    "@SUM(1)",
    '=HYPERLINK("http://a.example","click")',
    "\t=1+1",
    "\r\n=2+2",
    "'=3+3",
    "＝4+4",
    "<r><t>markup of the library</t></r>",
    "é 😀 \u200f שלום עולם \"quoted\" 'so' a,b;c\td",
    "100 KB: " + "0123456789abcde😀" * 5800,
    "a\nb\r\nc\n- d\n# e\n| f | g |\n```\n<script>alert(1)</script> &amp; [a](http://b) \\ *c* _d_",
    "http://a.example/?b=c",
    "007",
    "TRUE",
    "2026-11-22",
    "_x0041_ is no letter",
    "Told by Anna.\nowner: =Anna\ndue: 2027-03-31\nevidence: Wiki, +1\nreview: 2027-09-30\nincluded: risk, contract",
]

# Longer than any cell here; Python's csv module stops earlier where nobody tells it not to.
LONGEST_CELL = 1 << 20


def questions(standard):
    path = ROOT / "questionnaires" / "standards" / f"{standard}.json"
    found = json.loads(path.read_text(encoding="utf-8"))["requirements"]
    return list(dict.fromkeys(id for one in found for id in one["questions"]))


def answers():
    """Every kind of answer, and every note with one of them."""
    given = {}
    for place, id in enumerate(questions(STANDARDS[0])):
        if place % 7 == 6:
            continue
        value = "unknown" if place % 7 == 5 else place % 5
        given[id] = {"value": value}
        if place % 2 == 0:
            given[id]["note"] = NOTES[place // 2 % len(NOTES)]
    return {
        "format": "iso-readiness/answers",
        "version": 1,
        "profile": {"standards": STANDARDS, "roles": ["cloud-customer"], "target": 3},
        "answers": given,
    }


@functools.cache
def made():
    """A folder with a file of each kind."""
    folder = Path(tempfile.mkdtemp(prefix="iso-readiness-"))
    check = folder / "nasty.json"
    check.write_text(json.dumps(answers()), encoding="utf-8")
    kinds = [["--as", kind] for kind in FORMATS]
    kinds += [["--as", "csv", "--table", table] for table in TABLES]
    for kind in kinds:
        command = [os.environ["BIN"], "export", check, *kind, "--date", DAY, "--output", folder]
        subprocess.run(command, check=True)
    return folder


def one(ending):
    """The one file whose name ends so."""
    [path] = made().glob(f"iso-readiness-*{ending}")
    return path


def table(name):
    return made() / f"iso-readiness-{name}-{DAY}.csv"


def plain(text):
    """A text with one kind of line breaks, and without what no format of text can have."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]", "\ufffd", text)


# What spreadsheets pass over in front of a formula.
UNSEEN = r"[\s'\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*"


def unguarded(text):
    """A cell of a CSV file as it was: a formula was guarded by an apostrophe."""
    return text[1:] if is_guarded(text[1:]) and text.startswith("'") else text


def is_guarded(text):
    inside = text.lstrip("'")
    return inside[:1] in ("\t", "\r", "\n") or re.match(UNSEEN + "[=+\\-@＝＋－＠]", inside) is not None


def run(command):
    """Runs a program that should say nothing is wrong."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.stderr.write(done.stdout + done.stderr)
    return done.returncode == 0
