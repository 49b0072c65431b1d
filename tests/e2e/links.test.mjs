// Readiness links: what they carry when they are made, and how they are found again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf, opened } from './support/commands.mjs';
import { ALL_FOUR, QUESTIONS, questionsOf } from './support/content.mjs';
import {
  CLIPBOARD, alert, base, copyLink, expectGuest, field, follow, furtherTab, goTo, guestTitle, kind,
  leave, link, openText, stored, storedState, today,
} from './support/exchange.mjs';
import { answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { words } from './support/words.mjs';

useBrowser();

const SOME = randomAnswers(11, { open: 0.6 });
const SHARED = answersFile(SOME);
const sharedLink = (options) => linkOf(SHARED, { base: base(), date: '2026-10-01', ...options });

test('what is copied is the check as it is at that moment', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME), permissions: CLIPBOARD });
  const date = await today(widget);
  const expected = (answers, options) =>
    linkOf(answersFile(answers), { base: base(), date, ...options });
  const changed = { ...SOME };
  for (const [question, value] of [[QUESTIONS[0], 4], [QUESTIONS[1], 'unknown'], [QUESTIONS[0], 2]]) {
    await goTo(widget, 'share');
    assert.equal(await copyLink(widget), expected(changed));
    await widget.button('side.start').click();
    await widget.goOn();
    await widget.showQuestion(question, SHARED.profile);
    await widget.answer(value).check();
    changed[question.id] = { value };
    await widget.toStart();
  }
  await goTo(widget, 'share');
  assert.equal(await copyLink(widget), expected(changed));
  await field(widget, 'share.name').fill('Q3 – before the audit ✓');
  const name = 'Q3 – before the audit ✓';
  assert.equal(await copyLink(widget), expected(changed, { name }));
  await kind(widget, 'result').check();
  assert.equal(await copyLink(widget), expected(changed, { name, resultOnly: true }));
  await field(widget, 'share.name').fill('');
  await kind(widget, 'answers').check();
  assert.equal(await copyLink(widget), expected(changed));
  assert.deepEqual(opened(await link(widget)).answers, storedIn(changed));
});

/** Answers in the order in which they are written. */
const storedIn = (answers) => {
  const given = questionsOf(SHARED.profile).filter(({ id }) => id in answers);
  return Object.fromEntries(given.map(({ id }) => [id, answers[id]]));
};

test('a name too long for a link is left out, and the page says so', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME) });
  await goTo(widget, 'share');
  const without = await link(widget);
  await field(widget, 'share.name').fill('é'.repeat(40));
  await widget.text(words('share.name-long')).waitFor();
  assert.equal(await link(widget), without);
});

test('a link that leads here is shown, and the address of the page is clean', async (t) => {
  const plain = await visit(t);
  await plain.startTitle.waitFor();
  const usual = await plain.page.evaluate(() => history.length);

  const widget = await follow(t, sharedLink());
  await expectGuest(widget);
  await widget.expectFocus(guestTitle(widget));
  const [address, length] = await widget.page.evaluate(() => [location.href, history.length]);
  assert.equal(address, base());
  assert.equal(length, usual);
  await leave(widget);
  assert.equal(await stored(widget), null);

  await widget.page.reload();
  await widget.startTitle.waitFor();
  await widget.button('start.begin').waitFor();
});

test('what else stands in the address stays there', async (t) => {
  const address = sharedLink().replace('/#', '/?from=mail#');
  const widget = await follow(t, address);
  await expectGuest(widget);
  assert.equal(await widget.page.evaluate(() => location.href), `${base()}?from=mail`);
});

test('an anchor that is no link stays in the address, and nothing is opened', async (t) => {
  const widget = await follow(t, `${base()}#reasons`);
  await widget.startTitle.waitFor();
  await widget.page.waitForLoadState('networkidle');
  assert.equal(await widget.page.evaluate(() => location.hash), '#reasons');
  assert.ok(await widget.startTitle.isVisible());
});

test('a link opens in a tab that shows the page already, and again', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME) });
  await widget.goOn();
  await widget.openNote();
  await widget.note.fill('half a sentence');
  for (let times = 0; times < 2; times += 1) {
    await widget.page.goto(sharedLink());
    await expectGuest(widget);
    assert.equal(await widget.page.evaluate(() => location.href), base());
  }
  await widget.button('guest.close').click();
  await widget.goOn();
  assert.equal(await widget.note.inputValue(), 'half a sentence');
});

/** What happens to links on their way. */
const MENDED = {
  'wrapped and quoted as in mail': (text) => `> See\n> ${text.replace(/(.{30})/g, '$1\n> ')}\n\nA.`,
  'wrapped with a sign that the line goes on': (text) => text.replace(/(.{40})/g, '$1=\r\n'),
  'with its # encoded': (text) => text.replace('#', '%23'),
  'encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'between brackets, with a full stop': (text) => `(<${text}>). And "more" text`,
  'in typographic quotes': (text) => `„${text}“`,
  'the code alone': (text) => text.split('#r=')[1],
  'with its signs improved': (text) => text.replaceAll('-', '–').replaceAll('_', '\\_'),
  'beside a broken one': (text) => `${text.slice(0, -9)} or ${text}`,
};

for (const [what, change] of Object.entries(MENDED)) {
  test(`pasted ${what}, a link opens`, async (t) => {
    const widget = await visit(t);
    const address = sharedLink({ name: 'Ada' });
    assert.notEqual(change(address), address);
    await goTo(widget, 'open');
    await openText(widget, change(address));
    await expectGuest(widget);
    await widget.text(words('guest.name', { name: 'Ada' })).waitFor();
  });
}

/** What cannot be opened, and what is said about it. */
const REFUSED = {
  'damaged by one character': [
    (text) => text.replace(/.(.{20})$/, (end) => (end[0] === 'A' ? 'B' : 'A') + end.slice(1)),
    'link.damaged',
  ],
  'cut off': [(text) => text.slice(0, -10), 'link.damaged'],
  'nothing but words': [() => 'Dear all, the link is in the other mail. Ada', 'link.nothing'],
  'nothing at all': [() => '', 'link.nothing'],
  'an address of another page': [() => 'https://example.com/?q=1#results', 'link.nothing'],
  'a megabyte and more': [(text) => `${'so it goes '.repeat(100_000)}${text}`, 'link.too-long'],
};

for (const [what, [change, sentence]] of Object.entries(REFUSED)) {
  test(`${what}: a sentence says so, and nothing else changes`, async (t) => {
    const widget = await visit(t, { stored: savedText(SOME) });
    const before = await stored(widget);
    await goTo(widget, 'open');
    await openText(widget, change(sharedLink()));
    await alert(widget).getByText(words(sentence)).waitFor();
    assert.ok(await widget.heading(words('open.title')).isVisible());
    await leave(widget);
    assert.equal(await stored(widget), before);

    await openText(widget, sharedLink());
    await expectGuest(widget);
    assert.equal(await alert(widget).count(), 0);
  });
}

test('a damaged link in the address is told about, and the check goes on', async (t) => {
  const widget = await follow(t, `${sharedLink()}x`, { stored: savedText(SOME) });
  await alert(widget).getByText(words('link.damaged')).waitFor();
  assert.equal(await widget.page.evaluate(() => location.href), base());
  await widget.button('side.start').click();
  await widget.goOn();
});

test('a check of four standards fits into a link, and opens with all its questions', async (t) => {
  const questions = questionsOf(ALL_FOUR);
  const answers = randomAnswers(5, { open: 0, questions });
  const widget = await visit(t, { stored: savedText(answers, ALL_FOUR) });
  await goTo(widget, 'share');
  const address = await link(widget);
  assert.deepEqual(opened(address).answers, (await storedState(widget)).check.answers);

  const other = await follow(t, address);
  await expectGuest(other);
  await other.text(words('plan.lead')).waitFor();
  assert.equal(await stored(other), null);
});

test('several tabs may follow links at once', async (t) => {
  const widget = await follow(t, sharedLink({ name: 'One' }));
  const other = await furtherTab(widget, sharedLink({ name: 'Two' }));
  for (const [one, name] of [[widget, 'One'], [other, 'Two']]) {
    await expectGuest(one);
    await one.text(words('guest.name', { name })).waitFor();
  }
  assert.equal(await stored(other), null);
});

test('a widget on the page of a host links where the host says', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME) });
  await widget.page.evaluate(() => {
    const element = document.createElement('iso-readiness');
    element.setAttribute('start', 'eager');
    element.setAttribute('link-base', 'https://example.org/check/?lang=en#top');
    document.querySelector('iso-readiness').replaceWith(element);
  });
  await goTo(widget, 'share');
  assert.match(await link(widget), /^https:\/\/example\.org\/check\/\?lang=en#r=/);
});
