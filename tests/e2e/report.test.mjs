// The report: what stands in it is what the result says, and it can be read, walked through by
// keyboard and printed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ALL_FOUR, STANDARD, questionsOf, requirementsOf } from './support/content.mjs';
import { ANNOUNCED, PAPERS, hold, spoil } from './support/delivery.mjs';
import { today } from './support/exchange.mjs';
import { overhang, showPaper } from './support/papers.mjs';
import { record } from './support/recorder.mjs';
import { randomAnswers, savedText } from './support/saved.mjs';
import { openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const STORED = savedText(randomAnswers(7));
const OF_FOUR = savedText(randomAnswers(7, { questions: questionsOf(ALL_FOUR) }), ALL_FOUR);

async function showResult(widget) {
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
}

async function report(t, { stored = STORED, ...options } = {}) {
  const widget = await visit(t, { stored, ...options });
  await showPaper(widget, 'report');
  return widget;
}

/** The rows of each table that `tables` finds, as texts. */
const rowsOf = (tables) =>
  tables.evaluateAll((all) => all.map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent))));

/** What the drawings show that `drawings` finds: where each of their parts begins and ends. */
const drawn = (drawings) =>
  drawings.evaluateAll((all) => all.map((drawing) =>
    [...drawing.querySelectorAll('rect')].map((part) =>
      ['x', 'width'].map((name) => part.getAttribute(name)))));

test('its part of the program is fetched when somebody wants it, and once', async (t) => {
  const context = await openContext(t, { stored: STORED });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await showResult(widget);
  await page.waitForLoadState('networkidle');
  const asked = () => PAPERS.map((file) => seen.filter((line) => line.endsWith(file)).length);
  assert.deepEqual(asked(), [0, 0]);

  await showPaper(widget, 'report');
  await widget.button('side.result').click();
  await showPaper(widget, 'plan');
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked(), [1, 1]);
});

for (const [what, file] of [['program', PAPERS[0]], ['words', PAPERS[1]]]) {
  test(`where its ${what} cannot be had, the page says why, and trying again helps`, async (t) => {
    const context = await openContext(t, { stored: STORED, announced: ANNOUNCED });
    const page = await context.newPage();
    const spoilt = await spoil(page, file, { status: 404 });
    await page.goto(origin());
    const widget = new Widget(page);
    await widget.button('ways.report').click();
    await widget.text(pattern('result.failed')).waitFor();
    await widget.expectFocus(widget.heading(words('ways.report')));
    await spoilt.mended();
    await widget.button('supply.again').click();
    await widget.scope.locator('.paper').waitFor();
    await widget.expectFocus(widget.heading(words('ways.report')));
  });
}

test('whoever goes on while it arrives is not called back', async (t) => {
  const context = await openContext(t, { stored: STORED });
  const page = await context.newPage();
  const held = await hold(page, PAPERS[0]);
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.button('ways.report').click();
  await widget.button('side.start').click();
  await widget.startTitle.waitFor();
  held.release();
  await page.waitForLoadState('networkidle');
  assert.ok(await widget.startTitle.isVisible());
});

test('it tells what it is, and goes from one page for a board to every answer', async (t) => {
  const widget = await report(t, { stored: OF_FOUR });
  await widget.expectFocus(widget.heading(words('ways.report')));
  const facts = widget.scope.locator('.facts');
  assert.match(await facts.textContent(), new RegExp(await today(widget)));
  await widget.text(words('about.draft')).first().waitFor();
  const titles = await widget.scope.locator('.paper-part').allTextContents();
  const expected = [
    words('report.board'), 'ISO/IEC 27001:2022', 'ISO/IEC 27017:2026', 'ISO/IEC 27018:2025',
    'ISO/IEC 27701:2025', words('report.appendix'),
  ];
  assert.deepEqual(titles.filter((title) => expected.includes(title)), expected);
});

test('its figures are those of the result', async (t) => {
  const widget = await visit(t, { stored: OF_FOUR });
  await showResult(widget);
  await widget.openAll();
  const [overview] = await rowsOf(widget.part('overview.title').locator('table'));
  const sections = await rowsOf(widget.part('sections.title').locator('table'));
  const bars = await drawn(widget.scope.locator('.bars .bar'));
  assert.ok(sections.length === 4 && bars.length > 20);

  await showPaper(widget, 'report');
  const name = words('report.standards');
  const [board] = await rowsOf(widget.scope.getByRole('table', { name, exact: true }));
  const verdicts = board.map(([, status]) => status);
  assert.deepEqual(board.map(([title, , readiness, , coverage]) => [title, readiness, coverage]),
    overview.map(([title, , ...figures]) => [title, ...figures]));
  for (const [index, [, status]] of overview.entries()) {
    const provisional = words('status.provisional', { status });
    assert.ok([status, provisional].includes(verdicts[index]), verdicts[index]);
  }
  const charts = widget.scope.locator('figure').filter({ has: widget.page.locator('.chart') });
  assert.deepEqual(await rowsOf(charts.locator('table')), sections);
  assert.deepEqual(await drawn(charts.locator('.chart > svg')), bars);
});

test('the map has a cell for each requirement, and the keyboard opens its question', async (t) => {
  const widget = await report(t);
  const requirements = requirementsOf(STANDARD.id, []);
  const cells = widget.scope.locator('button.map-cell');
  const ids = await cells.evaluateAll((all) => all.map((cell) => cell.querySelectorAll('span')[1].textContent));
  assert.deepEqual(ids, requirements.map(({ id }) => id));

  const [first] = requirements;
  const named = new RegExp(`^${first.id} ${STANDARD.names[first.id]}: \\S`);
  const cell = widget.scope.getByRole('button', { name: named });
  assert.equal(await cell.count(), 1);
  await widget.tabTo(cell);
  const told = cell.locator('.map-told');
  assert.equal(await told.evaluate((element) => getComputedStyle(element).clipPath), 'none');
  await widget.page.keyboard.press('Enter');
  await widget.placeText.waitFor();
  const asked = first.questions.map(({ ask }) => ask);
  const heading = await widget.scope.getByRole('heading').allTextContents();
  assert.ok(asked.some((ask) => heading.some((text) => text.includes(ask))), heading.join());
  await widget.button('question.return').click();
  await widget.expectFocus(cell);
});

test('the map says the same as a table', async (t) => {
  const widget = await report(t);
  const map = widget.scope.locator('figure').filter({ has: widget.page.locator('.map-cell') });
  const cells = await map.locator('button.map-cell').evaluateAll((all) => all.map((cell) => {
    const [, id, told] = cell.querySelectorAll('span');
    return id.textContent + told.textContent;
  }));
  const [rows] = await rowsOf(map.locator('table'));
  assert.deepEqual(rows.map(([, name, state]) => `${name}: ${state}`), cells);
  const legend = await map.locator('.looks .map-cell').allTextContents();
  assert.ok(legend.length > 4 && legend.every((sign) => sign.trim() !== ''), legend.join());
});

test('it is saved as a page of its own, and the page says so', async (t) => {
  const widget = await report(t);
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.button('paper.save').click(),
  ]);
  assert.match(download.suggestedFilename(), /^[\w.-]+\.html$/);
  const status = widget.scope.getByRole('status').filter({ hasText: words('paper.saved') });
  await status.waitFor();
});

test('a long report is not written anew while a file is made of it', async (t) => {
  const widget = await report(t);
  await widget.page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    globalThis.changes = 0;
    const watcher = new MutationObserver((records) => {
      globalThis.changes += records.length;
    });
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    watcher.observe(shadowRoot.querySelector('.paper'), everything);
  });
  await widget.button('paper.save').click();
  await widget.text(words('paper.saved')).waitFor();
  assert.equal(await widget.page.evaluate(() => globalThis.changes), 0);
});

for (const dir of ['ltr', 'rtl']) {
  test(`on a telephone nothing sticks out (${dir})`, async (t) => {
    const widget = await report(t, { stored: OF_FOUR, viewport: { width: 360, height: 740 } });
    await widget.page.evaluate((value) => {
      document.documentElement.dir = value;
    }, dir);
    await widget.openAll();
    assert.equal(await overhang(widget.page), 0);
    const names = await widget.scope.locator('.chart text').evaluateAll((all) =>
      all.map((name) => [name.textContent, name.getBoundingClientRect(), name.ownerSVGElement.getBoundingClientRect()])
        .filter(([, text, chart]) => text.left < chart.left - 1 || text.right > chart.right + 1)
        .map(([text]) => text));
    assert.deepEqual(names, [], 'names fit into the chart');
  });
}

async function printed(t) {
  const widget = await report(t, { stored: OF_FOUR });
  await widget.page.emulateMedia({ media: 'print' });
  return widget;
}

test('on paper there is nothing to press, and each page says what it is of', async (t) => {
  const widget = await printed(t);
  const pressed = widget.scope.locator('button:not(.map-cell):visible');
  assert.deepEqual(await pressed.allTextContents(), []);
  const head = widget.scope.locator('.paper-head');
  assert.ok(await head.isVisible());
  assert.equal(await head.evaluate((element) => getComputedStyle(element).position), 'fixed');
  const bodyOf = (element) => getComputedStyle(element).boxDecorationBreak;
  assert.equal(await widget.scope.locator('.paper-body').evaluate(bodyOf), 'clone');
});

test('on paper parts begin on new pages, tables are all there, and their heads come again', async (t) => {
  const widget = await printed(t);
  const styles = (locator, name) => locator.evaluateAll((all, property) =>
    [...new Set(all.map((element) => getComputedStyle(element)[property]))], name);
  assert.deepEqual(await styles(widget.scope.locator('.paper-part'), 'breakBefore'), ['page']);
  assert.deepEqual(await styles(widget.scope.locator('thead'), 'display'), ['table-header-group']);
  assert.deepEqual(await styles(widget.scope.locator('tr'), 'breakInside'), ['avoid']);
  for (const table of await widget.scope.locator('.paper table').all()) {
    const { height } = (await table.boundingBox()) ?? { height: 0 };
    assert.ok(height > 20, `${height}`);
  }
  const parts = await widget.scope.locator('.paper-part').count();
  const pdf = (await widget.page.pdf()).toString('latin1');
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length > parts);
});

test('without colours of its own, the cells of the map differ by sign and by frame', async (t) => {
  const widget = await report(t, { forcedColors: 'active' });
  const looks = await widget.scope.locator('.looks .map-cell').evaluateAll((all) => all.map((cell) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(cell);
    return [cell.textContent, borderTopStyle, borderTopWidth].join(' ');
  }));
  assert.equal(new Set(looks).size, looks.length, looks.join());
});
