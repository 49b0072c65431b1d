// The questionnaire, as the files have it.

import { readdirSync } from 'node:fs';

import { path, readJson } from './project.mjs';
import { words } from './words.mjs';

function readFolder(folder) {
  const names = readdirSync(path(folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readJson(path(`${folder}/${name}`)));
}

const TEXTS = readFolder('questionnaires/text/en');

const merged = (key) => Object.assign({}, ...TEXTS.map((file) => file[key] ?? {}));

const [QUESTION_TEXTS, STANDARD_TEXTS] = [merged('questions'), merged('standards')];

const BANK = new Map(
  readFolder('questionnaires/questions')
    .flatMap((file) => file.questions)
    .map((question) => [question.id, { ...question, ...QUESTION_TEXTS[question.id] }]),
);

const isRelated = ({ kind }) => ['framework', 'law'].includes(kind);

/** What has to be looked for first comes first: own standards, then related, then withdrawn. */
const rank = (standard) => (standard.status === 'withdrawn' ? 2 : Number(isRelated(standard)));

/** Every standard there is to choose from, in the order in which they are shown and kept. */
export const STANDARDS = readFolder('questionnaires/standards')
  .map((file) => {
    const { ask, requirements: names, sections: sectionNames } = STANDARD_TEXTS[file.id];
    const { number, edition } = file;
    const title = words(isRelated(file) ? 'related-name' : 'standard-name', { number, edition });
    return { ...file, title, ask, names, sectionNames, isRelated: isRelated(file) };
  })
  .sort((one, other) => rank(one) - rank(other));

export const standard = (id) => STANDARDS.find((each) => each.id === id);

/** The roles of an organization, in the order in which they are asked for. */
export const ROLES = ['cloud-customer', 'cloud-provider', 'pii-controller', 'pii-processor'];

/** All four standards with all that they ask. */
export const ALL_FOUR = {
  standards: ['iso27001-2022', 'iso27017-2026', 'iso27018-2025', 'iso27701-2025'],
  roles: ROLES,
};

const concerns = ({ roles }, organization) =>
  roles.length === 0 || roles.some((role) => organization.includes(role));

/** The requirements of a standard that concern an organization, each with what it asks. */
export function requirementsOf(id, roles) {
  const { blocks, sections, requirements } = standard(id);
  const inOrder = blocks.flatMap((block) => sections.filter((each) => each.block === block.id));
  return inOrder.flatMap((section) =>
    requirements
      .filter((requirement) => requirement.section === section.id && concerns(requirement, roles))
      .map((requirement) => {
        const questions = requirement.questions.map((name) => BANK.get(name));
        return { ...requirement, questions: questions.filter((each) => concerns(each, roles)) };
      })
      .filter(({ questions }) => questions.length > 0),
  );
}

/** Every question of a profile once, in the order in which it is asked. */
export function questionsOf({ standards, roles = [] }) {
  const chosen = STANDARDS.filter(({ id }) => standards.includes(id));
  const requirements = chosen.flatMap(({ id }) => requirementsOf(id, roles));
  return [...new Set(requirements.flatMap(({ questions }) => questions))];
}

/** Where a question comes up first: the number of the standard, and its section with its name. */
export function placeOf(question, { standards, roles = [] }) {
  for (const { id, number, sectionNames } of STANDARDS.filter((one) => standards.includes(one.id))) {
    const asking = requirementsOf(id, roles).find(({ questions }) => questions.includes(question));
    if (asking) return { number, section: `${asking.section} ${sectionNames[asking.section]}` };
  }
  throw new Error(`nothing asks ${question.id}`);
}

/** What a visitor who chooses nothing is asked about. */
export const STANDARD = standard('iso27001-2022');

/** Every question of that, in the order in which it is asked. */
export const QUESTIONS = questionsOf({ standards: [STANDARD.id] });

/** Those of the quick check. */
export const QUICK = QUESTIONS.filter((question) => question.quick);

export const question = (id) => BANK.get(id);
