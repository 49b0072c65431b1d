// Every screen in every state, for everybody.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AXE, headingLevels, tooSmall, tooWide, violations } from './support/access.mjs';
import { SCREENS } from './support/screens.mjs';
import { openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';

useBrowser();

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
