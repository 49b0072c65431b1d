// The site without its policies. A policy stops what a page tries, before anybody can see that it
// tried; so whoever wants to see all of it lets the page do what it likes.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { startHost } from './outside.mjs';
import { publishedFiles, siteBytes } from './project.mjs';

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Without it, sandboxed frames and other sites could not load anything. */
const headers = { 'Access-Control-Allow-Origin': '*' };

/** Serves the site so; or, when `isWhole`, with the policies that stand in its pages. */
export function startBareSite(t, { isWhole = false } = {}) {
  const files = publishedFiles();
  return startHost(t, (url) => {
    const path = url === '/' ? '/index.html' : url;
    if (!files.includes(path)) return undefined;
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    const body = isWhole || !type.startsWith('text/html') ? siteBytes(path) : bare(path);
    return { type, headers, body };
  });
}

/** Puts a page of the site in a folder of its own, and gives its address there. */
export function bareFile(t, path) {
  const folder = mkdtempSync(join(tmpdir(), 'iso-readiness-file-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'check.html');
  writeFileSync(file, bare(path));
  return `${pathToFileURL(file)}`;
}

const bare = (path) =>
  siteBytes(path).toString().replace(/<meta[^>]*\bContent-Security-Policy\b[^>]*>/i, '');
