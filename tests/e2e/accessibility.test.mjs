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
  test(`${name}: no violation, in light and dark`, async (t) => {
    const widget = await show(t, screen, { init: { content: AXE } });
    for (const colorScheme of ['light', 'dark']) {
      await widget.page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(widget.page), [], colorScheme);
    }
  });

  test(`${name}: headings leave out no level, and a narrow window holds all`, async (t) => {
    const widget = await show(t, screen, { viewport: { width: 320, height: 640 } });
    const levels = await headingLevels(widget);
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `${levels}`));

    assert.deepEqual(await tooWide(widget.page), []);
    assert.deepEqual(await tooSmall(widget.page), []);
    await widget.page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    assert.deepEqual(await tooWide(widget.page), []);
  });
}

test('what is wrong is found', async (t) => {
  const widget = await show(t, SCREENS['a question'], { init: { content: AXE } });
  await widget.page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    const button = shadowRoot.querySelector('aside button');
    button.textContent = '';
    button.style.cssText = 'inline-size: 2000px; block-size: 20px; min-block-size: 0; padding: 0';
  });
  assert.match((await violations(widget.page)).join(), /button-name/);
  assert.match((await tooWide(widget.page)).join(), /button/);
  assert.match((await tooSmall(widget.page)).join(), /button/);
});

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

function headingLevels(widget) {
  const headings = widget.scope.getByRole('heading');
  return headings.evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
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
