// The whole way through a check by pointer, and what each step does on the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS, QUICK } from './support/content.mjs';
import { allAt, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { count, pattern, words } from './support/words.mjs';

useBrowser();

test('a quick check, from the start to the plan and back', async (t) => {
  const widget = await visit(t);
  await widget.begin({ extent: 'quick', target: 2 });
  for (const [index, question] of QUICK.entries()) {
    const heading = widget.asked(question);
    await widget.expectFocus(heading);
    assert.equal(await widget.chosen.count(), 0, 'nothing is chosen beforehand');
    await widget.answer(index % 5).check();
    if (index < QUICK.length - 1) await widget.button('question.next').click();
  }
  await widget.button('question.finish').first().click();
  await widget.expectFocus(widget.resultTitle);
  const { length } = QUICK;
  await widget.text(count('figure.coverage-hint', length, { asked: QUESTIONS.length })).waitFor();

  for (const part of ['findings.title', 'plan.title']) {
    const link = widget.part(part).locator('[data-jump]').first();
    const [place, ask] = [await link.getAttribute('data-jump'), await link.textContent()];
    await link.click();
    await widget.expectFocus(widget.heading(ask.trim()));
    await widget.button('question.return').click();
    await widget.expectFocus(widget.jumpAt(place));
  }
});

// One gap that stands among the minor findings, below a group of worse ones, and in the plan.
const GAP = QUESTIONS.find((question) => question.id === 'context-issues');
const WITH_GAP = savedText({
  ...allAt(3),
  'scope-boundaries': { value: 0 },
  [GAP.id]: { value: 2 },
});

test('one comes back to the item of the plan one came from', async (t) => {
  const widget = await visit(t, { stored: WITH_GAP });
  await widget.button('start.result').click();
  await expectReturn(widget, widget.part('plan.title').locator(jumpTo(GAP)));
});

test('one comes back to the finding one came from, though its group was closed', async (t) => {
  const widget = await visit(t, { stored: WITH_GAP });
  await widget.button('start.result').click();
  await widget.part('findings.title').locator('summary').nth(1).click();
  await expectReturn(widget, widget.part('findings.title').locator(jumpTo(GAP)));
});

test('one comes back to an item far down the plan', async (t) => {
  const widget = await visit(t, { stored: savedText(allAt(2)) });
  await widget.button('start.result').click();
  await widget.showWholePlan();
  await expectReturn(widget, widget.planItems.last().locator('[data-jump]'));
});

// A place on the result is named by its list and its question.
const jumpTo = ({ id }) => `[data-jump$=" ${id}"]`;

async function expectReturn(widget, item) {
  await item.click();
  await widget.button('question.return').click();
  await widget.resultTitle.waitFor();
  await widget.expectFocus(item);
}

test('any question can be opened from the overview', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  const last = QUESTIONS.at(-1);
  const sections = widget.side.getByRole('navigation').getByRole('button', { expanded: false });
  await sections.last().click();
  await widget.side.getByRole('button', { name: last.ask }).click();
  await widget.expectFocus(widget.asked(last));
});

test('a quick check goes on as the full one', async (t) => {
  const widget = await visit(t);
  await widget.begin({ extent: 'quick' });
  await widget.button('side.more', { n: QUESTIONS.length }).click();
  await widget.text(words('question.place', { n: 1, total: QUESTIONS.length })).waitFor();
});

test('an answer may move on by itself, and does not unless asked to', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.answer(3).check();
  assert.ok(await widget.asked(QUESTIONS[0]).isVisible());
  await widget.summary('settings.title').click();
  await widget.setting('move-on').check();
  await widget.answer(2).click();
  await widget.expectFocus(widget.asked(QUESTIONS[1]));
});

test('a change of the target shows in the result', async (t) => {
  const widget = await visit(t);
  await widget.begin({ target: 3 });
  await widget.summary('settings.title').click();
  await widget.side.getByRole('combobox', { name: words('start.target') }).selectOption('4');
  await widget.showResult();
  await widget.text(pattern('figure.readiness-hint', { target: 4 })).waitFor();
});

test('an answer can be changed and cleared', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  const clear = widget.button('question.clear');
  assert.ok(await clear.isDisabled());
  await widget.answer(3).check();
  await widget.answer('unknown').check();
  await eventually('only the new answer is chosen', async () =>
    (await widget.chosen.count()) === 1 && (await widget.answer('unknown').isChecked()));
  await clear.click();
  await eventually('no answer is chosen', async () => (await widget.chosen.count()) === 0);
});

test('only what may be excluded has reasons to exclude it', async (t) => {
  const widget = await visit(t, { stored: savedText({}, { at: QUESTIONS[0].id }) });
  assert.equal(QUESTIONS[0].na, false);
  await widget.goOn();
  await widget.text(words('reason.none')).waitFor();
  assert.equal(await widget.summary('level.na').count(), 0);
});

test('a reason excludes a question, and an answer includes it again', async (t) => {
  const excludable = QUESTIONS.find((question) => question.na);
  const widget = await visit(t, { stored: savedText({}, { at: excludable.id }) });
  await widget.goOn();
  await widget.summary('level.na').click();
  await widget.reason('no-such-activity').check();
  await widget.side.getByRole('button', { name: words('level.na') }).waitFor();
  await widget.answer(1).check();
  await eventually('only the answer is chosen', async () =>
    (await widget.chosen.count()) === 1 && (await widget.answer(1).isChecked()));
  assert.equal(await widget.scope.locator('input[type=radio]:checked').count(), 1);
});
