// The part of the program beyond the questions: it comes by itself, late, damaged or not at all.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS, QUICK } from './support/content.mjs';
import { ANNOUNCED, ENGINE, MODULE, OVERVIEW, WORDS, hold, screensFetched, spoil } from './support/delivery.mjs';
import { assetPath, plainName, siteBytes } from './support/project.mjs';
import { record } from './support/recorder.mjs';
import { savedText } from './support/saved.mjs';
import { STORAGE_KEY, eventually, openContext, origin, useBrowser } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

/** The page is never idle until the test says so. */
const NEVER_IDLE = () => {
  const waiting = [];
  globalThis.requestIdleCallback = (callback) => waiting.push(callback);
  globalThis.beIdle = () => waiting.splice(0).forEach((callback) => callback());
};

/** How often a file was asked for. */
const requests = (seen, file) => seen.filter((line) => line.endsWith(file)).length;

test('the page asks for it once, by itself, when the first screen stands', async (t) => {
  const context = await openContext(t, { init: NEVER_IDLE });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.begin();
  await page.waitForLoadState('networkidle');
  for (const file of [MODULE, WORDS]) assert.equal(requests(seen, file), 0, file);
  assert.ok(!siteBytes('/index.html').includes(MODULE.slice(1)), 'nor is it preloaded');

  await page.evaluate(() => globalThis.beIdle());
  await eventually('it is loaded', () => requests(seen, MODULE) && requests(seen, WORDS));
  await widget.showResult();
  await page.waitForLoadState('networkidle');
  for (const file of [MODULE, WORDS]) assert.equal(requests(seen, file), 1, file);
});

test('whoever is faster asks for it, and it is loaded once all the same', async (t) => {
  const context = await openContext(t, { init: NEVER_IDLE });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.begin();
  await widget.button('side.result').click();
  await widget.expectFocus(widget.resultTitle);
  await page.evaluate(() => globalThis.beIdle());
  await widget.part('plan.title').waitFor();
  await page.waitForLoadState('networkidle');
  for (const file of [MODULE, WORDS]) assert.equal(requests(seen, file), 1, file);
});

const MISHAPS = {
  'the module is missing': [MODULE, { status: 404 }],
  'the module is damaged': [MODULE, { body: 'not wasm', contentType: 'application/wasm' }],
  'the connection breaks': [MODULE, undefined],
  'the words are missing': [WORDS, { status: 500 }],
  'the words are damaged': [WORDS, { body: '{"files":{' }],
};

for (const [what, [file, answer]] of Object.entries(MISHAPS)) {
  test(`${what}: all questions work, the result says why, and trying again helps`, async (t) => {
    const context = await openContext(t, { announced: ANNOUNCED });
    const page = await context.newPage();
    const spoilt = await spoil(page, file, answer);
    await page.goto(origin());
    const widget = new Widget(page);
    await widget.begin({ extent: 'quick' });
    for (const question of QUICK) {
      await widget.asked(question).waitFor();
      await widget.answer(3).check();
      await widget.button('question.next').or(widget.button('question.finish')).first().click();
    }
    const failed = widget.text(pattern('result.failed'));
    await failed.waitFor();
    const [stem] = plainName(file).split(/\.\w+$/);
    assert.ok((await failed.textContent()).includes(stem), await failed.textContent());
    await widget.expectFocus(widget.waitingTitle);

    const again = widget.button('supply.again');
    const first = await again.elementHandle();
    await again.click();
    await page.waitForFunction((element) => !element.isConnected, first);
    await failed.waitFor();

    await widget.button('result.back').click();
    await widget.asked(QUICK.at(-1)).waitFor();
    assert.ok(await widget.answer(3).isChecked());
    await widget.button('side.result').last().click();

    await spoilt.mended();
    await again.click();
    await widget.part('plan.title').waitFor();
    await widget.expectFocus(widget.resultTitle);
    assert.equal(await failed.count(), 0);
  });
}

for (const [what, file] of [['the module', MODULE], ['its list of words', WORDS]]) {
  test(`while ${what} is on its way, the result says so, and then it shows`, async (t) => {
    const context = await openContext(t);
    const page = await context.newPage();
    const held = await hold(page, file);
    await page.goto(origin());
    const widget = new Widget(page);
    await widget.begin();
    await widget.answer(2).check();
    await widget.button('side.result').click();
    const loading = widget.scope.getByRole('status').filter({ hasText: words('result.awaited') });
    await loading.waitFor();
    await widget.expectFocus(widget.waitingTitle);
    assert.equal(await widget.part('plan.title').count(), 0);

    held.release();
    await widget.part('plan.title').waitFor();
    await loading.waitFor({ state: 'detached' });
    await widget.expectFocus(widget.resultTitle);
  });
}

test('what one does while it arrives stays as it is', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const held = await hold(page, WORDS);
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.begin();
  await widget.answer(2).check();
  await widget.openNote();
  await widget.note.fill('Ask Ada');
  await widget.summary('question.help').click();
  held.release();
  await page.waitForLoadState('networkidle');
  assert.ok(await widget.answer(2).isChecked());
  assert.equal(await widget.note.inputValue(), 'Ask Ada');
  assert.ok(await widget.text(words('question.why')).isVisible());
  await widget.showResult();
});

test('all widgets of a page share it, those that come later too', async (t) => {
  const context = await openContext(t);
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  await addWidget(page);
  const widget = new Widget(page);
  await widget.startTitle.nth(1).waitFor();
  await screensFetched(page);
  await addWidget(page);
  await widget.startTitle.nth(2).waitFor();
  await context.setOffline(true);
  for (const index of [0, 1, 2]) {
    const one = page.locator('iso-readiness').nth(index);
    await one.getByRole('button', { name: words('start.begin'), exact: true }).click();
    await one.getByRole('button', { name: words('side.result'), exact: true }).click();
    await one.getByRole('heading', { name: words('plan.title'), exact: true }).waitFor();
  }
  for (const file of [MODULE, WORDS]) assert.equal(requests(seen, file), 1, file);
});

function addWidget(page) {
  return page.evaluate(() => {
    const another = document.createElement('iso-readiness');
    another.setAttribute('start', 'eager');
    another.setAttribute('name', `number-${document.querySelectorAll('iso-readiness').length}`);
    document.querySelector('main').append(another);
  });
}

test('the overview comes with the first question, and the further screens do not', async (t) => {
  const context = await openContext(t, { init: NEVER_IDLE });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.startTitle.waitFor();
  await page.waitForLoadState('networkidle');
  for (const file of OVERVIEW) assert.equal(requests(seen, file), 0, file);
  await widget.begin();
  await widget.button('side.result').waitFor();
  await page.evaluate(() => globalThis.beIdle());
  await screensFetched(page);
  for (const file of OVERVIEW) assert.equal(requests(seen, file), 1, file);
});

test('what a check needs that is kept is fetched beside the program, and only what it needs', async (t) => {
  const stored = savedText({}, { standards: ['iso27001-2022', 'iso27018-2025'] });
  const context = await openContext(t, { stored });
  const { seen } = record(context);
  const page = await context.newPage();
  const held = await hold(page, ENGINE);
  await page.goto(origin());
  const wanted = [...OVERVIEW, assetPath('iso27018-2025.en', 'json')];
  await eventually('all of it is on its way', () => wanted.every((file) => requests(seen, file)));
  held.release();
  const widget = new Widget(page);
  await widget.button('start.continue').waitFor();
  for (const file of wanted) assert.equal(requests(seen, file), 1, file);
  assert.equal(requests(seen, assetPath('iso27701-2025.en', 'json')), 0);
});

for (const [what, file] of [['its module', OVERVIEW[0]], ['its style', OVERVIEW[1]]]) {
  test(`while ${what} is on its way, questions are answered, and what is beside them shows then`, async (t) => {
    const context = await openContext(t);
    const page = await context.newPage();
    const held = await hold(page, file);
    await page.goto(origin());
    const widget = new Widget(page);
    await widget.begin();
    await page.keyboard.press('1');
    await page.keyboard.press('j');
    await widget.expectFocus(widget.asked(QUESTIONS[1]));
    await page.keyboard.press('k');
    await widget.expectFocus(widget.asked(QUESTIONS[0]));
    assert.ok(await widget.answer(1).isChecked(), 'keys do what they always do');
    await widget.answer(2).check();
    await widget.openNote();
    await widget.note.fill('Ask Ada');
    assert.equal(await widget.button('side.result').count(), 0);
    await eventually('the answer is kept', () => page.evaluate(([key]) =>
      /"value":2/.test(localStorage.getItem(key) ?? ''), [STORAGE_KEY]));

    held.release();
    await widget.button('side.result').waitFor();
    assert.ok(await widget.answer(2).isChecked());
    assert.equal(await widget.note.inputValue(), 'Ask Ada');
    assert.equal(await page.locator('.live-value').count(), 1);
    await widget.showResult();
  });
}

test('where the overview cannot be had, the page says so, questions work, and trying again helps', async (t) => {
  const context = await openContext(t, { announced: ANNOUNCED });
  const page = await context.newPage();
  const spoilt = await spoil(page, OVERVIEW[0], { status: 404 });
  await page.goto(origin());
  const widget = new Widget(page);
  await widget.begin();
  await widget.answer(3).check();
  const again = widget.button('supply.again');
  await again.first().waitFor();
  await spoilt.mended();
  await again.first().click();
  await widget.button('side.result').waitFor();
  assert.ok(await widget.answer(3).isChecked());
  await page.reload();
  await widget.button('start.continue').waitFor();
});

test('a check that is kept is not begun anew while what reads it is on its way', async (t) => {
  const stored = savedText({ 'context-issues': { value: 3 } });
  const context = await openContext(t, { stored });
  const page = await context.newPage();
  const held = await hold(page, OVERVIEW[0]);
  await page.goto(origin());
  const widget = new Widget(page);
  await page.waitForLoadState('domcontentloaded');
  assert.equal(await widget.button('start.begin').count(), 0);
  held.release();
  await widget.button('start.continue').waitFor();
});

for (const screen of ['open', 'compare', 'together']) {
  test(`whoever is faster than the screen "${screen}" waits for it`, async (t) => {
    const context = await openContext(t);
    const page = await context.newPage();
    const held = await hold(page, MODULE);
    await page.goto(origin());
    const widget = new Widget(page);
    await widget.button(`ways.${screen}`).click();
    await widget.expectFocus(widget.heading(words(`ways.${screen}`)));
    held.release();
    const title = widget.heading(words(`${screen}.title`));
    await widget.scope.locator('.exchange').filter({ has: title }).waitFor();
    await widget.expectFocus(title);
  });
}

test('a link that comes before the screens is opened when they are there', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const held = await hold(page, MODULE);
  await page.goto(`${origin()}/#r=EQABBCADu8I7wF4x`);
  const widget = new Widget(page);
  await widget.expectFocus(widget.heading(words('ways.open')));
  held.release();
  await widget.expectFocus(widget.heading(words('guest.title')));
});

test('a link is not lost where the screens cannot be had at first', async (t) => {
  const context = await openContext(t, { announced: ANNOUNCED });
  const page = await context.newPage();
  const spoilt = await spoil(page, MODULE);
  await page.goto(`${origin()}/#r=EQABBCADu8I7wF4x`);
  const widget = new Widget(page);
  await widget.button('supply.again').waitFor();
  await spoilt.mended();
  // The page may have tried again by itself in the meantime, once it had nothing else to do.
  await widget.button('supply.again').click({ timeout: 2000 }).catch(() => {});
  await widget.expectFocus(widget.heading(words('guest.title')));
});
