// Finding what to check: plain facts propose standards, and every number says what will be asked.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  QUESTIONS, QUICK, ROLES, STANDARD, STANDARDS, questionsOf, standard,
} from './support/content.mjs';
import { savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { count, pattern, words } from './support/words.mjs';

useBrowser();

const FOUR = ['iso27001-2022', 'iso27017-2026', 'iso27018-2025', 'iso27701-2025'];

/** What is true for somebody, and what is to be proposed to them. */
const VISITORS = {
  'somebody who says nothing': [[], ['iso27001-2022']],
  'a young company with software as a service': [ROLES, FOUR],
  'a hosting provider': [['cloud-provider', 'pii-processor'], FOUR],
  'an online shop': [
    ['cloud-customer', 'pii-controller'],
    ['iso27001-2022', 'iso27017-2026', 'iso27701-2025'],
  ],
  'an online shop that takes cards': [
    ['cloud-customer', 'pii-controller', 'pci-dss-4'],
    ['iso27001-2022', 'iso27017-2026', 'iso27701-2025', 'pci-dss-4'],
  ],
  'a hospital in the United States': [
    ['pii-controller', 'hipaa-security-rule'],
    ['iso27001-2022', 'iso27701-2025', 'hipaa-security-rule'],
  ],
  'a hospital in the European Union': [
    ['pii-controller', 'gdpr-2016'],
    ['iso27001-2022', 'iso27701-2025', 'gdpr-2016'],
  ],
};

for (const [who, [facts, expected]] of Object.entries(VISITORS)) {
  const profile = { standards: expected, roles: facts.filter((fact) => ROLES.includes(fact)) };
  const all = questionsOf(profile);
  const quick = all.filter((question) => question.quick);

  test(`${who}: what fits is proposed, and the numbers are those of the questions`, async (t) => {
    const widget = await visit(t);
    for (const fact of facts) await widget.fact(fact).check();
    await widget.text(count('choice.total', all.length)).waitFor();
    await widget.openAll();
    const offers = await widget.offers();
    assert.deepEqual(chosenOf(offers), expected);
    for (const { id, text } of offers) {
      const adds = count('choice.adds', addedBy(id, profile));
      assert.ok(text.startsWith(`${standard(id).title} – ${adds}`), `${text}, not ${adds}`);
      const [why, isGiven] = [reasonFor(id, profile), expected.includes(id)];
      assert.equal(text.includes(why), isGiven && !standard(id).isRelated, `${text}, not ${why}`);
    }

    for (const [extent, { length }] of Object.entries({ quick, full: all })) {
      const row = widget.extent(extent).locator('xpath=ancestor::label');
      await row.getByText(pattern(`start.${extent}-hint`, { n: length })).waitFor();
    }
    await widget.extent('quick').check();
    await widget.setOut();
    await widget.text(words('question.place', { n: 1, total: quick.length })).waitFor();
    await widget.expectFocus(widget.asked(quick[0]));
    await widget.side.getByRole('button', { name: count('side.more', all.length) }).click();
    await widget.text(words('question.place', { n: 1, total: all.length })).waitFor();
  });
}

const chosenOf = (offers) => offers.filter(({ chosen }) => chosen).map(({ id }) => id);

/** How many questions a standard adds to those chosen before it, or to all when it is not. */
function addedBy(id, { standards, roles }) {
  const place = standards.indexOf(id);
  const before = place < 0 ? standards : standards.slice(0, place);
  const others = questionsOf({ standards: before, roles });
  return questionsOf({ standards: [...before, id], roles }).length - others.length;
}

/** Why a standard is proposed to somebody in these roles. */
function reasonFor(id, { roles }) {
  if (id === STANDARD.id) return words('choice.base');
  const sets = standard(id).proposedFor ?? [];
  const holding = sets.filter((set) => set.every((role) => roles.includes(role))).flat();
  const speaking = ROLES.filter((role) => holding.includes(role));
  const names = speaking.map((role) => words(`role.${role}`)).join(words('role.and'));
  return words('choice.proposed', { roles: names });
}

test('what is no longer true takes out what it proposed, and nothing else', async (t) => {
  const widget = await visit(t);
  await widget.openAll();
  await widget.fact('pii-controller').check();
  await widget.offer('nist-csf-2').check();
  await widget.offer('iso27017-2026').check();
  await widget.fact('cloud-customer').check();
  await widget.fact('pii-controller').uncheck();
  assert.deepEqual(chosenOf(await widget.offers()), [
    'iso27001-2022', 'iso27017-2026', 'nist-csf-2',
  ]);
});

test('a standard that one took out stays out while other things become true', async (t) => {
  const widget = await visit(t);
  await widget.fact('pii-controller').check();
  await widget.offer('iso27001-2022').uncheck();
  await widget.fact('cloud-customer').check();
  await widget.fact('pii-processor').check();
  assert.deepEqual(chosenOf(await widget.offers()), ['iso27017-2026', 'iso27701-2025']);
});

test('a law is one choice, wherever one ticks it', async (t) => {
  const widget = await visit(t);
  await widget.openAll();
  for (const { id } of STANDARDS.filter(({ ask }) => ask)) {
    await widget.fact(id).check();
    assert.ok(await widget.offer(id).isChecked(), id);
    await widget.offer(id).uncheck();
    assert.ok(!(await widget.fact(id).isChecked()), id);
  }
});

test('a standard that lacks its role says so', async (t) => {
  const widget = await visit(t);
  await widget.offer('iso27701-2025').check();
  const row = widget.offer('iso27701-2025').locator('xpath=ancestor::label');
  await row.getByText(words('choice.needs-role')).waitFor();
  await widget.fact('pii-processor').check();
  await row.getByText(words('choice.needs-role')).waitFor({ state: 'detached' });
});

test('without any standard there is nothing to begin', async (t) => {
  const widget = await visit(t);
  await widget.offer(STANDARD.id).uncheck();
  await widget.text(words('choice.none')).waitFor();
  assert.ok(await widget.button('start.begin').isDisabled());
  await widget.offer(STANDARD.id).check();
  assert.ok(await widget.button('start.begin').isEnabled());
});

test('without any standard a check in progress leads to no empty screen', async (t) => {
  const widget = await visit(t, { stored: savedText({ 'context-issues': { value: 2 } }) });
  await widget.offer(STANDARD.id).uncheck();
  await widget.text(words('choice.none')).waitFor();
  for (const key of ['start.continue', 'start.result']) {
    assert.ok(await widget.button(key).isDisabled(), key);
  }
  await widget.page.reload();
  await widget.text(words('choice.none')).waitFor();
  assert.equal(await widget.button('saved.replace').count(), 0, 'all of it could be read');
  await widget.offer(STANDARD.id).check();
  await widget.text(words('start.saved-hint', { answered: 1, asked: QUESTIONS.length })).waitFor();
  await widget.goOn();
});

test('laws, frameworks and old editions are there for those who look for them', async (t) => {
  const widget = await visit(t);
  await widget.startTitle.waitFor();
  for (const [key, wanted] of [
    ['choice.related', ({ isRelated }) => isRelated],
    ['choice.withdrawn', ({ status }) => status === 'withdrawn'],
  ]) {
    const offers = STANDARDS.filter(wanted);
    assert.ok(offers.length > 0);
    for (const { id } of offers) assert.ok(!(await widget.offer(id).isVisible()), id);
    await widget.summary(key).click();
    for (const { id } of offers) assert.ok(await widget.offer(id).isVisible(), id);
  }
});

test('all of it can be chosen by keyboard', async (t) => {
  const widget = await visit(t);
  const { keyboard } = widget.page;
  await widget.startTitle.waitFor();

  const facts = [...ROLES, ...STANDARDS.filter(({ ask }) => ask).map(({ id }) => id)];
  await widget.tabTo(widget.fact(facts[0]));
  for (const [index, id] of facts.entries()) {
    if (index > 0) await keyboard.press('Tab');
    await press(widget, widget.fact(id));
  }
  await widget.tabTo(widget.offer('iso27018-2025'));
  await press(widget, widget.offer('iso27018-2025'), false);
  for (const [key, id] of [['choice.related', 'nist-csf-2'], ['choice.withdrawn', 'iso27001-2013']]) {
    await widget.tabTo(widget.summary(key));
    if (!(await widget.offer(id).isVisible())) await keyboard.press('Enter');
    await widget.tabTo(widget.offer(id));
    await press(widget, widget.offer(id));
  }
  assert.deepEqual(chosenOf(await widget.offers()), [
    ...FOUR.filter((id) => id !== 'iso27018-2025'),
    'gdpr-2016', 'hipaa-security-rule', 'nist-csf-2', 'pci-dss-4', 'iso27001-2013',
  ]);
  await press(widget, widget.offer('iso27001-2013'), false);
  await widget.tabTo(widget.button('start.begin'));
  await keyboard.press('Enter');
  await widget.expectFocus(widget.asked(QUICK[0]));
});

/** Space ticks or unticks what has the focus, and the focus stays. */
async function press(widget, box, ticks = true) {
  await widget.expectFocus(box);
  await widget.page.keyboard.press('Space');
  await widget.expectFocus(box);
  assert.equal(await box.isChecked(), ticks);
}
