// Links as QR codes, read by a camera that knows nothing of how they were made.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { read, readScreen } from './support/camera.mjs';
import { ALL_FOUR, questionsOf } from './support/content.mjs';
import { field, goTo, kind, link, today } from './support/exchange.mjs';
import { randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

/** A screen as fine as that of a phone. */
const FINE = { deviceScaleFactor: 3 };

const SOME = savedText(randomAnswers(41, { open: 0.5 }));
const ALL = savedText(randomAnswers(42, { open: 0, questions: questionsOf(ALL_FOUR) }), ALL_FOUR);

const picture = (widget) => widget.scope.getByRole('img', { name: words('share.qr-label') });

async function showCode(t, stored, options) {
  const widget = await visit(t, { stored, ...FINE, ...options });
  await goTo(widget, 'share');
  await widget.summary('share.qr').click();
  await picture(widget).waitFor();
  return widget;
}

const LOOKS = {
  'in light': { colorScheme: 'light' },
  'in dark': { colorScheme: 'dark' },
  'with forced colours': { forcedColors: 'active', colorScheme: 'dark' },
};

for (const [how, look] of Object.entries(LOOKS)) {
  test(`the code on the screen is the link, ${how}`, async (t) => {
    const widget = await showCode(t, SOME, look);
    assert.equal(await readScreen(widget.page, picture(widget)), await link(widget));
  });
}

test('the largest check has a code as well, on a small screen too', async (t) => {
  const widget = await showCode(t, ALL, { viewport: { width: 360, height: 740 } });
  assert.ok((await link(widget)).length > 190);
  assert.equal(await readScreen(widget.page, picture(widget)), await link(widget));
});

test('the code follows the link', async (t) => {
  const widget = await showCode(t, SOME);
  const first = await link(widget);
  await field(widget, 'share.name').fill('Grüße aus Köln');
  const named = await link(widget);
  assert.notEqual(named, first);
  assert.equal(await readScreen(widget.page, picture(widget)), named);
  await kind(widget, 'result').check();
  const result = await link(widget);
  assert.ok(result.length < named.length);
  assert.equal(await readScreen(widget.page, picture(widget)), result);
});

test('the code that is saved is the link', async (t) => {
  const widget = await showCode(t, SOME, { colorScheme: 'dark' });
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.button('share.qr-save').click(),
  ]);
  const name = `iso-readiness-${await today(widget)}.svg`;
  assert.equal(download.suggestedFilename(), name);
  await widget.text(words('share.file-saved', { name })).waitFor();
  const svg = readFileSync(await download.path(), 'utf8');
  assert.equal(await read(widget.page, svg), await link(widget));
});

test('the camera sees the difference between two links', async (t) => {
  const [one, other] = [await showCode(t, SOME), await showCode(t, ALL)];
  assert.notEqual(await readScreen(one.page, picture(one)), await link(other));
  assert.equal(await read(one.page, '<svg xmlns="http://www.w3.org/2000/svg"/>'), null);
});
