// A browser with two witnesses: its debugging pipe and its own log of the network. And the one
// judge of what they saw.
//
// It is a browser of its own, with the profile that a visitor has. In the profiles that tests
// usually get, which are private windows, the browser does nothing about `preconnect` and
// `dns-prefetch`, so that nobody could see a page that uses them.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium as driver } from 'playwright-core';

import { readNetLog } from './netlog.mjs';
import { chromium } from './project.mjs';
import { watchWire } from './wire.mjs';

/** How long a page may take for what should happen at once, in milliseconds. */
const PATIENCE = 20_000;

/** Not `--disable-background-networking`, which would also stop what pages may ask for early. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-popup-blocking',
  '--disable-sync',
  // The first of them asks Google about every form that a page shows: docs/privacy.md tells of it.
  `--disable-features=${[
    'AutofillServerCommunication',
    'DialMediaRouteProvider',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'Translate',
  ]}`,
  // Where the browser itself would still like to go, it finds nobody.
  `--host-resolver-rules=${['google.com', 'googleapis.com', 'gvt1.com'].map((site) => `MAP *.${site} ~NOTFOUND`)}`,
  '--lang=en',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  // A machine without a network still has itself.
  '--allow-loopback-in-peer-connection',
  '--net-log-capture-mode=Default',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

/** Starts such a browser for one test. */
export async function watch(t) {
  const folder = mkdtempSync(join(tmpdir(), 'iso-readiness-watched-'));
  const log = join(folder, 'network.json');
  const args = [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, `--log-net-log=${log}`];
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'];
  const child = spawn(chromium(), [...args, 'about:blank'], { stdio });
  const ended = once(child, 'exit');
  t.after(async () => {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });
  const seen = [];
  const wire = watchWire(child.stdio[3], child.stdio[4], seen);
  const browser = await driver.connectOverCDP(await addressIn(child.stderr));
  const [context] = browser.contexts();
  context.setDefaultTimeout(PATIENCE);
  const errors = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  return {
    context,
    /** What went wrong in pages, as they themselves say. */
    errors,
    /** What the wire told since the last time. */
    take: () => seen.splice(0),
    /** Ends the browser, and tells all that its log holds. */
    async finish() {
      wire.close();
      await ended;
      return readNetLog(log);
    },
  };
}

/** Where the driver connects. What else is said there is of no use, but has to be read away. */
function addressIn(stream) {
  let text = '';
  return new Promise((resolve, reject) => {
    stream.setEncoding('utf8');
    stream.on('data', (piece) => {
      text += piece;
      const [, address] = text.match(/DevTools listening on ws:\/\/([^/\s]+)/) ?? [];
      if (address) resolve(`http://${address}`);
    });
    stream.on('end', () => reject(new Error(`the browser did not start:\n${text}`)));
  });
}

/**
 * What was seen that should not have been, and what should have been and was not.
 *
 * - `files`: the addresses that are asked for, each of them once.
 * - `again`: those that the browser may ask for as often as it likes.
 * - `hosts`: the hosts, such as `127.0.0.1:8080`, where they are.
 * - `workers`: addresses of workers that may run.
 */
export function judge(lines, { files = [], again = [], hosts = [], workers = [] }) {
  const awaited = [...files];
  const faults = [];
  for (const line of lines) {
    const [kind, what] = split(line);
    if (kind === 'request' && takeOut(awaited, what)) continue;
    if (!isAllowed(kind, what, { again, hosts, workers })) faults.push(`too much: ${line}`);
  }
  return [...faults, ...awaited.map((file) => `missing: ${file}`)];
}

/** Fails unless exactly these things were seen. */
export const expectOnly = (lines, own) => assert.deepEqual(judge(lines, own), []);

function isAllowed(kind, what, { again, hosts, workers }) {
  if (kind === 'request') return again.includes(what) || isMadeHere(what, hosts);
  if (kind === 'connection') return hosts.includes(what);
  if (kind === 'name') return hosts.some((host) => host.replace(/:\d+$/, '') === what);
  return kind.endsWith('worker') && workers.includes(what);
}

/** A file that a page has made for its visitor is read from its memory. */
const isMadeHere = (address, hosts) =>
  ['null/', 'file:///', ...hosts.map((host) => `http://${host}/`)].some((origin) =>
    address.startsWith(`blob:${origin}`));

function takeOut(list, value) {
  const place = list.indexOf(value);
  if (place >= 0) list.splice(place, 1);
  return place >= 0;
}

function split(line) {
  const [, kind, what] = line.match(/^(request|connection|name|datagram|popup|[a-z ]*work(?:er|let)) (.*)$/) ?? [];
  if (!kind) throw new Error(`no witness says: ${line}`);
  return [kind, what];
}
