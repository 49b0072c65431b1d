// What visitors have chosen in their system: contrast, motion, colours, text size.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chromium as launcher } from 'playwright-core';

import { chromium } from './support/project.mjs';
import { randomAnswers, savedText } from './support/saved.mjs';
import { origin, STORAGE_KEY, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';

useBrowser();

const stored = savedText(randomAnswers(7));

const stylesOf = (locator, properties, pseudo) =>
  locator.evaluateAll(
    (elements, [names, part]) =>
      elements.map((element) => {
        const style = getComputedStyle(element, part);
        return names.map((name) => style.getPropertyValue(name)).join(' ');
      }),
    [properties, pseudo],
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
  // It is drawn over the whole row, by what the row says.
  const row = (value) => widget.answer(value).locator('xpath=following-sibling::*[1]');
  const look = (value) => stylesOf(row(value), ['outline-style', 'outline-width'], '::before');
  assert.deepEqual(await look(2), ['solid 3px']);
  assert.notDeepEqual(await look(3), ['solid 3px']);

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
      const look = ['outline-style', 'outline-width'];
      const focused = widget.scope.locator(':focus-visible');
      // A radio button shows it on the whole row.
      const row = widget.scope.locator('label > :focus-visible + *');
      const outlines = [await stylesOf(focused, look), await stylesOf(row, look, '::before')].flat();
      assert.ok(outlines.some((outline) => /^(solid|auto) [1-9]/.test(outline)), `${outlines}`);
    }
  }
});

const sizeOfNote = async (widget) => {
  await widget.goOn();
  await widget.openNote();
  return widget.note.evaluate((field) => parseFloat(getComputedStyle(field).fontSize));
};

test('the text grows with the size chosen in the browser', async (t) => {
  const usual = await sizeOfNote(await visit(t, { stored }));
  const flags = ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'];
  const browser = await launcher.launch({ executablePath: chromium(), args: flags });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.goto(origin());
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [STORAGE_KEY, stored]);
  await page.reload();
  assert.equal(await sizeOfNote(new Widget(page)), usual * 2);
});

test('a page that shrinks its own sizes does not shrink the widget', async (t) => {
  const usual = await sizeOfNote(await visit(t, { stored }));
  const shrink = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 62.5% } * { font-size: 8px; letter-spacing: 4px }');
    document.adoptedStyleSheets = [sheet];
  };
  assert.equal(await sizeOfNote(await visit(t, { stored, init: shrink })), usual);
});
