// Where nothing can be kept, the check says so and goes on.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { addPage, openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

async function checkOn(widget) {
  await widget.begin();
  await widget.answer(3).check();
  await widget.button('question.next').click();
  await widget.expectFocus(widget.asked(QUESTIONS[1]));
  await widget.showResult();
  await widget.text(count('figure.coverage-hint', 1, { asked: QUESTIONS.length })).waitFor();
}

test('the storage is full', async (t) => {
  const widget = await visit(t, {
    init: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  });
  await checkOn(widget);
  await widget.text(words('saved.full')).waitFor();
});

test('the storage is full for a while only', async (t) => {
  const widget = await visit(t, {
    init: () => {
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = function set(...entry) {
        if (globalThis.hasRoom) return setItem.apply(this, entry);
        throw new DOMException('no room', 'QuotaExceededError');
      };
    },
  });
  await widget.begin();
  await widget.answer(3).check();
  const notice = widget.text(words('saved.full'));
  await notice.waitFor();
  await widget.page.evaluate(() => {
    globalThis.hasRoom = true;
  });
  await widget.answer(4).check();
  await notice.waitFor({ state: 'detached' });
});

test('writing to the storage is forbidden', async (t) => {
  const widget = await visit(t, {
    init: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('not here', 'SecurityError');
      };
    },
  });
  await checkOn(widget);
  await widget.text(words('saved.forbidden')).waitFor();
});

test('the storage cannot even be asked for', async (t) => {
  const widget = await visit(t, {
    init: () => {
      const get = () => {
        throw new DOMException('not here', 'SecurityError');
      };
      Object.defineProperty(globalThis, 'localStorage', { get });
    },
  });
  await widget.text(words('saved.forbidden')).waitFor();
  await checkOn(widget);
});

test('a browser without any storage', async (t) => {
  const widget = await visit(t, {
    init: () => Object.defineProperty(globalThis, 'localStorage', { value: null }),
  });
  await widget.text(words('saved.forbidden')).waitFor();
  await checkOn(widget);
});

test('the page is shown in a sandboxed frame', async (t) => {
  const context = await openContext(t);
  const frame = `<iframe title="check" sandbox="allow-scripts" src="${origin()}/"></iframe>`;
  const address = await addPage(context, '/host.html', frame, { strict: false });
  const page = await context.newPage();
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.goto(address);
  await page.addStyleTag({ content: 'iframe { width: 900px; height: 700px }' });
  const inside = await (await page.locator('iframe').elementHandle()).contentFrame();
  const widget = new Widget(inside);
  await widget.text(words('saved.forbidden')).waitFor();
  await checkOn(widget);
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});
