// Everything as files: the page saves the very bytes that the command line writes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { exported } from './support/commands.mjs';
import { expectGuest, goTo, leave, openFiles, stored, today } from './support/exchange.mjs';
import { showPaper } from './support/papers.mjs';
import { answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const SOME = withNotes(randomAnswers(81, { open: 0.3 }));

function withNotes(answers) {
  const [first, second] = Object.keys(answers);
  const tricky = '=1+1, "quoted"\n<script>alert(1)</script> – ä 🙂\nowner: Anna\ndue: 2027-03-31';
  return {
    ...answers,
    [first]: { ...answers[first], note: tricky },
    [second]: { ...answers[second], note: 'plain' },
  };
}

/** What is offered, by the name of its button, and how the command line calls it. */
const FORMATS = {
  html: ['exports.html', 'html'],
  xlsx: ['exports.workbook', 'xlsx'],
  md: ['exports.markdown', 'md'],
  json: ['exports.json', 'json'],
  'oscal-poam': ['exports.poam', 'json'],
  'oscal-ar': ['exports.ar', 'json'],
  'ciso-assistant': ['exports.ciso', 'csv'],
};

const TABLES = ['summary', 'answers', 'gaps', 'plan', 'soa', 'records'];

async function exports(t) {
  const widget = await visit(t, { stored: savedText(SOME) });
  await showPaper(widget, 'exports');
  return widget;
}

/** Presses the button of this name, and gives the name and bytes of the file. */
async function saved(widget, name) {
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.scope.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const savedAs = (widget, format) =>
  saved(widget, words('exports.save-one', { name: words(FORMATS[format][0]) }));

for (const [format, [, ending]] of Object.entries(FORMATS)) {
  test(`${format}: the page saves what the command line writes`, async (t) => {
    const widget = await exports(t);
    const { name, bytes } = await savedAs(widget, format);
    const date = await today(widget);
    assert.match(name, new RegExp(`^iso-readiness-[a-z0-9-]+-${date}\\.${ending}$`));
    assert.ok(bytes.equals(exported(answersFile(SOME), format, '--date', date)), name);
  });
}

test('each table as CSV is what the command line writes', async (t) => {
  const widget = await exports(t);
  const date = await today(widget);
  for (const table of TABLES) {
    const label = words('exports.save-table', { table: words(`exports.${table}`) });
    const { name, bytes } = await saved(widget, label);
    assert.match(name, new RegExp(`^iso-readiness-${table}-${date}\\.csv$`));
    const written = exported(answersFile(SOME), 'csv', '--table', table, '--date', date);
    assert.ok(bytes.equals(written), table);
  }
});

test('JSON opens again as the same check, with nothing to complain of', async (t) => {
  const widget = await exports(t);
  const { name, bytes } = await savedAs(widget, 'json');
  const other = await visit(t);
  await goTo(other, 'open');
  await openFiles(other, { name, bytes });
  await expectGuest(other);
  assert.equal(await other.text(pattern('changes.problems')).count(), 0);
  await other.button('guest.keep').click();
  await other.expectFocus(other.resultTitle);
  await leave(other);
  assert.deepEqual(JSON.parse(await stored(other)).check, answersFile(SOME));
});

test('the report as a web page runs and loads nothing', async (t) => {
  const widget = await exports(t);
  const { bytes } = await savedAs(widget, 'html');
  const page = await widget.page.context().newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', () => asked.push('a dialog'));
  await page.route('**/report.html', (route) => route.fulfill({ contentType: 'text/html', body: bytes }));
  await page.goto('http://report.example/report.html');
  assert.deepEqual(asked, ['http://report.example/report.html']);
  const found = await page.evaluate(() => [
    document.scripts.length,
    document.querySelectorAll('[onclick], [onload], [onerror], iframe, link, object').length,
  ]);
  assert.deepEqual(found, [0, 0]);
});

test('what becomes of a file is told, and nothing of the check changes', async (t) => {
  const widget = await exports(t);
  await leave(widget);
  const before = await stored(widget);
  await savedAs(widget, 'md');
  const told = widget.scope.getByRole('status').filter({ hasText: words('paper.saved') });
  await told.waitFor();
  await leave(widget);
  assert.equal(await stored(widget), before);
});

test('by keyboard alone', async (t) => {
  const widget = await exports(t);
  const name = words('exports.save-table', { table: words('exports.gaps') });
  await widget.tabTo(widget.scope.getByRole('button', { name, exact: true }));
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.page.keyboard.press('Enter'),
  ]);
  assert.match(download.suggestedFilename(), /-gaps-/);
  await widget.expectFocus(widget.scope.getByRole('button', { name, exact: true }));
});
