// Two states side by side, and all of them over time.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf } from './support/commands.mjs';
import { QUESTIONS, questionsOf, standard } from './support/content.mjs';
import {
  agree, base, field, goTo, leave, openText, rows, stored, storedState, today,
} from './support/exchange.mjs';
import { record } from './support/recorder.mjs';
import { allAt, answersFile, savedText } from './support/saved.mjs';
import { eventually, openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const THEN = allAt(2);
const NOW = { ...allAt(3), [QUESTIONS[0].id]: { value: 1 } };
const profile = answersFile({}).profile;

/** A state of an earlier day, as it is kept. */
const snapshot = (answers, date, name) =>
  linkOf(answersFile(answers), { base: base(), date, name }).split('#r=')[1];

const figures = (widget) => widget.scope.getByRole('region', { name: words('compare.standard') });
const side = (widget, key) => widget.scope.getByRole('combobox', { name: words(`compare.${key}`) });

test('today is kept with its date, and compared with what is answered later', async (t) => {
  const widget = await visit(t, { stored: savedText(THEN) });
  await goTo(widget, 'compare');
  await widget.text(words('compare.needs-two')).waitFor();
  await field(widget, 'compare.take-name').fill('before');
  await widget.button('compare.take').click();
  const date = await today(widget);
  const kept = words('compare.snapshot', { date, name: 'before' });
  await widget.scope.getByRole('listitem').filter({ hasText: kept }).waitFor();
  await leave(widget);
  assert.equal((await storedState(widget)).snapshots.length, 1);

  await widget.button('side.start').click();
  await widget.goOn();
  await widget.showQuestion(QUESTIONS[1], profile);
  await widget.answer(4).check();
  await widget.showQuestion(QUESTIONS[2], profile);
  await widget.answer(0).check();
  await widget.toStart();
  await goTo(widget, 'compare');
  await widget.text(count('compare.answers-up', 1)).waitFor();
  await widget.text(count('compare.answers-down', 1)).waitFor();
  assert.equal(await side(widget, 'before').locator('option:checked').textContent(), kept);
});

test('movement is told by signs and by words, and turns when the sides are swapped', async (t) => {
  const widget = await visit(t, {
    stored: savedText(NOW, { snapshots: [snapshot(THEN, '2026-03-01', '')] }),
  });
  await goTo(widget, 'compare');
  const change = async () => Object.fromEntries((await rows(figures(widget))).map((row) => [row[0], row[3]]));
  assert.match((await change())[words('figure.readiness')], /^▲ up by \d+ points?$/);
  await widget.button('compare.swap').click();
  await widget.text(count('compare.answers-up', 1)).waitFor();
  assert.match((await change())[words('figure.readiness')], /^▼ down by \d+ points?$/);
  await widget.text(count('compare.answers-down', QUESTIONS.length - 1)).waitFor();
});

test('states of earlier days are a line, and a table that says the same', async (t) => {
  const snapshots = [
    snapshot(allAt(1), '2025-06-30', ''),
    snapshot(THEN, '2026-03-01', 'Q1'),
    'damaged',
  ];
  const widget = await visit(t, { stored: savedText(NOW, { snapshots }) });
  await goTo(widget, 'compare');
  await widget.text(words('compare.unreadable')).waitFor();
  const chart = widget.scope.locator('.trend').first();
  assert.equal(await chart.locator('circle').count(), 3);
  await chart.locator('summary').click();
  const told = await rows(chart);
  assert.deepEqual(told.map(([when]) => when), ['2025-06-30', '2026-03-01 Q1', words('trend.now')]);
  const shares = told.map(([, share]) => Number.parseInt(share, 10));
  assert.ok(shares[0] < shares[1] && shares[1] < shares[2], `${shares}`);
  const heights = await chart.locator('circle').evaluateAll((all) => all.map((one) => Number(one.getAttribute('cy'))));
  assert.ok(heights[0] > heights[1] && heights[1] > heights[2], `${heights}`);

  await widget.button('compare.remove', { date: words('compare.unreadable') }).click();
  await widget.button('compare.remove', { date: '2026-03-01 Q1' }).click();
  await leave(widget);
  assert.deepEqual((await storedState(widget)).snapshots, [snapshots[0]]);
  assert.equal(await chart.locator('circle').count(), 2);
});

test('a link is compared with the own check without touching it', async (t) => {
  const widget = await visit(t, { stored: savedText(NOW) });
  const before = (await storedState(widget)).check;
  await goTo(widget, 'compare');
  await openText(widget, linkOf(answersFile(THEN, { target: 4 }), { base: base(), date: '2026-03-01' }));
  // What does not compare is said first.
  await widget.text(words('compare.lowered', { before: 4, after: 3 })).waitFor();
  assert.equal(await side(widget, 'before').locator('option:checked').textContent(), words('compare.guest'));
  await leave(widget);
  assert.deepEqual((await storedState(widget)).check, before);
});

test('starting over keeps the states of earlier days, erasing everything does not', async (t) => {
  const snapshots = [snapshot(THEN, '2026-03-01', '')];
  const widget = await visit(t, { stored: savedText(NOW, { snapshots }) });
  await widget.button('start.over').click();
  await widget.dialog('confirm.over').getByRole('button', { name: words('confirm.over-yes') }).click();
  await widget.button('start.begin').waitFor();
  await leave(widget);
  assert.deepEqual((await storedState(widget)).snapshots, snapshots);

  await widget.setOut();
  await widget.answer(2).check();
  await widget.toStart();
  await widget.button('erase').click();
  await agree(widget, 'confirm.erase', 'confirm.erase-yes');
  await widget.button('start.begin').waitFor();
  await leave(widget);
  assert.equal(await stored(widget), null);
});

test('taken twice on one day under one name, the later state counts', async (t) => {
  const widget = await visit(t, { stored: savedText(THEN) });
  await goTo(widget, 'compare');
  const kept = widget.scope.locator('.snapshots').getByRole('listitem');
  for (const [name, length] of [['', 1], ['', 1], ['b', 2], ['b', 2], ['', 2]]) {
    await field(widget, 'compare.take-name').fill(name);
    await widget.button('compare.take').click();
    await eventually(`${length} are kept`, async () => (await kept.count()) === length);
  }
  await widget.page.reload();
  await goTo(widget, 'compare');
  assert.equal(await kept.count(), 2);
});

test('standards of earlier days are loaded to be compared, and only then', async (t) => {
  const both = { standards: ['iso27001-2022', 'iso27701-2025'], roles: ['pii-controller'] };
  const questions = questionsOf(both);
  const before = linkOf(answersFile(allAt(2, questions), both), { base: base(), date: '2026-03-01' });
  const context = await openContext(t, {
    stored: savedText(NOW, { snapshots: [before.split('#r=')[1]] }),
  });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  await page.waitForLoadState('networkidle');
  const asked = () => seen.some((line) => line.includes('iso27701-2025'));
  assert.ok(!asked());
  await goTo(widget, 'compare');
  const { title } = standard('iso27701-2025');
  await widget.text(words('compare.only-before', { standards: title })).waitFor();
  assert.ok(asked());
});
