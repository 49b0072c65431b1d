// The result on paper: all that was found, and nothing to press.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

async function printed(t) {
  const widget = await visit(t, { stored: savedText(randomAnswers(7)) });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  await widget.page.emulateMedia({ media: 'print' });
  return widget;
}

test('nothing to press is printed', async (t) => {
  const widget = await printed(t);
  for (const key of ['result.back', 'result.print', 'erase']) {
    assert.equal(await widget.button(key).count(), 0, key);
  }
  await widget.text(words('result.disclaimer')).waitFor();
});

test('every finding is printed, in closed groups too', async (t) => {
  const widget = await printed(t);
  const findings = widget.part('findings.title').locator('details');
  assert.ok((await findings.count()) > 1);
  for (const finding of await findings.locator('li').all()) {
    const { height } = (await finding.boundingBox()) ?? { height: 0 };
    assert.ok(height > 0, await finding.textContent());
  }
});

test('a page becomes a PDF of some pages', async (t) => {
  const widget = await printed(t);
  const pdf = (await widget.page.pdf()).toString('latin1');
  assert.ok(pdf.match(/\/Type\s*\/Page\b/g).length > 1);
});
