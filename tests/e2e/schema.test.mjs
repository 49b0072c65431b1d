// The schemas that help authors and hosts agree with the files that are there.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';

import Ajv from 'ajv/dist/2020.js';

import { QUESTIONS } from './support/content.mjs';
import { path, readJson } from './support/project.mjs';
import { answersFile, randomAnswers } from './support/saved.mjs';

const ajv = new Ajv({ allErrors: true, strictTypes: false });

function validator(name) {
  const schema = readJson(path(`questionnaires/schema/${name}.schema.json`));
  const validate = ajv.compile(schema);
  return (value) => (validate(value) ? [] : validate.errors.map(told));
}

const told = ({ instancePath, message }) => `${instancePath} ${message}`;

function jsonFiles(folder) {
  const names = readdirSync(path(folder), { recursive: true });
  return names.filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`);
}

for (const [folder, name] of [['questions', 'questions'], ['standards', 'standard'], ['text', 'text']]) {
  test(`all ${folder} follow their schema`, () => {
    const problems = validator(name);
    const files = jsonFiles(`questionnaires/${folder}`);
    assert.ok(files.length > 0);
    for (const file of files) {
      const value = readJson(path(file));
      assert.deepEqual(problems(value), [], file);
      assert.notDeepEqual(problems({ ...value, misspelt: 1 }), [], `${file} with a key too many`);
    }
  });
}

test('answers files follow their schema', () => {
  const problems = validator('answers');
  const [{ id }] = QUESTIONS;
  const excludable = QUESTIONS.find(({ na }) => na).id;
  const good = [
    answersFile({}),
    answersFile(randomAnswers(5)),
    answersFile({ [id]: { value: 'unknown', note: 'ask Ada' } }, { target: 4 }),
    answersFile({ [excludable]: { value: 'n/a', reason: 'other', note: '' } }),
    { ...answersFile({}), notes: { [id]: 'ask Ada' } },
  ];
  for (const file of good) assert.deepEqual(problems(file), []);

  const bad = [
    { ...answersFile({}), version: 2 },
    { ...answersFile({}), notes: { [id]: 3 } },
    answersFile({}, { target: 5 }),
    answersFile({ [id]: { value: 5 } }),
    answersFile({ [id]: { value: 1.5 } }),
    answersFile({ [id]: { value: '3' } }),
    answersFile({ [id]: { note: 'no answer' } }),
    answersFile({ [id]: { value: 3, reason: 'other' } }),
    answersFile({ [excludable]: { value: 'n/a' } }),
    answersFile({ [excludable]: { value: 'n/a', reason: 'because' } }),
  ];
  for (const file of bad) assert.notDeepEqual(problems(file), [], JSON.stringify(file));
});
