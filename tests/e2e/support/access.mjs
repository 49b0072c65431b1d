// Whether a screen is for everybody: what a checker of its markup finds, and what one can measure.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The checker, to be run in a page before anything else. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What it checks. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The level of each heading, in their order. */
export function headingLevels(widget) {
  const headings = widget.scope.getByRole('heading');
  return headings.evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
}

/** What the checker finds. */
export async function violations(page) {
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), RULES);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What sticks out of the window. */
export function tooWide(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth}`] : [];
    const { shadowRoot } = document.querySelector('iso-readiness');
    const scrolls = (element) => element.closest('[role=region][tabindex], dialog:not([open])');
    for (const element of shadowRoot.querySelectorAll('*')) {
      const { left, right, width } = element.getBoundingClientRect();
      // What only a screen reader finds is a dot wide.
      if (width < 2 || scrolls(element)) continue;
      if (left < -1 || right > innerWidth + 1) {
        found.push(`${element.localName} "${element.textContent.slice(0, 30)}" ${left} to ${right}`);
      }
    }
    return found;
  });
}

/** What is too small to be hit; a radio button or box is as large as its label. */
export function tooSmall(page) {
  return page.evaluate(() => {
    const { shadowRoot } = document.querySelector('iso-readiness');
    return [...shadowRoot.querySelectorAll('button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility())
      .map((element) => [element, (element.closest('label') ?? element).getBoundingClientRect()])
      .filter(([, { width, height }]) => width < 24 || height < 24)
      .map(([element, { width, height }]) => `${element.localName} "${element.textContent}" ${width} × ${height}`);
  });
}
