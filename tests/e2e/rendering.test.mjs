// One answer touches what shows it and nothing else, however long the questionnaire is.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

/** Runs `act`, and tells in which parts of the widget anything changed meanwhile. */
async function changesDuring(widget, act) {
  await widget.page.evaluate((clear) => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    const parts = {
      'the answers': 'fieldset',
      'the section in focus': 'nav li:has([aria-current])',
      'another section': 'nav',
      'the figures': 'aside',
    };
    const partOf = (node) => {
      const element = node instanceof Element ? node : node.parentElement;
      if (element.closest('button')?.textContent === clear) return 'clearing the answer';
      const found = Object.entries(parts).find(([, selector]) => element.closest(selector));
      return found?.[0] ?? `${element.localName} "${element.textContent.slice(0, 40)}"`;
    };
    globalThis.changed = [];
    const observer = new MutationObserver((records) => {
      for (const { target } of records) globalThis.changed.push(partOf(target));
    });
    observer.observe(shadowRoot, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  }, words('question.clear'));
  await act();
  // The section follows when the figures were drawn.
  const changed = await widget.page.evaluate(async () => {
    for (let frames = 0; frames < 4; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return globalThis.changed;
  });
  return [...new Set(changed)].sort();
}

test('an answer changes its question, its section and the figures', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  const changed = await changesDuring(widget, () => widget.answer(2).check());
  const shown = ['clearing the answer', 'the figures', 'the section in focus'];
  assert.deepEqual(changed.filter((part) => part !== 'the answers'), shown);
});

test('another answer does not touch how many are given', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.answer(2).check();
  const changed = await changesDuring(widget, () => widget.answer(3).check());
  const shown = ['the figures', 'the section in focus'];
  assert.deepEqual(changed.filter((part) => part !== 'the answers'), shown);
});

test('writing a note changes nothing but the note', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.openNote();
  const changed = await changesDuring(widget, () => widget.note.pressSequentially('Ask Ada'));
  assert.deepEqual(changed, []);
  assert.equal(await widget.note.inputValue(), 'Ask Ada');
});

test('a step leaves the overview as it is but for the place', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  const changed = await changesDuring(widget, async () => {
    await widget.button('question.next').click();
    await widget.expectFocus(widget.asked(QUESTIONS[1]));
  });
  assert.ok(!changed.includes('another section'), `${changed}`);
  assert.ok(!changed.includes('the figures'), `${changed}`);
});

test('questions that were left are not kept in memory', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  const { page } = widget;
  const browser = await page.context().newCDPSession(page);
  await page.evaluate(() => { globalThis.left = []; });
  for (let n = 1; n <= 5; n += 1) {
    await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('iso-readiness');
      globalThis.left.push(new WeakRef(shadowRoot.querySelector('legend')));
    });
    await widget.answer(n % 5).check();
    await widget.button('question.next').click();
    await widget.place(n + 1).waitFor();
  }
  await eventually('what was left is gone, but for what driver and browser looked at last', async () => {
    await browser.send('HeapProfiler.collectGarbage');
    const kept = await page.evaluate(() => globalThis.left.filter((one) => one.deref()).length);
    return kept <= 1;
  });
});
