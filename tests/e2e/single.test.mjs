// The whole self-check in one file, opened from a disk while there is no network.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { opened } from './support/commands.mjs';
import { QUICK } from './support/content.mjs';
import { expectGuest, furtherTab, goTo, link } from './support/exchange.mjs';
import { publishedFiles, siteBytes, sitePath } from './support/project.mjs';
import { record } from './support/recorder.mjs';
import { openContext, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const FILE = '/iso-readiness.html';
const ADDRESS = pathToFileURL(sitePath(FILE)).href;

/** Notes whatever the policy of the file forbids. */
const WATCH_POLICY = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
};

async function openFile(t, options) {
  const context = await openContext(t, { init: WATCH_POLICY, ...options });
  await context.setOffline(true);
  const recorder = record(context);
  const page = await context.newPage();
  await page.goto(ADDRESS);
  return { widget: new Widget(page), recorder };
}

const violations = ({ page }) => page.evaluate(() => globalThis.violations);

/** A quick check of 27001, to its result. */
async function walkThrough(widget) {
  await widget.begin({ extent: 'quick', target: 2 });
  for (const [index, question] of QUICK.entries()) {
    await widget.asked(question).waitFor();
    await widget.answer(index % 5).check();
    if (index < QUICK.length - 1) await widget.button('question.next').click();
  }
  await widget.button('question.finish').first().click();
  await widget.resultTitle.waitFor();
}

/** Saves the answers, and tells what is in the file. */
async function savedFile(widget) {
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.button('share.file-save').click(),
  ]);
  return JSON.parse(readFileSync(await download.path(), 'utf8'));
}

test('a whole check, its link and its file need the file alone', async (t) => {
  const { widget, recorder } = await openFile(t);
  await walkThrough(widget);
  await goTo(widget, 'share');
  const address = await link(widget);
  assert.ok(address.startsWith(`${ADDRESS}#`), address);
  const { answers } = opened(address);
  assert.equal(Object.keys(answers).length, QUICK.length);
  assert.deepEqual((await savedFile(widget)).answers, answers);

  const other = await furtherTab(widget, address);
  await expectGuest(other);
  for (const each of [widget, other]) assert.deepEqual(await violations(each), []);
  const asked = recorder.take().filter((line) => !line.startsWith('request blob:'));
  const opening = ['page', `request ${ADDRESS}`];
  assert.deepEqual(asked, [...opening, ...opening]);
});

test('further standards and passphrases are in the file too', async (t) => {
  const { widget, recorder } = await openFile(t);
  await widget.openAll();
  for (const role of ['cloud-provider', 'pii-controller']) await widget.fact(role).check();
  await widget.text(words('supply.awaited')).waitFor({ state: 'detached' });
  assert.equal(await widget.text(pattern('supply.failed')).count(), 0);
  await widget.begin();
  await widget.answer(3).check();
  await widget.showResult();
  await goTo(widget, 'share');
  await widget.scope.getByLabel(words('share.seal')).check();
  await widget.button('share.seal-do').click();
  await widget.text(words('share.sealed')).waitFor();
  assert.deepEqual(recorder.take(), ['page', `request ${ADDRESS}`]);
  assert.deepEqual(await violations(widget), []);
});

test('what is stored is found when the file is opened again', async (t) => {
  const { widget } = await openFile(t);
  await widget.begin();
  await widget.answer(2).check();
  await widget.page.reload();
  await widget.button('start.continue').waitFor();
});

test('the policy of the file lets nothing out and no other script in', async (t) => {
  const { widget } = await openFile(t, {
    announced: [/Content Security Policy/, /Refused/, /TrustedScript/, /violates/],
  });
  await widget.startTitle.waitFor();
  const stopped = await widget.page.evaluate(async () => {
    const elsewhere = 'https://example.com/';
    const load = (name, properties) => new Promise((resolve, reject) => {
      const made = Object.assign(document.createElement(name), properties);
      made.addEventListener('load', resolve);
      made.addEventListener('error', reject);
      document.head.append(made);
    });
    const attempts = {
      fetch: () => fetch(elsewhere),
      image: () => load('img', { src: `${elsewhere}x.png` }),
      style: () => load('link', { rel: 'stylesheet', href: `${elsewhere}x.css` }),
      code: () => new Function('return 1')(),
    };
    const names = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      await Promise.resolve().then(attempt).catch(() => names.push(name));
    }
    return names;
  });
  assert.deepEqual(stopped, ['fetch', 'image', 'style', 'code']);
  const directives = (await violations(widget)).map((line) => line.split(' ')[0]);
  for (const directive of ['connect-src', 'img-src', 'style-src-elem']) {
    assert.ok(directives.includes(directive), `${directive} in ${directives}`);
  }
});

test('the file names no other file, and its script is the one that its policy allows', () => {
  const page = siteBytes(FILE).toString();
  const script = page.match(/<script type="module">([^]*?)<\/script>/)[1];
  const hash = createHash('sha256').update(script).digest('base64');
  assert.ok(page.includes(`script-src 'sha256-${hash}' 'wasm-unsafe-eval';`));
  const around = page.replace(script, '');
  assert.deepEqual(around.match(/\b(src|href)="(?!data:)[^"]*"/g), null);
  assert.equal(script.match(/\bfetch\(/g), null, 'it has no way to the network');
});

/** The page cannot tell its own hash, nor that of the worker, which has it in its list. */
const NOT_TOLD = ['/verify.html', '/sw.js'];

test('the list of hashes tells of everything that is published', () => {
  const lines = siteBytes('/SHA256SUMS').toString().trim().split('\n');
  const told = Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
  const files = publishedFiles().filter((file) => file !== '/SHA256SUMS');
  assert.deepEqual(Object.keys(told).map((file) => `/${file}`).sort(), files);
  const verify = siteBytes('/verify.html').toString();
  for (const file of files) {
    const hash = createHash('sha256').update(siteBytes(file)).digest('hex');
    assert.equal(told[file.slice(1)], hash, file);
    if (!NOT_TOLD.includes(file)) assert.ok(verify.includes(hash), `${file} on the page`);
  }
});
