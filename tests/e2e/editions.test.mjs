// Withdrawn editions tell what changes, and the lists of other bodies claim nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  QUESTIONS, ROLES, STANDARDS, question, questionsOf, requirementsOf, standard,
} from './support/content.mjs';
import { readGroups, uncovered } from './support/result.mjs';
import { answersOf, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';
import { count, words } from './support/words.mjs';

useBrowser();

const OLD = STANDARDS.filter(({ status }) => status === 'withdrawn');

/** Item by item what became of an old edition, as its `successors` tell. */
function changes(old, roles) {
  const before = (item) => old.requirements.filter(({ successors }) => successors.includes(item.id));
  const kindOf = (predecessors) => {
    if (predecessors.length === 0) return 'new';
    if (predecessors.length > 1) return 'merged';
    return predecessors[0].successors.length > 1 ? 'split' : 'carried';
  };
  const groups = { new: [], merged: [], split: [], carried: [], dropped: [] };
  for (const item of requirementsOf(old.supersededBy, roles)) {
    groups[kindOf(before(item))].push(item.id);
  }
  for (const { id, successors } of old.requirements) {
    if (successors.length === 0) groups.dropped.push(id);
  }
  return Object.entries(groups)
    .filter(([, ids]) => ids.length > 0)
    .map(([kind, ids]) => ({ title: count(`change.${kind}`, ids.length), ids }));
}

/** What the next edition asks beyond the old one. */
function added(old, roles) {
  const asked = questionsOf({ standards: [old.id], roles });
  return questionsOf({ standards: [old.supersededBy], roles }).filter((one) => !asked.includes(one));
}

const nextOf = ({ supersededBy }) => standard(supersededBy).title;

for (const old of OLD) {
  for (const roles of [ROLES, ['cloud-customer']]) {
    test(`${old.title} shows to ${roles} what the next edition changes`, async (t) => {
      const questions = questionsOf({ standards: [old.id], roles });
      const answers = randomAnswers(12, { questions });
      const widget = await visit(t, { stored: savedText(answers, { standards: [old.id], roles }) });
      await widget.button('start.result').click();
      await widget.resultTitle.waitFor();
      await widget.text(words('standard.withdrawn', { next: nextOf(old) })).waitFor();
      const list = widget.partCalled(words('change.title', { next: nextOf(old) }));
      assert.deepEqual(await readGroups(list), changes(old, roles));

      const open = added(old, roles);
      const links = await list.locator('[data-jump]').evaluateAll((all) =>
        all.map(({ dataset }) => dataset.jump.split(' ').at(-1)));
      assert.deepEqual([...new Set(links)].sort(), open.map(({ id }) => id).sort());
      await list.getByText(count('change.lead', open.length)).waitFor();
    });
  }
}

test('what the next edition adds can be answered, and then counts no more', async (t) => {
  const old = standard('iso27001-2013');
  const [first, ...others] = added(old, []);
  const stored = savedText(answersOf(QUESTIONS, (each) =>
    others.includes(each) || each === first ? undefined : { value: 3 }), { standards: [old.id] });
  const widget = await visit(t, { stored });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  const list = () => widget.partCalled(words('change.title', { next: nextOf(old) }));
  await list().getByText(count('change.lead', others.length + 1)).waitFor();

  // It is asked by the edition in force, which is to be chosen for that.
  await widget.toStart();
  await widget.offer(old.supersededBy).check();
  await widget.goOn();
  await widget.showQuestion(first, { standards: [old.supersededBy, old.id] });
  await widget.answer(3).check();
  await widget.toStart();
  await widget.offer(old.supersededBy).uncheck();
  await widget.button('start.result').click();
  await list().getByText(count('change.lead', others.length)).waitFor();
});

test('a question that the next edition adds opens from the list', async (t) => {
  const old = standard('iso27001-2013');
  const stored = savedText({ 'context-issues': { value: 3 } }, { standards: [old.id] });
  const widget = await visit(t, { stored });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  const link = widget.partCalled(words('change.title', { next: nextOf(old) })).locator('[data-jump]').first();
  const id = (await link.getAttribute('data-jump')).split(' ').at(-1);
  await link.click();
  await widget.asked(question(id)).waitFor();
  await widget.button('question.return').click();
  await widget.expectFocus(link);
});

test('an item that several led to names them', async (t) => {
  const old = standard('iso27001-2013');
  const widget = await visit(t, {
    stored: savedText({ 'context-issues': { value: 3 } }, { standards: [old.id] }),
  });
  await widget.button('start.result').click();
  await widget.resultTitle.waitFor();
  const list = widget.partCalled(words('change.title', { next: nextOf(old) }));
  await widget.openAll();
  const from = await list.locator('li').evaluateAll((items) =>
    items.map((item) => [item.querySelector('span').textContent, item.children[1]?.textContent]));
  for (const item of requirementsOf(old.supersededBy, [])) {
    const before = old.requirements.filter(({ successors }) => successors.includes(item.id));
    if (before.length === 0) continue;
    const items = before.map(({ id }) => id).join(', ');
    const [, told] = from.find(([id]) => id === item.id);
    assert.equal(told, words('change.from', { items }), item.id);
  }
});

for (const other of STANDARDS.filter(({ isRelated }) => isRelated)) {
  test(`${other.title} gets no verdict, and what is not covered is listed`, async (t) => {
    const profile = { standards: ['iso27001-2022', other.id], roles: ['pii-controller'] };
    const answers = randomAnswers(13, { questions: questionsOf(profile) });
    const widget = await visit(t, { stored: savedText(answers, profile) });
    await widget.button('start.result').click();
    await widget.resultTitle.waitFor();
    const [, row] = await widget.part('overview.title').locator('tbody tr').all();
    assert.equal(await row.getByText(words('related.coverage'), { exact: true }).count(), 1);

    const part = await widget.openStandard(other);
    await part.text(words('related.lead')).waitFor();
    const told = await part.scope.textContent();
    const verdicts = ['too-early', 'not-ready', 'nearly-ready', 'ready', 'not-aligned', 'partly-aligned'];
    for (const verdict of verdicts) {
      assert.ok(!told.includes(words(`status.${verdict}`)), verdict);
    }
    for (const key of ['findings.title', 'gaps.title']) {
      assert.equal(await part.heading(words(key)).count(), 0, key);
    }
    const list = part.part('uncovered.title');
    const expected = uncovered(other.id);
    assert.equal(await list.count(), expected.length);
    if (expected.length > 0) assert.deepEqual(await readGroups(list), expected);
  });
}
