// The site, somebody's site beside it, and visitors of both in every engine.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startSite } from '../../e2e/support/site.mjs';
import { Check } from './check.mjs';
import { ENGINES } from './engines.mjs';
import { startHost } from './host.mjs';
import { openSession } from './session.mjs';

let site;
let host;

/** Starts both sites for the tests of a file; `pages` gives the host's, once ours is there. */
export function useSites(pages) {
  before(async () => {
    site = await startSite();
    host = await startHost(pages(site.origin), site.origin);
  });
  after(async () => {
    host?.stop();
    await site?.stop();
  });
}

/** How long a test may take, in milliseconds: many times what it does. */
const PATIENCE = 120_000;

/** The same test in each engine. */
export function inEachEngine(name, run) {
  for (const engine of ENGINES) {
    test(`${engine.name}: ${name}`, { timeout: PATIENCE }, (t) => run(t, engine));
  }
}

/** A visit to a page of the host in a browser of its own. */
export async function visitHost(t, engine, path, options) {
  const driver = await openSession(t, engine, options);
  await driver.get(`${host.origin}${path}`);
  return new Check(driver);
}

/** A visit that begins with an address. */
export async function follow(t, engine, address, options) {
  const driver = await openSession(t, engine, options);
  await driver.get(address);
  return new Check(driver);
}

/** What the host's page heard of faults, and of what its policy forbids. */
export const heard = (driver) => driver.executeScript('return globalThis.heard');

/** It heard nothing. */
export async function expectSilence({ driver }) {
  assert.deepEqual(await heard(driver), []);
}
