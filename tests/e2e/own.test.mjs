// Questionnaires of the page around the widget: its own questions, its own list over ours, and a
// selection of ours.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { linkOf } from './support/commands.mjs';
import { standard } from './support/content.mjs';
import { alert, expectGuest, goTo, link, openText } from './support/exchange.mjs';
import { visitHost } from './support/host.mjs';
import { path, readJson } from './support/project.mjs';
import { answersFile } from './support/saved.mjs';
import { origin, useBrowser } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const TEXT = readFileSync(path('www/demo/vendor-check.json'), 'utf8');
const VENDOR = JSON.parse(TEXT);
const QUESTIONS = VENDOR.files['questions/vendor.json'].questions.map(({ id }) => ({
  id, ...VENDOR.files['text/en/vendor.json'].questions[id],
}));
const SELECTION = {
  format: 'iso-readiness/content', version: 1, id: 'a-selection', edition: 1, title: 'Ours',
  over: ['iso27001-2022', 'iso27017-2026'],
};

/** The example of a list over our questions, as a document. */
const MINIMUM = (() => {
  const folder = 'questionnaires/examples/client-minimum';
  const files = ['standards/client-minimum-2026.json', 'text/en/client-minimum.json', 'editions/1.json'];
  const read = files.map((file) => [file, readJson(path(`${folder}/${file}`))]);
  return { ...readJson(path(`${folder}/content.json`)), files: Object.fromEntries(read) };
})();

const withoutEditions = ({ files: { 'editions/1.json': _, ...files }, ...head }) => ({ ...head, files });

/** Opens a page with the vendor check beside it, on which `html` stands. */
const visitBeside = (t, html, options) => visitHost(t, html, {
  ...options,
  arrange: (context) => context.route(`${origin()}/vendor-check.json`, (route) =>
    route.fulfill({ contentType: 'application/json', body: TEXT })),
});

const inline = (own) =>
  `<iso-readiness><script type="application/json">${JSON.stringify(own)}</script></iso-readiness>`;

const visitOwn = (t, own, options) => visitBeside(t, inline(own), options);

const WAYS = {
  'at its address': () => '<iso-readiness content="/vendor-check.json"></iso-readiness>',
  'inside the tag': () => inline(VENDOR),
};

async function walkThrough(widget) {
  await widget.heading(VENDOR.title).waitFor();
  await widget.text(VENDOR.lead).waitFor();
  assert.equal(await widget.scope.getByRole('checkbox').count(), 0, 'there is nothing to choose');
  assert.equal(await widget.scope.getByRole('radio').count(), 0, 'there is no quick check');
  await widget.setOut();
  for (const [place, question] of QUESTIONS.entries()) {
    await widget.asked(question).waitFor();
    await widget.answer(place % 5).check();
    if (place + 1 < QUESTIONS.length) await widget.button('question.next').click();
  }
  await widget.showResult();
}

for (const [way, html] of Object.entries(WAYS)) {
  test(`own questions ${way} are asked, scored and kept apart from ours`, async (t) => {
    const widget = await visitBeside(t, html());
    await walkThrough(widget);
    await widget.text('Supplier check 2026').first().waitFor();
    await widget.page.waitForFunction(() => localStorage.getItem('iso-readiness:example-vendor-check'));
    const ours = await widget.page.evaluate(() => localStorage.getItem('iso-readiness'));
    assert.equal(ours, null);
    await widget.page.reload();
    await widget.button('start.result').click();
    await widget.resultTitle.waitFor();
  });
}

test('own questions are set by script, before or after the element is there, and set anew', async (t) => {
  const widget = await visitBeside(t, '<p></p>');
  await widget.page.evaluate((own) => {
    const element = document.createElement('iso-readiness');
    element.content = own;
    document.body.append(element);
  }, VENDOR);
  await widget.heading(VENDOR.title).waitFor();
  await widget.page.evaluate((own) => {
    document.querySelector('iso-readiness').content = own;
  }, SELECTION);
  await widget.heading(SELECTION.title).waitFor();
  assert.deepEqual((await widget.offers()).map(({ id }) => id), SELECTION.over);
  await widget.page.evaluate(() => {
    document.querySelector('iso-readiness').content = null;
  });
  await widget.startTitle.waitFor();
});

test('own links open on the page they came from and are refused elsewhere', async (t) => {
  const widget = await visitOwn(t, VENDOR);
  await walkThrough(widget);
  await goTo(widget, 'share');
  const own = await link(widget);
  const ours = linkOf(answersFile({}), { base: 'https://example.org/', date: '2026-11-22' });

  const same = await visitOwn(t, VENDOR);
  await goTo(same, 'open');
  await openText(same, ours);
  await alert(same).getByText(words('link.other-questions')).waitFor();
  await openText(same, own);
  await expectGuest(same);

  const elsewhere = await visitBeside(t, '<iso-readiness></iso-readiness>');
  await goTo(elsewhere, 'open');
  await openText(elsewhere, own);
  await alert(elsewhere).getByText(words('link.other-questions')).waitFor();
});

test('without tables there are no links, and the page says so', async (t) => {
  const widget = await visitOwn(t, withoutEditions(VENDOR));
  await walkThrough(widget);
  await goTo(widget, 'share');
  await widget.text(words('share.no-links')).waitFor();
  await widget.button('share.file-save').waitFor();
});

test('an own list over our questions begins alone, and ours can be added', async (t) => {
  const widget = await visitOwn(t, MINIMUM);
  await widget.heading(MINIMUM.title).waitFor();
  const boxes = widget.scope.getByRole('checkbox');
  const chosen = await boxes.evaluateAll((all) =>
    all.map((box) => [box.closest('label').textContent, box.checked]),
  );
  assert.deepEqual(chosen.map(([, checked]) => checked), [true, false]);
  assert.match(chosen[0][0], /^Client's minimum 2026/);
  assert.ok(chosen[1][0].startsWith(standard('iso27001-2022').title));
  await widget.text(count('choice.total', 12)).waitFor();
  await boxes.nth(1).check();
  assert.equal(await widget.text(count('choice.total', 12)).count(), 0);
  await widget.setOut();
});

test('a selection offers what it names, and its links are ours', async (t) => {
  const widget = await visitOwn(t, SELECTION);
  await widget.heading(SELECTION.title).waitFor();
  assert.deepEqual((await widget.offers()).map(({ id }) => id), SELECTION.over);
  const date = '2026-11-22';
  const base = 'https://example.org/';
  await goTo(widget, 'open');
  await openText(widget, linkOf(answersFile({}, { standards: ['iso27701-2025'] }), { base, date }));
  await alert(widget).getByText(words('link.other-questions')).waitFor();
  await openText(widget, linkOf(answersFile({}), { base, date }));
  await expectGuest(widget);
});

test('what is wrong is left out and told, and the rest works', async (t) => {
  const told = [];
  const broken = structuredClone(VENDOR);
  broken.files['questions/vendor.json'].questions[3].effort = 7;
  const widget = await visitOwn(t, broken, {
    announced: [/vendor/],
    onConsole: (text) => /vendor/.test(text) && told.push(text),
  });
  // What fell out is missed by the list, and leaves its words behind.
  await widget.text(count('content.problems', 3)).waitFor();
  assert.equal(told.length, 3);
  assert.ok(told.some((text) => text.includes('questions/vendor.json: questions[3].effort: ')), `${told}`);
  await widget.setOut();
  await widget.asked(QUESTIONS[0]).waitFor();
});

const HOPELESS = {
  'no JSON': ['<iso-readiness><script type="application/json">{</script></iso-readiness>', /no JSON/],
  'another format': [inline({ ...VENDOR, format: 'csv' }), /own: format/],
  'no object': [inline(5), /own: should be an object/],
  'nothing in it': [inline({ ...SELECTION, over: [] }), /no standard/],
};

for (const [what, [html, reason]] of Object.entries(HOPELESS)) {
  test(`${what} is no questionnaire, and the page says why`, async (t) => {
    const widget = await visitBeside(t, html, { announced: [/./] });
    await alert(widget).getByText(reason).waitFor();
  });
}
