// Nothing leaves the browser: the page loads its own files, and from then on is silent.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUICK } from './support/content.mjs';
import { assetPath, siteBytes, siteFiles } from './support/project.mjs';
import { record } from './support/recorder.mjs';
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

test('only the files of the site are loaded, and nothing after them', async (t) => {
  const context = await openContext(t, { init: WATCH_POLICY });
  const recorder = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  await page.waitForLoadState('networkidle');

  const files = siteFiles().map((file) => (file === '/index.html' ? '/' : file));
  const expected = ['page', ...files.map((file) => `request ${origin()}${file}`)];
  assert.deepEqual(recorder.take().sort(), expected.sort());

  await context.setOffline(true);
  await walkThrough(widget);
  assert.deepEqual(recorder.take(), []);
  assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
});

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
  const context = await openContext(t, {
    init: WATCH_POLICY,
    announced: [/Content Security Policy/, /TrustedHTML|TrustedScript/, /violates/, /Refused/],
  });
  const page = await context.newPage();
  await page.goto(origin());
  await new Widget(page).startTitle.waitFor();
  const recorder = record(context);
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

const WAYS_OUT = [
  /fetch|XMLHttpRequest|Beacon|WebSocket|WebTransport|EventSource|RTCPeer|importScripts/i,
  /Worker|Request|navigate|location|_open_|_eval_|_Function_|newnoargs|newwithargs/
];

test('the module imports no way to the network', async () => {
  const module = await WebAssembly.compile(siteBytes(assetPath('iso_readiness_bg', 'wasm')));
  const imports = WebAssembly.Module.imports(module).map(({ name }) => name);
  assert.ok(imports.length > 0);
  assert.deepEqual(imports.filter((name) => WAYS_OUT.some((way) => way.test(name))), []);
});

test('the glue runs no text as code', () => {
  const glue = siteBytes(assetPath('iso_readiness', 'js')).toString();
  assert.ok(glue.includes('WebAssembly'));
  // Behind a quote or backtick it is a word in a message.
  const traces = glue.match(/\beval\(|[^`'"\w.]Function\(|importScripts|XMLHttpRequest|WebSocket/g);
  assert.equal(traces, null);
});
