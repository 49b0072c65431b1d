// Several standards in one check: chosen and left at any time, and nothing is lost on the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  ALL_FOUR, QUESTIONS, ROLES, STANDARD, questionsOf, requirementsOf, standard,
} from './support/content.mjs';
import { allAt, randomAnswers, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit, STORAGE_KEY } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const PRIVACY = 'iso27701-2025';
const CONTROLLER = { standards: [STANDARD.id, PRIVACY], roles: ['pii-controller'] };
const BOTH = questionsOf(CONTROLLER);

/** One that only the second standard asks. */
const OWN = BOTH.at(-1);

test('a standard taken out and brought back loses no answer, note or place', async (t) => {
  const widget = await visit(t);
  const stayed = await watch(widget);
  await widget.begin();
  await widget.answer(2).check();
  await widget.openNote();
  await widget.note.fill('Ask Ada');
  await widget.button('question.next').click();
  await widget.expectFocus(widget.asked(QUESTIONS[1]));

  await widget.toStart();
  await widget.fact('pii-controller').check();
  await widget.goOn();
  await widget.text(words('question.place', { n: 2, total: BOTH.length })).waitFor();
  await widget.asked(QUESTIONS[1]).waitFor();
  await widget.showQuestion(OWN, CONTROLLER);
  await widget.answer(4).check();
  await widget.openNote();
  await widget.note.fill('Ask Bob');

  await widget.toStart();
  await widget.fact('pii-controller').uncheck();
  await hasProgress(widget, 1, QUESTIONS.length);
  await widget.goOn();
  await widget.asked(QUESTIONS[1]).waitFor();
  assert.equal(await widget.side.getByText(standard(PRIVACY).number).count(), 0);
  assert.ok(await stayed(), 'the page was never left');

  await widget.page.reload();
  await hasProgress(widget, 1, QUESTIONS.length);
  await widget.fact('pii-controller').check();
  await hasProgress(widget, 2, BOTH.length);
  await widget.goOn();
  await widget.asked(OWN).waitFor();
  assert.ok(await widget.answer(4).isChecked());
  assert.equal(await widget.note.inputValue(), 'Ask Bob');
  await widget.showQuestion(QUESTIONS[0], CONTROLLER);
  assert.ok(await widget.answer(2).isChecked());
  assert.equal(await widget.note.inputValue(), 'Ask Ada');
});

test('roles and standards change questions and result at once', async (t) => {
  const widget = await visit(t, { stored: savedText(randomAnswers(8)) });
  const stayed = await watch(widget);
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  assert.equal(await widget.part('overview.title').count(), 0, 'one standard needs no overview');

  for (const [facts, standards] of [
    [['cloud-customer'], [STANDARD.id, 'iso27017-2026']],
    [['cloud-provider'], [STANDARD.id, 'iso27017-2026']],
    [['pii-processor'], ALL_FOUR.standards],
  ]) {
    await widget.toStart();
    for (const fact of facts) await widget.fact(fact).check();
    await widget.button('start.result').click();
    const rows = widget.part('overview.title').getByRole('rowheader');
    await eventually('all standards are shown', async () => (await rows.count()) === standards.length);
    assert.deepEqual(await rows.allTextContents(), standards.map((id) => standard(id).title));
  }
  await widget.toStart();
  await hasProgress(widget, Object.keys(randomAnswers(8)).length, questionsOf({
    ...ALL_FOUR, roles: ROLES.filter((role) => role !== 'pii-controller'),
  }).length);
  assert.ok(await stayed(), 'the page was never left');
});

test('a check of four standards that is kept opens with all of it', async (t) => {
  const questions = questionsOf(ALL_FOUR);
  const answers = randomAnswers(9, { questions });
  const at = questions.at(-1);
  const widget = await visit(t, { stored: savedText(answers, { ...ALL_FOUR, at: at.id }) });
  await hasProgress(widget, Object.keys(answers).length, questions.length);
  const chosen = (await widget.offers()).filter((offer) => offer.chosen).map(({ id }) => id);
  assert.deepEqual(chosen, ALL_FOUR.standards);
  for (const role of ROLES) assert.ok(await widget.fact(role).isChecked(), role);
  await widget.goOn();
  await widget.asked(at).waitFor();
  const place = { n: questions.length, total: questions.length };
  await widget.text(words('question.place', place)).waitFor();
  assert.equal(await widget.button('saved.replace').count(), 0, 'all of it could be read');
});

test('beside the questions each standard has its group, and asks what is new in it', async (t) => {
  const widget = await visit(t, { stored: savedText({}, ALL_FOUR) });
  await widget.goOn();
  const questions = questionsOf(ALL_FOUR);
  await widget.expectFocus(widget.asked(questions[0]));
  const groups = widget.side.getByRole('navigation').locator('details');
  const titles = ALL_FOUR.standards.map((id) => standard(id).number);
  assert.deepEqual(await groups.locator('> summary').allTextContents(), titles);
  const isOpen = () => groups.evaluateAll((all) => all.map(({ open }) => open));
  assert.deepEqual(await isOpen(), [true, false, false, false]);

  // What is closed is made when it is opened.
  const closed = [1, 2, 3].map((index) => groups.nth(index).locator('> summary'));
  for (const [index, summary] of closed.entries()) {
    await summary.click();
    await groups.nth(index + 1).locator('[aria-expanded]').first().waitFor();
  }
  const progress = await groups.evaluateAll((all) =>
    all.map((group) => [...group.querySelectorAll('[aria-expanded] > span:last-child')]
      .map(({ textContent }) => Number(textContent.match(/\d+/g)[1]))
      .reduce((sum, asked) => sum + asked, 0)),
  );
  for (const summary of closed) await summary.click();
  assert.deepEqual(await isOpen(), [true, false, false, false]);
  let before = [];
  for (const [index, id] of ALL_FOUR.standards.entries()) {
    const standards = ALL_FOUR.standards.slice(0, index + 1);
    const now = questionsOf({ ...ALL_FOUR, standards });
    assert.equal(progress[index], now.length - before.length, id);
    before = now;
  }
  await widget.showQuestion(questions.at(-1), ALL_FOUR);
  await widget.toStart();
  await widget.goOn();
  assert.deepEqual(await isOpen(), [false, false, false, true], 'the group of the question is open');
});

test('one answer is said to count in every standard that asks for it', async (t) => {
  const asking = (question) => ALL_FOUR.standards.filter((id) =>
    requirementsOf(id, ROLES).some(({ questions }) => questions.includes(question)));
  const questions = questionsOf(ALL_FOUR);
  const widest = questions.find((question) => asking(question).length === 4);
  const narrow = questions.find((question) => asking(question).length === 1);
  for (const question of [widest, narrow]) {
    const widget = await visit(t, { stored: savedText({}, { ...ALL_FOUR, at: question.id }) });
    await widget.goOn();
    await widget.asked(question).waitFor();
    const standards = asking(question);
    const list = widget.text(count('question.counts', standards.length))
      .locator('xpath=following-sibling::ul/li');
    assert.deepEqual(await list.allTextContents(), standards.map((id) => countsIn(id, question)));
  }
});

/** Where an answer counts in one standard. */
function countsIn(id, question) {
  const { title, names } = standard(id);
  const served = requirementsOf(id, ROLES).filter(({ questions }) => questions.includes(question));
  const items = served.map((requirement) => `${requirement.id} ${names[requirement.id]}`);
  return words('question.serves', { standard: title, items: items.join('; ') });
}

test('the result tells what is shared, and where the management system stands', async (t) => {
  const questions = questionsOf(ALL_FOUR);
  const answers = randomAnswers(10, { questions });
  const widget = await visit(t, { stored: savedText(answers, ALL_FOUR) });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  const base = questionsOf({ standards: [STANDARD.id] });
  const [row] = await widget.part('overview.title').locator('tbody tr').all();
  const [status] = await row.getByRole('cell').allTextContents();
  for (const id of ALL_FOUR.standards.slice(1)) {
    const { scope } = await widget.openStandard(standard(id));
    const own = questionsOf({ standards: [id], roles: ROLES });
    const shared = own.filter((question) => base.includes(question));
    const given = shared.filter((question) => question.id in answers);
    await scope.getByText(count('standard.overlap', shared.length, {
      asked: own.length,
      standard: STANDARD.title,
      answered: given.length,
      done: given.filter((question) => answers[question.id].value >= 3).length,
    }), { exact: true }).waitFor();
    const remark = words('standard.base', { standard: STANDARD.title, status });
    const isGuidance = standard(id).kind === 'guidance';
    assert.equal(await scope.getByText(remark, { exact: true }).count(), Number(isGuidance), id);
  }
});

test('one comes back to the standard one came from', async (t) => {
  const stored = savedText(allAt(1, questionsOf(ALL_FOUR)), ALL_FOUR);
  const widget = await visit(t, { stored });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  const { scope } = await widget.openStandard(standard(PRIVACY));
  const link = scope.locator('[data-jump]').first();
  await link.click();
  await widget.button('question.return').click();
  await widget.resultTitle.waitFor();
  await widget.expectFocus(link);
  assert.ok(await link.isVisible());
});

test('starting over keeps what is checked, erasing does not', async (t) => {
  const widget = await visit(t, { stored: savedText(randomAnswers(11), CONTROLLER) });
  for (const [open, agree, chosen] of [
    ['start.over', 'confirm.over-yes', CONTROLLER.standards],
    ['erase', 'confirm.erase-yes', [STANDARD.id]],
  ]) {
    await widget.button(open).click();
    const dialog = widget.scope.getByRole('dialog');
    await dialog.getByRole('button', { name: words(agree), exact: true }).click();
    await widget.button('start.begin').waitFor();
    const offers = (await widget.offers()).filter((offer) => offer.chosen);
    assert.deepEqual(offers.map(({ id }) => id), chosen);
    await eventually('the storage is empty', async () =>
      (await widget.page.evaluate((key) => localStorage.getItem(key), STORAGE_KEY)) === null);
    await widget.begin();
    await widget.answer(1).check();
    await widget.toStart();
  }
});

/** Waits until so much is said to be answered. */
function hasProgress(widget, answered, asked) {
  return widget.text(words('start.saved-hint', { answered, asked })).waitFor();
}

/** Notes that this is the page, and gives a way to ask whether it still is. */
async function watch({ page }) {
  await page.evaluate(() => {
    globalThis.isTheSame = true;
  });
  const address = page.url();
  return async () => page.url() === address && (await page.evaluate(() => globalThis.isTheSame === true));
}
