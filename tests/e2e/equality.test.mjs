// Page and command line show the same figures for the same answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { score } from './support/commands.mjs';
import {
  ALL_FOUR, QUESTIONS, QUICK, STANDARD, questionsOf,
} from './support/content.mjs';
import { expectedLives, expectedResult, readLives, readResult } from './support/result.mjs';
import { allAt, answersFile, answersOf, randomAnswers, savedText } from './support/saved.mjs';
import { useBrowser, visit } from './support/visit.mjs';

useBrowser();

const excluded = { value: 'n/a', reason: 'out-of-scope' };

const ALONE = { standards: [STANDARD.id], roles: [] };

/** Old editions beside new ones, and the lists of other bodies. */
const MIXED = {
  standards: ['iso27018-2025', 'gdpr-2016', 'nist-csf-2', 'iso27001-2013', 'iso27017-2015'],
  roles: ['cloud-provider', 'pii-processor'],
};

/** Standards that ask less of some than of others. */
const CUSTOMER = { standards: ['iso27017-2026', 'iso27701-2025'], roles: ['cloud-customer'] };

const chance = (seed, open, profile) => randomAnswers(seed, { open, questions: questionsOf(profile) });

/** Answers, the target, and the profile. */
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
  'four standards, nothing answered': [{}, 3, ALL_FOUR],
  'four standards, all at the target': [allAt(3, questionsOf(ALL_FOUR)), 3, ALL_FOUR],
  'four standards, by chance, a third open': [chance(4, 0.35, ALL_FOUR), 3, ALL_FOUR],
  'four standards, by chance, all answered': [chance(5, 0, ALL_FOUR), 2, ALL_FOUR],
  'editions and lists of all kinds, by chance': [chance(6, 0.1, MIXED), 4, MIXED],
  'a customer of clouds without the role for privacy': [chance(7, 0.1, CUSTOMER), 3, CUSTOMER],
  'the list of another body alone': [
    allAt(2), 3, { standards: ['pci-dss-4'], roles: [] },
  ],
};

for (const [name, [answers, target = 3, profile = ALONE]] of Object.entries(STATES)) {
  test(name, async (t) => {
    const computed = score(answersFile(answers, { ...profile, target }));
    const widget = await visit(t, { stored: savedText(answers, { ...profile, target }) });
    await widget.button('start.result').click();
    await widget.resultTitle.waitFor();
    const shown = await readResult(widget, profile.standards);
    assert.deepEqual(shown, expectedResult(computed, { target }));

    await widget.button('result.back').click();
    await widget.placeText.waitFor();
    assert.deepEqual(await readLives(widget), expectedLives(computed, { answers, ...profile }));
  });
}
