// What the element takes, tells and has is told in five places; all of them tell the same.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { ATTRIBUTES } from '../../../www/loader/attributes.js';
import { PACKAGE, ROOT } from './support/places.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');

const MANIFEST = JSON.parse(read('www/npm/custom-elements.json'));
const [{ declarations }] = MANIFEST.modules;
const ELEMENT = declarations.find(({ customElement }) => customElement);

const sorted = (names) => [...names].sort();
const names = (list) => sorted(list.map(({ name }) => name));

/** The first group of each match. */
const all = (text, pattern) => Array.from(text.matchAll(pattern), ([, group]) => group);

/** The body of an interface or class. */
function body(file, head) {
  const [, rest] = read(file).split(head);
  assert.ok(rest, `${file} has no ${head}`);
  return rest.slice(0, rest.indexOf('\n}'));
}

/** What stands in the first column of a table of the guide, each name in code. */
function documented(heading) {
  const guide = read('docs/embedding.md');
  const [, rest] = guide.split(`\n## ${heading}\n`);
  assert.ok(rest, `docs/embedding.md has no section "${heading}"`);
  const [section] = rest.split('\n## ');
  const cells = all(section, /^\| (`[^|]+) \|/gm);
  return cells.flatMap((cell) => all(cell, /`(?:IsoReadiness\.)?([\w-]+)(?:\([^)]*\))?`/g));
}

test('attributes', () => {
  const loader = sorted(ATTRIBUTES);
  const types = body('www/npm/attributes.d.ts', 'interface IsoReadinessAttributes {');
  assert.deepEqual(names(ELEMENT.attributes), loader, 'custom-elements.json');
  assert.deepEqual(sorted(all(types, /^ {2}'?([\w-]+)'?\?:/gm)), loader, 'attributes.d.ts');
  assert.deepEqual(sorted(documented('Attributes')), loader, 'docs/embedding.md');
});

test('events', () => {
  const types = body('www/npm/events.d.ts', 'interface IsoReadinessEventMap {');
  const typed = sorted(all(types, /^ {2}'([\w-]+)':/gm));
  assert.deepEqual(names(ELEMENT.events), typed, 'custom-elements.json');
  assert.deepEqual(sorted(documented('Events')), typed, 'docs/embedding.md');
});

test('members', () => {
  const types = body('www/npm/index.d.ts', 'export class IsoReadiness extends HTMLElement {');
  const typed = all(types, /^ {2}(?:static |get |set )?(\w+)\(/gm);
  const loader = body('www/loader/element.js', 'export class IsoReadiness extends Base {');
  const built = all(loader, /^ {2}(?:static )?(?:async )?(?:get |set )?(\w+)\(/gm)
    .filter((name) => name !== 'constructor' && !name.endsWith('Callback'));
  const expected = sorted(new Set(built));
  assert.deepEqual(sorted(new Set(typed)), expected, 'index.d.ts');
  assert.deepEqual(names(ELEMENT.members), expected, 'custom-elements.json');
  assert.deepEqual(sorted(documented('Properties and methods')), expected, 'docs/embedding.md');
});

test('parts and slots', () => {
  const guide = read('docs/embedding.md');
  const parts = all(guide, /^\| `(app|title|card|primary|cta)` \|/gm);
  assert.deepEqual(names(ELEMENT.cssParts), sorted(parts), 'docs/embedding.md');
  assert.deepEqual(names(ELEMENT.slots), ['', 'logo']);
});

test('whatever the package exports is in it', () => {
  const { exports: exported, customElements, version, ...rest } = JSON.parse(
    readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
  );
  const files = readdirSync(PACKAGE, { recursive: true }).map((file) => file.replaceAll('\\', '/'));
  const targets = Object.values(exported).flatMap((each) =>
    (typeof each === 'string' ? [each] : Object.values(each)));
  for (const target of [...targets, ...rest.sideEffects, `./${customElements}`]) {
    const path = target.replace(/^\.\//, '').replace(/\*$/, '');
    assert.ok(files.some((file) => file.startsWith(path)), `${target} is not in the package`);
  }
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.equal(rest.scripts ?? rest.dependencies ?? rest.peerDependencies, undefined);
  assert.deepEqual(files.filter((file) => /[\w-]{43}\./.test(file)), [], 'no name has a hash');
});

test('importing the package on a server gives class and function, and defines nothing', async () => {
  const { IsoReadiness, define } = await import('iso-readiness');
  assert.equal(IsoReadiness.name, 'IsoReadiness');
  assert.equal(define(), undefined);
  await import('iso-readiness/define');
  for (const name of ['window', 'document', 'HTMLElement', 'customElements']) {
    assert.ok(!(name in globalThis), `${name} is none of a server's`);
  }
});
