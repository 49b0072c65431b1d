// States of a check, as files and as the widget keeps them.

import { QUESTIONS, STANDARD } from './content.mjs';
import { REASON_IDS } from './widget.mjs';

/** An answers file. */
export function answersFile(answers, { standards = [STANDARD.id], roles = [], target = 3 } = {}) {
  return {
    format: 'iso-readiness/answers',
    version: 1,
    profile: { standards, roles, target },
    answers,
  };
}

/** The text that the widget keeps. */
export function savedText(answers, { standards, roles, target, ...rest } = {}) {
  return JSON.stringify({
    format: 'iso-readiness/saved',
    version: 1,
    check: answersFile(answers, { standards, roles, target }),
    notes: {},
    extent: 'full',
    movesOn: false,
    keys: true,
    at: QUESTIONS[0].id,
    ...rest,
  });
}

/** Every question with the answer that `value` gives. */
export function answersOf(questions, value) {
  const pairs = questions.map((question, index) => [question.id, value(question, index)]);
  return Object.fromEntries(pairs.filter(([, answer]) => answer));
}

/** All questions at one level. */
export const allAt = (level, questions = QUESTIONS) => answersOf(questions, () => ({ value: level }));

/** The same answers for the same seed, with every kind of answer among them. */
export function randomAnswers(seed, { open = 0.2, questions = QUESTIONS } = {}) {
  const chance = generator(seed);
  return answersOf(questions, (question) => {
    const drawn = chance();
    if (drawn < open) return undefined;
    if (drawn < open + 0.1) return { value: 'unknown' };
    if (drawn < open + 0.2 && question.na) {
      return { value: 'n/a', reason: REASON_IDS[Math.floor(chance() * REASON_IDS.length)] };
    }
    return { value: Math.floor(chance() * 5) };
  });
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
