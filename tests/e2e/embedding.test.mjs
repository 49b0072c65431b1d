// The element as guests of other sites meet it: it comes when it is wanted, keeps to its place,
// and leaves the page around it alone.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { ANNOUNCED, hold } from './support/delivery.mjs';
import { visitElsewhere, visitHost, widgetAt } from './support/host.mjs';
import { LOADER, assetPath, siteBytes } from './support/project.mjs';
import { record } from './support/recorder.mjs';
import { addPage, eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

const MODULE = assetPath('iso_readiness_bg', 'wasm');

const integrity = `sha384-${createHash('sha384').update(siteBytes(LOADER)).digest('base64')}`;

const snippet = (digest) =>
  `<script type="module" src="${origin()}${LOADER}" integrity="${digest}" crossorigin></script>`;

test('one tag brings it to another site, and the browser checks that it is the right one', async (t) => {
  const widget = await visitElsewhere(t, '<iso-readiness></iso-readiness>', {
    script: snippet(integrity),
  });
  await widget.begin();
  await widget.answer(2).check();
  assert.ok(await widget.answer(2).isChecked());
});

test('a script that is not the right one does nothing, and the text in the tag stays', async (t) => {
  const digest = `sha384-${createHash('sha384').update('another').digest('base64')}`;
  const widget = await visitElsewhere(t, '<iso-readiness>Ask us</iso-readiness>', {
    script: snippet(digest),
    announced: [/integrity/],
  });
  await widget.page.waitForLoadState('networkidle');
  assert.equal(await widget.page.evaluate(() => customElements.get('iso-readiness')), undefined);
  assert.ok(await widget.page.getByText('Ask us').isVisible());
});

test('a file that was changed on its way is refused, whoever serves it', async (t) => {
  const file = assetPath('iso27001-2022.en', 'json');
  const context = await openContext(t, { announced: [...ANNOUNCED, /iso-readiness:/] });
  const page = await context.newPage();
  const changed = siteBytes(file).toString().replace('management', 'mismanagement');
  await page.route(`**${file}`, (route) => route.fulfill({ body: changed }));
  await page.goto(origin());
  const alert = page.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.textContent(), /not the file that belongs to this version/);
});

for (const width of [320, 360, 414, 768, 1280]) {
  test(`at ${width} pixels it is loaded when it comes near, and nothing below it moves`, async (t) => {
    const context = await openContext(t, { viewport: { width, height: 800 } });
    const { seen } = record(context);
    const page = await context.newPage();
    const far = '<p id="far">Far</p>'.repeat(200);
    const html = `<!doctype html><html lang="en"><title>Host</title>
      <script type="module" src="${LOADER}"></script>${far}
      <iso-readiness></iso-readiness><p id="below">Below</p></html>`;
    await page.goto(await addPage(context, '/host.html', html));
    await page.waitForLoadState('networkidle');
    assert.ok(!seen.some((line) => line.endsWith(MODULE)));

    await page.evaluate(() => {
      globalThis.shifts = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) {
          if (!hadRecentInput) globalThis.shifts.push(value);
        }
      }).observe({ type: 'layout-shift' });
    });
    const top = () => page.locator('#below').evaluate((element) => element.offsetTop);
    const before = await top();
    await page.locator('iso-readiness').scrollIntoViewIfNeeded();
    await widgetAt(page, 0).startTitle.waitFor();
    assert.equal(await top(), before, 'what is below stays where it was');
    assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
  });
}

test('start="click" loads nothing before the click', async (t) => {
  const context = await openContext(t);
  const { seen } = record(context);
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>Host</title>
    <script type="module" src="${LOADER}"></script>
    <iso-readiness start="click"><p>A check in your browser.</p></iso-readiness></html>`;
  await page.goto(await addPage(context, '/host.html', html));
  const button = page.getByRole('button', { name: 'Start the self-check' });
  await button.waitFor();
  assert.ok(await page.getByText('A check in your browser.').isVisible());
  await page.waitForLoadState('networkidle');
  assert.deepEqual(seen.filter((line) => /\.(wasm|json)$/.test(line)), []);
  await button.focus();
  await page.keyboard.press('Enter');
  await widgetAt(page, 0).startTitle.waitFor();
});

test('it leaves focus, address, title and history of the page alone', async (t) => {
  const html = '<input id="own" autofocus><iso-readiness start="eager"></iso-readiness>';
  const widget = await visitHost(t, html);
  const { page } = widget;
  const state = () => page.evaluate(() => [
    location.href, document.title, history.length, document.cookie,
    document.documentElement.outerHTML.replace(/<iso-readiness.*<\/iso-readiness>/s, ''),
  ]);
  const before = await state();
  await widget.startTitle.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), 'own');
  await widget.begin();
  await widget.answer(2).check();
  await widget.showResult();
  assert.deepEqual(await state(), before);
});

test('it does not open a readiness link of the page unless it is asked to', async (t) => {
  const widget = await visitHost(t, '<iso-readiness></iso-readiness>');
  await widget.page.evaluate(() => {
    location.hash = '#r=AAAA';
  });
  await widget.begin();
  assert.equal(await widget.page.evaluate(() => location.hash), '#r=AAAA');
});

test('it may come before or after its script, and with a delay', async (t) => {
  const early = await visitHost(t, '<iso-readiness></iso-readiness>', { script: '' });
  await early.page.evaluate((loader) => import(loader), LOADER);
  await early.startTitle.waitFor();
  await early.page.evaluate(() => {
    const late = document.createElement('iso-readiness');
    late.setAttribute('start', 'eager');
    late.setAttribute('name', 'late');
    document.body.append(late);
  });
  await widgetAt(early.page, 1).startTitle.waitFor();
});

const WRONG = [
  ['theme="drak"', /theme="drak" should be auto, light, dark/],
  ['font="Comic"', /font="comic" should be own, inherit/],
  ['start="soon"', /start="soon" should be visible, click, eager/],
  ['lang="fr"', /lang="fr" should be en/],
  ['link-base="javascript:alert(1)"', /link-base="javascript:alert\(1\)" is no address/],
  ['link-base="https://"', /link-base="https:\/\/" is no address/],
  ['cta-text="Talk to us"', /cta-text and cta-href belong together/],
];

for (const [attribute, message] of WRONG) {
  test(`${attribute} is told on the console once, and its default taken`, async (t) => {
    const told = [];
    const widget = await visitHost(t, `<iso-readiness ${attribute}></iso-readiness>`, {
      announced: [message],
      onConsole: (text) => told.push(text),
    });
    await widget.begin();
    await widget.asked(QUESTIONS[0]).waitFor();
    assert.deepEqual(told.filter((text) => message.test(text)).length, 1, `${told}`);
  });
}

test('white space around a value is no mistake, nor are capitals', async (t) => {
  const attributes =
    'theme=" Dark " font=" Inherit" start=" eager" storage=" none " heading-level=" 3 "';
  const widget = await visitHost(t, `<iso-readiness ${attributes}></iso-readiness>`);
  await widget.text(words('saved.not')).waitFor();
  assert.equal(await widget.startTitle.evaluate(({ localName }) => localName), 'h3');
  const { scheme, font, around } = await widget.page.evaluate(() => {
    const host = document.querySelector('iso-readiness');
    const style = getComputedStyle(host.shadowRoot.querySelector('.ground'));
    const around = getComputedStyle(host).fontFamily;
    return { scheme: style.colorScheme, font: style.fontFamily, around };
  });
  assert.equal(scheme, 'dark');
  assert.equal(font, around);
});

test('a strict page of a host is enough for it', async (t) => {
  const policy = [
    "default-src 'none'",
    `script-src ${origin()} 'wasm-unsafe-eval'`,
    `connect-src ${origin()}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const violations = [];
  const widget = await visitElsewhere(t, '<iso-readiness></iso-readiness>', {
    headers: { 'content-security-policy': policy },
    onConsole: (text) => violations.push(text),
  });
  await widget.begin();
  await widget.answer(2).check();
  await widget.showResult();
  assert.deepEqual(violations, []);
});

test('without its words in the policy, the page of the host names the reason', async (t) => {
  const widget = await visitElsewhere(t, '<iso-readiness></iso-readiness>', {
    headers: { 'content-security-policy': `script-src ${origin()}; connect-src ${origin()}` },
    announced: [/./],
  });
  const alert = widget.scope.getByRole('alert');
  await alert.waitFor();
  assert.match(await alert.textContent(), /not allowed to run here/);
  assert.match(await alert.textContent(), /wasm-unsafe-eval|WebAssembly/);
});

test('the module may lie elsewhere', async (t) => {
  const moved = '/static/check.wasm';
  const context = await openContext(t);
  await context.route(`${origin()}${moved}`, (route) =>
    route.fulfill({ contentType: 'application/octet-stream', body: siteBytes(MODULE) }));
  const { seen } = record(context);
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>Host</title>
    <script type="module" src="${LOADER}"></script>
    <iso-readiness wasm-url="${moved}"></iso-readiness></html>`;
  await page.goto(await addPage(context, '/host.html', html));
  await widgetAt(page, 0).begin();
  assert.ok(seen.some((line) => line.endsWith(moved)));
  assert.ok(!seen.some((line) => line.endsWith(MODULE)));
});

test('what is taken out while it loads does not come back', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const held = await hold(page, MODULE);
  const html = `<!doctype html><html lang="en"><title>Host</title>
    <script type="module" src="${LOADER}"></script>
    <iso-readiness start="eager"></iso-readiness></html>`;
  await page.goto(await addPage(context, '/host.html', html));
  await page.evaluate(() => {
    globalThis.ready = 0;
    globalThis.taken = document.querySelector('iso-readiness');
    globalThis.taken.addEventListener('iso-readiness-ready', () => {
      globalThis.ready += 1;
    });
    globalThis.taken.remove();
  });
  held.release();
  await page.waitForLoadState('networkidle');
  assert.equal(await page.evaluate(() => globalThis.ready), 0);
  await page.evaluate(() => document.body.append(globalThis.taken));
  await widgetAt(page, 0).begin();
  await eventually('it is told once', () => page.evaluate(() => globalThis.ready === 1));
});
