// The npm package in projects of others: built by their own tools, and driven in a browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { useBrowser, visit } from './support/browser.mjs';
import { PACKAGE } from './support/places.mjs';

useBrowser();

const RELEASE = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version;

/** What a careful site sends along. It allows no data: addresses, which bundlers make of small files. */
const STRICT = {
  'content-security-policy': [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'",
    "connect-src 'self'", "img-src 'self' data:", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
};

const RESULT = 'iso27001-2022: too-early';

const element = ({ page }) => page.locator('iso-readiness');

/** What the project's own code made of an event. */
const heard = async ({ page }, id, text) => {
  await page.locator(`#${id}`).getByText(text, { exact: true }).waitFor();
};

/** From the start to the result, by way of one answer. */
async function quickCheck(widget) {
  await widget.begin({ extent: 'quick' });
  await widget.answer(2).check();
  await widget.showResult();
}

/** How text looks. Its size follows from the room there is, so lengths are told in sizes of it. */
const lookOf = (locator) => locator.evaluate((node) => {
  const style = getComputedStyle(node);
  const size = Number.parseFloat(style.fontSize);
  const inSizes = (length) => (Number.parseFloat(length) / size).toFixed(2);
  const { color, cursor, fontFamily, textAlign, textTransform, whiteSpace } = style;
  return {
    color, cursor, fontFamily, textAlign, textTransform, whiteSpace,
    isReadable: size > 12,
    letterSpacing: inSizes(style.letterSpacing),
    lineHeight: inSizes(style.lineHeight),
  };
});

/** Standards beyond the first bring files of their own; the smallest is below every usual limit for inlining. */
async function chooseMore(widget) {
  for (const id of ['iso27017-2026', 'pci-dss-4']) {
    const offer = widget.offer(id);
    if (!(await offer.isVisible())) await widget.openAll();
    await offer.check();
  }
  await widget.startTitle.waitFor();
}

async function changeTheme(widget) {
  const before = await element(widget).elementHandle();
  await widget.page.locator('#theme').click();
  await widget.page.locator('iso-readiness[theme="dark"]').waitFor();
  assert.ok(await element(widget).evaluate((now, then) => now === then, before), 'it stays itself');
  assert.ok(await widget.resultTitle.isVisible(), 'it stays where it was');
}

async function takeOutAndPutIn(widget) {
  const show = widget.page.locator('#show');
  await show.click();
  await element(widget).waitFor({ state: 'detached' });
  await show.click();
  await widget.button('start.continue').waitFor();
  await widget.goOn();
}

async function journey(widget) {
  await heard(widget, 'release', RELEASE);
  await chooseMore(widget);
  for (const id of ['iso27017-2026', 'pci-dss-4']) await widget.offer(id).uncheck();
  await quickCheck(widget);
  await heard(widget, 'heard', RESULT);
  await changeTheme(widget);
  await takeOutAndPutIn(widget);
}

test('plain HTML, with the files of the package beside the page', async (t) => {
  await journey(await visit(t, 'plain', { headers: STRICT }));
});

for (const project of ['vite-react', 'vite-vue']) {
  test(`${project}: events are heard, and the property is read`, async (t) => {
    const widget = await visit(t, project, { headers: STRICT });
    await widget.page.locator('#read').click();
    await heard(widget, 'property', 'nothing');
    await journey(widget);
  });

  test(`${project}: the property has the figures of the result`, async (t) => {
    const widget = await visit(t, project, { headers: STRICT });
    await quickCheck(widget);
    await widget.page.locator('#read').click();
    await heard(widget, 'property', RESULT);
  });
}

test('vite-react: questionnaires of the page are set as a property', async (t) => {
  const widget = await visit(t, 'vite-react', { headers: STRICT, path: '/?own' });
  await widget.heading('Our own check').waitFor();
});

test('rendered on a server, and taken over by React without a difference', async (t) => {
  const widget = await visit(t, 'next-like', { headers: STRICT });
  await heard(widget, 'release', RELEASE);
  const isSame = await element(widget).evaluate((now) => now === globalThis.first);
  assert.ok(isSame, 'the element of the server stays');
  await journey(widget);
});

test('a page of WordPress, with jQuery, a stylesheet for everything and a delayed script', async (t) => {
  const widget = await visit(t, 'wordpress');
  const before = widget.page.getByText('The self-check is loading. Or talk to us.');
  assert.ok(await before.isVisible(), 'until then its own text shows');
  assert.equal(await element(widget).evaluate((each) => each.matches(':defined')), false);
  await widget.page.mouse.move(20, 20);
  await journey(widget);
});

test('a stylesheet for everything does not reach inside', async (t) => {
  const [plain, dressed] = [await visit(t, 'plain'), await visit(t, 'wordpress')];
  await dressed.page.mouse.move(20, 20);
  for (const find of [(widget) => widget.startTitle, (widget) => widget.button('start.begin')]) {
    assert.deepEqual(await lookOf(find(dressed)), await lookOf(find(plain)));
  }
});
