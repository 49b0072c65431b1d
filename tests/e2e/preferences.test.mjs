// What visitors have chosen in their system: contrast, motion, colours, text size.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';

useBrowser();

const stored = savedText(randomAnswers(7));

const stylesOf = (locator, properties) =>
  locator.evaluateAll(
    (elements, names) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        return names.map((name) => style.getPropertyValue(name)).join(' ');
      }),
    properties,
  );

test('with reduced motion nothing moves', async (t) => {
  const widget = await visit(t, { stored, reducedMotion: 'reduce' });
  await widget.goOn();
  await widget.answer(2).check();
  await widget.showResult();
  const moving = await widget.page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    const isMoving = (style) =>
      style.animationName !== 'none' ||
      style.scrollBehavior !== 'auto' ||
      style.transitionDuration.split(', ').some((duration) => parseFloat(duration) > 0);
    return [...shadowRoot.querySelectorAll('*')]
      .filter((element) => isMoving(getComputedStyle(element)))
      .map((element) => element.outerHTML.slice(0, 80));
  });
  assert.deepEqual(moving, []);
});

test('with forced colours, what is chosen and the bars can still be told', async (t) => {
  const widget = await visit(t, { stored, forcedColors: 'active' });
  await widget.goOn();
  await widget.answer(2).check();
  const row = (value) => widget.answer(value).locator('xpath=ancestor::label');
  const look = ['outline-style', 'outline-width', 'border-top-width', 'border-top-color'];
  assert.notDeepEqual(await stylesOf(row(2), look), await stylesOf(row(3), look));

  await widget.showResult();
  const bar = widget.scope.locator('svg').first().locator('rect');
  const [track, band, value] = await stylesOf(bar, ['fill']);
  assert.equal(new Set([track, band, value]).size, 3, `${track}, ${band}, ${value}`);
});

test('the focus can be seen, with forced colours too', async (t) => {
  for (const forcedColors of ['none', 'active']) {
    const widget = await visit(t, { stored, forcedColors });
    await widget.goOn();
    for (let presses = 0; presses < 8; presses += 1) {
      await widget.page.keyboard.press('Tab');
      // A radio button shows it on the whole row.
      const shown = widget.scope.locator(':focus-visible, label:has(:focus-visible)');
      const outlines = await stylesOf(shown, ['outline-style', 'outline-width']);
      assert.ok(outlines.some((outline) => /^(solid|auto) [1-9]/.test(outline)), `${outlines}`);
    }
  }
});

test('the text grows with the size chosen in the browser', async (t) => {
  const widget = await visit(t, { stored });
  await widget.goOn();
  await widget.openNote();
  const size = () => widget.note.evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
  const before = await size();
  await widget.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  assert.equal(await size(), before * 2);
});
