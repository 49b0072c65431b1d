// Where things are, and what the build made of them.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** A file of the project, by its path from the root. */
export const path = (relativePath) => join(ROOT, relativePath);

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function fromEnvironment(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests by \`cargo xtask test e2e\``);
  return value;
}

/** The browser to drive. */
export const chromium = () => fromEnvironment('CHROMIUM');

/** The command line of the same core. */
export const commandLine = () => fromEnvironment('BIN');

/** The URL paths of everything that is published, but compressed copies. */
export function publishedFiles() {
  const dist = fromEnvironment('DIST');
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)))
    .map((file) => `/${file.split(sep).join('/')}`)
    .sort();
}

/** The URL paths of all files that the self-check is made of. */
export const siteFiles = () =>
  publishedFiles().filter((file) => /^\/(index\.html$|v[\d.]+\/)/.test(file));

/** The script that other pages name. */
export const LOADER = siteFiles().find((file) => /^\/v[\d.]+\/iso-readiness\.js$/.test(file));

/** The URL path of the one file whose name, before the hash, is this one. */
export function assetPath(stem, ending) {
  const found = siteFiles().filter((file) => {
    const [, name] = file.match(/^\/v[\d.]+\/(.+)$/) ?? [];
    return name && plainName(name) === `${stem}.${ending}`;
  });
  if (found.length !== 1) throw new Error(`${found.length} files are called ${stem}.*.${ending}`);
  return found[0];
}

/** The name of a file without its hash, by which a person knows it. */
export const plainName = (path) => path.split('/').pop().replace(/\.[\w-]{43}(\.\w+)$/, '$1');

/** Where a file of the site is on the disk. */
export const sitePath = (urlPath) => join(fromEnvironment('DIST'), urlPath);

/** The bytes of a file of the site. */
export const siteBytes = (urlPath) => readFileSync(sitePath(urlPath));
