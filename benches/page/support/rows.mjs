// The rows of the table: what was measured, what ours has to reach, and whether it does.

import { TIMED_ANSWERS } from './measures.mjs';
import { told } from './statistics.mjs';

const OURS = 'ours';
const RIVAL = 'SurveyJS';
const FLOOR = 'floor';

/** As `SLOW_NETWORK` has it. */
const NETWORK = '1.6 Mbit/s and 150 ms a request, as Lighthouse has it for slow 4G; nothing in the cache';

/** What a file of ours is, by its name; the page around and its icon are the rest. */
const ENGINE = /\/(iso_readiness_bg\.[\w-]+\.wasm|iso-readiness\.js|widget\.[\w-]+\.css)$/;
/** What the others are made of, without the questions. */
const THEIR_ENGINE = /\.(js|css)$/;

/** `samples` by contestant and name. */
export function rowsOf(samples) {
  const all = (name) => everybody(samples, (mine) => told(mine[name]));
  return [
    ...sizes(samples),
    first(all('first')),
    answer(all('answer')),
    row('the same, until the next frame is drawn', 'ms', all('answer-frame')),
    ...memory(samples, all),
    limit('result page from 335 answers, plan included', 'ms', all('result'), 100),
    quarter('second visit, cache warm', all('second')),
    quarter('first question on a slow phone network', all('slow'), NETWORK),
  ].filter(({ values }) => Object.keys(values).length > 0)
    .map((each) => ({ section: 'In the page', ...each }));
}

function everybody(samples, value) {
  const pairs = Object.entries(samples).map(([name, mine]) => [name, value(mine)]);
  return Object.fromEntries(pairs.filter(([, found]) => found !== undefined));
}

/** A figure without a target; what is not known of somebody is left out. */
const row = (name, unit, values, { target = '', met = null, note = '' } = {}) =>
  ({ name, unit, values, target, met, note });

const limit = (name, unit, values, most) =>
  row(name, unit, values, {
    target: `≤ ${most} ${unit}`,
    met: values[OURS] ? middle(values[OURS]) <= most : null,
  });

const middle = (value) => value.median ?? value;

// Bytes

const bytesOf = (files, isCounted = () => true) =>
  files && files.filter(([path]) => isCounted(path)).reduce((sum, [, bytes]) => sum + bytes, 0) / 1000;

function sizes(samples) {
  const last = (mine, name) => mine[name]?.at(-1);
  const isEngine = (name) => (path) => (name === OURS ? ENGINE : THEIR_ENGINE).test(path);
  const engine = Object.entries(samples).map(([name, mine]) =>
    [name, bytesOf(last(mine, 'files'), isEngine(name))]);
  const plain = { [OURS]: bytesOf(last(samples[OURS] ?? {}, 'plain-files')) };
  // Who comes back with four standards chosen also loads what reads that.
  return [
    limit('bytes before the first question, ISO/IEC 27001 chosen', 'KB', known(plain), 145),
    limit('of these, the engine alone', 'KB', known(Object.fromEntries(engine)), 100),
    row('bytes before the first question, four standards', 'KB', everybody(samples, (mine) =>
      bytesOf(last(mine, 'files')))),
  ];
}

const known = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

// Times

const shareOf = (value, share) => (value ? Number((middle(value) * share).toFixed(1)) : Infinity);

function first(values) {
  const [rival, floor] = [shareOf(values[RIVAL], 0.22), shareOf(values[FLOOR], 1.9)];
  return row('first question usable', 'ms', values, {
    target: `≤ 0.22 × SurveyJS (${rival}) and ≤ 1.9 × floor (${floor})`,
    met: values[OURS] ? middle(values[OURS]) <= Math.min(rival, floor) : null,
    note: 'from the start of the navigation until a radio button of a question can be clicked; four standards, 335 questions, processor four times slower, as for all times. In ours a script presses Begin as soon as it is there. SurveyJS, Form.io and floor have all questions in one form; paged is SurveyJS with one question a page',
  });
}

/** The longest that an answer may take in nineteen of twenty cases: one frame, in milliseconds. */
const FRAME = 16;

function answer(values) {
  const rival = shareOf(values[RIVAL], 0.06);
  const mine = values[OURS];
  return row('an answer until the new figures are in the page', 'ms', values, {
    target: `≤ 0.06 × SurveyJS (${rival}), p95 ≤ ${FRAME}`,
    met: mine ? mine.median <= rival && mine.p95 <= FRAME : null,
    note: `${TIMED_ANSWERS} answers all over four standards; from the click, as the browser notes it, until text, style and layout are those of the new figures`,
  });
}

function quarter(name, values, note) {
  const most = shareOf(values[RIVAL], 0.25);
  return row(name, 'ms', values, {
    target: `≤ SurveyJS ÷ 4 (${most})`,
    met: values[OURS] ? middle(values[OURS]) <= most : null,
    note,
  });
}

// Memory

function memory(samples, all) {
  const mega = (name) => {
    const values = Object.entries(all(name)).map(([who, { median }]) => [who, median / 1e6]);
    return Object.fromEntries(values.filter(([, value]) => value > 0));
  };
  return [
    limit('JS heap after the whole check', 'MB', mega('heap'), 2.5),
    limit('WebAssembly memory then', 'MB', mega('wasm'), 4),
    limit('JS heap with the result', 'MB', mega('heap-result'), 2.5),
    limit('WebAssembly memory then, with the result', 'MB', mega('wasm-result'), 4),
  ];
}
