// The result as it stands on the screen, and as the figures of the command line would make it.

import { count, pattern, words } from './words.mjs';

/** Reads every figure of the result from the screen. */
export async function readResult(widget) {
  await widget.showWholePlan();
  const head = widget.scope.locator('section').first();
  return {
    status: await textAfter(head.getByRole('heading')),
    figures: await readFigures(head),
    bar: await readBar(head),
    sections: await readSections(widget),
    findings: await readFindings(widget),
    plan: await readPlan(widget),
  };
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

/** The first paragraph that follows an element, or a later one. */
async function textAfter(locator, place = 1) {
  return tidy(await locator.locator(`xpath=following::p[${place}]`).textContent());
}

async function readFigures(head) {
  const figures = {};
  for (const name of ['readiness', 'coverage', 'maturity']) {
    const label = head.getByText(words(`figure.${name}`), { exact: true }).first();
    figures[name] = await textAfter(label);
    if (name === 'readiness') figures.hint = await textAfter(label, 2);
  }
  return figures;
}

/** The ends of the band and of readiness, as the chart draws them. */
async function readBar(head) {
  const [, band, value] = await head.locator('svg').first().locator('rect').all();
  const [low, width] = await Promise.all(['x', 'width'].map((name) => band.getAttribute(name)));
  const readiness = value ? Number(await value.getAttribute('width')) : null;
  return { low: Number(low), high: Number(low) + Number(width), readiness };
}

async function readSections(widget) {
  const rows = widget.part('sections.title').locator('tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
  return cells.map(([name, readiness, low, high, progress]) => {
    return { id: firstWord(name), readiness, low, high, coverage: share(progress) };
  });
}

const firstWord = (text) => tidy(text).split(' ')[0];

/** The share that "3 of 12" is, in basis points. */
function share(progress) {
  const [answered, asked] = progress.match(/\d+/g).map(Number);
  return asked === 0 ? null : Math.floor((answered * 10_000) / asked);
}

async function readFindings(widget) {
  const groups = await widget.part('findings.title').locator('details').evaluateAll((all) =>
    all.map((group) => ({
      title: group.querySelector('summary').textContent,
      names: [...group.querySelectorAll('li > p:first-child')].map((name) => name.textContent),
    })),
  );
  return groups.map(({ title, names }) => ({ title: tidy(title), ids: names.map(firstWord) }));
}

async function readPlan(widget) {
  const items = await widget.planItems.evaluateAll((all) =>
    all.map((item) => ({
      question: item.querySelector('[data-jump]').dataset.jump.split(' ').at(-1),
      texts: [...item.querySelectorAll('span')].map((span) => span.textContent),
    })),
  );
  return items.map(({ question, texts }) => ({
    question,
    blocks: texts.includes(words('plan.blocks')),
    gain: texts.find((text) => pattern('plan.gain').test(text)),
  }));
}

/** What the screen has to show for a result file. */
export function expectedResult({ standards: [standard], plan }, { target }) {
  const flawless = standard.coverage === 10_000 && standard.findings.length === 0;
  const { maturity } = standard;
  return {
    status: words(`status.${standard.status}`),
    figures: {
      readiness: wholePercent(standard.readiness, flawless),
      hint: words('figure.readiness-hint', { target, band: band(standard, flawless) }),
      coverage: wholePercent(standard.coverage, true),
      maturity: maturity === null ? NONE : words('figure.maturity-value', { n: hundredths(maturity) }),
    },
    bar: { low: standard.low, high: standard.high, readiness: standard.readiness },
    sections: standard.sections.map(expectedSection),
    findings: groups(standard.findings),
    plan: plan.map(({ question, blocks, gain }) => ({
      question,
      blocks,
      gain: words('plan.gain', { n: hundredths(gain[standard.id]) }),
    })),
  };
}

/** A section may show 100 % once all of it is answered and nothing of it can get worse. */
function expectedSection({ id, readiness, low, high, coverage }) {
  const flawless = coverage === 10_000 && low === high;
  const [shown, worst, best] = [readiness, low, high].map((end) => cappedPercent(end, flawless));
  return { id, readiness: shown, low: worst, high: best, coverage };
}

/** What stands beside the questions, line by line. */
export function expectedLive({ standards: [standard] }, { asked, answered }) {
  const flawless = standard.coverage === 10_000 && standard.findings.length === 0;
  return [
    `${wholePercent(standard.readiness, flawless)} ${words('figure.readiness')}`,
    words('figure.live-band', { band: band(standard, flawless) }),
    count('figure.coverage-hint', answered, { asked }),
  ];
}

function band(standard, flawless) {
  const [low, high] = [standard.low, standard.high].map((end) => wholePercent(end ?? 0, flawless));
  return words('band', { low, high });
}

const NONE = words('figure.readiness-none');

function wholePercent(share, flawless) {
  if (share === null) return NONE;
  return words('percent', { n: Math.min(Math.floor(share / 100), flawless ? 100 : 99) });
}

function cappedPercent(share, flawless) {
  if (share === null || (share === 10_000 && !flawless)) return wholePercent(share, flawless);
  return words('percent', { n: hundredths(share) });
}

const hundredths = (number) => String(number / 100).replace('.', words('decimal-mark'));

function groups(findings) {
  const made = [];
  for (const finding of findings) {
    const kind = finding.gate && finding.grade === 'major' ? 'gates' : finding.grade;
    if (made.at(-1)?.kind !== kind) made.push({ kind, ids: [] });
    made.at(-1).ids.push(finding.requirement ?? finding.section);
  }
  return made.map(({ kind, ids }) => ({ title: count(`findings.${kind}`, ids.length), ids }));
}
