// The bench of the page: everybody in turn, round after round, so that what else the machine does
// falls on all alike. `cargo xtask bench page` runs it.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { NAMES, startContestants } from './support/contestants.mjs';
import { compareFigures } from './support/figures.mjs';
import {
  answers, plainVisit, result, slowVisit, visits,
} from './support/measures.mjs';
import { rowsOf } from './support/rows.mjs';
import { launch } from './support/visit.mjs';

/** Where the sites of the others are built, and the figures written. */
const [scratch] = process.argv.slice(2);

/** How many rounds; answers, which take long, are timed in the first two. */
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const ANSWER_ROUNDS = 2;

/** Who takes part: all, or those whose names stand here, parted by semicolons. */
const ONLY = process.env.ONLY?.split(';') ?? NAMES;

const samples = Object.fromEntries(NAMES.map((name) => [name, {}]));

async function run() {
  const contestants = await startContestants(ONLY, {
    dist: process.env.DIST,
    scratch,
  });
  const browser = await launch(process.env.CHROMIUM);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      console.log(`round ${round + 1} of ${ROUNDS}`);
      for (const contestant of turned(contestants, round)) await turn(browser, contestant, round);
    }
  } finally {
    await browser.close();
    for (const { stop } of contestants) stop();
  }
}

/** The same, beginning with another one. */
const turned = (list, by) => list.map((_, place) => list[(place + by) % list.length]);

async function turn(browser, contestant, round) {
  const mine = samples[contestant.name];
  const note = (name, value) => {
    mine[name] ??= [];
    mine[name].push(value);
  };
  await visits(browser, contestant, note);
  await slowVisit(browser, contestant, note);
  if (contestant.isOurs) {
    await result(browser, contestant, note);
    if (round === 0) await plainVisit(browser, contestant, note);
  }
  if (round < ANSWER_ROUNDS) {
    await answers(browser, contestant, note, { turn: round, of: ANSWER_ROUNDS });
  }
}

await run();
writeFileSync(join(scratch, 'page-samples.json'), JSON.stringify(samples));
compareFigures(samples);
const rows = rowsOf(samples);
writeFileSync(join(scratch, 'page.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
