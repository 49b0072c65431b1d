// Content that is loaded when it is chosen: late, damaged, not at all, and then after all.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ALL_FOUR, QUESTIONS, STANDARD, questionsOf } from './support/content.mjs';
import { ANNOUNCED, hold, spoil } from './support/delivery.mjs';
import { assetPath } from './support/project.mjs';
import { randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { pattern, words } from './support/words.mjs';

useBrowser();

const PRIVACY = { standards: [STANDARD.id, 'iso27701-2025'], roles: ['pii-controller'] };
const CLOUD = { standards: [STANDARD.id, 'iso27017-2026'], roles: ['cloud-customer'] };

const MISHAPS = {
  'that is missing': { status: 404 },
  'that is damaged': { body: '{"files":{' },
  'on a broken connection': undefined,
};

for (const [what, answer] of Object.entries(MISHAPS)) {
  test(`a bundle ${what} is told, the check goes on, and trying again helps`, async (t) => {
    const widget = await visit(t, { announced: ANNOUNCED });
    const spoilt = await spoil(widget.page, 'iso27701-2025', answer);
    await widget.fact('pii-controller').check();
    const notice = widget.text(pattern('supply.failed'));
    await notice.waitFor();
    const file = assetPath('iso27701-2025.en', 'json').split('/').pop();
    assert.ok((await notice.textContent()).includes(`${file}: `), await notice.textContent());

    await widget.begin();
    await isAsked(widget, 1, QUESTIONS);
    await widget.answer(3).check();
    await widget.button('question.next').click();
    await widget.expectFocus(widget.asked(QUESTIONS[1]));

    const again = widget.button('supply.again');
    await again.click();
    await notice.waitFor();
    assert.ok(await again.isVisible(), 'it failed once more');

    await spoilt.mended();
    await again.click();
    await notice.waitFor({ state: 'detached' });
    await isAsked(widget, 2, questionsOf(PRIVACY));
    await widget.button('question.back').click();
    assert.ok(await widget.answer(3).isChecked());
  });
}

test('while a bundle is on its way one goes on with what is there', async (t) => {
  const widget = await visit(t);
  await widget.begin();
  await widget.answer(1).check();
  const held = await hold(widget.page, 'iso27701-2025');
  await widget.toStart();
  await widget.fact('pii-controller').check();
  const notice = widget.text(words('supply.awaited'));
  await notice.waitFor();
  await widget.goOn();
  await isAsked(widget, 1, QUESTIONS);
  await widget.answer(2).check();
  await widget.openNote();
  await widget.note.fill('Ask Ada');
  held.release();
  await notice.waitFor({ state: 'detached' });
  await isAsked(widget, 1, questionsOf(PRIVACY));
  assert.ok(await widget.answer(2).isChecked());
  assert.equal(await widget.note.inputValue(), 'Ask Ada');
  await widget.expectFocus(widget.note);
});

test('what was chosen meanwhile comes too', async (t) => {
  const widget = await visit(t);
  const held = await hold(widget.page, 'iso27701-2025');
  await widget.fact('pii-controller').check();
  await widget.fact('cloud-provider').check();
  await widget.fact('cloud-customer').check();
  await widget.fact('pii-processor').check();
  await widget.text(words('supply.awaited')).waitFor();
  held.release();
  await widget.text(words('supply.awaited')).waitFor({ state: 'detached' });
  await widget.begin();
  await isAsked(widget, 1, questionsOf(ALL_FOUR));
});

test('nothing can be begun or seen before its questions are there', async (t) => {
  const widget = await visit(t);
  const held = await hold(widget.page, 'iso27017-2026');
  await widget.offer(STANDARD.id).uncheck();
  await widget.fact('cloud-customer').check();
  await widget.text(words('supply.awaited')).waitFor();
  assert.ok(await widget.button('start.begin').isDisabled());
  held.release();
  await widget.begin();
  await isAsked(widget, 1, questionsOf({ ...CLOUD, standards: ['iso27017-2026'] }));
});

test('a bundle that is no longer wanted fails nobody', async (t) => {
  const { widget, notice } = await withoutPrivacy(t);
  await widget.fact('pii-controller').uncheck();
  await notice.waitFor({ state: 'detached' });
  await widget.fact('cloud-customer').check();
  await widget.begin();
  await isAsked(widget, 1, questionsOf(CLOUD));
  assert.equal(await notice.count(), 0);
});

test('a bundle that cannot be had keeps no other one out', async (t) => {
  const { widget, notice, spoilt } = await withoutPrivacy(t);
  await widget.fact('cloud-customer').check();
  await widget.begin();
  const roles = [...CLOUD.roles, ...PRIVACY.roles];
  await isAsked(widget, 1, questionsOf({ ...CLOUD, roles }));
  assert.ok(await notice.isVisible());
  await spoilt.mended();
  await widget.button('supply.again').click();
  await isAsked(widget, 1, questionsOf({ standards: [...CLOUD.standards, PRIVACY.standards[1]], roles }));
  assert.equal(await notice.count(), 0);
});

/** A visit with a chosen standard whose bundle is missing. */
async function withoutPrivacy(t) {
  const widget = await visit(t, { announced: ANNOUNCED });
  const spoilt = await spoil(widget.page, 'iso27701-2025', { status: 404 });
  await widget.fact('pii-controller').check();
  const notice = widget.text(pattern('supply.failed'));
  await notice.waitFor();
  return { widget, notice, spoilt };
}

test('what is kept stays whole while a bundle that it needs cannot be had', async (t) => {
  const answers = randomAnswers(14, { questions: questionsOf(PRIVACY) });
  const widget = await visit(t, { stored: savedText(answers, PRIVACY), announced: [...ANNOUNCED, /iso-readiness:/] });
  await widget.startTitle.waitFor();
  const spoilt = await spoil(widget.page, 'iso27701-2025', { status: 404 });
  await widget.page.reload();
  const alert = widget.scope.getByRole('alert');
  await alert.waitFor();
  assert.ok((await alert.textContent()).includes('iso27701-2025'));
  await spoilt.mended();
  await alert.getByRole('button').click();
  const asked = questionsOf(PRIVACY).length;
  await widget.text(words('start.saved-hint', { answered: Object.keys(answers).length, asked })).waitFor();
});

/** Waits until this is the question at this place, of so many. */
function isAsked(widget, n, questions) {
  return widget.text(words('question.place', { n, total: questions.length })).waitFor();
}
