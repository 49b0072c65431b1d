// The demo site and the page on how to verify all of it, as somebody who wants to embed reads them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { LOADER, publishedFiles } from './support/project.mjs';
import { addPage, eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { QUESTIONS } from './support/content.mjs';

useBrowser();

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const PAGES = publishedFiles().filter((file) => /^\/(demo\/[\w-]+|verify)\.html$/.test(file));

const widgets = (page) => page.locator('iso-readiness');

const widgetAt = (page, index = 0) => new Widget(page, widgets(page).nth(index));

/** Opens a page of the site and waits until each widget on it is there. */
async function open(t, path, options) {
  const context = await openContext(t, options);
  const page = await context.newPage();
  await page.goto(origin() + path);
  // Those further down are only brought when they come near.
  for (const each of await widgets(page).all()) {
    await each.scrollIntoViewIfNeeded();
    await new Widget(page, each).startTitle.waitFor();
  }
  return page;
}

test('all pages are there', () => {
  const names = PAGES.map((path) => path.slice(1));
  const expected = ['configurator', 'index', 'spa', 'strict', 'theme', 'two'];
  assert.deepEqual(names, [...expected.map((name) => `demo/${name}.html`), 'verify.html']);
});

for (const path of PAGES) {
  test(`${path}: no violation, in light and dark`, async (t) => {
    const page = await open(t, path, { init: { content: AXE } });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(
        (values) => axe.run(document, { runOnly: { type: 'tag', values } }),
        RULES,
      );
      const told = found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
      assert.deepEqual(told, [], colorScheme);
    }
  });

  test(`${path}: a narrow window holds all`, async (t) => {
    const page = await open(t, path, { viewport: { width: 320, height: 640 } });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} pixels too wide`);
  });

  test(`${path}: every link of the site leads somewhere`, async (t) => {
    const page = await open(t, path);
    const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
    for (const link of new Set(links.filter((href) => href.startsWith(origin())))) {
      const { pathname, hash } = new URL(link);
      const file = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
      assert.ok(publishedFiles().includes(file), link);
      if (hash && file === path) assert.ok(await page.locator(hash).count(), link);
    }
  });
}

test('the page on the element hears figures, and no answer', async (t) => {
  const page = await open(t, '/demo/index.html');
  const log = page.locator('#log');
  await eventually('ready is told', async () => /iso-readiness-ready/.test(await log.textContent()));
});

test('what is copied is what is shown', async (t) => {
  const page = await open(t, '/demo/index.html', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('[data-copy=snippet-plain]').click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await page.locator('#snippet-plain').textContent());
  assert.ok(copied.includes(`src="${origin()}${LOADER}"`), copied);
});

/** Puts a snippet on a page that has nothing else. */
async function place(context, snippet) {
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>Host</title>${snippet}</html>`;
  await page.goto(await addPage(context, '/host.html', html, { strict: false }));
  return page;
}

test('the snippet of the configurator works on a fresh page', async (t) => {
  const page = await open(t, '/demo/configurator.html');
  await page.getByRole('checkbox', { name: '27701', exact: true }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: 'at once' }).check();
  await page.getByLabel('Name of this check').fill('team-a');
  await page.getByLabel('Level of its heading').selectOption('3');
  await page.getByLabel('Text of a button').fill('Talk "to" us');
  await page.getByLabel('Address of that button').fill('https://example.com/?a=1&result={link}');
  const snippet = await page.locator('#snippet').textContent();

  const host = await place(page.context(), snippet);
  const widget = widgetAt(host);
  await widget.startTitle.waitFor();
  const given = await widget.scope.evaluate((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  );
  assert.deepEqual(given, {
    standards: '27701',
    theme: 'dark',
    start: 'eager',
    name: 'team-a',
    'heading-level': '3',
    'cta-text': 'Talk "to" us',
    'cta-href': 'https://example.com/?a=1&result={link}',
  });
  assert.equal(await host.getByRole('heading', { level: 3 }).count(), 1);
});

test('what the configurator cannot use is told, and left out', async (t) => {
  const page = await open(t, '/demo/configurator.html');
  await page.getByLabel('Name of this check').fill('Team A');
  await page.getByLabel('Text of a button').fill('Talk to us');
  await page.getByText('small letters, digits and hyphens').waitFor();
  await page.getByText('The button needs an address as well.').waitFor();
  const snippet = await page.locator('#snippet').textContent();
  assert.doesNotMatch(snippet, /name=|cta-/);
  assert.match(snippet, /^<script type="module" src="[^"]+"\s+integrity="sha384-[\w+/=]{64}" crossorigin="anonymous">/);
});

test('the snippet for a frame shows the page in it', async (t) => {
  const page = await open(t, '/demo/configurator.html');
  await page.getByRole('radio', { name: 'In a frame' }).check();
  assert.ok(!(await page.getByLabel('Name of this check').isVisible()), 'what a frame cannot take is gone');
  await page.getByRole('radio', { name: 'not at all' }).check();
  const snippet = await page.locator('#snippet').textContent();
  assert.match(snippet, /sandbox="allow-scripts allow-downloads allow-modals"/);
  const host = await place(page.context(), snippet);
  await new Widget(host, host.frameLocator('iframe')).startTitle.waitFor();
});

test('the theme page changes both widgets and warns of what cannot be read', async (t) => {
  const page = await open(t, '/demo/theme.html');
  const verdict = page.locator('#verdict');
  await page.getByText('Everything can be read').waitFor();
  const groundOf = (index) =>
    widgets(page).nth(index).evaluate(({ shadowRoot }) => {
      const { color, backgroundColor } = getComputedStyle(shadowRoot.querySelector('.ground'));
      return [color, backgroundColor];
    });
  const darkBefore = await groundOf(1);
  await page.getByLabel('Text, light', { exact: true }).fill('#aaaaaa');
  await eventually('it warns', async () => /too weak/.test(await verdict.textContent()));
  assert.equal((await groundOf(0))[0], 'rgb(170, 170, 170)');
  assert.deepEqual(await groundOf(1), darkBefore);
  assert.match(await page.locator('#snippet').textContent(), /--iso-ink: light-dark\(#aaaaaa, #[0-9a-f]{6}\);/);

  await page.getByRole('button', { name: 'Back to its own look' }).click();
  await page.getByText('Everything can be read').waitFor();
  await page.getByLabel('Accent, light', { exact: true }).fill('#ff6a00');
  await eventually('one accent is for both', async () =>
    /--iso-accent: #ff6a00;/.test(await page.locator('#snippet').textContent()));
  await page.getByText('Everything can be read').waitFor();
});

test('two widgets on one page keep answers apart', async (t) => {
  const page = await open(t, '/demo/two.html');
  await widgetAt(page, 0).setOut();
  await widgetAt(page, 1).setOut();
  await widgetAt(page, 0).answer(2).check();
  assert.equal(await widgetAt(page, 1).chosen.count(), 0);
});

test('a widget that moves between views of an app goes on where it was', async (t) => {
  const page = await open(t, '/demo/spa.html');
  const go = (name) => page.locator('#routes-nav').getByRole('link', { name, exact: true }).click();
  await go('Self-check');
  await widgetAt(page).setOut();
  await widgetAt(page).answer(2).check();
  await go('Self-check beside text');
  assert.ok(await widgetAt(page).answer(2).isChecked());
  assert.match(page.url(), /view=beside$/);
  await go('Without it');
  assert.equal(await widgets(page).count(), 0);
  await page.goBack();
  await widgetAt(page).scope.getByRole('button').first().waitFor();
  assert.equal(await page.locator('iso-readiness').count(), 1);
  assert.ok(QUESTIONS.length > 0);
});
