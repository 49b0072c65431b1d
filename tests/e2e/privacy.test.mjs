// Nothing leaves the browser: the page loads its own files, and from then on is silent.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUICK, STANDARD } from './support/content.mjs';
import { MODULE as FURTHER_MODULE, PAPERS, SEALING, WORDS, WORKBOOK } from './support/delivery.mjs';
import { LOADER, assetPath, siteFiles } from './support/project.mjs';
import { record } from './support/recorder.mjs';
import { savedText } from './support/saved.mjs';
import { addPage, eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { words } from './support/words.mjs';

useBrowser();

/** Reports what the policy stopped, as early as anything in the page. */
const WATCH_POLICY = () => {
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    globalThis.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
};

/** The content that everybody gets: the words, and the standard that the others build on. */
const AT_ONCE = ['interface.en', `${STANDARD.id}.en`].map((stem) => assetPath(stem, 'json'));

/** What is loaded only for those who choose a standard. */
const NOT_CHOSEN = [...AT_ONCE, WORDS, ...SEALING, ...PAPERS];

/** What only other pages ask for: the script for frames, and what reads questionnaires of theirs. */
const NOT_OF_PAGE = [
  LOADER.replace('iso-readiness.js', 'frame.js'),
  assetPath('iso_readiness_authoring', 'wasm'),
];

/** What the page is made of: its release, but for what only other pages ask for. */
const OF_PAGE = siteFiles().filter((file) => file === '/index.html'
  || (file.startsWith(LOADER.replace('iso-readiness.js', '')) && !NOT_OF_PAGE.includes(file)));
const LATER = OF_PAGE.filter((file) => file.endsWith('.json') && !NOT_CHOSEN.includes(file));

test('only the files of the site are loaded, and nothing after them', async (t) => {
  const { context, widget, recorder } = await arrive(t);
  const asked = [...LATER, ...SEALING, ...PAPERS, WORKBOOK];
  const files = OF_PAGE.filter((file) => !asked.includes(file));
  const addresses = files.map((file) => (file === '/index.html' ? '/' : file));
  assert.deepEqual(recorder.take().sort(), ['page', ...requests(addresses)].sort());

  await context.setOffline(true);
  await walkThrough(widget);
  assert.deepEqual(recorder.take(), []);
  assert.deepEqual(await violations(widget), []);
});

/** What each choice loads, one after the other. */
const CHOICES = [
  ['fact', 'pii-controller', ['iso27701-2025', 'personal-data']],
  ['fact', 'pii-processor', []],
  ['fact', 'cloud-provider', ['iso27017-2026', 'iso27018-2025']],
  ['fact', 'cloud-customer', []],
  ['fact', 'gdpr-2016', ['gdpr-2016']],
  ['fact', 'hipaa-security-rule', ['hipaa-security-rule']],
  ['offer', 'pci-dss-4', ['pci-dss-4']],
  ['offer', 'nist-csf-2', ['nist-csf-2']],
  ['offer', 'cis-controls-8', ['cis-controls-8']],
  ['offer', 'iso27001-2013', ['iso27001-2013']],
  ['offer', 'iso27018-2019', ['iso27018-2019']],
  ['offer', 'iso27017-2015', ['iso27017-2015']],
  ['offer', 'iso27701-2019', ['iso27701-2019']],
];

test('a choice loads exactly its own files, each of them once', async (t) => {
  const { context, widget, recorder } = await arrive(t);
  recorder.take();
  await widget.openAll();
  const loaded = [];
  for (const [kind, id, bundles] of CHOICES) {
    await widget[kind](id).check();
    await expectLoaded(recorder, bundles);
    loaded.push(...bundles);
  }
  assert.deepEqual(bundleFiles(loaded).sort(), LATER, 'no file of the site is left over');

  await context.setOffline(true);
  for (const [kind, id] of CHOICES) await widget[kind](id).uncheck();
  await widget.openAll();
  for (const [kind, id] of CHOICES) await widget[kind](id).check();
  await widget.begin();
  await widget.answer(3).check();
  await widget.showResult();
  assert.deepEqual(recorder.take(), []);
  assert.deepEqual(await violations(widget), []);
});

test('what else is needed can be had though it was chosen on top of something else', async (t) => {
  const { widget, recorder } = await arrive(t);
  recorder.take();
  await widget.openAll();
  await widget.offer('gdpr-2016').check();
  await expectLoaded(recorder, ['gdpr-2016', 'iso27701-2025', 'personal-data']);
  await widget.offer('iso27018-2019').check();
  await expectLoaded(recorder, ['iso27017-2026', 'iso27018-2019', 'iso27018-2025']);
});

test('a check that is kept loads what it needs and no more', async (t) => {
  const stored = savedText({ 'context-issues': { value: 3 } }, {
    standards: ['iso27001-2022', 'iso27701-2025'],
    alsoAnswered: ['hipaa-security-rule'],
  });
  const { recorder } = await arrive(t, { stored });
  const loaded = recorder.take().filter((line) => requests(LATER).includes(line));
  const bundles = ['hipaa-security-rule', 'iso27701-2025', 'personal-data'];
  assert.deepEqual(loaded.sort(), requests(bundleFiles(bundles)));
});

/** A visit that is recorded from its first moment, when all has become quiet. */
async function arrive(t, options) {
  const context = await openContext(t, { ...options, init: WATCH_POLICY });
  const recorder = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  const last = requests([FURTHER_MODULE, WORDS]);
  await eventually('the further screens are asked for', () =>
    last.every((line) => recorder.seen.includes(line)));
  await page.waitForLoadState('networkidle');
  return { context, widget, recorder };
}

const requests = (files) => files.map((file) => `request ${origin()}${file}`);

const bundleFiles = (ids) => ids.map((id) => assetPath(`${id}.en`, 'json'));

/** Whatever is loaded too late to be seen here is seen, as too much, the next time. */
async function expectLoaded(recorder, bundles) {
  await eventually(`${bundles} are loaded`, () => recorder.seen.length >= bundles.length);
  assert.deepEqual(recorder.take().sort(), requests(bundleFiles(bundles)).sort());
}

const violations = ({ page }) => page.evaluate(() => globalThis.violations);

/** All that one can do without leaving the page. */
async function walkThrough(widget) {
  await widget.begin({ extent: 'quick' });
  for (const question of QUICK) {
    await widget.asked(question).waitFor();
    await widget.answer('unknown').check();
    await widget.button('question.next').or(widget.button('question.finish')).first().click();
  }
  await widget.resultTitle.waitFor();
  await widget.openAll();
  await widget.showWholePlan();
  await widget.part('findings.title').locator('[data-jump]').first().click();
  await widget.openNote();
  await widget.note.fill('see https://example.com/ and <img src="https://example.com/x.png">');
  await widget.summary('question.help').click();
  await widget.button('question.return').click();
  await widget.button('erase').click();
  const dialog = widget.scope.getByRole('dialog');
  await dialog.getByRole('button', { name: words('confirm.erase-yes'), exact: true }).click();
  await widget.button('start.begin').waitFor();
}

test('the recorder sees every way out that a page could take', async (t) => {
  const context = await openContext(t, { announced: [/WebSocket/, /Failed to load resource/] });
  const recorder = record(context);
  const address = await addPage(context, '/canary.html', '<p>canary', { strict: false });
  const page = await context.newPage();
  await page.goto(address);
  recorder.take();
  await page.evaluate(async () => {
    await fetch('/canary?fetch').catch(() => {});
    navigator.sendBeacon('/canary?beacon');
    const image = new Image();
    image.src = '/canary?image';
    await image.decode().catch(() => {});
    const socket = new WebSocket(`ws://${location.host}/canary?socket`);
    await new Promise((resolve) => socket.addEventListener('error', resolve));
    globalThis.worker = new Worker(URL.createObjectURL(new Blob([''])));
    open('/canary.html?window');
  });
  for (const trace of ['fetch', 'beacon', 'image', 'socket', 'window', 'worker blob:']) {
    await eventually(`${trace} is seen`, () => recorder.seen.some((line) => line.includes(trace)));
  }
});

test('the policy stops what a page could try', async (t) => {
  const { widget: { page }, recorder } = await arrive(t, {
    announced: [/Content Security Policy/, /TrustedHTML|TrustedScript/, /violates/, /Refused/],
  });
  recorder.take();
  const stopped = await page.evaluate(async () => {
    const elsewhere = 'https://example.com/';
    const attempts = {
      fetch: () => fetch(elsewhere),
      image: () => {
        const image = new Image();
        image.src = `${elsewhere}x.png`;
        return image.decode();
      },
      socket: () => new Promise((resolve, reject) => {
        const socket = new WebSocket('wss://example.com/');
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      }),
      html: () => {
        document.body.innerHTML = '<p>';
      },
      code: () => new Function('return 1')(),
    };
    const names = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        await attempt();
      } catch {
        names.push(name);
      }
    }
    return names;
  });
  assert.deepEqual(stopped, ['fetch', 'image', 'socket', 'html', 'code']);
  assert.deepEqual(recorder.seen.filter((line) => !line.includes('example.com')), []);
  assert.ok((await page.evaluate(() => globalThis.violations)).length >= 4);
});
