// A library with ten times our content: every screen stays as easy to take in, and all of it can
// be reached.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { AXE, headingLevels, tooSmall, tooWide, violations } from './support/access.mjs';
import { ALL_FOUR, QUESTIONS } from './support/content.mjs';
import { savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { count, pattern, words } from './support/words.mjs';

const PARTS = 10;

useBrowser({ grown: PARTS });

/** The id of one of our standards in a further part of the content. */
const inPart = (id, part) => `${id}-${String(part).padStart(3, '0')}`;

const FURTHER = Array.from({ length: PARTS - 1 }, (_, index) => index + 2);

const ALL_FORTY = {
  ...ALL_FOUR,
  standards: [
    ...ALL_FOUR.standards,
    ...FURTHER.flatMap((part) => ALL_FOUR.standards.map((id) => inPart(id, part))),
  ],
};

const STATES = {
  'the start': async (widget) => {
    await widget.startTitle.waitFor();
  },
  'the start, where one looks for a standard': async (widget) => {
    await widget.startTitle.waitFor();
    await openMore(widget);
  },
  'a question': (widget) => widget.goOn(),
  'a question, with all standards': async (widget) => {
    await widget.goOn();
    await openMore(widget);
    await openMore(widget);
  },
  'the result': async (widget) => {
    await widget.goOn();
    await widget.showResult();
  },
};

const more = (widget) =>
  widget.scope.locator('details:not([open]) > summary').filter({ hasText: pattern('more-standards') });

/** Opens the first list of standards that is folded away. */
async function openMore(widget) {
  await more(widget).first().waitFor();
  const folded = await more(widget).count();
  await more(widget).first().click();
  await eventually('it is open', async () => (await more(widget).count()) < folded);
}

const visitForty = (t, options) =>
  visit(t, { stored: savedText({}, ALL_FORTY), ...options });

const elements = (widget) =>
  widget.page.evaluate(
    () => document.querySelector('iso-readiness').shadowRoot.querySelectorAll('*').length,
  );

for (const [name, show] of Object.entries(STATES)) {
  test(`${name}: no violation, and a narrow window holds all`, async (t) => {
    const widget = await visitForty(t, { init: { content: AXE }, viewport: { width: 320, height: 640 } });
    await show(widget);
    assert.deepEqual(await violations(widget.page), []);
    const levels = await headingLevels(widget);
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `${levels}`));
    assert.deepEqual(await tooWide(widget.page), []);
    assert.deepEqual(await tooSmall(widget.page), []);
  });

  if (name.includes(',')) continue;
  test(`${name}: at most twice as many elements as with four standards`, async (t) => {
    const counted = async (profile) => {
      const widget = await visit(t, { stored: savedText({}, profile) });
      await show(widget);
      return elements(widget);
    };
    const [four, forty] = [await counted(ALL_FOUR), await counted(ALL_FORTY)];
    assert.ok(forty <= 2 * four, `${forty} and ${four}`);
  });
}

test('a standard is looked for and chosen, by keyboard alone', async (t) => {
  const widget = await visit(t);
  const { keyboard } = widget.page;
  await widget.startTitle.waitFor();
  await widget.tabTo(more(widget).first());
  await keyboard.press('Enter');
  const field = widget.scope.getByRole('textbox', { name: words('choice.seek') });
  await field.waitFor();
  await widget.tabTo(field);
  await keyboard.type('27018-7');
  await widget.scope.getByText(pattern('choice.found', { n: 1, shown: 1 })).waitFor();
  const row = widget.scope.getByRole('checkbox', { name: /27018-7:/ });
  await widget.tabTo(row.last());
  await keyboard.press('Space');
  await eventually('it is chosen', async () => (await row.count()) === 2 && row.first().isChecked());
  await widget.text(words('supply.awaited')).waitFor({ state: 'detached' });
  await widget.begin();
  await widget.asked(QUESTIONS[0]).waitFor();
});

test('every section can be opened by keyboard, and the focus stays', async (t) => {
  const widget = await visitForty(t);
  const { keyboard } = widget.page;
  await widget.goOn();
  const navigation = widget.side.getByRole('navigation');
  const behind = navigation.locator('summary').filter({ hasText: pattern('more-standards') });
  await widget.tabTo(behind);
  await keyboard.press('Enter');
  const last = navigation.locator('summary').filter({ hasText: '27701-10' });
  await last.waitFor();
  await widget.expectFocus(behind);
  await last.focus();
  await keyboard.press('Enter');
  await navigation.getByRole('button', { expanded: false }).last().waitFor();
  await widget.expectFocus(last);
  await keyboard.press('Enter');
  await eventually('it is closed', async () => (await last.locator('..').getAttribute('open')) === null);
});

test('where a question is in the middle, there is a way forth and back', async (t) => {
  const [asked] = QUESTIONS;
  const at = inPart(asked.id, 6);
  const widget = await visit(t, { stored: savedText({}, { ...ALL_FORTY, at }) });
  await widget.goOn();
  const navigation = widget.side.getByRole('navigation');
  const groups = navigation.locator('details.group > summary');
  await eventually('those around are shown', async () => (await groups.count()) === 9);
  assert.equal(await navigation.locator('details.group[open] > summary').innerText(), 'ISO/IEC 27001-6');
  const folded = navigation.locator('summary').filter({ hasText: pattern('more-standards') });
  const texts = [16, 15].map((standards) => count('more-standards', standards));
  assert.deepEqual(await folded.allInnerTexts(), texts);
  await folded.first().click();
  await eventually('those before are shown', async () => (await groups.count()) === 25);
});

test('an answer counts in all standards that ask the question', async (t) => {
  const widget = await visitForty(t);
  await widget.goOn();
  await openMore(widget);
  const told = () => widget.page.locator('.lives .live').allInnerTexts();
  const before = await told();
  await widget.answer(4).check();
  await eventually('figures moved', async () => (await told()).join() !== before.join());
  const lines = await widget.page.locator('.serves li').count();
  const after = await told();
  const moved = after.filter((text, index) => text !== before[index]);
  assert.ok(lines > 1);
  assert.equal(moved.length, lines);
});
