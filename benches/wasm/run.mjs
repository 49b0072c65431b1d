// Times the steps of the core as WebAssembly, in Node, whose engine is that of Chromium.
// `cargo xtask bench wasm` builds the module, and calls this with: the module's folder, the folder
// of the built site, and the file that the rows go to.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const [made, dist, rows] = process.argv.slice(2);
const { Check, Shelf, initSync } = await import(pathToFileURL(join(made, 'wasm_bench.js')));
initSync({ module: readFileSync(join(made, 'wasm_bench_bg.wasm')) });

/** How often each step is measured, and for how long each time, in milliseconds. */
const SAMPLES = 41;
const SPAN = 10;

const STANDARDS = ['iso27001-2022', 'iso27017-2026', 'iso27018-2025', 'iso27701-2025'];
const BUNDLES = ['interface', 'screens', 'personal-data', ...STANDARDS];

/** The bundles of the built site that these standards take. */
function bundles() {
  const release = readdirSync(dist).find((name) => /^v\d/.test(name));
  const files = readdirSync(join(dist, release)).filter((name) => name.endsWith('.json'));
  return BUNDLES.map((bundle) => {
    const file = files.find((name) => name.startsWith(`${bundle}.en.`));
    return readFileSync(join(dist, release, file), 'utf8');
  });
}

/** How long a step takes, in microseconds: the first time, and when it has run often. */
function timed(step) {
  const took = (times) => {
    const begin = performance.now();
    step(times);
    return performance.now() - begin;
  };
  const first = took(1);
  let times = 1;
  while (took(times) < SPAN && times < 2 ** 24) times *= 2;
  const each = Array.from({ length: SAMPLES }, () => (took(times) / times) * 1000);
  each.sort((one, other) => one - other);
  const at = (share) => each[Math.ceil(share * each.length) - 1];
  return { first: first * 1000, median: at(0.5), p95: at(0.95) };
}

const shelf = new Shelf(bundles());
// Of this, the first time is what a visitor waits for.
const load = timed((times) => shelf.load(times));
const check = new Check(shelf, STANDARDS);
if (check.answered() < 300) throw new Error(`only ${check.answered()} questions are answered`);

/** Name, what is done, and what it must not take longer than, in microseconds. */
const STEPS = [
  ['score four standards, all answered', 'score'],
  ['the plan with all gains', 'plan'],
  ['one answer: session, figures, progress', 'answer'],
  ['the whole result, plan and sentences included', 'report'],
  ['make a link', 'write_link', 10],
  ['find and read a link', 'read_link', 10],
  ['what is stored, as a tree', 'write_saved'],
];

function row(name, { first, median, p95 }, most, target) {
  const note = `median (p95) once it is warm; ${first.toFixed(0)} the very first time`;
  const judged = most && { target, met: median <= most };
  const values = { ours: { median, p95 } };
  return { section: 'Core, in WebAssembly', name, unit: 'µs', values, ...judged, note };
}

const found = [
  row('load content of four standards', load, 5000, '≤ 5 ms'),
  ...STEPS.map(([name, step, most]) =>
    row(name, timed((times) => check[step](times)), most, `≤ ${most} µs`),
  ),
];
mkdirSync(dirname(rows), { recursive: true });
writeFileSync(rows, `${JSON.stringify(found, null, 2)}\n`);
for (const { name, values, note } of found) {
  console.log(`${values.ours.median.toFixed(1).padStart(9)} µs  ${name}: ${note}`);
}
