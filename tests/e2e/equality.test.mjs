// Page and command line show the same figures for the same answers.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { QUESTIONS, QUICK } from './support/content.mjs';
import { commandLine } from './support/project.mjs';
import { expectedLive, expectedResult, readResult } from './support/result.mjs';
import { allAt, answersFile, answersOf, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';

useBrowser();

const excluded = { value: 'n/a', reason: 'out-of-scope' };

const STATES = {
  'nothing answered': [{}],
  'all at the target': [allAt(3)],
  'all above the target': [allAt(4), 2],
  'all just below the target': [allAt(3), 4],
  'nothing in place': [allAt(0)],
  'nobody knows anything': [answersOf(QUESTIONS, () => ({ value: 'unknown' }))],
  'the quick check, well done': [answersOf(QUICK, () => ({ value: 3 }))],
  'all that can be excluded is': [
    answersOf(QUESTIONS, ({ na }) => (na ? excluded : { value: 3 })),
  ],
  'all but one point in place': [{ ...allAt(3), [QUESTIONS[0].id]: { value: 2 } }],
  'by chance, a third open': [randomAnswers(1, { open: 0.35 })],
  'by chance, nearly all open': [randomAnswers(2, { open: 0.78 }), 2],
  'by chance, all answered': [randomAnswers(3, { open: 0 }), 4],
};

for (const [name, [answers, target = 3]] of Object.entries(STATES)) {
  test(name, async (t) => {
    const computed = score(answersFile(answers, { target }));
    const widget = await visit(t, { stored: savedText(answers, { target }) });
    await widget.button('start.result').click();
    await widget.resultTitle.waitFor();
    assert.deepEqual(await readResult(widget), expectedResult(computed, { target }));

    await widget.button('result.back').click();
    const answered = Object.keys(answers).length;
    for (const line of expectedLive(computed, { answered, asked: QUESTIONS.length })) {
      await widget.side.getByText(line, { exact: true }).waitFor();
    }
  });
}

function score(file) {
  const input = JSON.stringify(file);
  const options = { input, encoding: 'utf8' };
  return JSON.parse(execFileSync(commandLine(), ['score', '-', '--format', 'json'], options));
}
