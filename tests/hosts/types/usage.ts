// What the types allow, and what they do not. The compiler fails where an expected error is none.

import { IsoReadiness, define } from 'iso-readiness';
import type { AnswersFile, Finding, OwnContent, ResultFigures, WholeResult } from 'iso-readiness';
import { define as defineAgain } from 'iso-readiness/define';

define();
defineAgain('acme-check');
// @ts-expect-error a name is a text
define(1);

const element = document.createElement('iso-readiness');
const same: IsoReadiness | null = document.querySelector('iso-readiness');
same?.setAttribute('theme', 'dark');

element.addEventListener('iso-readiness-result', ({ detail, currentTarget }) => {
  const version: 1 = detail.version;
  const figures: ResultFigures = detail.result;
  const [first] = figures.standards;
  const readiness: number | null | undefined = first?.readiness;
  const answers: AnswersFile | undefined = detail.answers;
  // @ts-expect-error figures have no findings
  first?.findings;
  return [version, readiness, answers, currentTarget];
});
document.addEventListener('iso-readiness-progress', ({ detail }) => detail.answered / detail.asked);
window.addEventListener('iso-readiness-error', ({ detail }) => detail.problems.join('\n'));
element.addEventListener('iso-readiness-ready', ({ detail }) => detail.release.split('.'));
// @ts-expect-error an error says nothing of answers
element.addEventListener('iso-readiness-error', ({ detail }) => detail.answers);

function isWhole(result: ResultFigures | WholeResult): result is WholeResult {
  return 'plan' in result;
}
if (element.result && isWhole(element.result)) {
  const findings: Finding[] = element.result.standards.flatMap((each) => each.findings);
  for (const finding of findings) {
    const place: string = 'requirement' in finding ? finding.requirement : finding.section;
    console.log(place, finding.grade);
  }
}
// @ts-expect-error the result is read only
element.result = null;

const content: OwnContent = {
  format: 'iso-readiness/content',
  version: 1,
  id: 'acme-check',
  edition: 1,
  over: ['iso27001-2022'],
};
element.content = content;
element.content = null;
// @ts-expect-error it lacks an id
element.content = { format: 'iso-readiness/content', version: 1, edition: 1 };

export async function exchange(): Promise<boolean> {
  await IsoReadiness.preload();
  const answers = await element.getAnswers();
  const answer = answers.answers['scope-boundaries'];
  if (answer?.value === 'n/a') console.log(answer.reason);
  // @ts-expect-error there is no level 5
  answers.answers['scope-boundaries'] = { value: 5 };
  // @ts-expect-error what does not apply has a reason
  answers.answers['scope-boundaries'] = { value: 'n/a' };
  await element.openLink('https://example.org/check/#r=EQEB');
  await element.reset();
  return element.setAnswers(answers);
}
