// Two tabs with the same check: neither writes over the other unasked.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { furtherTab, leave, stored, storedState } from './support/exchange.mjs';
import { allAt, answersFile, savedText } from './support/saved.mjs';
import { STORAGE_KEY, eventually, origin, useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

const profile = answersFile({}).profile;
const [FIRST, SECOND] = QUESTIONS;
const saved = () => savedText(allAt(2));

async function answer(widget, question, value) {
  await widget.goOn();
  await widget.showQuestion(question, profile);
  await widget.answer(value).check();
}

const value = async (widget, question) => (await storedState(widget)).check.answers[question.id]?.value;
const notice = (widget) => widget.text(words('saved.elsewhere'));

/** A visit to a page that has read what is stored: only what is stored later is news to it. */
async function visitUntilRead(t, options) {
  const widget = await visit(t, options);
  await widget.startTitle.waitFor();
  return widget;
}

/** Two tabs, and an answer given in the second one. */
async function tabs(t) {
  const here = await visitUntilRead(t, { stored: saved() });
  const there = await furtherTab(here);
  await answer(there, FIRST, 4);
  await eventually('the other tab saves', async () => (await value(there, FIRST)) === 4);
  await notice(here).waitFor();
  return { here, there };
}

test('another tab is noticed, and nothing is saved until one chooses', async (t) => {
  const { here } = await tabs(t);
  await answer(here, SECOND, 0);
  await leave(here);
  assert.equal(await value(here, FIRST), 4);
  assert.equal(await value(here, SECOND), 2);
});

test('one can go on with what the other tab saved', async (t) => {
  const { here } = await tabs(t);
  await here.button('saved.theirs').click();
  await notice(here).waitFor({ state: 'detached' });
  await answer(here, SECOND, 0);
  await eventually('this tab saves', async () => (await value(here, SECOND)) === 0);
  assert.equal(await value(here, FIRST), 4);
});

test('one can save over it, and then the other tab is told', async (t) => {
  const { here, there } = await tabs(t);
  await here.button('saved.mine').click();
  await notice(here).waitFor({ state: 'detached' });
  await eventually('this tab saves', async () => (await value(here, FIRST)) === 2);
  await notice(there).waitFor();
});

test('what was changed without a word is found before anything is written', async (t) => {
  const here = await visitUntilRead(t, { stored: saved() });
  const others = savedText(allAt(1));
  // A script of the same page tells no tab of itself.
  await here.page.evaluate(([key, text]) => localStorage.setItem(key, text), [STORAGE_KEY, others]);
  await answer(here, FIRST, 4);
  await notice(here).waitFor();
  assert.equal(await stored(here), others);
});

test('what the other tab chose is loaded before it is shown', async (t) => {
  const here = await visitUntilRead(t);
  const there = await furtherTab(here);
  await there.fact('cloud-provider').check();
  await there.setOut();
  await there.answer(3).check();
  await notice(here).waitFor();
  await here.button('saved.theirs').click();
  await here.button('start.continue').waitFor();
  assert.ok(await here.fact('cloud-provider').isChecked());
  assert.equal(await here.text(words('saved.held')).count(), 0);
});

/** Stores a text as another tab does, which tells of itself. */
async function storeElsewhere(here, text) {
  const there = await furtherTab(here, `${origin()}/nothing-is-here`);
  await there.page.evaluate(([key, value]) => {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  }, [STORAGE_KEY, text]);
  await notice(here).waitFor();
}

for (const [what, change, told] of [
  ['of a newer version', (text) => text.replace('"version":1', '"version":2'), 'saved.newer'],
  ['that cannot be read', (text) => text.slice(0, -30), 'saved.unreadable'],
]) {
  test(`what is saved elsewhere ${what} is not lost by looking at it`, async (t) => {
    const here = await visitUntilRead(t, { stored: saved(), announced: [/^saved: /, /404/] });
    const theirs = change(savedText(allAt(4)));
    await storeElsewhere(here, theirs);
    await here.button('saved.theirs').click();
    await here.text(words(told)).waitFor();
    await here.setOut();
    await here.answer(1).check();
    await leave(here);
    assert.equal(await stored(here), theirs);
  });
}

test('what was erased elsewhere comes back only where one wants it', async (t) => {
  for (const [key, title] of [['saved.theirs', 'start.begin'], ['saved.mine', 'start.continue']]) {
    const here = await visitUntilRead(t, { stored: saved(), announced: [/404/] });
    await storeElsewhere(here, null);
    await leave(here);
    assert.equal(await stored(here), null);
    await here.button(key).click();
    await notice(here).waitFor({ state: 'detached' });
    await here.button(title).waitFor();
    await leave(here);
    assert.equal((await stored(here)) === null, key === 'saved.theirs');
  }
});

test('one that goes on with what the other tab saved goes on in the same place', async (t) => {
  const here = await visitUntilRead(t, { stored: saved() });
  const there = await furtherTab(here);
  await answer(there, SECOND, 4);
  await notice(here).waitFor();
  await here.button('saved.theirs').click();
  await notice(here).waitFor({ state: 'detached' });
  await here.goOn();
  await here.asked(SECOND).waitFor();
});
