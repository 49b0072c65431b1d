// Files: what is saved holds everything, and what is opened touches nothing before one says so.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { linkOf, score } from './support/commands.mjs';
import { ALL_FOUR, QUESTIONS, questionsOf } from './support/content.mjs';
import {
  agree, alert, base, expectGuest, field, goTo, leave, openFiles, stored, storedState, today,
} from './support/exchange.mjs';
import { answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const SOME = randomAnswers(61, { open: 0.5 });

/** Notes on some of the answers, and on a question that is open. */
const NOTE = 'Ask Ada: "where?"\n– <b>é</b> 🙂';
const ANSWERED = QUESTIONS.find(({ id }) => id in SOME);
const OPEN = QUESTIONS.find(({ id }) => !(id in SOME));
const NOTED = { ...SOME, [ANSWERED.id]: { ...SOME[ANSWERED.id], note: NOTE } };

/** Presses a button that saves a file, and gives its name and text. */
async function save(widget, key) {
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.button(key).click(),
  ]);
  const name = download.suggestedFilename();
  await widget.text(words('share.file-saved', { name })).waitFor();
  return { name, text: readFileSync(await download.path(), 'utf8') };
}

async function saved(widget) {
  await goTo(widget, 'share');
  return save(widget, 'share.file-save');
}

const json = (file) => JSON.stringify(file);
const NAME = 'answers.json';

test('the file holds all that was answered, with reasons and notes', async (t) => {
  const stored = savedText(NOTED, { notes: { [OPEN.id]: 'Still open' } });
  const widget = await visit(t, { stored });
  const { name, text } = await saved(widget);
  assert.equal(name, `iso-readiness-${await today(widget)}.json`);
  const file = JSON.parse(text);
  assert.deepEqual(file, { ...answersFile(NOTED), notes: { [OPEN.id]: 'Still open' } });
  assert.ok(Object.values(file.answers).some(({ reason }) => reason));
  assert.equal(score(answersFile(SOME)).standards.length, 1);
});

test('the name of the check goes into the name of the file, as far as any system takes it', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME) });
  await goTo(widget, 'share');
  await field(widget, 'share.name').fill('Q3/2026: "Köln" ..\\ CON');
  const { name } = await save(widget, 'share.file-save');
  assert.equal(name, `iso-readiness-q3-2026-k-ln-con-${await today(widget)}.json`);
});

test('saved and opened again elsewhere, it is the same check, and saved again the same file', async (t) => {
  const widget = await visit(t, {
    stored: savedText(NOTED, { ...ALL_FOUR, target: 4, notes: { [OPEN.id]: 'Still open' } }),
  });
  const { name, text } = await saved(widget);
  const other = await visit(t);
  await goTo(other, 'open');
  await openFiles(other, { name, text });
  await expectGuest(other);
  const age = count('age.today', 0, { date: await today(other) });
  await other.text(words('guest.file', { name, age })).waitFor();
  await other.button('guest.keep').click();
  await other.expectFocus(other.resultTitle);
  assert.equal((await saved(other)).text, text);
  await leave(other);
  const { check, notes } = await storedState(other);
  assert.deepEqual([check, notes], [answersFile(NOTED, { ...ALL_FOUR, target: 4 }), { [OPEN.id]: 'Still open' }]);
});

test('a file that an editor wrote again opens as well', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'open');
  const pretty = JSON.stringify(answersFile(SOME), null, '\t').replaceAll('\n', '\r\n');
  await openFiles(widget, { name: 'copy.txt', text: `\uFEFF${pretty}\r\n` });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await widget.expectFocus(widget.resultTitle);
  assert.deepEqual(JSON.parse((await saved(widget)).text), answersFile(SOME));
});

test('a text file with a link in it opens the link', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'open');
  const link = linkOf(answersFile(SOME), { base: base(), date: '2026-10-01', name: 'Ada' });
  await openFiles(widget, { name: 'mail.txt', text: `Dear all,\nsee ${link}.\n` });
  await expectGuest(widget);
  await widget.text(words('guest.name', { name: 'Ada' })).waitFor();
});

test('what would change is counted, and undone all of it is back', async (t) => {
  const [changed, removed, added] = [ANSWERED, QUESTIONS.filter(({ id }) => id in SOME)[1], OPEN];
  const widget = await visit(t, { stored: savedText(NOTED, { notes: { [removed.id]: '' } }) });
  await goTo(widget, 'share');
  await widget.button('side.start').click();
  await leave(widget);
  const before = await saved(widget);
  await leave(widget);
  const kept = await stored(widget);

  const theirs = { ...SOME, [changed.id]: { value: differing(SOME[changed.id]) }, [added.id]: { value: 1 } };
  delete theirs[removed.id];
  const file = { ...answersFile(theirs, { target: 4 }) };
  file.answers['asked-in-another-year'] = { value: 2 };
  file.answers['asked-never'] = { value: 'n/a', reason: 'whim', more: [1] };
  await widget.button('side.start').click();
  await goTo(widget, 'open');
  await openFiles(widget, { name: NAME, text: json(file) });
  await expectGuest(widget);
  for (const [key, n] of [
    ['changes.new', 1], ['changes.changed', 1], ['changes.removed', 1], ['changes.notes', 1],
    ['changes.aside', 2],
  ]) {
    await widget.text(count(key, n)).waitFor();
  }
  await widget.text(words('changes.profile')).waitFor();
  await leave(widget);
  assert.equal(await stored(widget), kept);

  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.expectFocus(widget.resultTitle);
  const after = JSON.parse((await saved(widget)).text);
  assert.deepEqual(sorted(after.answers), sorted(file.answers), 'what is not known is written again');
  assert.deepEqual(after.profile, file.profile);

  await widget.page.reload();
  assert.deepEqual(JSON.parse((await saved(widget)).text), after, 'after a reload too');

  await widget.button('side.start').click();
  await goTo(widget, 'open');
  await openFiles(widget, { name: before.name, text: before.text });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.button('undo.again').click();
  await widget.button('undo.again').waitFor({ state: 'detached' });
  assert.deepEqual(JSON.parse((await saved(widget)).text), after);
});

const differing = ({ value }) => (value === 0 ? 1 : 0);
const sorted = (object) => Object.fromEntries(Object.entries(object).sort());

test('what cannot be read of a file is told, one by one, and left out', async (t) => {
  const [first, second] = QUESTIONS;
  const answers = { [first.id]: { value: 3 }, [second.id]: { value: 9 } };
  const widget = await visit(t, { stored: savedText(SOME) });
  await goTo(widget, 'open');
  await openFiles(widget, { name: NAME, text: json(answersFile(answers)) });
  await expectGuest(widget);
  await widget.text(count('changes.problems', 1)).waitFor();
  await widget.text(new RegExp(`^${NAME.replace('.', '\\.')}: answers\\.${second.id}\\.value`)).waitFor();
});

test('a file about standards that are not loaded brings their questions', async (t) => {
  const questions = questionsOf(ALL_FOUR);
  const file = answersFile(randomAnswers(62, { questions }), ALL_FOUR);
  const widget = await visit(t);
  await goTo(widget, 'open');
  await openFiles(widget, { name: NAME, text: json(file) });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await widget.expectFocus(widget.resultTitle);
  assert.deepEqual(JSON.parse((await saved(widget)).text), file);
});

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';

/** Files that are not opened, and what is said about each. */
const REFUSED = {
  'of a newer version': [{ text: json({ ...answersFile(SOME), version: 2 }) }, 'file.newer'],
  'with JSON of another kind': [{ text: '{"name":"package","version":"1.0.0"}' }, 'file.not-ours'],
  'with a list': [{ text: '[1, 2, {"format": "iso-readiness/answers"}]' }, 'file.not-ours'],
  'with a result': [{ text: json(score(answersFile({}))) }, 'file.not-ours'],
  'with JSON cut off': [{ text: json(answersFile(SOME)).slice(0, -40) }, 'file.damaged'],
  'with a damaged profile': [
    { text: json({ ...answersFile(SOME), profile: { standards: 7 } }) }, 'file.damaged',
  ],
  'with nothing in it': [{ text: '' }, 'file.not-ours'],
  'with a picture': [{ bytes: Buffer.from(PNG, 'base64') }, 'file.not-ours'],
  'with depth without end': [{ text: '['.repeat(200_000) }, 'file.not-ours'],
  'of 17 megabytes': [{ bytes: Buffer.alloc(17 * 1024 * 1024, 'x') }, 'file.too-large'],
  'with a damaged link': [
    { text: 'See https://example.org/#r=EQABBCADu8I7wF4y', name: 'mail.txt' }, 'link.damaged',
  ],
};

for (const [what, [content, sentence]] of Object.entries(REFUSED)) {
  test(`a file ${what} is not opened: a sentence says why, and nothing changes`, async (t) => {
    const widget = await visit(t, { stored: savedText(SOME) });
    const before = await stored(widget);
    await goTo(widget, 'open');
    await openFiles(widget, { name: NAME, ...content });
    await alert(widget).getByText(words(sentence)).waitFor();
    assert.ok(await widget.heading(words('open.title')).isVisible());
    await leave(widget);
    assert.equal(await stored(widget), before);

    await openFiles(widget, { name: NAME, text: json(answersFile(SOME)) });
    await expectGuest(widget);
    assert.equal(await alert(widget).count(), 0);
  });
}

test('the same file may be chosen twice', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'open');
  for (let times = 0; times < 2; times += 1) {
    await openFiles(widget, { name: NAME, text: 'no answers' });
    await alert(widget).getByText(words('file.not-ours')).waitFor();
  }
});

test('where the browser takes no file, the page says so', async (t) => {
  const widget = await visit(t, {
    stored: savedText(SOME),
    init: () => {
      URL.createObjectURL = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    },
  });
  await goTo(widget, 'share');
  await widget.button('share.file-save').click();
  await widget.text(words('share.file-failed')).waitFor();
});
