// Every screen in every state, for everybody.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { SCREENS } from './support/screens.mjs';
import { openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';

useBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [name, screen] of Object.entries(SCREENS)) {
  for (const colorScheme of ['light', 'dark']) {
    test(`${name}, ${colorScheme}: no violation`, async (t) => {
      const widget = await show(t, screen, { colorScheme, init: { content: AXE } });
      assert.deepEqual(await violations(widget.page), []);
    });
  }

  test(`${name}: fits a narrow window, in both directions of writing`, async (t) => {
    const widget = await show(t, screen, { viewport: { width: 320, height: 640 } });
    assert.deepEqual(await tooWide(widget.page), []);
    assert.deepEqual(await tooSmall(widget.page), []);
    await widget.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    assert.deepEqual(await tooWide(widget.page), []);
  });

  test(`${name}: headings leave out no level`, async (t) => {
    const widget = await show(t, screen);
    const levels = await widget.scope
      .getByRole('heading')
      .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `${levels}`));
  });
}

async function show(t, screen, options) {
  const { stored, announced } = screen;
  const context = await openContext(t, { stored, announced, ...options });
  const page = await context.newPage();
  await screen.route?.(page);
  await page.goto(origin());
  const widget = new Widget(page);
  await screen.open(widget);
  return widget;
}

async function violations(page) {
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What sticks out of the window. */
function tooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth}`] : [];
    const { shadowRoot } = document.querySelector('iso-readiness');
    const scrolls = (element) => element.closest('[role=region][tabindex], dialog:not([open])');
    for (const element of shadowRoot.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      // What only a screen reader finds is a dot wide.
      if (width < 2 || scrolls(element)) continue;
      if (left < -1 || right > innerWidth + 1) {
        found.push(`${element.localName} "${element.textContent.slice(0, 30)}" ${left} to ${right}`);
      }
    }
    return found;
  });
}

/** What is too small to be hit; a radio button or box is as large as its label. */
function tooSmall(page) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    return [...shadowRoot.querySelectorAll('button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => [element, (element.closest('label') ?? element).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([element, { width, height }]) => `${element.localName} "${element.textContent}" ${width} × ${height}`);
  });
}
