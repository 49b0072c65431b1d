// The plan of a team and the Statement of Applicability: trying out changes nothing, and what a
// team writes goes into the notes.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { score } from './support/commands.mjs';
import { goTo, leave, rows, stored, storedState } from './support/exchange.mjs';
import { AXE, barriers, boxes, overhang, showPaper, ticked, tried } from './support/papers.mjs';
import { allAt, answersFile, randomAnswers, savedText } from './support/saved.mjs';
import { eventually, useBrowser, visit } from './support/visit.mjs';
import { beginsWith, count, pattern, words } from './support/words.mjs';

useBrowser();

const SOME = randomAnswers(71, { open: 0 });

async function planOf(t, answers, options) {
  const widget = await visit(t, { stored: savedText(answers), ...options });
  await showPaper(widget, 'plan');
  await boxes(widget).first().waitFor();
  return widget;
}

/** The same answers with these questions at the target. */
const withDone = (answers, ids) => ({
  ...answers,
  ...Object.fromEntries(ids.map((id) => [id, { value: 3 }])),
});

test('what is ticked moves the figures as if it were done, and no answer', async (t) => {
  const widget = await planOf(t, SOME);
  await leave(widget);
  const before = await stored(widget);
  await tried(widget).getByText(words('team.nothing')).waitFor();
  for (const place of [0, 1, 2, 3, 4]) await boxes(widget).nth(place).check();
  await tried(widget).getByText(beginsWith(count('team.ticked', 5))).waitFor();
  const ids = await ticked(widget);
  assert.equal(ids.length, 5);
  const shown = await rows(tried(widget));
  assert.ok(shown.some(([, now, then]) => now !== then), 'nothing moves');

  const done = await planOf(t, withDone(SOME, ids));
  // Of the other figures, those are shown that move, and a kind of findings where there are any.
  const figures = new Map(await rows(tried(done)));
  const [status, readiness, ...findings] = [...figures.keys()];
  const then = new Map(shown.map(([name, , value]) => [name, value]));
  for (const name of [status, readiness, ...findings]) assert.equal(then.get(name), figures.get(name), name);

  await widget.button('team.untick').click();
  await tried(widget).getByText(words('team.nothing')).waitFor();
  assert.deepEqual(await ticked(widget), []);
  await leave(widget);
  assert.equal(await stored(widget), before);
});

test('the shortest way ends with no likely major finding', async (t) => {
  const widget = await planOf(t, SOME);
  const majors = (answers) =>
    score(answersFile(answers)).standards[0].findings.filter(({ grade }) => grade === 'major');
  assert.ok(majors(SOME).length > 0);
  await widget.button('team.way-tick').click();
  await widget.button('team.untick').waitFor();
  const ids = await ticked(widget);
  assert.ok(ids.length > 0);
  assert.deepEqual(majors(withDone(SOME, ids)), []);
  // One less of them leaves one behind, for each of them.
  for (const left of ids) {
    const others = ids.filter((id) => id !== left);
    assert.ok(majors(withDone(SOME, others)).length > 0, left);
  }
});

test('where nothing is likely major, there is no way to tick', async (t) => {
  const widget = await planOf(t, allAt(2));
  const { findings } = score(answersFile(allAt(2))).standards[0];
  const hasMajor = findings.some(({ grade }) => grade === 'major');
  assert.equal(await widget.button('team.way-tick').count(), hasMajor ? 1 : 0);
});

test('without a gap, there is nothing to do', async (t) => {
  const widget = await visit(t, { stored: savedText(allAt(4)) });
  await showPaper(widget, 'plan');
  await widget.text(words('plan.none')).waitFor();
  assert.equal(await boxes(widget).count(), 0);
});

test('who does it and when is kept in the note, over a reload and in the file', async (t) => {
  const widget = await planOf(t, SOME);
  const item = widget.scope.locator('.actions > li').first();
  const id = (await item.locator('[data-jump]').getAttribute('data-jump')).split(' ').pop();
  await item.locator('summary').click();
  const field = (key) => item.getByLabel(beginsWith(`${words(key)}: `));
  await field('fields.owner').fill('Anna');
  await field('fields.due').fill('2027-03-31');
  await field('fields.evidence').fill('Wiki, page "Backups"');
  await field('fields.evidence').press('Tab');
  const note = ({ check, notes }) => check.answers[id]?.note ?? notes[id];
  const expected = /owner: Anna\ndue: 2027-03-31\nevidence: Wiki, page "Backups"$/;
  await eventually('the note is stored', async () => {
    await leave(widget);
    return expected.test(note(await storedState(widget)));
  });

  await widget.page.reload();
  await showPaper(widget, 'plan');
  await item.getByText(words('fields.of', { field: words('fields.owner'), ask: 'Anna' })).waitFor();
  await item.locator('summary').click();
  assert.equal(await field('fields.owner').inputValue(), 'Anna');
  assert.equal(await field('fields.due').inputValue(), '2027-03-31');

  await widget.button('side.start').click();
  await goTo(widget, 'share');
  const [download] = await Promise.all([
    widget.page.waitForEvent('download'),
    widget.button('share.file-save').click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  assert.match(file.answers[id]?.note ?? file.notes[id], expected);
});

test('a long band shows its first actions, and the rest when asked', async (t) => {
  const widget = await planOf(t, allAt(0));
  const more = widget.scope.getByRole('button', { name: pattern('team.rest') });
  const before = await boxes(widget).count();
  const [label] = await more.allTextContents();
  await more.first().click();
  await eventually('all are there', async () =>
    (await boxes(widget).count()) === before + Number(label.match(/\d+/)[0]));
});

test('by keyboard alone: tick, plan, and open the question', async (t) => {
  const widget = await planOf(t, SOME);
  const { keyboard } = widget.page;
  const item = widget.scope.locator('.actions > li').first();
  await widget.tabTo(boxes(widget).first());
  await keyboard.press('Space');
  await tried(widget).getByText(beginsWith(count('team.ticked', 1))).waitFor();
  await widget.expectFocus(boxes(widget).first());
  await widget.tabTo(item.locator('summary'));
  await keyboard.press('Enter');
  await widget.tabTo(item.getByLabel(beginsWith(`${words('fields.owner')}: `)));
  await keyboard.type('Ben');
  await keyboard.press('Tab');
  await item.getByText(words('fields.of', { field: words('fields.owner'), ask: 'Ben' })).waitFor();
  await widget.tabTo(item.locator('[data-jump]'), 'Shift+Tab');
  const ask = await item.locator('[data-jump]').textContent();
  await keyboard.press('Enter');
  await widget.expectFocus(widget.heading(ask.trim()));
  await widget.tabTo(widget.button('question.return'), 'Shift+Tab');
  await keyboard.press('Enter');
  await widget.expectFocus(item.locator('[data-jump]'));
  assert.ok(await boxes(widget).first().isChecked(), 'what was tried out is still ticked');
});

test('the statement names every control, and its fields go into the notes', async (t) => {
  const widget = await visit(t, { stored: savedText(SOME) });
  await showPaper(widget, 'applicability');
  const controls = widget.scope.locator('.statement tbody th[scope=row]');
  await controls.first().waitFor();
  assert.equal(await controls.count(), 93);
  const edit = widget.scope.getByRole('button', { name: pattern('team.edit-one') }).first();
  await edit.click();
  const fields = widget.scope.locator('.opened').first();
  await fields.getByLabel(words('fields.contract'), { exact: true }).first().check();
  await eventually('the note is stored', async () => {
    await leave(widget);
    return (await stored(widget)).includes('included: contract');
  });
  await edit.click();
  assert.equal(await fields.count(), 0);
  await widget.heading(words('records.title')).first().waitFor();
});

for (const paper of ['plan', 'applicability', 'exports']) {
  test(`${paper}: no barrier in light and dark, and a narrow window holds all`, async (t) => {
    const widget = await visit(t, { stored: savedText(SOME), init: { content: AXE } });
    await showPaper(widget, paper);
    if (paper === 'plan') await boxes(widget).first().check();
    if (paper !== 'exports') await widget.scope.locator('summary, [aria-expanded]').first().click();
    for (const colorScheme of ['light', 'dark']) {
      await widget.page.emulateMedia({ colorScheme });
      assert.deepEqual(await barriers(widget.page), [], colorScheme);
    }
    for (const width of [1280, 768, 360]) {
      await widget.page.setViewportSize({ width, height: 720 });
      assert.ok((await overhang(widget.page)) <= 0, `${width}`);
    }
  });
}
