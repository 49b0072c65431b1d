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

const FOLDERS = [['questions', 'questions'], ['standards', 'standard'], ['guidance', 'guidance'], ['text', 'text']];

for (const [folder, name] of FOLDERS) {
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

test('own questionnaires follow their schema, as folders and as documents', () => {
  const problems = validator('own');
  const parts = { questions: 'questions', standards: 'standard', text: 'text' };
  for (const example of ['vendor-check', 'client-minimum']) {
    const folder = `questionnaires/examples/${example}`;
    const head = readJson(path(`${folder}/content.json`));
    const files = jsonFiles(folder).filter((file) => !file.endsWith('content.json'));
    const read = files.map((file) => [file.slice(folder.length + 1), readJson(path(file))]);
    const document = { ...head, files: Object.fromEntries(read) };
    assert.deepEqual(problems(document), [], example);
    for (const [file, value] of read.filter(([file]) => !file.startsWith('editions/'))) {
      assert.deepEqual(validator(parts[file.split('/')[0]])(value), [], file);
    }
  }
  const selection = { format: 'iso-readiness/content', version: 1, id: 'ours', edition: 1, over: ['iso27001-2022'] };
  assert.deepEqual(problems(selection), []);
  const bundled = readJson(path('www/demo/vendor-check.json'));
  assert.deepEqual(problems(bundled), []);

  const bad = [
    { ...selection, id: undefined },
    { ...selection, id: 'Not Kebab' },
    { ...selection, edition: 0 },
    { ...selection, version: 2 },
    { ...selection, words: {} },
    { ...selection, files: { 'pictures/a.json': {} } },
    { ...selection, files: { 'text/en/a.json': { interface: {} } } },
  ];
  for (const value of bad) {
    const json = JSON.parse(JSON.stringify(value));
    assert.notDeepEqual(problems(json), [], JSON.stringify(value));
  }
});

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
