// What is measured in a visit. Each notes its samples under a name, by `note(name, value)`.

import { setTimeout as sleep } from 'node:timers/promises';

import { ANSWERS, CONTENT, QUESTIONS } from './content.mjs';
import { SLOW_CPU, SLOW_NETWORK, visitor } from './visit.mjs';

/** How many answers are timed, over all rounds that time answers. */
export const TIMED_ANSWERS = 100;

/** The memory of all WebAssembly in a page. */
const wasmBytes = () =>
  globalThis.bench.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

async function during(browser, contestant, act) {
  const someone = await visitor(browser, contestant);
  try {
    await act(someone);
  } finally {
    await someone.close();
  }
}

/** The first visit and the second one, and what the first one loaded. */
export const visits = (browser, contestant, note) =>
  during(browser, contestant, async (someone) => {
    const first = await someone.open({ cpu: SLOW_CPU });
    note('first', await first.firstQuestion());
    note('files', await first.ask(() => globalThis.bench.loaded()));
    await first.slow(1);
    await settle(first, contestant);
    await first.page.close();
    const second = await someone.open({ cpu: SLOW_CPU });
    note('second', await second.firstQuestion());
  });

/** Until the page is done with what it does for later visits. */
async function settle(visit, { isOurs }) {
  await visit.until(() => document.readyState === 'complete');
  if (isOurs) await visit.ask(async () => void (await navigator.serviceWorker.ready));
  await sleep(500);
}

/** The first visit over a slow network. */
export const slowVisit = (browser, contestant, note) =>
  during(browser, contestant, async (someone) => {
    const visit = await someone.open({ cpu: SLOW_CPU, network: SLOW_NETWORK });
    note('slow', await visit.firstQuestion());
  });

/** What is loaded by somebody who chooses nothing, for whom ISO/IEC 27001 is the whole check. */
export const plainVisit = (browser, contestant, note) =>
  during(browser, { ...contestant, key: undefined }, async (someone) => {
    const visit = await someone.open();
    note('plain-files', await visit.ask(() => globalThis.bench.loaded()));
  });

/** Every `of`-th of the timed answers, from the `turn`-th on; then all others, and memory. */
export const answers = (browser, contestant, note, { turn, of }) =>
  during(browser, contestant, async (someone) => {
    const visit = await someone.open({ cpu: SLOW_CPU });
    // Who reads the first question gives the page time for what it still does.
    await settle(visit, contestant);
    const places = timedPlaces().filter((_, index) => index % of === turn);
    for (const place of places) {
      const { dom, frame } = await visit.click('aim', place, ANSWERS[place]);
      note('answer', dom);
      note('answer-frame', frame);
    }
    await visit.slow(1);
    note('figures', await figures(visit, places));
    const all = [...ANSWERS.entries()];
    await visit.ask((given) => globalThis.bench.fill(given), all);
    note('figures', await figures(visit, all.map(([place]) => place)));
    note('heap', await visit.heapBytes());
    note('wasm', await visit.ask(wasmBytes));
  });

/** The questions whose answers are timed, from all over the check. */
const timedPlaces = () =>
  Array.from({ length: TIMED_ANSWERS }, (_, index) =>
    Math.floor((index * QUESTIONS.length) / TIMED_ANSWERS));

/** The figures on the page, once they count the answers at these places. */
async function figures(visit, places) {
  const expected = CONTENT.standards.map(({ questions }) =>
    questions.filter((place) => places.includes(place)).length);
  await visit.until(
    (counts) => `${globalThis.bench.figures().map(([, , answered]) => answered)}` === `${counts}`,
    expected,
  );
  return visit.ask(() => globalThis.bench.figures());
}

/** The result of a check that is complete, and what memory is in use then. */
export const result = (browser, contestant, note) =>
  during(browser, { ...contestant, stored: contestant.complete }, async (someone) => {
    const visit = await someone.open();
    const isLoaded = () =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/iso_readiness_screens.'));
    await visit.until(isLoaded);
    await sleep(1000);
    await visit.slow(SLOW_CPU);
    const { dom, frame } = await visit.click('aimAtResult');
    note('result', dom);
    note('result-frame', frame);
    await visit.slow(1);
    note('heap-result', await visit.heapBytes());
    note('wasm-result', await visit.ask(wasmBytes));
  });
