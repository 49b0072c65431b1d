// The bank for the contestants: all that the four current standards ask, and who counts it how.

import {
  ALL_FOUR, questionsOf, requirementsOf, standard,
} from '../../../tests/e2e/support/content.mjs';
import { words } from '../../../tests/e2e/support/words.mjs';

/** Every question, in the order in which ours asks them. */
export const QUESTIONS = questionsOf(ALL_FOUR);

/** The profile that all of them are asked of. */
export const PROFILE = { ...ALL_FOUR, target: 3 };

const LEVELS = ['0', '1', '2', '3', '4', 'unknown'];

const choice = (value) => ({
  value,
  text: `${words(`level.${value}`)}: ${words(`level.${value}-anchor`)}`,
});

/** What the contestants fetch. Questions are named by their places. */
export const CONTENT = {
  target: PROFILE.target,
  levels: LEVELS.map(choice),
  notApplicable: { value: 'n/a', text: words('level.na') },
  questions: QUESTIONS.map(({ ask, na }) => ({ ask, na })),
  standards: PROFILE.standards.map((id) => {
    const { title, blocks, sections } = standard(id);
    const requirements = requirementsOf(id, PROFILE.roles).map((requirement) => ({
      block: sections.find((section) => section.id === requirement.section).block,
      weight: requirement.weight,
      questions: requirement.questions.map((question) => QUESTIONS.indexOf(question)),
    }));
    return {
      title,
      questions: [...new Set(requirements.flatMap(({ questions }) => questions))],
      blocks: blocks.map(({ id: block, weight }) => ({
        weight,
        requirements: requirements
          .filter((each) => each.block === block)
          .map(({ weight: own, questions }) => ({ weight: own, questions })),
      })),
    };
  }),
};

/** An answer to each question, always the same, with each of them among them. */
export const ANSWERS = QUESTIONS.map((_, place) => LEVELS[(place * 7 + (place >> 3)) % LEVELS.length]);
