// What is kept in the browser: all of it, only there, and gone when it shall be gone.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { allAt, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit, STORAGE_KEY } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const stored = (widget) => widget.page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY);

const storedAnswers = async (widget) => {
  const text = await stored(widget);
  return text === null ? undefined : JSON.parse(text).check.answers;
};

async function answerSome(widget) {
  await widget.begin({ extent: 'full', target: 4 });
  await widget.answer(2).check();
  await widget.openNote();
  await widget.note.fill('Ask Ada: "where?" – <b>é</b> 🙂');
  await widget.button('question.next').click();
  await widget.openNote();
  await widget.note.fill('A note before any answer');
  await widget.summary('settings.title').click();
  await widget.setting('keys').uncheck();
  await widget.setting('move-on').check();
}

async function expectSome(widget) {
  const hint = words('start.saved-hint', { answered: 1, asked: QUESTIONS.length });
  await widget.text(hint).waitFor();
  await widget.goOn();
  await widget.asked(QUESTIONS[1]).waitFor();
  assert.equal(await widget.note.inputValue(), 'A note before any answer');
  await widget.summary('settings.title').click();
  assert.ok(!(await widget.setting('keys').isChecked()));
  assert.ok(await widget.setting('move-on').isChecked());
  assert.equal(await widget.target.inputValue(), '4');
  await widget.button('question.back').click();
  await widget.asked(QUESTIONS[0]).waitFor();
  assert.ok(await widget.answer(2).isChecked());
  assert.equal(await widget.note.inputValue(), 'Ask Ada: "where?" – <b>é</b> 🙂');
}

test('a reload at once finds everything again', async (t) => {
  const widget = await visit(t);
  await answerSome(widget);
  await widget.page.reload();
  await expectSome(widget);
});

test('what is not touched for a moment is stored without leaving the page', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  assert.equal(await stored(widget), null, 'nothing is stored before there is an answer');
  await widget.answer(3).check();
  const [{ id }] = QUESTIONS;
  await eventually('the answer is stored', async () => (await storedAnswers(widget))?.[id]);
  assert.deepEqual(await storedAnswers(widget), { [id]: { value: 3 } });
});

test('what was begun elsewhere can be gone on with in a new tab', async (t) => {
  const first = await visit(t);
  await answerSome(first);
  await first.page.close({ runBeforeUnload: true });
  const page = await first.page.context().newPage();
  await page.goto(first.page.url());
  await expectSome(new first.constructor(page));
});

for (const [way, open, agree] of [
  ['erasing', 'erase', 'confirm.erase-yes'],
  ['starting over', 'start.over', 'confirm.over-yes'],
]) {
  test(`${way} leaves nothing behind`, async (t) => {
    const widget = await visit(t, { stored: savedText(allAt(3)) });
    const ask = widget.button(open);
    await ask.click();
    const dialog = widget.scope.getByRole('dialog');
    const keep = dialog.getByRole('button', { name: words('confirm.no'), exact: true });
    await widget.expectFocus(keep);
    await keep.click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(await storedAnswers(widget), allAt(3));

    await ask.click();
    await dialog.getByRole('button', { name: words(agree), exact: true }).click();
    await widget.button('start.begin').waitFor();
    await eventually('the storage is empty', async () => (await stored(widget)) === null);
    await widget.page.reload();
    await widget.button('start.begin').waitFor();
    assert.deepEqual(await widget.page.evaluate(() => Object.keys(localStorage)), []);
  });
}

/** What developers are told on the console about what could not be read. */
const TOLD = [/^saved: /];

const UNREADABLE = [
  ['text that is no JSON', '{"format":"iso-readiness/sav', 'saved.unreadable'],
  ['no text at all', '', 'saved.unreadable'],
  ['JSON of another kind', '[1, {"a": null}]', 'saved.unreadable'],
  ['JSON of another format', '{"format":"shopping","version":1}', 'saved.unreadable'],
  ['JSON without a bottom', '['.repeat(100_000) + ']'.repeat(100_000), 'saved.unreadable'],
  ['a newer version', savedText(allAt(2)).replace('"version":1', '"version":2'), 'saved.newer'],
];

for (const [what, text, notice] of UNREADABLE) {
  test(`stored is ${what}: it stays until one saves over it`, async (t) => {
    const widget = await visit(t, { stored: text, announced: TOLD });
    await widget.text(words(notice)).waitFor();
    await workOn(widget);
    await leave(widget);
    assert.equal(await stored(widget), text);
    await replace(widget);
  });
}

test('stored is a check with unknown parts: the rest is used, and it stays', async (t) => {
  const [first] = QUESTIONS;
  const text = savedText({ [first.id]: { value: 3 }, 'no-such-question': { value: 1 } });
  const widget = await visit(t, { stored: text, announced: TOLD });
  await widget.text(count('saved.partly', 1)).waitFor();
  await widget.goOn();
  assert.ok(await widget.answer(3).isChecked());
  await widget.answer(1).check();
  await leave(widget);
  assert.equal(await stored(widget), text);
  await replace(widget);
});

test('what is stored can be copied before it is saved over', async (t) => {
  const [[, text]] = UNREADABLE;
  const widget = await visit(t, { stored: text, permissions: ['clipboard-read', 'clipboard-write'] });
  await widget.button('saved.copy').click();
  await widget.text(words('saved.copied')).waitFor();
  assert.equal(await widget.page.evaluate(() => navigator.clipboard.readText()), text);
});

test('where copying is forbidden, what is stored is shown', async (t) => {
  const [[, text]] = UNREADABLE;
  const forbid = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  const widget = await visit(t, { stored: text, init: forbid });
  await widget.button('saved.copy').click();
  const field = widget.scope.getByRole('textbox', { name: words('saved.copy-by-hand') });
  assert.equal(await field.inputValue(), text);
});

/** Answers something, to prove that the check works. */
async function workOn(widget) {
  await widget.begin();
  await widget.answer(1).check();
  await widget.showResult();
}

/** Leaves the page for a moment, which makes the widget store what it has to. */
function leave(widget) {
  return widget.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
}

async function replace(widget) {
  await widget.button('saved.replace').click();
  const [{ id }] = QUESTIONS;
  await eventually('the answer is stored', async () => (await isReplaced(widget, id)));
  assert.equal(await widget.button('saved.replace').count(), 0);
}

async function isReplaced(widget, id) {
  try {
    return (await storedAnswers(widget))[id].value === 1;
  } catch {
    return false;
  }
}
