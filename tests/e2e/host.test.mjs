// What the page around hears of the widget, and what it may ask of the visitor.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { guestTitle } from './support/exchange.mjs';
import { visitHost, widgetAt } from './support/host.mjs';
import { assetPath, siteBytes } from './support/project.mjs';
import { allAt, savedText } from './support/saved.mjs';
import { eventually, useBrowser, STORAGE_KEY } from './support/visit.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const NAMES = ['ready', 'progress', 'result', 'error'];

/** Opens a page with one widget, which notes all events. */
async function visitWith(t, attributes, { more = '', ...options } = {}) {
  const note = (names) => {
    globalThis.heard = [];
    for (const name of names) {
      const hear = ({ type, detail }) => globalThis.heard.push([type, structuredClone(detail)]);
      addEventListener(`iso-readiness-${name}`, hear);
    }
  };
  const arrange = (context) => context.addInitScript(note, NAMES);
  const html = `<iso-readiness ${attributes}></iso-readiness>${more}`;
  const widget = await visitHost(t, html, { arrange, ...options });
  await widget.startTitle.waitFor();
  return widget;
}

/** All details of an event so far. */
async function heard({ page }, name) {
  const all = await page.evaluate(() => globalThis.heard);
  return all.filter(([type]) => type === `iso-readiness-${name}`).map(([, detail]) => detail);
}

const onElement = ({ page }, act, ...given) =>
  page.evaluate(`(${act})(document.querySelector('iso-readiness'), ...${JSON.stringify(given)})`);

/** Begins something that the visitor has to answer; the outcome is read by `outcome`. */
const ask = (widget, act, ...given) =>
  onElement(widget, `(element, ...given) => {
    globalThis.outcome = undefined;
    (${act})(element, ...given).then(
      (value) => { globalThis.outcome = { value }; },
      (error) => { globalThis.outcome = { error: error.message }; },
    );
  }`, ...given);

const outcome = ({ page }) =>
  eventually('there is an outcome', () => page.evaluate(() => globalThis.outcome));

const CTA = 'cta-text="Book a call" cta-href="https://acme.example/book?result={link}&from=check"';

const toResult = async (widget) => {
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
};

test('the page hears that it is ready, how far it is, and figures alone', async (t) => {
  const widget = await visitWith(t, '', { stored: savedText(allAt(2)) });
  const [ready] = await eventually('it is ready', async () => {
    const all = await heard(widget, 'ready');
    return all.length && all;
  });
  assert.equal(ready.version, 1);
  const [progress] = await heard(widget, 'progress');
  assert.ok(progress.answered > 0 && progress.answered === progress.asked);
  assert.deepEqual(await heard(widget, 'result'), [], 'nobody has looked at it yet');
  assert.equal(await onElement(widget, '(element) => element.result'), null);
  await toResult(widget);
  const told = await heard(widget, 'result');
  assert.equal(told.length, 1);
  assert.deepEqual(Object.keys(told[0]), ['version', 'result']);
  assert.doesNotMatch(JSON.stringify(told), /findings|plan|answers|question/);
  assert.deepEqual(await onElement(widget, '(element) => element.result'), told[0].result);
  assert.equal((await heard(widget, 'ready')).length, 1);
});

test('the visitor sees what the page would get, and may keep it', async (t) => {
  const widget = await visitWith(t, 'share-answers', { stored: savedText(allAt(2)) });
  await ask(widget, '(element) => element.getAnswers()');
  const dialog = widget.dialog('hand.title');
  await dialog.waitFor();
  await widget.expectFocus(widget.button('hand.keep'));
  await widget.page.keyboard.press('Escape');
  assert.ok((await outcome(widget)).error, 'closing it says no');

  await ask(widget, '(element) => element.getAnswers()');
  await widget.summary('hand.exactly').click();
  const shown = JSON.parse(await dialog.getByRole('textbox').inputValue());
  await widget.button('hand.do').click();
  const { value } = await outcome(widget);
  assert.deepEqual(value, shown);
  assert.equal(value.format, 'iso-readiness/answers');

  await widget.text(words('hand.granted')).waitFor();
  await ask(widget, '(element) => element.getAnswers()');
  assert.deepEqual((await outcome(widget)).value, shown, 'nobody is asked again');
  await toResult(widget);
  const [told] = await heard(widget, 'result');
  assert.deepEqual(told.answers, shown);
  assert.ok(told.result.plan);

  await widget.button('hand.back').click();
  await ask(widget, '(element) => element.getAnswers()');
  await widget.button('hand.keep').click();
  assert.ok((await outcome(widget)).error);
});

test('a page without the right to ask disturbs nobody', async (t) => {
  const widget = await visitWith(t, '', { stored: savedText(allAt(2)) });
  await ask(widget, '(element) => element.getAnswers()');
  assert.match((await outcome(widget)).error, /share-answers/);
  assert.ok(!(await widget.dialog('hand.title').isVisible()));
});

test('what the page offers is taken over only by the visitor', async (t) => {
  const widget = await visitWith(t, 'share-answers', { stored: savedText(allAt(2)) });
  const offer = '(element, file) => element.setAnswers(file)';
  const { check } = JSON.parse(savedText(allAt(4)));
  await ask(widget, offer, check);
  await guestTitle(widget).waitFor();
  await widget.text(words('guest.host')).waitFor();
  await widget.button('guest.close').click();
  assert.equal((await outcome(widget)).value, false);

  await ask(widget, offer, check);
  await widget.button('guest.keep').click();
  await widget.button('confirm.keep-yes').click();
  assert.equal((await outcome(widget)).value, true);
  await widget.text(words('undo.done')).waitFor();

  await ask(widget, offer, { format: 'something else' });
  assert.equal((await outcome(widget)).value, false);
});

test('the invitation carries nothing before the visitor ticks it', async (t) => {
  const widget = await visitWith(t, CTA, { stored: savedText(allAt(2)) });
  await toResult(widget);
  const link = widget.scope.getByRole('link', { name: 'Book a call' });
  const address = async () => new URL(await link.getAttribute('href'));
  assert.equal((await address()).search, '?result=&from=check');
  assert.equal(await link.getAttribute('rel'), 'noopener noreferrer');
  await widget.text(words('invite.alone', { place: 'acme.example' })).waitFor();

  const box = widget.scope.getByRole('checkbox', { name: words('invite.take') });
  assert.ok(!(await box.isChecked()));
  await box.check();
  const shown = await widget.scope.getByRole('textbox', { name: words('invite.link') }).inputValue();
  assert.equal((await address()).searchParams.get('result'), shown);
  await widget.text(words('invite.with-result', { place: 'acme.example' })).waitFor();

  await onElement(widget, '(element, text) => element.openLink(text)', shown);
  await guestTitle(widget).waitFor();
  await widget.text(words('guest.result-lead')).waitFor();
  assert.ok(!(await link.isVisible()), 'there is no invitation beside a guest');
});

test('an address that runs something is no invitation', async (t) => {
  const widget = await visitWith(t, 'cta-text="Go" cta-href="javascript:alert(1)"', {
    stored: savedText(allAt(2)),
    announced: [/cta\.href/],
  });
  await toResult(widget);
  assert.equal(await widget.scope.getByRole('link').count(), 0);
});

test('what the page forgets is gone at once', async (t) => {
  const widget = await visitWith(t, 'name="acme-2"');
  await widget.begin();
  await widget.answer(2).check();
  const key = `${STORAGE_KEY}:acme-2`;
  await widget.page.waitForFunction((name) => localStorage.getItem(name), key);
  assert.equal(await widget.page.evaluate((name) => localStorage.getItem(name), STORAGE_KEY), null);
  await onElement(widget, '(element) => element.reset()');
  await eventually('it is gone', () =>
    widget.page.evaluate((name) => localStorage.getItem(name) === null, key));
  await widget.startTitle.waitFor();
});

test('of two widgets under one name the later one says that it keeps nothing', async (t) => {
  const told = [];
  const one = await visitWith(t, 'start="eager"', {
    more: '<iso-readiness start="eager"></iso-readiness>',
    announced: [/storageName/],
    onConsole: (text) => told.push(text),
  });
  const other = widgetAt(one.page, 1);
  await other.text(words('saved.not')).waitFor();
  assert.ok(!(await one.text(words('saved.not')).isVisible()));
  // It is told when the part is there that puts problems into words.
  await eventually('it is told', () => told.length > 0);
  assert.equal(told.length, 1);
});

test('how to verify it is one step from the start and from the questions', async (t) => {
  const widget = await visitWith(t, '');
  await widget.button('verify.title').click();
  const title = widget.heading(words('verify.title'));
  await title.waitFor();
  await widget.expectFocus(title);
  await widget.text(words('limit.extensions')).waitFor();
  await widget.text(pattern('verify.release')).waitFor();
  const more = widget.scope.getByRole('link', { name: words('verify.more') });
  assert.match(await more.getAttribute('href'), /\/verify\.html$/);
  const listed = await widget.scope.locator('.files li').allTextContents();
  const module = assetPath('iso_readiness_bg', 'wasm');
  const hash = createHash('sha256').update(siteBytes(module)).digest('hex');
  assert.ok(listed.includes(`iso_readiness_bg.wasm ${hash}`), `${listed}`);
  await widget.button('side.start').click();
  await widget.begin();
  await widget.button('verify.title').click();
  await title.waitFor();
  await widget.button('result.back').click();
  await widget.placeText.waitFor();
});
