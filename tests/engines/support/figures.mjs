// The figures on the screen, to compare with those of the command line.

import { score } from '../../e2e/support/commands.mjs';
import { expectedResult } from '../../e2e/support/result.mjs';
import { answersFile } from '../../e2e/support/saved.mjs';
import { words } from '../../e2e/support/words.mjs';
import { eventually } from './session.mjs';

/** What the screen has to show for answers, by the figures of the command line. */
export function expectedFigures(answers, { target = 3 } = {}) {
  const { standards, plan } = expectedResult(score(answersFile(answers, { target })), { target });
  const [{ status, figures, sections, findings }] = standards;
  const rows = sections.map(({ id, readiness, low, high }) => [id, readiness, low, high]);
  const ids = findings.flatMap((group) => group.ids);
  return { status, figures, sections: rows, findings: ids, plan: plan.map(({ question }) => question) };
}

/** What it does show. Of the plan it is what stands there at first. */
export async function readFigures(check) {
  const names = {
    readiness: words('figure.readiness'),
    coverage: words('figure.coverage'),
    maturity: words('figure.maturity'),
    sections: words('sections.title'),
    findings: words('findings.title'),
  };
  // What is closed is made a moment later.
  return eventually('the whole result', async () => {
    const shown = await check.run(READ, names);
    return shown.sections.length > 0 && shown;
  });
}

const READ = (root, names) => {
  const tidy = (element) => element.textContent.replace(/\s+/g, ' ').trim();
  const part = (name) =>
    [...root.querySelectorAll('section')].filter((section) =>
      [...section.querySelectorAll('h1, h2, h3, h4, h5, h6')].some((each) => tidy(each) === name),
    ).at(-1);
  const lines = [...root.querySelector('section').querySelectorAll('p')].map(tidy);
  const after = (name, place = 1) => lines[lines.indexOf(name) + place];
  const cells = (row) => [row.querySelector('span'), ...row.querySelectorAll('td')].map(tidy);
  const questions = [...root.querySelectorAll('[data-jump^="plan "]')];
  return {
    status: lines[0],
    figures: {
      readiness: after(names.readiness),
      hint: after(names.readiness, 2),
      coverage: after(names.coverage),
      maturity: after(names.maturity),
    },
    sections: [...part(names.sections).querySelectorAll('tbody tr')].map((row) => cells(row).slice(0, 4)),
    findings: [...part(names.findings).querySelectorAll('details li > p:first-child > span')].map(tidy),
    plan: questions.map((link) => link.dataset.jump.split(' ').at(-1)),
  };
};
