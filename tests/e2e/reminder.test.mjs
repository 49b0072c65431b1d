// The reminder to save a copy.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { goTo, leave, storedState } from './support/exchange.mjs';
import { allAt, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const after = (changes) => ({ stored: savedText(allAt(2), { sinceCopy: changes }) });
const reminder = (widget, changes) => widget.text(count('remind.copy', changes));

test('after forty changes a copy is offered, quietly and not among the questions', async (t) => {
  const widget = await visit(t, after(39));
  await widget.goOn();
  assert.equal(await reminder(widget, 39).count(), 0);
  await widget.answer(4).check();
  await leave(widget);
  assert.equal((await storedState(widget)).sinceCopy, 40);
  assert.equal(await reminder(widget, 40).count(), 0);
  await widget.toStart();
  await reminder(widget, 40).waitFor();
  await widget.page.reload();
  await reminder(widget, 40).waitFor();
});

test('it goes away once a file is saved', async (t) => {
  const widget = await visit(t, after(41));
  await widget.button('remind.save').click();
  await widget.heading(words('share.title')).waitFor();
  const download = widget.page.waitForEvent('download');
  await widget.button('share.file-save').click();
  const name = (await download).suggestedFilename();
  assert.match(name, /^iso-readiness-\d{4}-\d\d-\d\d\.json$/);
  await widget.text(words('share.file-saved', { name })).waitFor();
  await widget.button('side.start').click();
  await widget.startTitle.waitFor();
  assert.equal(await reminder(widget, 41).count(), 0);
  await leave(widget);
  assert.equal((await storedState(widget)).sinceCopy, undefined);
});

test('it can be put off', async (t) => {
  const widget = await visit(t, after(55));
  await widget.button('remind.later').click();
  await reminder(widget, 55).waitFor({ state: 'detached' });
  await goTo(widget, 'share');
  await widget.button('side.result').click();
  await widget.heading(words('result.title')).waitFor();
  assert.equal(await reminder(widget, 55).count(), 0);
});
