// The result as it stands on the screen, and as the figures of the command line would make it.

import { count, words } from './words.mjs';

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

/** The first paragraph that follows an element. */
async function textAfter(locator) {
  return tidy(await locator.locator('xpath=following::p[1]').textContent());
}

async function readFigures(head) {
  const figures = {};
  for (const name of ['readiness', 'coverage', 'maturity']) {
    const label = head.getByText(words(`figure.${name}`), { exact: true }).first();
    figures[name] = await textAfter(label);
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
  const part = widget.part('sections.title');
  const rows = await part.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => {
    const [name, readiness, low, high, progress] = await row.locator('th, td').allTextContents();
    return { id: tidy(name).split(' ')[0], readiness, low, high, coverage: share(progress) };
  }));
}

/** The share that "3 of 12" is, in basis points. */
function share(progress) {
  const [answered, asked] = progress.match(/\d+/g).map(Number);
  return asked === 0 ? null : Math.floor((answered * 10_000) / asked);
}

async function readFindings(widget) {
  const groups = await widget.part('findings.title').locator('details').all();
  return Promise.all(groups.map(async (group) => ({
    title: tidy(await group.locator('summary').textContent()),
    ids: (await group.locator('li > p:first-child').allTextContents()).map((text) => tidy(text).split(' ')[0]),
  })));
}

async function readPlan(widget) {
  const items = await widget.planItems.all();
  return Promise.all(items.map(async (item) => {
    const text = tidy(await item.textContent());
    return {
      question: await item.locator('[data-jump]').getAttribute('data-jump'),
      blocks: text.includes(words('plan.blocks')),
      gain: await item.getByText(gainPattern).textContent(),
    };
  }));
}

const gainPattern = new RegExp(
  `^${words('plan.gain', { n: '#' }).replace('+', '\\+').replace('#', '[\\d.]+')}$`,
);

/** What the screen has to show for a result file. */
export function expectedResult({ standards: [standard], plan }) {
  const flawless = standard.coverage === 10_000 && standard.findings.length === 0;
  const { maturity } = standard;
  return {
    status: words(`status.${standard.status}`),
    figures: {
      readiness: wholePercent(standard.readiness, flawless),
      coverage: wholePercent(standard.coverage, true),
      maturity: maturity === null ? NONE : words('figure.maturity-value', { n: hundredths(maturity) }),
    },
    bar: { low: standard.low, high: standard.high, readiness: standard.readiness },
    sections: standard.sections.map(({ id, readiness, low, high, coverage }) => ({
      id,
      readiness: exactPercent(readiness),
      low: exactPercent(low),
      high: exactPercent(high),
      coverage,
    })),
    findings: groups(standard.findings),
    plan: plan.map(({ question, blocks, gain }) => ({
      question,
      blocks,
      gain: words('plan.gain', { n: hundredths(gain[standard.id]) }),
    })),
  };
}

/** What stands beside the questions, line by line. */
export function expectedLive({ standards: [standard] }, { asked, answered }) {
  const flawless = standard.coverage === 10_000 && standard.findings.length === 0;
  const [low, high] = [standard.low, standard.high].map((end) => wholePercent(end ?? 0, flawless));
  return [
    `${wholePercent(standard.readiness, flawless)} ${words('figure.readiness')}`,
    `${words('figure.live-band')} ${words('band', { low, high })}`,
    count('figure.coverage-hint', answered, { asked }),
  ];
}

const NONE = words('figure.readiness-none');

function wholePercent(share, flawless) {
  if (share === null) return NONE;
  return words('percent', { n: Math.min(Math.floor(share / 100), flawless ? 100 : 99) });
}

function exactPercent(share) {
  return share === null ? NONE : words('percent', { n: hundredths(share) });
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
