// What somebody else made: shown like one's own result, never taken for one's own.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linkOf, score } from './support/commands.mjs';
import { ALL_FOUR, QUESTIONS, STANDARD, questionsOf, standard } from './support/content.mjs';
import { ANNOUNCED } from './support/delivery.mjs';
import {
  agree, base, expectGuest, follow, goTo, guestTitle, leave, openText, rows, stored, storedState,
} from './support/exchange.mjs';
import { path, readJson } from './support/project.mjs';
import { expectedResult, readStandards } from './support/result.mjs';
import { allAt, answersFile, answersOf, randomAnswers, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { count, pattern, words } from './support/words.mjs';

useBrowser();

const THEIRS = randomAnswers(21, { open: 0.5 });
const MINE = randomAnswers(22, { open: 0.5 });

const theirLink = (options) =>
  linkOf(answersFile(THEIRS), { base: base(), date: '2026-10-01', ...options });

/** The day on which a test takes place, for what depends on how long ago something was. */
async function followOn(t, day, address, options) {
  const widget = await follow(t, base(), options);
  await widget.page.clock.setFixedTime(`${day}T12:00:00`);
  await widget.page.goto(address);
  await expectGuest(widget);
  return widget;
}

const AGES = {
  '2026-10-01': ['age.today', 0],
  '2026-10-02': ['age.days', 1],
  '2026-10-31': ['age.days', 30],
  '2027-01-29': ['age.months', 4],
  '2026-09-30': ['age.future', 0],
};

for (const [day, [phrase, n]] of Object.entries(AGES)) {
  test(`seen on ${day}, it says how old it is`, async (t) => {
    const widget = await followOn(t, day, theirLink());
    const age = count(phrase, n, { date: '2026-10-01' });
    await widget.text(words('guest.link', { age })).waitFor();
    assert.equal(await widget.text(words('guest.old')).count(), 0);
  });
}

test('what is old says that much may have changed', async (t) => {
  const widget = await followOn(t, '2027-09-30', theirLink());
  await widget.text(words('guest.old')).waitFor();
});

test('it is labelled, and nothing in it can be answered', async (t) => {
  const widget = await follow(t, theirLink({ name: 'Ada <b>&amp;</b>' }), {
    stored: savedText(MINE),
  });
  await expectGuest(widget);
  await widget.text(words('guest.unverified')).waitFor();
  await widget.text(words('guest.name', { name: 'Ada <b>&amp;</b>' })).waitFor();
  await widget.showWholePlan();
  await widget.openAll();
  assert.equal(await widget.scope.locator('[data-jump]').count(), 0);
  assert.equal(await widget.scope.locator('input, textarea, select').count(), 0);
  const buttons = await widget.scope.getByRole('button').allTextContents();
  const keys = ['guest.keep', 'guest.compare', 'guest.close', 'verify.title'];
  const known = keys.map((key) => words(key));
  assert.deepEqual(buttons, known);
  await widget.page.keyboard.press('3');
  await widget.page.keyboard.press('?');
  assert.equal(await widget.scope.getByRole('dialog').count(), 0);
});

test('what is kept here stays as it is, byte for byte, until one keeps the other', async (t) => {
  const mine = await writtenByWidget(t);
  const { text, widget } = mine;
  await widget.page.goto(theirLink());
  await expectGuest(widget);
  await widget.openAll();
  await leave(widget);
  assert.equal(await stored(widget), text);

  await widget.button('guest.compare').click();
  await widget.heading(words('compare.title')).waitFor();
  await widget.heading(words('compare.answers')).waitFor();
  await leave(widget);
  assert.equal(await stored(widget), text);

  await widget.page.goto(theirLink());
  await expectGuest(widget);
  await widget.button('guest.close').click();
  await widget.button('start.continue').waitFor();
  await widget.expectFocus(widget.startTitle);
  await leave(widget);
  assert.equal(await stored(widget), text);
});

/** A check with notes, a place and a snapshot, as the widget itself writes it. */
async function writtenByWidget(t) {
  const widget = await visit(t, { stored: savedText(MINE, { at: QUESTIONS[3].id }) });
  await goTo(widget, 'compare');
  await widget.button('compare.take').click();
  await widget.button('side.start').click();
  await widget.goOn();
  await widget.openNote();
  await widget.note.fill('Ask Ada: "where?" – <b>é</b> 🙂');
  const { id } = QUESTIONS[3];
  await eventually('the note is stored', async () => (await stored(widget))?.includes('Ada'));
  await widget.toStart();
  await leave(widget);
  return { widget, id, text: await stored(widget) };
}

test('kept as mine it replaces what was here, and undoing brings back all of it', async (t) => {
  const { widget, text } = await writtenByWidget(t);
  await widget.page.goto(theirLink());
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  const dialog = widget.dialog('confirm.keep');
  await dialog.getByText(count('confirm.keep-text', Object.keys(MINE).length)).waitFor();
  await dialog.getByRole('button', { name: words('confirm.no'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.ok(await guestTitle(widget).isVisible());
  assert.equal(await stored(widget), text);

  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.expectFocus(widget.resultTitle);
  await leave(widget);
  const kept = await storedState(widget);
  assert.deepEqual(sorted(kept.check.answers), sorted(THEIRS));
  assert.deepEqual(kept.notes, {});
  assert.deepEqual(kept.snapshots, JSON.parse(text).snapshots);

  await widget.button('undo.again').click();
  await widget.button('undo.again').waitFor({ state: 'detached' });
  await widget.expectFocus(widget.resultTitle);
  await leave(widget);
  assert.equal(await stored(widget), text);
});

const sorted = (object) => Object.fromEntries(Object.entries(object).sort());

test('who is content with it is not asked again, and after a reload it is there', async (t) => {
  const widget = await follow(t, theirLink(), { stored: savedText(MINE) });
  await expectGuest(widget);
  await widget.button('guest.keep').click();
  await agree(widget, 'confirm.keep', 'confirm.keep-yes');
  await widget.button('undo.dismiss').click();
  await widget.button('undo.again').waitFor({ state: 'detached' });
  await leave(widget);
  await widget.page.reload();
  await widget.button('start.continue').waitFor();
  const { check } = await storedState(widget);
  assert.deepEqual(sorted(check.answers), sorted(THEIRS));
});

test('who has no answers keeps it without a question', async (t) => {
  const widget = await follow(t, theirLink());
  await expectGuest(widget);
  assert.equal(await widget.button('guest.compare').count(), 0);
  await widget.button('guest.keep').click();
  await widget.expectFocus(widget.resultTitle);
  assert.equal(await widget.button('undo.again').count(), 0);
  await leave(widget);
  const { check, extent } = await storedState(widget);
  assert.deepEqual(check.profile, answersFile(THEIRS).profile);
  assert.deepEqual(sorted(check.answers), sorted(THEIRS));
  assert.equal(extent, 'full');
  await widget.button('result.back').click();
  await widget.placeText.waitFor();
});

test('before it is kept, the page tells what would change', async (t) => {
  const widget = await follow(t, theirLink(), { stored: savedText(MINE) });
  await expectGuest(widget);
  const [mine, theirs] = [MINE, THEIRS].map((answers) => (id) => JSON.stringify(answers[id]));
  const having = (is) => QUESTIONS.filter(({ id }) => is(mine(id), theirs(id)));
  const expected = {
    'changes.new': having((one, other) => !one && other),
    'changes.changed': having((one, other) => one && other && one !== other),
    'changes.removed': having((one, other) => one && !other),
  };
  for (const [key, questions] of Object.entries(expected)) {
    const title = count(key, questions.length);
    const group = widget.scope.locator('details').filter({ hasText: title }).last();
    const asked = await group.locator('li').allTextContents();
    assert.deepEqual(asked.sort(), questions.map(({ ask }) => ask).sort(), key);
  }
  assert.equal(await widget.text(words('changes.profile')).count(), 0);
});

test('what says the same as my check says so', async (t) => {
  const widget = await follow(t, theirLink(), { stored: savedText(THEIRS) });
  await expectGuest(widget);
  await widget.text(words('changes.none')).waitFor();
});

test('compared with mine, it is the earlier one', async (t) => {
  const one = linkOf(answersFile(allAt(2)), { base: base(), date: '2026-10-01' });
  const widget = await follow(t, one, { stored: savedText(allAt(3)) });
  await expectGuest(widget);
  await widget.button('guest.compare').click();
  await widget.expectFocus(widget.heading(words('compare.title')));
  await widget.text(count('compare.answers-up', QUESTIONS.length)).waitFor();
});

for (const name of ['v1-half', 'v1-begun', 'v1-sparse', 'v1-complete', 'v1-everything']) {
  test(`the link ${name} from long ago shows the figures that its answers have`, async (t) => {
    const { answers, link } = readJson(path(`tests/core/links/${name}.json`));
    const widget = await follow(t, `${base()}#${link.split('#')[1]}`);
    await expectGuest(widget);
    const { target } = answers.profile;
    const computed = score(answers);
    const { plan: _, ...expected } = expectedResult(computed, { target });
    const ids = computed.standards.map(({ id }) => id);
    assert.deepEqual(await readStandards(widget, ids), expected);
  });
}

test('a result alone shows its table, and one row of mine for each of the same', async (t) => {
  const profile = { ...ALL_FOUR, target: 3 };
  const [theirs, mine] = [31, 32].map((seed) =>
    randomAnswers(seed, { open: 0.1, questions: questionsOf(ALL_FOUR) }),
  );
  const file = answersFile(theirs, profile);
  const address = linkOf(file, { base: base(), date: '2026-10-01', resultOnly: true });
  const bare = await follow(t, address);
  await expectGuest(bare);
  await bare.text(words('guest.result-lead')).waitFor();
  assert.equal(await bare.button('guest.keep').count(), 0);
  assert.equal(await bare.button('guest.compare').count(), 0);
  assert.equal(await bare.scope.locator('[data-jump], li').count(), 0);
  const theirRows = score(file).standards.map(tableRow);
  assert.deepEqual(await rows(bare.part('overview.title')), theirRows);

  const beside = await follow(t, address, { stored: savedText(mine, { ...ALL_FOUR }) });
  await expectGuest(beside);
  const myRows = score(answersFile(mine, profile)).standards.map(tableRow);
  const both = theirRows.flatMap((row, index) => {
    const [title, ...cells] = myRows[index];
    return [row, [words('guest.mine', { standard: title }), ...cells]];
  });
  assert.deepEqual(await rows(beside.part('overview.title')), both);
});

function tableRow({ id, status, readiness, coverage, findings }) {
  const graded = (grade) => findings.filter((finding) => finding.grade === grade).length;
  const percent = (share) => words('percent', { n: Math.min(Math.floor(share / 100), 99) });
  const gaps = graded('gap');
  const other = graded('find-out') + graded('ofi');
  const [major, minor] = [graded('major'), graded('minor')];
  const told = gaps
    ? count('guest.gaps', gaps)
    : words('guest.findings-count', { major, minor, other });
  return [
    standard(id).title, words(`status.${status}`), percent(readiness),
    words('percent', { n: Math.floor(coverage / 100) }), told,
  ];
}

test('a result of nothing says so, and a whole one is whole', async (t) => {
  for (const [answers, share] of [[{}, '–'], [allAt(3), '100 %']]) {
    const options = { base: base(), date: '2026-10-01', resultOnly: true };
    const widget = await follow(t, linkOf(answersFile(answers), options));
    await expectGuest(widget);
    const [[title, , readiness]] = await rows(widget.part('overview.title'));
    assert.deepEqual([title, readiness], [STANDARD.title, share]);
  }
});

test('what needs further standards waits for them, and says what is missing', async (t) => {
  const questions = questionsOf(ALL_FOUR);
  const file = answersFile(answersOf(questions, () => ({ value: 2 })), ALL_FOUR);
  const widget = await visit(t, { stored: savedText(MINE), announced: ANNOUNCED });
  await widget.startTitle.waitFor();
  await widget.page.route('**/iso27701-2025*', (route) => route.fulfill({ status: 404 }));
  await goTo(widget, 'open');
  await openText(widget, linkOf(file, { base: base(), date: '2026-10-01' }));
  await widget.text(pattern('supply.failed')).waitFor();
  await widget.page.unroute('**/iso27701-2025*');
  await widget.button('supply.again').click();
  await expectGuest(widget);
  const computed = score(file);
  const shown = await readStandards(widget, ALL_FOUR.standards);
  const { plan: _, ...expected } = expectedResult(computed, { target: 3 });
  assert.deepEqual(shown, expected);
});
