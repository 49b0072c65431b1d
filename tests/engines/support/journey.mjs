// The way through a quick check: by mouse, by keyboard, to a result and a link of it.

import assert from 'node:assert/strict';

import { Key } from 'selenium-webdriver';

import { QUICK } from '../../e2e/support/content.mjs';
import { beginsWith, words } from '../../e2e/support/words.mjs';
import { stable } from './check.mjs';
import { expectedFigures, readFigures } from './figures.mjs';
import { eventually } from './session.mjs';

const VALUES = [0, 1, 2, 3, 4, 'unknown'];

const valueOf = (index) => VALUES[index % VALUES.length];

/** The answers that the journey gives. */
export const ANSWERS = Object.fromEntries(
  QUICK.map(({ id }, index) => [id, { value: valueOf(index) }]),
);

const EXPECTED = expectedFigures(ANSWERS);

export const NOTE = 'Ask Ada: "where?" – <b>é</b>';

/** The first questions are answered by mouse, the others by keyboard. */
const BY_MOUSE = Math.floor(QUICK.length / 2);

/** Takes the quick check, from the start to the result, with a note on its first question. */
export async function takeQuickCheck(check) {
  await check.startTitle();
  await check.click('radio', beginsWith(words('start.quick')));
  await check.click('button', words('start.begin'));
  for (const [index, question] of QUICK.entries()) {
    await check.expectQuestion(question);
    if (index === 0) await writeNote(check);
    if (index < BY_MOUSE) await answerByMouse(check, valueOf(index));
    else if (index === BY_MOUSE) await answerByTab(check, valueOf(index));
    else await answerByKey(check, valueOf(index), index % 2 ? 'j' : Key.ARROW_RIGHT);
  }
  await check.expectResult();
}

async function writeNote(check) {
  await check.click('summary', words('question.note'));
  await check.click('field', words('question.note'));
  await check.press(NOTE);
  assert.equal(await check.valueOf('question.note'), NOTE);
}

async function answerByMouse(check, value) {
  await check.click('radio', beginsWith(words(`level.${value}`)));
  await check.expectChosen(value);
  await check.click('button', words('question.next'));
}

/** As on any page: Tab to the answers, arrows among them, Tab to the button, Enter. */
async function answerByTab(check, value) {
  await check.tabTo(await check.answer(0));
  await check.press(Key.SPACE);
  for (let presses = 0; presses < VALUES.indexOf(value); presses += 1) {
    await check.press(Key.ARROW_DOWN);
  }
  await check.expectChosen(value);
  await check.tabTo(await check.button('question.next'));
  await check.press(Key.ENTER);
}

async function answerByKey(check, value, onwards) {
  await check.press(value === 'unknown' ? 'd' : String(value));
  await check.expectChosen(value);
  await check.press(onwards);
}

/** The result shows what the command line computes from the same answers. */
export async function expectSameFigures(check) {
  const { plan, ...shown } = await readFigures(check);
  const { plan: wholePlan, ...computed } = EXPECTED;
  assert.deepEqual(shown, computed);
  assert.ok(plan.length > 0, 'there is a plan');
  assert.deepEqual(plan, wholePlan.slice(0, plan.length));
}

/** Makes a link of the check, from its result. */
export async function makeLink(check) {
  await check.goTo('share');
  return check.valueOf('share.field');
}

/** What somebody sees who opens that link: the same figures, labelled, with no plan of theirs. */
export async function expectGuest(check) {
  await check.heading(words('guest.title'));
  await check.text(words('guest.unverified'));
  const shown = await eventually('the figures of the guest', () => stable(() => readFigures(check)));
  assert.deepEqual(shown, { ...EXPECTED, plan: [] });
}

/** The colours are the visitor's: light on dark, or dark on light. */
export async function expectColours(check, { dark }) {
  const [ink, surface] = await check.run(COLOURS);
  assert.equal(ink > surface, dark, `ink ${ink} on surface ${surface}`);
}

/** How bright the letters of a card are, and what they stand on. */
const COLOURS = (root) => {
  const { color, backgroundColor } = getComputedStyle(root.querySelector('.card'));
  const brightness = (text) =>
    text.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  return [color, backgroundColor].map(brightness);
};
