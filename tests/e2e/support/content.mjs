// The questionnaire, as the files have it.

import { readdirSync } from 'node:fs';

import { path, readJson } from './project.mjs';

export const STANDARD = readJson(path('questionnaires/standards/iso27001-2022.json'));

function readFolder(folder) {
  const names = readdirSync(path(folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => readJson(path(`${folder}/${name}`)));
}

const BANK = new Map(
  readFolder('questionnaires/questions')
    .flatMap((file) => file.questions)
    .map((question) => [question.id, question]),
);

const TEXTS = Object.assign(
  {},
  ...readFolder('questionnaires/text/en').map((file) => file.questions ?? {}),
);

const asked = STANDARD.sections.flatMap((section) =>
  STANDARD.requirements
    .filter((requirement) => requirement.section === section.id)
    .flatMap((requirement) => requirement.questions),
);

/** Every question in the order in which it is asked. */
export const QUESTIONS = [...new Set(asked)].map((id) => ({ ...BANK.get(id), ...TEXTS[id] }));

/** Those of the quick check. */
export const QUICK = QUESTIONS.filter((question) => question.quick);

export const question = (id) => QUESTIONS.find((each) => each.id === id);
