// Visits to the site: each in a fresh browser profile, and each failing on its own when the
// page reports an error that the test did not announce.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { chromium as launcher } from 'playwright-core';

import { chromium } from './project.mjs';
import { startSite } from './site.mjs';
import { Widget } from './widget.mjs';

/** How long a page may take for what should happen at once, in milliseconds. */
const PATIENCE = 10_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Pages that a test makes up count as pages from the internet, and the site is on this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

let site;
let browser;

/** Starts site and browser for the tests of a file; `grown` is by how many times our content. */
export function useBrowser({ grown } = {}) {
  before(async () => {
    site = await startSite(grown);
    browser = await launcher.launch({ executablePath: chromium(), args: FLAGS });
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
}

/** The address of the site. */
export const origin = () => site.origin;

/** The key under which the widget keeps its state. */
export const STORAGE_KEY = 'iso-readiness';

/** What the driver says on the console where it keeps a page from a service worker. */
const NO_WORKER = /Service Worker registration blocked by Playwright/;

/**
 * A fresh browser profile that is gone after the test. No page in it gets a service worker, unless
 * the test says `serviceWorkers: 'allow'`: what tests do to a file on its way, a worker would undo.
 *
 * - `stored`: the text that the widget finds in its storage.
 * - `init`: a function that runs in each page before anything else.
 * - `announced`: patterns of the messages that the test means to provoke.
 * - `onConsole`: called with each error and warning.
 */
export async function openContext(t, { stored, init, announced = [], onConsole, ...options } = {}) {
  const context = await browser.newContext({ locale: 'en', serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(PATIENCE);
  const unexpected = [];
  const hear = (text) => {
    if (NO_WORKER.test(text)) return;
    onConsole?.(text);
    if (!announced.some((pattern) => pattern.test(text))) unexpected.push(text);
  };
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) hear(message.text());
  });
  context.on('weberror', (error) => hear(String(error.error())));
  if (init) await context.addInitScript(init);
  if (stored !== undefined) await plant(context, stored);
  t.after(async () => {
    await context.close();
    assert.deepEqual(unexpected, [], 'the page reported errors');
  });
  return context;
}

/** Stored once only, so that a reload finds what the widget made of it. */
async function plant(context, text) {
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(site.origin);
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [STORAGE_KEY, text]);
  await page.close();
}

/** A visitor's page with the widget on it; `path` is what its address has behind the site's. */
export async function visit(t, { path = '', ...options } = {}) {
  const context = await openContext(t, options);
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return new Widget(page);
}

/** Puts a page of our own beside the site: under the site's own headers, with none, or others. */
export async function addPage(context, urlPath, html, { strict = true, headers } = {}) {
  const sent = headers ?? (strict ? await siteHeaders(context) : {});
  await context.route(`${site.origin}${urlPath}`, (route) =>
    route.fulfill({ headers: sent, contentType: 'text/html; charset=utf-8', body: html }),
  );
  return `${site.origin}${urlPath}`;
}

async function siteHeaders(context) {
  const headers = (await context.request.get(site.origin)).headers();
  for (const ofTheBody of ['content-length', 'content-encoding', 'content-type']) {
    delete headers[ofTheBody];
  }
  return headers;
}

/** Waits until `check` gives something true, and gives it back. */
export async function eventually(what, check) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (Date.now() > end) assert.fail(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
