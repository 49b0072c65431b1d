// The result as it stands on the screen, and as the figures of the command line would make it.

import { STANDARDS, questionsOf, standard } from './content.mjs';
import { count, pattern, words } from './words.mjs';

/** Reads every figure of the result of these standards from the screen. */
export async function readResult(widget, ids) {
  await widget.showWholePlan();
  const plan = await readPlan(widget);
  return { ...(await readStandards(widget, ids)), plan };
}

/** The same without what to do first, of which others are only shown the sentences. */
export async function readStandards(widget, ids) {
  if (ids.length === 1) return { standards: [await readStandard(widget, ids[0])] };
  const standards = [];
  for (const id of ids) {
    const opened = await widget.openStandard(standard(id));
    standards.push(await readStandard(opened, id));
  }
  return { overview: await readOverview(widget), standards };
}

/** `place` is the widget, or a part of it that shows one standard. */
async function readStandard(place, id) {
  const head = place.scope.locator('section').first();
  return {
    id,
    // The first thing said is the verdict, or that there is none.
    status: tidy(await head.locator('p').first().textContent()),
    figures: await readFigures(head, standard(id)),
    bar: await readBar(head),
    sections: await readSections(place),
    findings: await readGroups(place.part(listOf(standard(id)))),
  };
}

/** What the items of a standard are listed as. */
function listOf({ kind, isRelated }) {
  if (isRelated) return 'uncovered.title';
  return kind === 'guidance' ? 'gaps.title' : 'findings.title';
}

const tidy = (text) => text.replace(/\s+/g, ' ').trim();

async function readOverview(widget) {
  const rows = widget.part('overview.title').locator('tbody tr');
  return rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent)),
  );
}

/** The first paragraph that follows an element, or a later one. */
async function textAfter(locator, place = 1) {
  return tidy(await locator.locator(`xpath=following::p[${place}]`).textContent());
}

/** How the share of a standard is called. */
const shareOf = ({ isRelated }) => words(isRelated ? 'related.coverage' : 'figure.readiness');

async function readFigures(head, ofStandard) {
  const after = (label, place) =>
    textAfter(head.getByText(label, { exact: true }).first(), place);
  const share = shareOf(ofStandard);
  const figures = {
    readiness: await after(share),
    hint: await after(share, 2),
    coverage: await after(words('figure.coverage')),
  };
  if (ofStandard.isRelated) return figures;
  return { ...figures, maturity: await after(words('figure.maturity')) };
}

/** The ends of the band and of readiness, as the chart draws them. */
async function readBar(head) {
  const [, band, value] = await head.locator('svg').first().locator('rect').all();
  const [low, width] = await Promise.all(['x', 'width'].map((name) => band.getAttribute(name)));
  const readiness = value ? Number(await value.getAttribute('width')) : null;
  return { low: Number(low), high: Number(low) + Number(width), readiness };
}

async function readSections(place) {
  const rows = place.part('sections.title').locator('tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [row.querySelector('span'), ...row.querySelectorAll('td')]
      .map((cell) => cell.textContent)),
  );
  return cells.map(([id, readiness, low, high, progress]) => {
    return { id, readiness, low, high, coverage: share(progress) };
  });
}

/** The share that "3 of 12" is, in basis points. */
function share(progress) {
  const [answered, asked] = progress.match(/\d+/g).map(Number);
  return asked === 0 ? null : Math.floor((answered * 10_000) / asked);
}

/** The groups of a list, each with the ids of its items. */
export async function readGroups(list) {
  const groups = await list.locator('details').evaluateAll((all) =>
    all.map((group) => ({
      title: group.querySelector('summary').textContent,
      ids: [...group.querySelectorAll('li > p:first-child > span')].map((id) => id.textContent),
    })),
  );
  return groups.map(({ title, ids }) => ({ title: tidy(title), ids }));
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
export function expectedResult({ standards, plan }, { target }) {
  const shown = {
    standards: standards.map((outcome) => expectedStandard(outcome, target)),
    plan: plan.map(({ question, blocks, gain }) => ({
      question,
      blocks,
      gain: words('plan.gain', { n: hundredths(sum(Object.values(gain))) }),
    })),
  };
  if (standards.length === 1) return shown;
  return { overview: shown.standards.map(expectedRow), ...shown };
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

function expectedRow({ id, status, figures }) {
  const { title, isRelated } = standard(id);
  const verdict = isRelated ? words('related.coverage') : status;
  return [title, verdict, figures.readiness, figures.coverage];
}

function expectedStandard(outcome, target) {
  const { isRelated } = standard(outcome.id);
  const { id, maturity, low, high, readiness } = outcome;
  const figures = {
    readiness: wholePercent(readiness, isFlawless(outcome)),
    hint: words('figure.readiness-hint', { target, band: band(outcome) }),
    coverage: wholePercent(outcome.coverage, true),
  };
  if (!isRelated) {
    figures.maturity =
      maturity === null ? NONE : words('figure.maturity-value', { n: hundredths(maturity) });
  }
  return {
    id,
    status: words(isRelated ? 'related.lead' : `status.${outcome.status}`),
    figures,
    bar: { low, high, readiness },
    // What has no question in this profile has nothing to show.
    sections: outcome.sections.filter((each) => each.coverage !== null).map(expectedSection),
    findings: isRelated ? uncovered(id) : groups(outcome.findings),
  };
}

const isFlawless = ({ coverage, findings }) => coverage === 10_000 && findings.length === 0;

/** A section may show 100 % once all of it is answered and nothing of it can get worse. */
function expectedSection({ id, readiness, low, high, coverage }) {
  const flawless = coverage === 10_000 && low === high;
  const [shown, worst, best] = [readiness, low, high].map((end) => cappedPercent(end, flawless));
  return { id, readiness: shown, low: worst, high: best, coverage };
}

/** What stands beside the questions for each standard, line by line. */
export function expectedLives({ standards }, { answers, roles }) {
  return standards.map((outcome) => {
    const questions = questionsOf({ standards: [outcome.id], roles });
    const answered = questions.filter(({ id }) => id in answers);
    const readiness = wholePercent(outcome.readiness, isFlawless(outcome));
    return [
      standard(outcome.id).title,
      `${readiness} ${shareOf(standard(outcome.id))}`,
      words('figure.live-band', { band: band(outcome) }),
      count('figure.coverage-hint', answered.length, { asked: questions.length }),
    ];
  });
}

/** The same from the screen. */
export async function readLives(widget) {
  const texts = await widget.side.locator('p').allTextContents();
  const titles = STANDARDS.map(({ title }) => title);
  const lives = [];
  for (const text of texts.map(tidy)) {
    if (titles.includes(text)) lives.push([]);
    lives.at(-1)?.push(text);
  }
  return lives;
}

function band(outcome) {
  const ends = [outcome.low, outcome.high];
  const [low, high] = ends.map((end) => wholePercent(end ?? 0, isFlawless(outcome)));
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

/** The items that nothing here is related to. */
export function uncovered(id) {
  const bare = standard(id).requirements.filter(({ questions }) => questions.length === 0);
  const ids = bare.map((requirement) => requirement.id);
  return ids.length === 0 ? [] : [{ title: count('uncovered.count', ids.length), ids }];
}
