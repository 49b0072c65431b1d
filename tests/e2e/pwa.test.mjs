// The page as an app: kept whole, used without a network, and replaced whole.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ENGINE, hold } from './support/delivery.mjs';
import { CLIPBOARD, goTo, link } from './support/exchange.mjs';
import { siteBytes, publishedFiles } from './support/project.mjs';
import { FIRST, SECOND, startCopy } from './support/release.mjs';
import { record } from './support/recorder.mjs';
import { addPage, eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { words } from './support/words.mjs';

useBrowser();

/** What the worker keeps, as its list says. */
const LISTED = [...siteBytes('/sw.js').toString().matchAll(/\['\.(\/[^']*)', 'sha256-/g)].map(
  ([, path]) => path,
);

const openWithWorkers = (t, options) => openContext(t, { serviceWorkers: 'allow', ...options });

async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  return widget;
}

/** Waits until the page has a worker that has all it should keep. */
const expectKept = ({ page }) =>
  eventually('the page is kept', () =>
    page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated'));

const registration = ({ page }, what) =>
  page.evaluate(async (name) => Boolean((await navigator.serviceWorker.getRegistration())?.[name]), what);

const caches = ({ page }) => page.evaluate(() => globalThis.caches.keys());

/** The folders of releases that a page has files of. */
const releases = ({ page }) =>
  page.evaluate(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    const folders = names.map((name) => new URL(name).pathname.match(/^\/(v[\d.]+)\//)?.[1]);
    return [...new Set(folders.filter(Boolean))];
  });

/** A width and height of a PNG. */
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

test('what keeps the page waits until the check is there', async (t) => {
  const context = await openWithWorkers(t);
  const page = await context.newPage();
  const held = await hold(page, ENGINE);
  await page.goto(origin(), { waitUntil: 'load' });
  await page.waitForTimeout(300);
  const registrations = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  assert.equal(await registrations(), 0);
  held.release();
  await new Widget(page).startTitle.waitFor();
  await eventually('the page is about to be kept', registrations);
});

test('the page can be installed', async (t) => {
  const context = await openWithWorkers(t);
  const { page } = await open(context, origin());
  const session = await context.newCDPSession(page);
  const { url, errors } = await session.send('Page.getAppManifest');
  assert.equal(url, `${origin()}/manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  const ids = installabilityErrors.map(({ errorId }) => errorId);
  // Every profile of these tests is one.
  assert.deepEqual(ids.filter((id) => id !== 'in-incognito'), []);

  const answer = await context.request.get(url);
  assert.equal(answer.headers()['content-type'], 'application/manifest+json');
  const manifest = await answer.json();
  assert.equal(manifest.display, 'standalone');
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await context.request.get(new URL(src, url).href);
    assert.equal(icon.headers()['content-type'], type, src);
    if (type === 'image/png') assert.equal(sizeOf(await icon.body()), sizes, src);
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
});

test('the worker keeps the page and its release, and no more', () => {
  const kept = publishedFiles().filter((path) => path === '/verify.html'
    || (path.startsWith(`/${FIRST}/`) && !path.endsWith('/frame.js')));
  assert.deepEqual([...LISTED].sort(), ['/', ...kept].sort());
});

test('without its host the page goes on, whole', async (t) => {
  const copy = await startCopy(t);
  const context = await openWithWorkers(t, { permissions: CLIPBOARD });
  const first = await open(context, `${copy.origin}/?heading-level=2`);
  await expectKept(first);
  copy.goesDown();
  const { asked } = copy;
  asked.splice(0);
  await first.page.reload();

  // Another standard, which was not looked at before.
  await first.startTitle.waitFor();
  await first.fact('pii-controller').check();
  await first.text(words('supply.awaited')).waitFor({ state: 'detached' });
  await first.begin({ extent: 'quick' });
  await first.answer(2).check();
  await first.showResult();
  await goTo(first, 'share');
  await first.scope.getByLabel(words('share.seal')).check();
  await first.button('share.seal-do').click();
  await first.text(words('share.sealed')).waitFor();
  assert.match(await link(first), /#/);
  assert.deepEqual(asked, []);
  assert.deepEqual(await releases(first), [FIRST]);

  const other = await open(context, `${copy.origin}/index.html`);
  assert.ok(await other.startTitle.isVisible(), 'by its other name');
  for (const path of LISTED.filter((listed) => listed.endsWith('.html'))) {
    const answer = await other.page.goto(copy.origin + path);
    assert.ok(answer.fromServiceWorker(), path);
  }
});

test('the page is kept with its headers', async (t) => {
  const copy = await startCopy(t);
  const context = await openWithWorkers(t);
  const widget = await open(context, copy.origin);
  await expectKept(widget);
  copy.goesDown();
  const answer = await widget.page.reload();
  assert.ok(answer.fromServiceWorker());
  const headers = await answer.allHeaders();
  for (const name of ['content-security-policy', 'connection-allowlist', 'referrer-policy']) {
    assert.equal(headers[name], copy.headers('/')[name], name);
  }
});

test('keeping the page asks for its own files alone, each once, and the worker for no others', async (t) => {
  const copy = await startCopy(t);
  const context = await openWithWorkers(t);
  const recorder = record(context);
  const widget = await open(context, copy.origin);
  await expectKept(widget);
  const strange = copy.asked.filter((path) =>
    ![...LISTED, '/sw.js', '/manifest.webmanifest', '/icon.svg', '/favicon.ico'].includes(path));
  assert.deepEqual(strange, []);
  const elsewhere = recorder.seen.filter((line) => /:\/\//.test(line) && !line.includes(copy.origin));
  assert.deepEqual(elsewhere, []);

  copy.asked.splice(0);
  await widget.page.evaluate(() => fetch('/sw.js?mine'));
  assert.deepEqual(copy.asked, ['/sw.js'], 'what is none of its files it leaves alone');
});

/** The text that the second release has in another form. */
const [BEFORE, AFTER] = [words('start.begin'), 'Begin anew'];

const begin = (widget, name) => widget.scope.getByRole('button', { name, exact: true });

test('a new release is used when the page is opened next, and never mixed with the old one', async (t) => {
  const copy = await startCopy(t);
  const context = await openWithWorkers(t);
  const old = await open(context, copy.origin);
  await expectKept(old);
  const oldCaches = await caches(old);
  assert.equal(oldCaches.length, 1);

  copy.release(BEFORE, AFTER);
  await old.page.reload();
  await begin(old, BEFORE).waitFor();
  await eventually('the new release waits', () => registration(old, 'waiting'));
  copy.asked.splice(0);

  // What the old page asks for now, its host no longer has.
  await old.fact('pii-controller').check();
  await old.text(words('supply.awaited')).waitFor({ state: 'detached' });
  await old.begin({ extent: 'quick' });
  const tab = await open(context, copy.origin);
  await begin(tab, BEFORE).waitFor();
  for (const widget of [old, tab]) assert.deepEqual(await releases(widget), [FIRST]);
  assert.deepEqual(copy.asked.filter((path) => path.includes(FIRST)), []);

  await old.page.close();
  await tab.page.close();
  const next = await openWhenReplaced(context, copy);
  await begin(next, AFTER).waitFor();
  await next.openAll();
  await next.fact('cloud-provider').check();
  await next.text(words('supply.awaited')).waitFor({ state: 'detached' });
  assert.deepEqual(await releases(next), [SECOND]);
  const newCaches = await caches(next);
  assert.equal(newCaches.length, 1, 'what the old one kept is gone');
  assert.notDeepEqual(newCaches, oldCaches);
});

/** Browsers put a waiting worker in place shortly after the last page is closed. */
async function openWhenReplaced(context, copy) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  return open(context, copy.origin);
}

for (const [what, answer] of [
  ['is missing', { status: 404 }],
  ['is another one', { headers: { 'content-type': 'application/json' }, body: '{}' }],
]) {
  test(`while a file of the new release ${what}, the old one stays`, async (t) => {
    const copy = await startCopy(t);
    const context = await openWithWorkers(t);
    const old = await open(context, copy.origin);
    await expectKept(old);
    copy.release(BEFORE, AFTER);
    const late = LISTED.find((path) => /gdpr-2016/.test(path)).replace(FIRST, SECOND);
    copy.answers[late] = answer;
    await old.page.reload();
    await eventually('the file was asked for', () => copy.asked.includes(late));
    await eventually('the attempt is over', async () => !(await registration(old, 'installing')));
    assert.ok(!(await registration(old, 'waiting')));
    await old.page.close();

    const still = await openWhenReplaced(context, copy);
    await begin(still, BEFORE).waitFor();
    assert.deepEqual(await releases(still), [FIRST]);
    delete copy.answers[late];
    await still.page.reload();
    await eventually('the new release waits', () => registration(still, 'waiting'));
    await still.page.close();
    const next = await openWhenReplaced(context, copy);
    await begin(next, AFTER).waitFor();
  });
}

test('neither a frame nor a page of somebody else brings a worker', async (t) => {
  const context = await openWithWorkers(t);
  const page = await context.newPage();
  const script = publishedFiles().find((path) => path.endsWith('/iso-readiness.js'));
  for (const html of [
    `<iframe src="/" title="Self-check"></iframe>`,
    `<script type="module" src="${script}"></script><iso-readiness start="eager"></iso-readiness>`,
  ]) {
    const address = await addPage(context, '/somebody.html', `<!doctype html><title>x</title>${html}`, { strict: false });
    await page.goto(address);
    const scope = html.startsWith('<iframe') ? page.frameLocator('iframe') : page;
    await new Widget(page, scope).startTitle.waitFor();
    await page.waitForLoadState('networkidle');
    const count = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    assert.equal(count, 0, html);
  }
});
