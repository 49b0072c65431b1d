// Who takes part: where its site is, and what is different about its page.

import { join } from 'node:path';

import { STORAGE_KEY } from '../../../tests/e2e/support/visit.mjs';
import { buildContestant } from './build.mjs';
import { ANSWERS, PROFILE, QUESTIONS } from './content.mjs';
import { serve } from './server.mjs';

/** A check in which the four standards are chosen, with these answers, as ours keeps it. */
const stored = (answers) => JSON.stringify({
  format: 'iso-readiness/saved',
  version: 1,
  check: { format: 'iso-readiness/answers', version: 1, profile: PROFILE, answers },
  notes: {},
  extent: 'full',
  movesOn: false,
  keys: true,
});

const complete = Object.fromEntries(QUESTIONS.map(({ id }, place) => {
  const value = ANSWERS[place];
  return [id, { value: value === 'unknown' ? value : Number(value) }];
}));

/**
 * In the order of the columns.
 *
 * - `site`: the folder of its site, below `target/bench/`; ours has its own.
 * - `script`, `mode`: what that is built of.
 * - `key`, `stored`, `complete`: what is in its storage, and what it is when all is answered.
 */
const ALL = [
  {
    name: 'ours', isOurs: true, key: STORAGE_KEY, stored: stored({}), complete: stored(complete),
  },
  { name: 'SurveyJS', site: 'surveyjs', script: 'surveyjs.js' },
  { name: 'SurveyJS, paged', site: 'surveyjs-paged', script: 'surveyjs.js', mode: 'paged' },
  { name: 'Form.io', site: 'formio', script: 'formio.js' },
  { name: 'floor', site: 'floor', script: 'floor.js' },
];

export const NAMES = ALL.map(({ name }) => name);

/** Builds the sites of those named into `scratch`, and serves them beside ours, which is `dist`. */
export async function startContestants(names, { dist, scratch }) {
  const chosen = ALL.filter(({ name }) => names.includes(name));
  const started = [];
  for (const contestant of chosen) {
    const folder = contestant.isOurs ? dist : join(scratch, contestant.site);
    if (!contestant.isOurs) await buildContestant(folder, contestant);
    started.push({ ...contestant, ...(await serve(folder)) });
  }
  return started;
}
