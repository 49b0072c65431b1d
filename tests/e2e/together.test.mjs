// Several people's answers brought to one table.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf } from './support/commands.mjs';
import { QUESTIONS } from './support/content.mjs';
import {
  agree, alert, base, field, goTo, leave, openFiles, openText, stored, storedState,
} from './support/exchange.mjs';
import { allAt, answersFile, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const [FIRST, SECOND, THIRD] = QUESTIONS;
const AGREED = allAt(3);
const ANNA = { ...AGREED, [FIRST.id]: { value: 0, note: 'never seen it' } };
const BEN = { ...AGREED, [FIRST.id]: { value: 4 }, [SECOND.id]: { value: 2 } };
const MINE = { ...AGREED, [FIRST.id]: { value: 3, note: 'in the drawer' }, [THIRD.id]: { value: 'unknown' } };

const linkFrom = (answers, name) =>
  linkOf(answersFile(answers), { base: base(), date: '2026-10-01', name });

/** The questions on which people differ, in the order they are shown. */
const differences = (widget) => widget.scope.locator('.polls li');
const rule = (widget) =>
  widget.scope.getByRole('combobox', { name: words('together.rule'), exact: true });
const settle = (item) => item.getByRole('combobox');

async function atTheTable(t, options) {
  const widget = await visit(t, options);
  await goTo(widget, 'together');
  await openText(widget, `${linkFrom(ANNA, 'Anna')}\nand\n${linkFrom(BEN, 'Ben')}`);
  await differences(widget).first().waitFor();
  return widget;
}

test('links of several people in one text come to one table, the widest difference first', async (t) => {
  const widget = await atTheTable(t, { stored: savedText(MINE) });
  await widget.text(count('merge.talk', 3, { asked: QUESTIONS.length })).waitFor();
  const shown = await differences(widget).allTextContents();
  assert.equal(shown.length, 3);
  for (const [place, question] of [FIRST, THIRD, SECOND].entries()) {
    assert.ok(shown[place].includes(question.ask), `${place}: ${shown[place]}`);
  }
  assert.match(shown[0], /Anna: 0 .* · Ben: 4 /);
  assert.ok(shown[0].includes(`${words('together.me')}: 3`));
});

test('own answers count or do not, and people can be renamed and taken out', async (t) => {
  const widget = await atTheTable(t, { stored: savedText(MINE) });
  await widget.scope.getByLabel(words('together.mine')).uncheck();
  await differences(widget).nth(2).waitFor({ state: 'detached' });
  assert.equal(await differences(widget).count(), 2);
  await field(widget, 'together.name', { name: 'Anna' }).fill('Zoë');
  assert.match(await differences(widget).first().textContent(), /Zoë: 0 /);
  await widget.button('together.remove', { name: 'Ben' }).click();
  await widget.text(words('together.few')).waitFor();
  assert.equal(await differences(widget).count(), 0);
});

test('files come to the table too, several at once, and nobody comes twice', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'together');
  const file = (name, answers) => ({ name, text: JSON.stringify(answersFile(answers)) });
  const people = [file('anna.json', ANNA), file('ben.json', BEN)];
  await openFiles(widget, ...people);
  await differences(widget).nth(1).waitFor();
  await openFiles(widget, people[1]);
  await openText(widget, linkOf(answersFile(BEN), { base: base(), date: '2026-10-01', resultOnly: true }));
  const remove = widget.scope.getByRole('button', { name: /^Take out / });
  assert.deepEqual(
    await remove.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
    ['anna', 'ben', 'ben'].slice(0, await remove.count()).map((name) => words('together.remove', { name })),
  );
  assert.equal(await differences(widget).count(), 2);
});

test('what is broken among several links is left out, and the page says so', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'together');
  const cut = linkFrom(BEN, 'Ben').slice(0, -3);
  await openText(widget, `${linkFrom(ANNA, 'Anna')} ${cut}`);
  await widget.text(count('open.broken', 1)).waitFor();
  await field(widget, 'together.name', { name: 'Anna' }).waitFor();
});

test('differences are settled by a rule or one by one, taken over, and undone', async (t) => {
  const widget = await atTheTable(t, { stored: savedText(MINE) });
  const before = await storedState(widget);
  await rule(widget).selectOption(words('merge.rule-lowest'));
  const first = differences(widget).first();
  await first.locator('.poll-outcome').waitFor();
  assert.ok((await first.locator('.poll-outcome').textContent()).includes('0 '));
  await settle(first).selectOption(words('merge.rule-person', { name: 'Ben' }));
  await widget.text(words('merge.taken', { answer: '4 Measured' })).waitFor();

  await widget.button('together.take').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.heading(words('result.title')).waitFor();
  await leave(widget);
  const { answers } = (await storedState(widget)).check;
  assert.equal(answers[FIRST.id].value, 4);
  assert.equal(answers[FIRST.id].note, 'in the drawer');
  assert.equal(answers[SECOND.id].value, 2);
  // Below "don't know" the known weakness would stand; at the target, nobody knows.
  assert.equal(answers[THIRD.id].value, 'unknown');

  await widget.button('undo.again').click();
  await leave(widget);
  const after = await storedState(widget);
  assert.deepEqual(after.check, before.check);
});

test('notes of several people are kept with their names', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'together');
  const file = (name, answers) => ({ name, text: JSON.stringify(answersFile(answers)) });
  await openFiles(widget, file('anna.json', ANNA), file('ben.json', MINE));
  await differences(widget).first().waitFor();
  await rule(widget).selectOption(words('merge.rule-lowest'));
  await widget.button('together.take').click();
  await widget.heading(words('result.title')).waitFor();
  await leave(widget);
  const { answers } = (await storedState(widget)).check;
  assert.equal(answers[FIRST.id].note, 'anna: never seen it\nben: in the drawer');
});

test('until something is taken over, nothing of it is kept', async (t) => {
  const widget = await atTheTable(t);
  await rule(widget).selectOption(words('merge.rule-median'));
  await leave(widget);
  assert.equal(await stored(widget), null);
});

test('three people come by link, protected link and file, and each finds a place', async (t) => {
  const widget = await visit(t, { stored: savedText(MINE) });
  await goTo(widget, 'together');
  const file = { name: 'anna.json', text: JSON.stringify(answersFile(ANNA)) };
  await openFiles(widget, file, { name: 'mail.txt', text: `Hello\n${linkFrom(BEN, 'Ben')}\n` });
  await differences(widget).nth(2).waitFor();
  const passphrase = 'orbit lemon canyon velvet mango tiger';
  const options = { base: base(), date: '2026-10-01', name: 'Carla', passphrase };
  await openText(widget, linkOf(answersFile(allAt(1)), options));
  await widget.heading(words('open.sealed')).waitFor();
  await widget.scope.getByRole('textbox', { name: words('open.passphrase') }).fill(passphrase);
  await widget.button('open.unseal').click();
  await field(widget, 'together.name', { name: 'Carla' }).waitFor();
  const names = widget.scope.locator('.people input');
  assert.deepEqual(
    await names.evaluateAll((all) => all.map(({ value }) => value)),
    ['anna', 'Ben', 'Carla'],
  );
  await eventually('all differ from Carla', async () => (await differences(widget).count()) > 20);
  assert.match(await differences(widget).first().textContent(), /anna: 0 .* · Ben: 4 .* · Carla: 1 /);
});

test('a file that is none of ours keeps nobody else from the table', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'together');
  const file = (name, text) => ({ name, text });
  await openFiles(
    widget,
    file('shopping.json', '{"milk":2}'),
    file('anna.json', JSON.stringify(answersFile(ANNA))),
    file('ben.json', JSON.stringify(answersFile(BEN))),
  );
  await alert(widget).getByText(words('file.not-ours')).waitFor();
  await differences(widget).nth(1).waitFor();
});
