// The papers, as a visitor finds them.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { pattern, words } from './words.mjs';

/** What looks for barriers, to be there before the page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The barriers on the page. */
export async function barriers(page) {
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** By how much the page is wider than its window, in pixels. */
export const overhang = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Goes to a paper from start or result: report, plan, applicability or exports. */
export async function showPaper(widget, paper) {
  await widget.button(`ways.${paper}`).click();
  await widget.heading(words(`ways.${paper}`)).waitFor();
  await widget.scope.locator('.papers').waitFor();
}

/** What the ticked actions would bring. */
export const tried = (widget) => widget.part('team.what-if');

/** The boxes by which actions of the plan are tried out. */
export const boxes = (widget) =>
  widget.scope.getByRole('checkbox', { name: pattern('team.try-one') });

/** The questions whose actions are ticked. */
export const ticked = (widget) =>
  widget.scope
    .locator('.actions > li:has(.try :checked) [data-jump]')
    .evaluateAll((all) => all.map((jump) => jump.dataset.jump.split(' ').pop()));
