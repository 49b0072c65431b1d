// When something is missing or breaks, the page says what, and nothing is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { ANNOUNCED } from './support/delivery.mjs';
import { LOADER, assetPath, plainName } from './support/project.mjs';
import { openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { words } from './support/words.mjs';

useBrowser();

const CONTENT = assetPath('iso27001-2022.en', 'json');
const EXPECTED = [...ANNOUNCED, /iso-readiness:/, /preload/];

const MISHAPS = {
  'the questions are missing': [CONTENT, { status: 404 }],
  'the questions are cut off': [CONTENT, { body: '{"files":{"questions/iso' }],
  'the words are missing': [assetPath('interface.en', 'json'), { status: 500 }],
  'the module is missing': [assetPath('iso_readiness_bg', 'wasm'), { status: 404 }],
  'the module is damaged': [
    assetPath('iso_readiness_bg', 'wasm'),
    { body: 'not wasm', contentType: 'application/wasm' },
  ],
  'the stylesheet is missing': [assetPath('widget', 'css'), { status: 404 }],
  'the connection breaks': [CONTENT, undefined],
};

for (const [name, [file, answer]] of Object.entries(MISHAPS)) {
  test(`${name}: the page says so, and trying again helps`, async (t) => {
    const context = await openContext(t, { announced: EXPECTED });
    const page = await context.newPage();
    const address = `${origin()}${file}`;
    await page.route(address, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await page.goto(origin());

    const alert = page.getByRole('alert');
    await alert.waitFor();
    // The name without its hash is what tells a person which file it is.
    const [stem] = plainName(file).split(/\.\w+$/);
    assert.ok((await alert.textContent()).includes(stem), await alert.textContent());

    await page.unroute(address);
    await alert.getByRole('button').click();
    const widget = new Widget(page);
    await widget.begin();
    assert.equal(await alert.count(), 0);
  });
}

test('trying again without success says so again', async (t) => {
  const context = await openContext(t, { announced: EXPECTED });
  const page = await context.newPage();
  await page.route(`${origin()}${CONTENT}`, (route) => route.abort());
  await page.goto(origin());
  const alert = page.getByRole('alert');
  const first = await alert.elementHandle();
  await alert.getByRole('button').click();
  await page.waitForFunction((element) => !element.isConnected, first);
  await alert.getByRole('button').waitFor();
});

test('without the loader the page explains itself', async (t) => {
  const context = await openContext(t, { announced: EXPECTED });
  const page = await context.newPage();
  await page.route(`${origin()}${LOADER}`, (route) => route.abort());
  await page.goto(origin());
  await page.getByText(/allow JavaScript and WebAssembly/).waitFor();
});

test('without JavaScript the page explains itself', async (t) => {
  const context = await openContext(t, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(origin());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(/allow JavaScript and WebAssembly/).waitFor();
});

test('without WebAssembly the page names it', async (t) => {
  const context = await openContext(t, {
    announced: EXPECTED,
    init: () => delete globalThis.WebAssembly,
  });
  const page = await context.newPage();
  await page.goto(origin());
  await page.getByRole('alert').getByText(/WebAssembly/).waitFor();
});

test('when the program breaks, the answers are handed over', async (t) => {
  const widget = await visit(t, { announced: [/panicked/, /unreachable/] });
  await widget.begin();
  await widget.answer(3).check();
  await widget.openNote();
  await widget.note.fill('ask Ada');
  await breakAt(widget.button('question.next'));

  const alert = widget.scope.getByRole('alert');
  await alert.waitFor();
  const text = await alert.getByRole('textbox').inputValue();
  assert.deepEqual(JSON.parse(text).check.answers, {
    [QUESTIONS[0].id]: { value: 3, note: 'ask Ada' },
  });
  await alert.getByRole('button').click();
  await widget.page.reload();
  await widget.text(words('start.saved-hint', { answered: 1, asked: QUESTIONS.length })).waitFor();
});

test('all widgets of a page hand their answers over when the program breaks', async (t) => {
  const widget = await visit(t, { announced: [/panicked/, /unreachable/] });
  await widget.page.evaluate(() => {
    const another = document.createElement('iso-readiness');
    another.setAttribute('start', 'eager');
    another.setAttribute('name', 'another');
    document.querySelector('main').append(another);
  });
  await widget.startTitle.nth(1).waitFor();
  await breakAt(widget.button('start.begin').first());
  await widget.scope.getByRole('alert').nth(1).waitFor();
});

/**
 * Presses a button, and the next element that the program makes breaks it: it takes that for
 * impossible. Both in one go, so that it is not broken by what else it does just then.
 */
async function breakAt(button) {
  await button.waitFor();
  await button.evaluate((element) => {
    const ways = [
      [Document.prototype, 'createElement'],
      [Document.prototype, 'createElementNS'],
      [Node.prototype, 'cloneNode'],
    ];
    const originals = ways.map(([owner, name]) => owner[name]);
    const restore = () => ways.forEach(([owner, name], index) => {
      owner[name] = originals[index];
    });
    for (const [owner, name] of ways) {
      owner[name] = () => {
        restore();
        throw new Error('no more elements');
      };
    }
    element.click();
  });
}
