// The command line of the same core, to compare the page with.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { commandLine } from './project.mjs';

function run(args, input = '') {
  const options = { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] };
  return execFileSync(commandLine(), args, options).trimEnd();
}

/** The result of an answers file. */
export const score = (file) => JSON.parse(run(['score', '-', '--format', 'json'], JSON.stringify(file)));

/** What `export` writes of an answers file, as bytes. */
export const exported = (file, format, ...options) =>
  execFileSync(commandLine(), ['export', '-', '--as', format, ...options], {
    input: JSON.stringify(file),
    stdio: ['pipe', 'pipe', 'ignore'],
  });

/**
 * A readiness link of an answers file.
 *
 * - `base`: the address that it leads to.
 * - `date`: the day it was made, such as "2026-11-22".
 */
export function linkOf(file, { base, date, name, resultOnly, passphrase }) {
  const args = ['link', '-', '--base', base];
  if (date) args.push('--date', date);
  if (name) args.push('--name', name);
  if (resultOnly) args.push('--result-only');
  return withPassphrase(passphrase, args, JSON.stringify(file));
}

/** The answers file in a link. */
export const opened = (link, { passphrase } = {}) =>
  JSON.parse(withPassphrase(passphrase, ['open', link]));

/** What the program is to know but no other program of the machine stands in a file for a moment. */
function withPassphrase(passphrase, args, input) {
  if (passphrase === undefined) return run(args, input);
  const folder = mkdtempSync(join(tmpdir(), 'iso-readiness-'));
  try {
    const file = join(folder, 'passphrase');
    writeFileSync(file, passphrase);
    return run([...args, '--passphrase-file', file], input);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
