// A host of the site who puts one release in the place of another while visitors look at it.

import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serve } from './elsewhere.mjs';
import { LOADER, plainName, sitePath } from './project.mjs';
import { origin } from './visit.mjs';

/** The folder of the release that was built. */
export const FIRST = LOADER.split('/')[1];

/** The folder of the release after it. */
export const SECOND = `${FIRST}1`;

const hash = (bytes, algorithm, encoding) => createHash(algorithm).update(bytes).digest(encoding);

const integrity = (bytes, algorithm) => `${algorithm}-${hash(bytes, algorithm, 'base64')}`;

/**
 * A host with a copy of the site.
 *
 * - `origin`: its address.
 * - `asked`: the paths that it was asked for.
 * - `answers`: what it answers some paths instead.
 * - `goesDown`: from then on nothing is answered.
 * - `release`: puts the second release in the place of the first, in which one text is another.
 */
export async function startCopy(t) {
  const folder = mkdtempSync(join(tmpdir(), 'iso-readiness-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync(sitePath('/'), folder, { recursive: true });
  const copy = { asked: [], answers: {}, isDown: false };
  copy.origin = await serve(t, (path) => {
    if (copy.isDown) return undefined;
    copy.asked.push(path);
    return path in copy.answers ? copy.answers[path] : file(folder, path, copy.headers);
  });
  copy.headers = await siteHeaders();
  copy.goesDown = () => {
    copy.isDown = true;
  };
  copy.release = (from, to) => release(folder, from, to);
  return copy;
}

/** What the site is really sent with; the types of its files are asked for one by one. */
async function siteHeaders() {
  const types = new Map();
  const { headers } = await fetch(origin());
  const every = Object.fromEntries(headers);
  for (const name of ['content-length', 'content-encoding', 'content-type']) delete every[name];
  for (const path of ['/', '/sw.js', LOADER, '/manifest.webmanifest', '/icon.svg', '/icon-192.png']) {
    types.set(ending(path), (await fetch(origin() + path)).headers.get('content-type'));
  }
  types.set('css', 'text/css').set('json', 'application/json').set('wasm', 'application/wasm');
  return (path) => ({ ...every, 'content-type': types.get(ending(path)) });
}

const ending = (path) => (path.endsWith('/') ? 'html' : path.split('.').pop());

function file(folder, path, headers) {
  try {
    const body = readFileSync(join(folder, path === '/' ? 'index.html' : path));
    return { headers: headers(path), body };
  } catch {
    return undefined;
  }
}

/** What a build makes of the sources when one text in them was changed. */
function release(folder, from, to) {
  renameSync(join(folder, FIRST), join(folder, SECOND));
  const inRelease = (name) => join(folder, SECOND, name);
  const names = readdirSync(join(folder, SECOND));
  const words = names.find((name) => plainName(name) === 'interface.en.json');

  const before = readFileSync(inRelease(words));
  const text = before.toString();
  if (!text.includes(JSON.stringify(from))) throw new Error(`no text is "${from}"`);
  const after = Buffer.from(text.replaceAll(JSON.stringify(from), JSON.stringify(to)));
  const renamed = words.replace(hash(before, 'sha256', 'base64url'), hash(after, 'sha256', 'base64url'));
  rmSync(inRelease(words));
  writeFileSync(inRelease(renamed), after);

  const edit = (path, change) => {
    const old = readFileSync(path, 'utf8');
    writeFileSync(path, change(old));
    return [old, readFileSync(path)];
  };
  const [oldLoader, newLoader] = edit(inRelease('iso-readiness.js'), (old) =>
    old.replaceAll(words, renamed));
  edit(join(folder, 'index.html'), (old) => old
    .replaceAll(`${FIRST}/`, `${SECOND}/`)
    .replaceAll(words, renamed)
    .replaceAll(integrity(before, 'sha256'), integrity(after, 'sha256'))
    .replaceAll(integrity(oldLoader, 'sha384'), integrity(newLoader, 'sha384')));
  edit(join(folder, 'sw.js'), (old) => old
    .replaceAll(`./${FIRST}/`, `./${SECOND}/`)
    .replaceAll(words, renamed)
    .replace(/\['\.\/([^']*)', '[^']*'\]/g, (_, path) =>
      `['./${path}', '${integrity(readFileSync(join(folder, path || 'index.html')), 'sha256')}']`)
    .replace(/(RELEASE = ')./, '$1~'));
}
