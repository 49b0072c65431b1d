// Everything by keyboard alone.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { count } from './support/words.mjs';

useBrowser();

test('the full check, from the start to the result and back', async (t) => {
  const widget = await visit(t);
  const { keyboard } = widget.page;
  await widget.startTitle.waitFor();

  await widget.tabTo(widget.extent('quick'));
  await keyboard.press('ArrowDown');
  assert.ok(await widget.extent('full').isChecked());
  await widget.tabTo(widget.button('start.begin'));
  await keyboard.press('Enter');

  const keys = ['0', '1', '2', '3', '4', 'd'];
  for (const [index, question] of QUESTIONS.entries()) {
    await widget.expectFocus(widget.asked(question));
    await keyboard.press(keys[index % keys.length]);
    await keyboard.press(index % 2 ? 'j' : 'ArrowRight');
  }
  await widget.expectFocus(widget.resultTitle);
  const { length } = QUESTIONS;
  await widget.text(count('figure.coverage-hint', length, { asked: length })).waitFor();

  await widget.tabTo(widget.button('result.back'));
  await keyboard.press('Space');
  await widget.expectFocus(widget.asked(QUESTIONS.at(-1)));
});

test('Tab goes through a question as one reads it', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.openNote();
  await widget.asked(QUESTIONS[0]).focus();
  const stops = [
    widget.summary('question.help'),
    widget.answer(0),
    widget.button('question.next'),
    widget.note,
  ];
  for (const stop of stops) await stop.evaluate((element) => element.setAttribute('data-stop', ''));

  const seen = [];
  for (let presses = 0; presses < 20 && seen.length < stops.length; presses += 1) {
    await widget.page.keyboard.press('Tab');
    const stop = widget.scope.locator('[data-stop]:focus');
    if (await stop.count()) seen.push(await stop.boundingBox());
  }
  assert.equal(seen.length, stops.length, 'some stop cannot be reached');
  const readingOrder = seen.toSorted((one, other) => one.y - other.y || one.x - other.x);
  assert.deepEqual(seen, readingOrder);
});

test('space decides, and arrow keys only try the answers', async (t) => {
  const widget = await visit(t, { stored: savedText({}, { movesOn: true }) });
  const { keyboard } = widget.page;
  await widget.goOn();
  await widget.tabTo(widget.answer(0));
  await keyboard.press('Space');
  await widget.expectFocus(widget.asked(QUESTIONS[1]));
  await widget.tabTo(widget.answer(0));
  await keyboard.press('ArrowDown');
  await widget.expectFocus(widget.answer(1));
  await keyboard.press('ArrowDown');
  await widget.expectFocus(widget.answer(2));
  assert.ok(await widget.answer(2).isChecked());
  assert.ok(await widget.asked(QUESTIONS[1]).isVisible());
});

test('a digit chooses and moves on where one wants that', async (t) => {
  const widget = await visit(t, { stored: savedText({}, { movesOn: true }) });
  await widget.goOn();
  await widget.page.keyboard.press('4');
  await widget.expectFocus(widget.asked(QUESTIONS[1]));
  await widget.page.keyboard.press('k');
  await widget.expectFocus(widget.asked(QUESTIONS[0]));
  assert.ok(await widget.answer(4).isChecked());
});

test('steps go forth and back, and not before the first question', async (t) => {
  const widget = await visit(t);
  const { keyboard } = widget.page;
  await widget.begin();
  for (const [key, index] of [['k', 0], ['j', 1], ['J', 2], ['ArrowLeft', 1], ['K', 0]]) {
    await keyboard.press(key);
    await widget.expectFocus(widget.asked(QUESTIONS[index]));
  }
});

test('where one reads from right to left, arrow keys step the other way', async (t) => {
  const widget = await visit(t);
  const { keyboard } = widget.page;
  await widget.page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await widget.begin();
  for (const [key, index] of [['ArrowLeft', 1], ['j', 2], ['ArrowRight', 1]]) {
    await keyboard.press(key);
    await widget.expectFocus(widget.asked(QUESTIONS[index]));
  }
});

test('N opens the reasons, and a reason excludes the question', async (t) => {
  const excludable = QUESTIONS.find((question) => question.na);
  const widget = await visit(t, { stored: savedText({}, { at: excludable.id }) });
  const { keyboard } = widget.page;
  await widget.goOn();
  await keyboard.press('n');
  await widget.expectFocus(widget.reason('out-of-scope'));
  assert.ok(!(await widget.reason('out-of-scope').isChecked()), 'nothing is chosen beforehand');
  await keyboard.press('Space');
  await eventually('the reason is chosen', () => widget.reason('out-of-scope').isChecked());
  await widget.tabTo(widget.button('question.clear'), 'Shift+Tab');
  await keyboard.press('Enter');
  await eventually('the answer is cleared', async () => (await widget.chosen.count()) === 0);
});

test('while one types, keys are letters', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.openNote();
  await widget.note.click();
  await widget.page.keyboard.type('djnk?3 ');
  assert.equal(await widget.note.inputValue(), 'djnk?3 ');
  assert.ok(await widget.asked(QUESTIONS[0]).isVisible());
  assert.equal(await widget.chosen.count(), 0);
  assert.equal(await widget.dialog('keys.title').count(), 0);
});

test('keys that belong to the browser are left alone', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  for (const key of ['Control+3', 'Alt+3', 'Meta+3', '5', 'x']) {
    await widget.page.keyboard.press(key);
  }
  assert.equal(await widget.chosen.count(), 0);
  await widget.page.keyboard.press('3');
  assert.ok(await widget.answer(3).isChecked());
});

test('shortcuts can be switched off', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.summary('settings.title').click();
  await widget.setting('keys').uncheck();
  for (const key of ['3', 'd', 'j', 'n', '?', 'ArrowRight']) await widget.page.keyboard.press(key);
  assert.equal(await widget.chosen.count(), 0);
  assert.equal(await widget.dialog('keys.title').count(), 0);
  assert.ok(await widget.asked(QUESTIONS[0]).isVisible());
  await widget.setting('keys').check();
  await widget.page.keyboard.press('3');
  assert.ok(await widget.answer(3).isChecked());
});

test('? lists the shortcuts, and Escape gives the focus back', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.answer(3).focus();
  await widget.page.keyboard.press('?');
  const dialog = widget.dialog('keys.title');
  await dialog.waitFor();
  await widget.page.keyboard.press('3');
  await widget.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await widget.expectFocus(widget.answer(3));
  assert.equal(await widget.chosen.count(), 0, 'no key works through the dialog');
});
