// <iso-readiness> as an element among others on somebody's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { QUESTIONS } from './support/content.mjs';
import { SCRIPT, visitHost, widgetAt } from './support/host.mjs';
import { LOADER } from './support/project.mjs';
import { allAt, savedText } from './support/saved.mjs';
import { useBrowser, STORAGE_KEY } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const stored = ({ page }) => page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY);

test('two widgets on one page work apart', async (t) => {
  const html = '<iso-readiness></iso-readiness><iso-readiness name="other"></iso-readiness>';
  const one = await visitHost(t, html);
  const other = widgetAt(one.page, 1);
  await one.begin();
  await other.begin({ extent: 'quick' });
  await one.answer(1).check();
  await other.answer(3).check();
  assert.ok(await one.answer(1).isChecked(), 'their answers are no one group');
  await other.button('question.next').click();
  await other.expectFocus(other.heading(QUESTIONS.filter(({ quick }) => quick)[1].ask));
  assert.ok(await one.asked(QUESTIONS[0]).isVisible());
  await one.page.keyboard.press('4');
  assert.ok(await other.answer(4).isChecked());
  assert.ok(await one.answer(1).isChecked(), 'a key reaches one widget only');
});

test('a page may load the script twice', async (t) => {
  const again = `<script type="module" src="${LOADER}?again"></script>`;
  const widget = await visitHost(t, `<iso-readiness></iso-readiness>${again}${SCRIPT}`);
  await widget.begin();
  assert.equal(await widget.page.locator('iso-readiness').count(), 1);
  assert.equal(await widget.startTitle.count(), 0);
});

test('share-answers="false", as frameworks write it, gives no right to answers', async (t) => {
  const widget = await visitHost(t, '<iso-readiness share-answers="false"></iso-readiness>');
  await widget.startTitle.waitFor();
  const said = await widget.page.evaluate(() =>
    document.querySelector('iso-readiness').getAnswers().catch(({ message }) => message));
  assert.match(said, /lacks share-answers/);
});

test('another name is another element, and so is a text set as questionnaires an address', async (t) => {
  const widget = await visitHost(t, '<iso-readiness start="click"></iso-readiness>');
  const found = await widget.page.evaluate(async (loader) => {
    const { define } = await import(loader);
    define('acme-check');
    define('acme-check');
    const element = document.createElement('acme-check');
    element.content = '/vendor.json';
    return [element.localName, element.getAttribute('content'), element.content];
  }, LOADER);
  assert.deepEqual(found, ['acme-check', '/vendor.json', undefined]);
});

test('an element that is moved keeps its state', async (t) => {
  const html = '<iso-readiness storage="none"></iso-readiness><section id="there"></section>';
  const widget = await visitHost(t, html);
  await widget.begin();
  await widget.answer(2).check();
  await widget.page.evaluate(() => {
    document.querySelector('#there').append(document.querySelector('iso-readiness'));
  });
  assert.ok(await widget.answer(2).isChecked());
  await widget.button('question.next').click();
  await widget.expectFocus(widget.asked(QUESTIONS[1]));
});

test('an element that is taken out and put in again goes on with what is stored', async (t) => {
  const widget = await visitHost(t, '<iso-readiness></iso-readiness>');
  await widget.begin();
  await widget.answer(2).check();
  await widget.page.evaluate(async () => {
    globalThis.taken = document.querySelector('iso-readiness');
    globalThis.taken.remove();
    await Promise.resolve();
  });
  const { check } = JSON.parse(await stored(widget));
  assert.deepEqual(check.answers, { [QUESTIONS[0].id]: { value: 2 } }, 'it is stored on the way');
  await widget.page.evaluate(() => document.body.append(globalThis.taken));
  await widget.goOn();
  assert.ok(await widget.answer(2).isChecked());
});

test('an element may come and go while it loads', async (t) => {
  const widget = await visitHost(t, '');
  await widget.page.evaluate(async (loader) => {
    await import(loader);
    const element = document.createElement('iso-readiness');
    document.body.append(element);
    element.remove();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    document.body.append(element);
  }, LOADER);
  await widget.begin();
  assert.equal(await widget.button('question.next').count(), 1);
});

test('text inside the tag gives way to the widget', async (t) => {
  const widget = await visitHost(t, '<iso-readiness><p id="before">Loading</p></iso-readiness>');
  await widget.startTitle.waitFor();
  assert.ok(!(await widget.page.locator('#before').isVisible()));
});

for (const [attribute, level] of [['', 2], ['heading-level="1"', 1], ['heading-level="4"', 4]]) {
  test(`headings begin at level ${level} with ${attribute || 'no attribute'}`, async (t) => {
    const widget = await visitHost(t, `<iso-readiness ${attribute}></iso-readiness>`, {
      stored: savedText(allAt(1)),
    });
    const levelOf = (heading) => heading.evaluate(({ localName }) => localName);
    await widget.startTitle.waitFor();
    assert.equal(await levelOf(widget.startTitle), `h${level}`);
    await widget.button('start.result').click();
    assert.equal(await levelOf(widget.resultTitle), `h${level}`);
    assert.equal(await levelOf(widget.heading(words('plan.title'))), `h${level + 1}`);
    assert.equal(await levelOf(widget.heading(words('findings.title'))), `h${level + 2}`);
  });
}

test('storage="none" stores nothing, reads nothing and says so', async (t) => {
  const text = savedText(allAt(3));
  const widget = await visitHost(t, '<iso-readiness storage="none"></iso-readiness>', { stored: text });
  await widget.text(words('saved.not')).waitFor();
  await widget.begin();
  await widget.answer(1).check();
  await widget.page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  assert.equal(await stored(widget), text);
});

for (const attribute of ['storage="cloud"', 'heading-level="0"', 'heading-level="top"']) {
  test(`${attribute} is told in the console, and the default is taken`, async (t) => {
    const told = [];
    const widget = await visitHost(t, `<iso-readiness ${attribute}></iso-readiness>`, {
      announced: [/options|heading|storage/i],
      onConsole: (text) => told.push(text),
    });
    await widget.begin();
    assert.equal(told.length, 1, `${told}`);
    assert.equal(await widget.asked(QUESTIONS[0]).evaluate(({ localName }) => localName), 'h2');
    await widget.answer(1).check();
    await widget.page.waitForFunction((key) => localStorage.getItem(key), STORAGE_KEY);
    assert.equal(await widget.text(count('content.problems', 1)).count(), 0,
      'visitors are not told that the questionnaire is damaged');
  });
}
