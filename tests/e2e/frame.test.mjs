// The page in a sandboxed frame on somebody else's site: all of it works, and it fits.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { linkOf } from './support/commands.mjs';
import { QUICK } from './support/content.mjs';
import { CLIPBOARD, expectGuest, goTo } from './support/exchange.mjs';
import { SANDBOX, frameOf, frameScript, frameScriptTag, frameTag, visitFrame } from './support/frame.mjs';
import { servePage } from './support/elsewhere.mjs';
import { LOADER } from './support/project.mjs';
import { answersFile, randomAnswers } from './support/saved.mjs';
import { brightness } from './support/picture.mjs';
import { eventually, openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

/** How high the frame is, and how high what is in it. */
async function heights({ frame, element }) {
  const { height } = await element.boundingBox();
  const inner = await frame.evaluate(() => ({
    content: document.querySelector('main').getBoundingClientRect().height,
    hidden: document.documentElement.scrollHeight - innerHeight,
  }));
  return { height, ...inner };
}

/** Waits until the frame has the height of its content, give or take a step. */
const expectFit = (visited) =>
  eventually('the frame fits', async () => {
    const { height, content, hidden } = await heights(visited);
    return height >= content && height < content + 8 && hidden <= 0;
  });

async function quickCheck(widget) {
  await widget.begin({ extent: 'quick' });
  for (const question of QUICK) {
    await widget.asked(question).waitFor();
    await widget.answer(2).check();
    await widget.button('question.next').or(widget.button('question.finish')).first().click();
  }
  await widget.resultTitle.waitFor();
}

test('a whole quick check in a frame, whose height follows', async (t) => {
  const visited = await visitFrame(t);
  const { widget, frame } = visited;
  await widget.startTitle.waitFor();
  // A sandboxed frame may store nothing, and one is told before one begins.
  await widget.text(words('saved.forbidden')).waitFor();
  await expectFit(visited);
  const { height: atFirst } = await heights(visited);
  await quickCheck(widget);
  await expectFit(visited);
  const { height: atLast } = await heights(visited);
  assert.ok(atLast > atFirst, `${atLast} after ${atFirst}`);
  assert.equal(await frame.evaluate(() => getComputedStyle(document.body).margin), '0px');
  await widget.button('result.back').click();
  await eventually('it gets lower again', async () => (await heights(visited)).height < atLast);
  await expectFit(visited);
});

test('a frame gives files, copies links and prints', async (t) => {
  const { context, page, widget, frame } = await visitFrame(t, {
    init: () => addEventListener('beforeprint', () => {
      globalThis.printed = true;
    }),
  });
  await context.grantPermissions(CLIPBOARD);
  await widget.begin({ extent: 'quick' });
  await widget.answer(2).check();
  await widget.showResult();
  await widget.button('result.print').click();
  await eventually('it is printed', () => frame.evaluate(() => globalThis.printed));

  await goTo(widget, 'share');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    widget.button('share.file-save').click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.deepEqual(Object.values(file.answers), [{ value: 2 }]);

  await widget.button('share.copy').click();
  await widget.text(words('saved.copied')).waitFor();
});

test('a link in the address of a frame is opened', async (t) => {
  const theirs = answersFile(randomAnswers(72, { open: 0.3 }));
  const link = linkOf(theirs, { base: `${origin()}/`, date: '2026-10-01', name: 'Ada' });
  const { widget, frame } = await visitFrame(t, { choices: `#${new URL(link).hash.slice(1)}` });
  await expectGuest(widget);
  assert.equal(await frame.evaluate(() => location.hash), '', 'it is taken out of the address');
});

test('a page that isolates itself from others may show the frame', async (t) => {
  const headers = {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  };
  const { page, widget } = await visitFrame(t, { headers });
  await widget.begin({ extent: 'quick' });
  await widget.answer(3).check();
  await widget.showResult();
  assert.ok(await page.evaluate(() => crossOriginIsolated), 'it is isolated');
});

test('the page around chooses by the address, and wrong choices are told', async (t) => {
  const told = [];
  const choices = '?standards=27701&theme=dark&font=serif&heading-level=3&storage=none&x=%3Cb%3E'
    + '&cta-text=Talk+to+us&cta-href=https%3A%2F%2Fexample.com%2F';
  const { widget, frame } = await visitFrame(t, {
    choices,
    announced: [/iso-readiness: font/, /^options: /],
    onConsole: (text) => told.push(text),
  });
  await widget.startTitle.waitFor();
  const attributes = await frame.locator('iso-readiness').evaluate((element) =>
    Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])));
  assert.equal(attributes.standards, '27701');
  assert.equal(attributes['heading-level'], '3');
  assert.equal(attributes['cta-text'], 'Talk to us');
  assert.equal(attributes['cta-href'], 'https://example.com/');
  assert.ok(!('storage' in attributes) && !('x' in attributes), 'nothing else is taken from it');
  assert.equal(await widget.startTitle.evaluate(({ localName }) => localName), 'h3');
  assert.equal(told.filter((text) => text.includes('font="serif"')).length, 1, `${told}`);
});

test('nobody gives the page itself a button by its address', async (t) => {
  const widget = await visit(t, {
    path: '/?heading-level=2&cta-text=Win&cta-href=https%3A%2F%2Fexample.com%2F',
  });
  await widget.startTitle.waitFor();
  const element = widget.page.locator('iso-readiness');
  assert.equal(await element.getAttribute('heading-level'), '2');
  assert.equal(await element.getAttribute('cta-text'), null);
  assert.equal(await element.getAttribute('cta-href'), null);
});

test('two frames, and one that comes later, each get their own height', async (t) => {
  const { page, ...first } = await visitFrame(t, {
    html: frameTag() + frameTag({ choices: '?heading-level=2' }) + frameScriptTag(),
  });
  const second = await frameOf(page, 1);
  await first.widget.begin({ extent: 'quick' });
  await first.widget.answer(2).check();
  await first.widget.showResult();
  await second.widget.startTitle.waitFor();
  await expectFit(first);
  await expectFit(second);
  const [one, other] = [await heights(first), await heights(second)];
  assert.notEqual(one.height, other.height);

  await page.evaluate((tag) => {
    document.body.insertAdjacentHTML('beforeend', tag);
  }, frameTag());
  const third = await frameOf(page, 2);
  await third.widget.startTitle.waitFor();
  await eventually('it is high enough before anybody sees it', async () => {
    const { height, content } = await heights(third);
    return height >= content && height < content + 8;
  });
  await third.element.scrollIntoViewIfNeeded();
  await expectFit(third);
});

test('a script that comes late asks for the height', async (t) => {
  const { page, ...visited } = await visitFrame(t, { html: frameTag() });
  await visited.widget.startTitle.waitFor();
  const { height } = await heights(visited);
  await page.waitForTimeout(300);
  assert.equal((await heights(visited)).height, height, 'nobody follows yet');
  await page.addScriptTag({ url: frameScript() });
  await expectFit(visited);
});

/** What a frame of somebody else's may try, and how high it is afterwards. */
const ATTEMPTS = {
  'no number': [{ type: 'iso-readiness-height', version: 1, height: '900' }, 150],
  'no whole number': [{ type: 'iso-readiness-height', version: 1, height: 900.5 }, 150],
  'not a number': [{ type: 'iso-readiness-height', version: 1, height: NaN }, 150],
  'another version': [{ type: 'iso-readiness-height', version: 2, height: 900 }, 150],
  'another type': [{ type: 'height', version: 1, height: 900 }, 150],
  nothing: [null, 150],
  text: ['iso-readiness-height', 150],
  'far too high': [{ type: 'iso-readiness-height', version: 1, height: 1e9 }, 20_000],
  'far too low': [{ type: 'iso-readiness-height', version: 1, height: -5 }, 200],
  'no step': [{ type: 'iso-readiness-height', version: 1, height: 901 }, 904],
};

test('heights are taken from marked frames only, and within bounds', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const stranger = 'style="border:0;display:block;height:150px" sandbox="allow-scripts"';
  await page.goto(await servePage(t,
    `<iframe data-iso-readiness srcdoc="<p>x" ${stranger}></iframe><iframe srcdoc="<p>x" ${stranger}></iframe>${frameScriptTag()}`));
  const [marked, unmarked] = [await frameOf(page, 0), await frameOf(page, 1)];
  const height = async ({ element }) => (await element.boundingBox()).height;
  const send = async ({ frame }, data) => {
    await frame.evaluate((message) => parent.postMessage(message, '*'), data);
    // Messages come in order: what comes after it tells that it was heard.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  };
  for (const [name, [data, expected]] of Object.entries(ATTEMPTS)) {
    await marked.element.evaluate((frame) => frame.style.setProperty('height', '150px'));
    await send(marked, data);
    assert.equal(await height(marked), expected, name);
  }
  const good = { type: 'iso-readiness-height', version: 1, height: 904 };
  await send(unmarked, good);
  assert.equal(await height(unmarked), 150, 'a frame that is not marked');
  assert.equal(await height(marked), 904, 'no frame speaks for another');
  await page.evaluate((data) => postMessage(data, '*'), { ...good, height: 400 });
  await page.waitForTimeout(50);
  assert.equal(await height(marked), 904, 'the page itself is no frame');
});

test('what the page tells is its height, and only that; and it falls silent', async (t) => {
  const context = await openContext(t, {
    init: () => {
      globalThis.heard = [];
      addEventListener('message', ({ data }) => globalThis.heard.push(data));
    },
  });
  const page = await context.newPage();
  await page.goto(await servePage(t, frameTag() + frameScriptTag()));
  const visited = await frameOf(page);
  await visited.widget.begin({ extent: 'quick' });
  await visited.widget.answer(2).check();
  await visited.widget.showResult();
  await expectFit(visited);
  const heard = await page.evaluate(() => globalThis.heard);
  assert.ok(heard.length > 2 && heard.length < 40, `${heard.length} messages`);
  for (const data of heard) {
    assert.deepEqual(Object.keys(data).sort(), ['height', 'type', 'version']);
    assert.equal(data.height % 8, 0);
  }
  await page.waitForTimeout(1200);
  const later = await page.evaluate(() => globalThis.heard);
  assert.equal(later.length, heard.length, 'nothing goes round in a circle');
});

test('a frame that nobody follows can be scrolled', async (t) => {
  const style = 'border:0;width:100%;height:300px';
  const { widget, frame } = await visitFrame(t, { html: frameTag({ style }) });
  await widget.startTitle.waitFor();
  await widget.page.waitForTimeout(700);
  const overflow = await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  assert.notEqual(overflow, 'hidden');
});

test('a page with its own strict policy loads the script for heights', async (t) => {
  const policy = `default-src 'none'; script-src ${origin()}; frame-src ${origin()}; style-src 'none'`;
  const { widget, ...visited } = await visitFrame(t, {
    headers: { 'content-security-policy': policy },
    html: frameTag().replace(/style="[^"]*"/, '') + frameScriptTag(),
  });
  await widget.startTitle.waitFor();
  await eventually('the frame grows', async () => {
    const { height, content } = await heights(visited);
    // The browser's own border around the frame counts too.
    return height >= content;
  });
});

for (const [what, choices, scheme] of [
  ['a visitor who likes it dark', '', 'dark'],
  ['a page that chose dark', '?theme=dark', 'light'],
]) {
  test(`nothing flashes white before ${what}`, async (t) => {
    let release;
    const released = new Promise((resolve) => {
      release = resolve;
    });
    const style = '<meta name="color-scheme" content="dark"><style>body{margin:0;background:#000}</style>';
    const { page, element, frame, widget } = await visitFrame(t, {
      colorScheme: scheme,
      html: style + frameTag({ choices }),
      route: (held) => held.route(`**${LOADER}`, async (route) => {
        await released;
        await route.continue();
      }),
    });
    await element.scrollIntoViewIfNeeded();
    // As early as the frame shows anything at all.
    const early = await brightness(page, await element.screenshot());
    assert.ok(early.share(128) < 0.2, `${early.share(128)} of it is bright`);
    release();
    await widget.startTitle.waitFor();
    const background = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.ok(background.match(/\d+/g).every((part) => part < 64), `dark it stays: ${background}`);
  });
}

test('the sandbox is as tight as the snippet says', () => {
  assert.ok(!SANDBOX.includes('same-origin'), 'else the frame could store, and leave its sandbox');
});
