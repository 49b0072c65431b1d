// How the page does when there is ten times our content, or a hundred times: the first question,
// an answer, the result, and what grows. `cargo xtask bench growth` makes the sites and runs it.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

import { ROLES } from '../../tests/e2e/support/content.mjs';
import { STORAGE_KEY } from '../../tests/e2e/support/visit.mjs';
import { beginsWith, pattern, words } from '../../tests/e2e/support/words.mjs';
import { serve } from './support/server.mjs';
import { told } from './support/statistics.mjs';
import { SLOW_CPU, launch, visitor } from './support/visit.mjs';

/** Where the figures are written. */
const [scratch] = process.argv.slice(2);

/** The folder of each site, by how many times our content it has. */
const SITES = JSON.parse(process.env.SITES);

/** How many rounds, and how many answers in each; of a hundred times the content there is one. */
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const ANSWERS = Number(process.env.ANSWERS ?? 34);

/** What is answered, in turns. */
const VALUES = ['3', '1', '4', 'unknown', '2', '0'];

const FOUR = 4;

// The content

/** What a bundle of a site is, by its name. */
function bundle(folder, name) {
  const release = join(folder, readdirSync(folder).find((each) => /^v\d/.test(each)));
  const file = readdirSync(release).find((each) => each.replace(/\.[\w-]{43}\./, '.') === name);
  return readFileSync(join(release, file));
}

/** The standards in force of a site, ours first, and how large it is, in kilobytes. */
function survey(folder) {
  const start = bundle(folder, 'interface.en.json');
  const { files, needs } = JSON.parse(start);
  const [offers, questions] = files['catalogue.json'];
  // Kinds from 2 on are lists of other bodies.
  const isInForce = ([, , , supersededBy, kind]) => !supersededBy && kind < 2;
  const standards = offers.filter(isInForce).map(([id]) => id);
  const names = new Set([standards[0], ...standards.flatMap((id) => needs[id])]);
  const bytes = [...names].map((name) => bundle(folder, `${name}.en.json`).length);
  return {
    standards,
    middle: firstAsked(bundle(folder, `${standards[standards.length / 2]}.en.json`)),
    questions: questions.length,
    start: brotliCompressSync(start).length / 1000,
    content: bytes.reduce((sum, length) => sum + length, 0) / 1000,
  };
}

/** The first question of a bundle. */
function firstAsked(text) {
  const files = Object.entries(JSON.parse(text).files);
  return files.find(([path]) => path.startsWith('questions/'))[1][0][0];
}

/** What the widget finds in its storage: a check of these standards, begun at this question. */
const begun = (standards, at) =>
  JSON.stringify({
    format: 'iso-readiness/saved',
    version: 1,
    check: {
      format: 'iso-readiness/answers',
      version: 1,
      profile: { standards, roles: ROLES, target: 3 },
      answers: {},
    },
    notes: {},
    extent: 'full',
    movesOn: false,
    keys: true,
    at,
  });

/** Who is measured: each site with the first four standards chosen, and the larger ones with all. */
async function everybody() {
  const all = [];
  for (const [factor, folder] of Object.entries(SITES)) {
    const known = survey(folder);
    const { origin, stop } = await serve(folder);
    const of = (standards, at) => ({
      name: `${factor} ×, ${standards.length} standards`,
      factor: Number(factor),
      known,
      origin,
      stop,
      isOurs: true,
      key: STORAGE_KEY,
      stored: begun(standards, at),
      samples: {},
    });
    all.push(of(known.standards.slice(0, FOUR)));
    // In the middle of them, where there is as much before as behind.
    if (Number(factor) > 1) all.push(of(known.standards, known.middle));
  }
  return all;
}

// The visits

/** The place of the question, counted from 0. */
const place = () =>
  Number(globalThis.bench.root.querySelector('.place').textContent.match(/\d+/)[0]) - 1;

const elements = () => globalThis.bench.root.querySelectorAll('*').length;

const wasmBytes = () =>
  globalThis.bench.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

/** One visit: the first question, answers, and the result. */
async function measure(browser, contestant) {
  const note = (name, value) => {
    contestant.samples[name] ??= [];
    contestant.samples[name].push(value);
  };
  const someone = await visitor(browser, contestant);
  try {
    const visit = await someone.open({ cpu: SLOW_CPU });
    note('first', await visit.firstQuestion());
    // Who reads the first question gives the page time for what it still does.
    await visit.until(() => globalThis.bench.root.adoptedStyleSheets.length > 2);
    await sleep(1500);
    note('elements', await visit.ask(elements));
    const first = await visit.ask(place);
    for (let step = 0; step < ANSWERS; step += 1) {
      const { dom } = await visit.click('aim', first + step, VALUES[step % VALUES.length]);
      note('answer', dom);
    }
    note('result', (await visit.click('aimAtResult')).dom);
    note('elements-result', await visit.ask(elements));
    note('wasm', await visit.ask(wasmBytes));
    note('stored', await visit.ask((key) => localStorage.getItem(key)?.length, STORAGE_KEY));
    await share(visit, note);
    await choose(visit);
  } finally {
    await someone.close();
  }
}

/** From the result to a link. */
async function share({ page }, note) {
  const button = (key) => page.getByRole('button', { name: words(key), exact: true });
  await button('ways.share').click();
  const link = await page.getByRole('textbox', { name: beginsWith(words('share.field')) }).inputValue();
  note('link', link.length);
  await button('side.start').first().click();
}

/** Looks for a standard by its name, where they are not all on the screen, and chooses it. */
async function choose({ page }) {
  await page.getByRole('heading', { name: words('start.title') }).waitFor();
  const more = page.locator('summary').filter({ hasText: pattern('more-standards') });
  if ((await more.count()) === 0) return;
  await more.first().click();
  await page.getByRole('textbox', { name: words('choice.seek') }).fill('27018-7:');
  await page.getByText(pattern('choice.found', { n: 1, shown: 1 })).waitFor();
  await page.getByRole('checkbox', { name: /27018-7:/ }).last().click();
}

// The rows

const all = await everybody();
const browser = await launch(process.env.CHROMIUM);
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    console.log(`round ${round + 1} of ${ROUNDS}`);
    for (const contestant of all.filter(({ factor }) => factor <= 10 || round === 0)) {
      console.log(`  ${contestant.name}`);
      await measure(browser, contestant);
    }
  }
} finally {
  await browser.close();
  for (const { stop } of all) stop();
}

const [ours] = all;

/** A row of a figure: of each its samples, or what `value` says. */
function row(name, unit, value, { most, note = '' } = {}) {
  const values = Object.fromEntries(all.map((each) => [each.name, value(each)]));
  const middle = (each) => value(each).median;
  const grown = all.filter(({ factor }) => factor === 10);
  return {
    section: 'Ten and a hundred times the content',
    name,
    unit,
    values,
    target: most ? `10 ×: ≤ ${most} × ours (${(most * middle(ours)).toFixed(1)})` : '',
    met: most ? grown.every((each) => middle(each) <= most * middle(ours)) : null,
    note,
  };
}

const samples = (name) => (each) => told(each.samples[name]);
const last = (name, by = 1) => (each) => each.samples[name].at(-1) / by;

const rows = [
  row('first question usable', 'ms', samples('first'), { most: 2 }),
  row('an answer until the new figures are in the page', 'ms', samples('answer'), {
    most: 1.5,
    note: `${ANSWERS} answers a round; ${ROUNDS} rounds, and one of a hundred times the content`,
  }),
  row('result page, plan included', 'ms', samples('result')),
  row('elements of the page with a question', '', last('elements')),
  row('elements of the page with the result', '', last('elements-result')),
  row('questions', '', ({ known }) => known.questions),
  row('words and catalogue, brotli', 'KB', ({ known }) => known.start),
  row('content of all standards in force, not compressed', 'KB', ({ known }) => known.content),
  row('WebAssembly memory', 'MB', last('wasm', 1e6)),
  row('a link with these answers', 'characters', last('link')),
];
writeFileSync(join(scratch, 'growth.json'), `${JSON.stringify(rows, undefined, 2)}\n`);
for (const { name, unit, values, target, met } of rows) {
  console.log(name, unit, JSON.stringify(values), target, met ?? '');
}
