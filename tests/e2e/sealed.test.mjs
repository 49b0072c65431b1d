// Links that only a passphrase opens.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf, opened } from './support/commands.mjs';
import { QUESTIONS } from './support/content.mjs';
import { ANNOUNCED, SEALING, hold, spoil } from './support/delivery.mjs';
import {
  CLIPBOARD, alert, base, copyLink, expectGuest, field, follow, goTo, kind, leave, link, openText,
  stored,
} from './support/exchange.mjs';
import { record } from './support/recorder.mjs';
import { answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { eventually, openContext, origin, useBrowser, visit } from './support/visit.mjs';
import { Widget } from './support/widget.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const SOME = randomAnswers(51, { open: 0.5 });
const SECRET = 'orbit lemon canyon velvet mango tiger';

const sealedLink = (options) =>
  linkOf(answersFile(SOME), { base: base(), date: '2026-10-01', passphrase: SECRET, ...options });

const passphrase = (widget) => field(widget, 'share.passphrase');
const make = (widget) => widget.button('share.seal-do');
const linkCount = (widget) => field(widget, 'share.field').count();

/** The box that asks for a passphrase. */
const wanted = (widget) =>
  widget.scope.getByRole('checkbox', { name: words('share.seal'), exact: true });

async function showSealing(t, options) {
  const widget = await visit(t, { stored: savedText(SOME), ...options });
  await goTo(widget, 'share');
  await wanted(widget).check();
  return widget;
}

async function suggested(widget) {
  const typed = () => passphrase(widget).inputValue();
  await eventually('a passphrase is suggested', typed);
  return typed();
}

/** Types a passphrase for what came sealed. */
async function open(widget, text) {
  await widget.scope.getByRole('textbox', { name: words('open.passphrase') }).fill(text);
  await widget.button('open.unseal').click();
}

test('six words are suggested, and others at a wish; with them the link opens', async (t) => {
  const widget = await showSealing(t, { permissions: CLIPBOARD });
  const first = await suggested(widget);
  assert.match(first, /^[a-z]+( [a-z]+){5}$/);
  await widget.button('share.passphrase-new').click();
  await eventually('another is suggested', async () => (await passphrase(widget).inputValue()) !== first);
  const second = await suggested(widget);
  assert.match(second, /^[a-z]+( [a-z]+){5}$/);
  await widget.text(words('share.who-sealed')).waitFor();
  assert.equal(await linkCount(widget), 0, 'there is no link before it is sealed');

  await make(widget).click();
  await widget.text(words('share.sealed')).waitFor();
  const address = await copyLink(widget);
  const sameFile = opened(address, { passphrase: second });
  assert.deepEqual(sameFile, opened(linkOf(answersFile(SOME), { base: base() })));

  const other = await follow(t, address);
  await other.expectFocus(other.heading(words('open.sealed')));
  assert.equal(await other.page.evaluate(() => location.href), base());
  await open(other, first);
  await other.text(words('link.wrong-passphrase')).waitFor();
  await open(other, second.toUpperCase());
  await other.text(words('link.wrong-passphrase')).waitFor();
  await open(other, ` ${second.replaceAll(' ', '  ')} `);
  await expectGuest(other);
  await leave(other);
  assert.equal(await stored(other), null);
});

test('it says how old it is before it is opened, and may stay closed', async (t) => {
  const widget = await follow(t, sealedLink(), { stored: savedText(SOME) });
  await widget.text(pattern('open.sealed-lead')).waitFor();
  await widget.text(/2026-10-01/).waitFor();
  const before = await stored(widget);
  await widget.button('open.leave').click();
  await widget.expectFocus(widget.startTitle);
  await leave(widget);
  assert.equal(await stored(widget), before);
});

test('Enter opens it as well, and nothing is tried without a passphrase', async (t) => {
  const widget = await follow(t, sealedLink());
  const typed = widget.scope.getByRole('textbox', { name: words('open.passphrase') });
  await typed.press('Enter');
  await typed.fill('   ');
  await typed.press('Enter');
  await typed.fill('wrong');
  await typed.press('Enter');
  await widget.text(words('link.wrong-passphrase')).waitFor();
  await typed.fill(SECRET);
  await typed.press('Enter');
  await expectGuest(widget);
});

test('pasted and damaged, it is told before anybody types a passphrase', async (t) => {
  const widget = await visit(t);
  await goTo(widget, 'open');
  await openText(widget, `${sealedLink().slice(0, -6)}`);
  await alert(widget).getByText(words('link.damaged')).waitFor();
  await openText(widget, `> ${sealedLink().replace(/(.{50})/g, '$1\n> ')}`);
  await widget.heading(words('open.sealed')).waitFor();
  await open(widget, SECRET);
  await expectGuest(widget);
});

test('what seals is loaded only when somebody wants it, and once', async (t) => {
  const context = await openContext(t, { stored: savedText(SOME) });
  const { seen } = record(context);
  const page = await context.newPage();
  await page.goto(origin());
  const widget = new Widget(page);
  const asked = () => seen.filter((line) => SEALING.some((file) => line.endsWith(file))).sort();
  await goTo(widget, 'share');
  await kind(widget, 'result').check();
  await kind(widget, 'answers').check();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(asked(), []);

  await wanted(widget).check();
  await suggested(widget);
  await wanted(widget).uncheck();
  await wanted(widget).check();
  await suggested(widget);
  await make(widget).click();
  await widget.text(words('share.sealed')).waitFor();
  assert.deepEqual(asked(), SEALING.map((file) => `request ${origin()}${file}`).sort());
});

test('a passphrase of one\'s own is taken, and a short one is remarked upon', async (t) => {
  const widget = await showSealing(t);
  await suggested(widget);
  await passphrase(widget).fill('');
  assert.ok(await make(widget).isDisabled());
  await passphrase(widget).fill('hunter2');
  await widget.text(words('share.passphrase-short')).waitFor();
  await passphrase(widget).fill(SECRET);
  await widget.text(words('share.passphrase-hint')).waitFor();
  await make(widget).click();
  await widget.text(words('share.sealed')).waitFor();
  const file = opened(await link(widget), { passphrase: SECRET });
  assert.deepEqual(Object.keys(file.answers).length, Object.keys(SOME).length);
});

test('what one types before a suggestion is there stays', async (t) => {
  const context = await openContext(t, { stored: savedText(SOME) });
  const page = await context.newPage();
  const held = await hold(page, SEALING[1]);
  await page.goto(origin());
  const widget = new Widget(page);
  await goTo(widget, 'share');
  await wanted(widget).check();
  await passphrase(widget).fill(SECRET);
  await make(widget).click();
  held.release();
  await widget.text(words('share.sealed')).waitFor();
  assert.equal(await passphrase(widget).inputValue(), SECRET);
  assert.ok(opened(await link(widget), { passphrase: SECRET }));
});

test('whatever changes the link takes the protected one away until it is made again', async (t) => {
  const widget = await showSealing(t);
  await suggested(widget);
  const changes = [
    () => field(widget, 'share.name').fill('Q3'),
    () => passphrase(widget).fill(SECRET),
    () => kind(widget, 'result').check(),
  ];
  const links = new Set();
  for (const change of changes) {
    await make(widget).click();
    await widget.text(words('share.sealed')).waitFor();
    links.add(await link(widget));
    await change();
    assert.equal(await linkCount(widget), 0);
    assert.equal(await widget.text(words('share.sealed')).count(), 0);
  }
  await make(widget).click();
  await widget.text(words('share.sealed')).waitFor();
  const address = await link(widget);
  links.add(address);
  assert.equal(links.size, changes.length + 1);
  await wanted(widget).uncheck();
  assert.ok(!links.has(await link(widget)), 'the link without a passphrase is another one');

  const other = await follow(t, address);
  await open(other, SECRET);
  await other.text(words('guest.result-lead')).waitFor();
  await other.text(words('guest.name', { name: 'Q3' })).waitFor();
});

test('an answer that is changed takes it away too', async (t) => {
  const widget = await showSealing(t);
  const secret = await suggested(widget);
  await make(widget).click();
  await widget.text(words('share.sealed')).waitFor();
  await widget.button('side.start').click();
  await widget.goOn();
  await widget.answer('unknown').check();
  await widget.toStart();
  await goTo(widget, 'share');
  assert.equal(await linkCount(widget), 0);
  assert.equal(await passphrase(widget).inputValue(), secret);
  await make(widget).click();
  const { answers } = opened(await link(widget), { passphrase: secret });
  assert.deepEqual(answers[QUESTIONS[0].id], { value: 'unknown' });
});

for (const [what, file] of [['module', SEALING[0]], ['list of words', SEALING[1]]]) {
  test(`where its ${what} cannot be had, a sentence says so, and trying again helps`, async (t) => {
    const context = await openContext(t, { stored: savedText(SOME), announced: ANNOUNCED });
    const page = await context.newPage();
    const spoilt = await spoil(page, file);
    await page.goto(origin());
    const widget = new Widget(page);
    await goTo(widget, 'share');
    await wanted(widget).check();
    await widget.text(pattern('supply.failed')).waitFor();
    assert.equal(await linkCount(widget), 0);
    await wanted(widget).uncheck();
    await link(widget);
    await wanted(widget).check();
    await spoilt.mended();
    await widget.button('supply.again').click();
    assert.match(await suggested(widget), / /);
    await make(widget).click();
    await widget.text(words('share.sealed')).waitFor();
  });
}

test('where it cannot be had, what came sealed waits, and the passphrase is tried then', async (t) => {
  const context = await openContext(t, { announced: ANNOUNCED });
  const page = await context.newPage();
  const spoilt = await spoil(page, SEALING[0], { status: 404 });
  await page.goto(sealedLink());
  const widget = new Widget(page);
  await open(widget, SECRET);
  await widget.button('supply.again').waitFor();
  await spoilt.mended();
  await widget.button('supply.again').click();
  await expectGuest(widget);
});

test('while it is on its way, the page says that it is at work', async (t) => {
  const context = await openContext(t);
  const page = await context.newPage();
  const held = await hold(page, SEALING[0]);
  await page.goto(sealedLink());
  const widget = new Widget(page);
  await open(widget, 'wrong');
  await widget.text(words('open.unsealing')).waitFor();
  assert.ok(await widget.button('open.unseal').isDisabled());
  held.release();
  await widget.text(words('link.wrong-passphrase')).waitFor();
  await open(widget, SECRET);
  await expectGuest(widget);
});

test('without chance nothing is sealed, and the page says so', async (t) => {
  const widget = await showSealing(t, {
    init: () => {
      Crypto.prototype.getRandomValues = () => {
        throw new DOMException('none left', 'QuotaExceededError');
      };
    },
  });
  await passphrase(widget).fill(SECRET);
  await make(widget).click();
  await widget.text(words('share.seal-failed')).waitFor();
  assert.equal(await linkCount(widget), 0);
});
