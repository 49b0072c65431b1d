// Visits to a built project, each in a fresh browser profile.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { join } from 'node:path';

import { chromium as launcher } from 'playwright-core';

import { Widget } from '../../../e2e/support/widget.mjs';
import { BUILT } from './places.mjs';
import { serve } from './serve.mjs';

/** How long a page may take for what should happen at once, in milliseconds. */
const PATIENCE = 15_000;

let browser;

/** Starts the browser for the tests of a file. */
export function useBrowser() {
  before(async () => {
    const executablePath = process.env.CHROMIUM;
    if (!executablePath) throw new Error('run these tests by `cargo xtask test hosts`');
    browser = await launcher.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  });
  after(() => browser?.close());
}

/** Opens a project. The test fails when the console hears of an error, or a file is asked for elsewhere. */
export async function visit(t, project, { headers, path = '/' } = {}) {
  const site = await serve(join(BUILT, project), headers);
  const context = await browser.newContext({ locale: 'en' });
  context.setDefaultTimeout(PATIENCE);
  const complaints = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    if (!/^data:/.test(request.url()) && !request.url().startsWith(site.origin)) {
      complaints.push(`asked for ${request.url()}`);
    }
  });
  t.after(async () => {
    await context.close();
    await site.stop();
    assert.deepEqual(complaints, [], 'the page complained');
  });
  const page = await context.newPage();
  await page.addInitScript(rememberFirst);
  await page.goto(`${site.origin}${path}`);
  return new Widget(page);
}

/** Notes the first element that the parser made, so that a test can tell whether it stayed. */
function rememberFirst() {
  const look = () => {
    globalThis.first ??= document.querySelector('iso-readiness');
    return globalThis.first;
  };
  const observer = new MutationObserver(() => look() && observer.disconnect());
  observer.observe(document, { childList: true, subtree: true });
}
